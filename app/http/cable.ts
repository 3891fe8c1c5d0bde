/** The cable: parts of every module and of the register, cut to one sheet, each line with the number of its entry. */
import type { EntryId } from '@sulh/record';
import { MODULES } from '../modules/index.ts';
import { partyWords } from '../modules/talks/attested-acts.ts';
import { attestedWords } from '../modules/talks/attested-words.ts';
import { readsEntry } from '../register/state.ts';
import { oneLine } from '../web/cable.ts';
import { formatDay, formatMoment } from '../web/dates.ts';
import { partyName } from '../web/names.ts';
import type { CablePart, PageContext } from '../web/route.ts';
import { registerCable } from './cable-register.ts';
import { cutToSheet, LINE_MOST } from './cable-sheet.ts';
import { CABLE_TEXTS } from './cable-texts.ts';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 7;

export interface CableLine {
  readonly at: number;
  readonly text: string;
  readonly entry: string;
  /** Its position in the log. */
  readonly number: number;
}
export interface SheetPart {
  readonly title: string;
  readonly lines: readonly CableLine[];
  /** Left out for want of room. */
  readonly more: number;
}
export interface Cable {
  /** The first day. */
  readonly since: string;
  readonly head: readonly (readonly [label: string, value: string])[];
  readonly happened: readonly SheetPart[];
  readonly open: readonly SheetPart[];
}

/** A day as asked for, else a week ago. */
export function sinceOf({ query, view }: PageContext): string {
  const asked = query.get('since') ?? '';
  const at = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? Date.parse(`${asked}T00:00:00Z`) : Number.NaN;
  return new Date(Number.isNaN(at) ? view.now - DEFAULT_DAYS * DAY_MS : at).toISOString().slice(0, 10);
}

export async function makeCable(context: PageContext): Promise<Cable> {
  const since = sinceOf(context);
  const from = Date.parse(`${since}T00:00:00Z`);
  const given = await Promise.all(MODULES.map(({ slots }) => slots.cable?.(context, from) ?? []));
  const all = [...given.flat(), ...(await registerCable(context, from))];
  const marks = await marksOf(context, all);
  const parts = all.map((part) => ({ ...part, lines: linesOf(context, part, marks) }));
  const there = parts.filter(({ lines }) => lines.length > 0);
  const kept = cutToSheet(
    there.map(({ lines, open }) => ({
      open: open === true,
      lengths: lines.map(({ text }) => [...text].length),
    })),
  );
  const sheet = there.map((part, n) => ({
    open: part.open === true,
    title: part.title,
    lines: part.lines.slice(0, kept[n]!).sort(byTime),
    more: part.lines.length - kept[n]!,
  }));
  return {
    since,
    head: headOf(context),
    happened: sheet.filter(({ open }) => !open),
    open: sheet.filter(({ open }) => open),
  };
}

/** What a mediator attested is nowhere told as if its party had signed it. */
async function marksOf(
  { view, reading }: PageContext,
  parts: readonly CablePart[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(parts.flatMap(({ lines }) => lines.map(({ entry }) => entry)))];
  const rows = await reading.entries('e.id = any($5::text[])', [ids]);
  const words = await partyWords(reading);
  return new Map(rows.map((row) => [row.id, attestedWords(view, words, row)]));
}

/** What is open longest is kept first, and of what happened the latest. A line rests on an entry its reader reads. */
function linesOf(
  { world, reading }: PageContext,
  { lines, open }: CablePart,
  marks: ReadonlyMap<string, string>,
): CableLine[] {
  const { register } = world;
  const numbered = lines.flatMap(({ at, text, entry, marked = false }) => {
    const place = register.places.get(entry);
    if (place === undefined || !readsEntry(register, reading.reader, entry as EntryId)) return [];
    const mark = marked ? '' : (marks.get(entry) ?? '');
    return [{ at, text: `${oneLine(text, LINE_MOST - mark.length)}${mark}`, entry, number: place.index }];
  });
  numbered.sort(byTime);
  return open === true ? numbered : numbered.reverse();
}

function byTime(one: CableLine, other: CableLine): number {
  return one.at - other.at || one.number - other.number;
}

function headOf(context: PageContext): Cable['head'] {
  const { view, person } = context;
  const { say, language } = view;
  const { name, size, root, nature } = view.process!;
  const party = partyName(context, person!.party);
  return [
    [say(CABLE_TEXTS.from), `${person!.name}, ${party}`],
    [say(CABLE_TEXTS.date), formatMoment(language, view.now)],
    [say(CABLE_TEXTS.process), nature === 'exercise' ? `${name} (${say(CABLE_TEXTS.exercise)})` : name],
    [say(CABLE_TEXTS.position), say(CABLE_TEXTS.asKnown, { name: party, n: size, root })],
  ];
}

/** The day a line stands under. */
export function dayOf(context: PageContext, { at }: CableLine): string {
  return formatDay(context.view.language, at, 'short');
}
