import type { AttributionLink, Quotation, QuotationKind, Span, StatementType } from '../model.ts';
import { openRegister, type Resolved, resolveSource } from './speakers.ts';
import { refineType } from './statement-type.ts';

/** A quotation before its speaker is known. */
export interface Found {
  content: Span[];
  cue: Span | null;
  source: Span | null;
  kind: QuotationKind;
  type: StatementType;
  mind: boolean;
  sentence: number;
}

/** Speakers, voices and chains, in reading order: what was said before decides what a pronoun means. */
export function resolveQuotations(body: string, found: readonly Found[]): Quotation[] {
  const register = openRegister(body);
  const ordered = [...found].sort(
    (a, b) => (a.source?.start ?? a.content[0]!.start) - (b.source?.start ?? b.content[0]!.start),
  );
  const resolved = new Map(ordered.map((one) => [one, resolveSource(register, one.source)]));
  return found.map((one) => {
    const { speaker, voice } = resolved.get(one) as Resolved;
    const via = chain(one, found, resolved);
    const quotation: Quotation = {
      kind: one.kind,
      content: one.content,
      cue: one.cue,
      source: one.source,
      speaker,
      voice: one.mind && voice === 'named' ? 'narrator' : voice,
      type: refineType(one.type, one.content),
    };
    return via.length === 0 ? quotation : { ...quotation, via };
  });
}

/** Those in whose reported words this quotation stands, the outermost first. */
function chain(inner: Found, found: readonly Found[], resolved: Map<Found, Resolved>): AttributionLink[] {
  const cue = inner.cue;
  if (cue === null) return [];
  return found
    .filter(
      (outer) =>
        outer !== inner &&
        outer.cue !== null &&
        outer.kind !== 'direct' &&
        !outer.mind &&
        outer.content.some((span) => span.start <= cue.start && span.end >= cue.end),
    )
    .sort((a, b) => length(b) - length(a))
    .flatMap((outer) => {
      const name = resolved.get(outer)?.speaker?.name;
      return name === undefined ? [] : [{ name, verb: outer.cue!.text }];
    });
}

function length(found: Found): number {
  return found.content.reduce((sum, span) => sum + span.end - span.start, 0);
}
