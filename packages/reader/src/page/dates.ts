const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/u;
const TIME =
  /\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\.?\s*(?:(UTC|GMT|Z)\b)?\s*([+-]\d{2}:?\d{2})?/iu;

/** An ISO 8601 instant, local time or date, as exactly as the text says it; null when it names no day. */
export function parseDate(text: string): string | null {
  const trimmed = text.trim().slice(0, 200);
  const iso = ISO.exec(trimmed);
  if (iso !== null)
    return assemble(
      +iso[1]!,
      +iso[2]!,
      +iso[3]!,
      iso[4] === undefined ? null : [+iso[4], +iso[5]!, +(iso[6] ?? 0)],
      iso[7] ?? null,
    );
  if (/^\d{10}(?:\d{3})?$/u.test(trimmed))
    return new Date(trimmed.length === 10 ? +trimmed * 1000 : +trimmed).toISOString();
  const day = namedDay(trimmed);
  if (day === null) return null;
  const time = TIME.exec(trimmed);
  if (time === null) return assemble(...day, null, null);
  const hour = (+time[1]! % (time[4] ? 12 : 24)) + (time[4]?.toLowerCase() === 'p' ? 12 : 0);
  return assemble(...day, [hour, +time[2]!, +(time[3] ?? 0)], time[6] ?? (time[5] ? 'Z' : null));
}

function namedDay(text: string): [number, number, number] | null {
  const monthFirst = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/iu.exec(text);
  const monthOfFirst = monthFirst === null ? 0 : month(monthFirst[1]!);
  if (monthFirst !== null && monthOfFirst > 0) return [+monthFirst[3]!, monthOfFirst, +monthFirst[2]!];
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})\b/iu.exec(text);
  const monthOfDay = dayFirst === null ? 0 : month(dayFirst[2]!);
  if (dayFirst !== null && monthOfDay > 0) return [+dayFirst[3]!, monthOfDay, +dayFirst[1]!];
  const slashed = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/u.exec(text);
  return slashed === null ? null : [+slashed[1]!, +slashed[2]!, +slashed[3]!];
}

function month(word: string): number {
  const lower = word.toLowerCase();
  return (
    MONTHS.findIndex(
      (name) => name === lower || name.slice(0, 3) === lower || (lower === 'sept' && name === 'september'),
    ) + 1
  );
}

function assemble(
  year: number,
  monthNumber: number,
  day: number,
  time: [number, number, number] | null,
  zone: string | null,
): string | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  if (year < 1000 || date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== day) return null;
  const isoDay = date.toISOString().slice(0, 10);
  if (time === null) return isoDay;
  const [hour, minute, second] = time;
  if (hour > 23 || minute > 59 || second > 59) return isoDay;
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  if (zone === null) return `${isoDay}T${clock}`;
  const offset = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone);
  const minutes = offset === null ? 0 : (offset[1] === '-' ? -1 : 1) * (+offset[2]! * 60 + +offset[3]!);
  return new Date(
    Date.UTC(year, monthNumber - 1, day, hour, minute, second) - minutes * 60_000,
  ).toISOString();
}

/** The day in an address such as `/2025/10/31/` or `/2025-10-31-`. */
export function dateInUrl(url: string): string | null {
  const match =
    /[/-](20\d{2}|19\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/u.exec(url) ??
    /\/(20\d{2})(\d{2})(\d{2})(?=[/-]|$)/u.exec(url);
  return match === null ? null : assemble(+match[1]!, +match[2]!, +match[3]!, null, null);
}
