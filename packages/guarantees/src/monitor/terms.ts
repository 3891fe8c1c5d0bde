// What the monitor needs of an agreement: the guarantees and the words they are written in.
import type { Counting, GuaranteeFile } from '../agreement.ts';
import type { Anchor, Area, Condition, Dur, Guarantee, Id, Moment, Ms } from '../model.ts';

export type Terms = {
  guarantees: Guarantee[];
  parties: { id: Id; partOf?: Id; members?: Id[] }[];
  types: { id: Id; partOf?: Id }[];
  areas: Area[];
  counting?: Counting;
  /** When each signature was given; a deadline that hangs on a missing one has not begun. */
  signatures?: Record<Id, Ms>;
  /** Who may report and act. Absent: anybody. Verifiers, parties and named bodies always may. */
  sources?: Id[];
};

export type TermsRefusal = { code: TermsRefusalCode; guarantee: Id; detail: string };
export type TermsRefusalCode =
  | 'anchor-of-each-event'
  | 'duration-not-whole'
  | 'duration-not-positive'
  | 'moment-not-whole'
  | 'area-unknown'
  | 'area-without-boundary'
  | 'guarantee-twice'
  | 'amended-version-unknown';

export function termsOf(file: GuaranteeFile): Terms {
  const signatures: Record<Id, Ms> = {};
  for (const { id, at } of file.signings ?? []) if (at !== undefined) signatures[id] = at;
  const counting = file.counting;
  return {
    guarantees: file.guarantees,
    parties: file.parties.map(({ id, partOf, members }) => ({
      id,
      ...(partOf === undefined ? {} : { partOf }),
      ...(members === undefined ? {} : { members }),
    })),
    types: file.actions.map(({ id, partOf }) => (partOf === undefined ? { id } : { id, partOf })),
    areas: file.areas,
    signatures,
    sources: [...file.parties, ...file.bodies].map(({ id }) => id),
    ...(counting === undefined ? {} : { counting }),
  };
}

/** What cannot be monitored and why. The lint asks more; this is only what no state could be given to. */
export function verifyTerms(terms: Terms): TermsRefusal[] {
  const areas = new Map(terms.areas.map((area) => [area.id, area]));
  const seen = new Set<string>();
  return terms.guarantees.flatMap((g) => {
    const refusals: TermsRefusal[] = [];
    const refuse = (code: TermsRefusalCode, detail: string) => {
      refusals.push({ code, guarantee: g.id, detail });
    };
    const key = versionKey(g.id, g.version);
    if (seen.has(key)) refuse('guarantee-twice', key);
    seen.add(key);
    if (g.amends && !terms.guarantees.some((o) => o.id === g.amends?.of && o.version === g.amends.version)) {
      refuse('amended-version-unknown', versionKey(g.amends.of, g.amends.version));
    }
    for (const moment of momentsOf(g)) verifyMoment(moment, refuse);
    for (const [dur, positive] of dursOf(g)) verifyDur(dur, positive, refuse);
    for (const id of areasNamed(g)) {
      const area = areas.get(id);
      if (!area) refuse('area-unknown', id);
      else if (area.ring.length < 3) refuse('area-without-boundary', id);
    }
    return refusals;
  });
}

export function versionKey(id: Id, version: number): string {
  return `${id}@${version}`;
}

type Refuse = (code: TermsRefusalCode, detail: string) => void;

function verifyMoment(moment: Moment, refuse: Refuse): void {
  if ('at' in moment) {
    if (!Number.isSafeInteger(moment.at)) refuse('moment-not-whole', String(moment.at));
    return;
  }
  if ('event' in moment.anchor && moment.anchor.nth === 'each') refuse('anchor-of-each-event', 'span');
  if (moment.plus) verifyDur(moment.plus, false, refuse);
}

function verifyDur(dur: Dur, positive: boolean, refuse: Refuse): void {
  if (!Number.isSafeInteger(dur.n)) refuse('duration-not-whole', `${dur.n} ${dur.unit}`);
  else if (dur.n < 0 || (positive && dur.n === 0)) refuse('duration-not-positive', `${dur.n} ${dur.unit}`);
}

function momentsOf(g: Guarantee): Moment[] {
  const { from, until } = g.span;
  return [from, ...(until ? [until] : []), ...(g.duty.kind === 'achieve' ? [g.duty.by] : [])];
}

/** Durations, and whether nought would be nonsense (a window, a period). */
function dursOf(g: Guarantee): [Dur, boolean][] {
  const durs: [Dur, boolean][] = [
    [g.proof.lateness, false],
    [g.proof.contest, false],
  ];
  const { duty } = g;
  if (duty.kind === 'refrain' && duty.tolerance) durs.push([duty.tolerance.per, true]);
  if (duty.kind === 'respond') durs.push([duty.within, false]);
  if (duty.kind === 'report') durs.push([duty.every, true], [duty.grace, false]);
  if (duty.kind === 'maintain') durs.push([duty.dip, false], [duty.seenEvery, true]);
  if (g.cure) durs.push([g.cure.within, false]);
  if (g.proof.coverage) durs.push([g.proof.coverage.gap, true]);
  for (const { when, then } of g.ladder) {
    if (typeof when === 'object') durs.push([when.per, true]);
    durs.push(['does' in then ? then.within : then.notice, false]);
  }
  return durs;
}

function areasNamed(g: Guarantee): Id[] {
  const ids: Id[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && 'in' in value && typeof value.in === 'string') ids.push(value.in);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit([g.duty, g.span, g.given, g.while, g.cure, g.ladder]);
  return [...new Set(ids)];
}

/** Every guarantee whose state this one reads: the arrows of `given`, `while` and anchors. */
export function readsStatesOf(g: Guarantee): Id[] {
  const ids = new Set<Id>();
  const visit = (condition: Condition | undefined): void => {
    if (!condition) return;
    if (condition.state) ids.add(condition.state.of);
    for (const part of [...(condition.all ?? []), ...(condition.any ?? [])]) visit(part);
    visit(condition.not);
  };
  visit(g.given);
  visit(g.while);
  for (const anchor of anchorsOf(g)) if ('state' in anchor) ids.add(anchor.state);
  return [...ids];
}

function anchorsOf(g: Guarantee): Anchor[] {
  return momentsOf(g).flatMap((moment) => ('anchor' in moment ? [moment.anchor] : []));
}
