import type { Answer, GuaranteeFile } from '../agreement.ts';
import { isLintRule } from '../lint/rule-ids.ts';
import type { Guarantee, Id } from '../model.ts';
import { METHODS } from '../schema/scalars.ts';
import { isZone } from '../time/civil.ts';
import { atPointer, type Problem, type ProblemCode } from './problem.ts';
import { type SeenPattern, type Visit, visitGuarantee, visitMoment, visitPattern } from './visit.ts';

/** The reserved name for "no guarantee grants access". */
export const NO_ACCESS = 'none';

type Report = (code: ProblemCode, path: string, message: string) => void;
type Names = Record<
  'who' | 'action' | 'area' | 'measure' | 'signing' | 'event' | 'guarantee' | 'method' | 'map',
  Set<Id>
>;

/** Ids used twice, names that lead nowhere, circles of "is part of". */
export function referenceProblems(file: GuaranteeFile): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, path, message) => problems.push({ code, path, message });
  const names = namesOf(file);
  verifyUnique(file, report);
  verifyCircles(file.parties, '/parties', report);
  verifyCircles(file.actions, '/actions', report);
  verifyDocument(file, names, report);
  const versions = new Set(file.guarantees.map((g) => `${g.id}@${g.version}`));
  for (const [i, g] of file.guarantees.entries()) {
    const base = `/guarantees/${i}`;
    verifyGuarantee(g, base, names, report);
    verifyAmendment(g, base, versions, report);
    verifyVisit(visitGuarantee(g, base), names, report);
  }
  return problems;
}

function namesOf(file: GuaranteeFile): Names {
  const ids = (list: readonly { id: Id }[] | undefined) => new Set((list ?? []).map(({ id }) => id));
  return {
    who: new Set([...ids(file.parties), ...ids(file.bodies)]),
    action: ids(file.actions),
    area: ids(file.areas),
    measure: ids(file.measures),
    signing: ids(file.signings),
    event: ids(file.events),
    guarantee: ids(file.guarantees),
    method: new Set([...METHODS, ...ids(file.methods)]),
    map: ids(file.maps),
  };
}

function verifyUnique(file: GuaranteeFile, report: Report): void {
  const lists = {
    actions: file.actions,
    areas: file.areas,
    measures: file.measures,
    signings: file.signings,
    events: file.events,
    maps: file.maps,
    methods: file.methods,
    glossary: file.glossary,
    clauses: file.clauses,
  };
  for (const [name, list] of Object.entries(lists)) noTwice(list ?? [], `/${name}`, new Set(), report);
  const who = new Set<Id>();
  noTwice(file.parties, '/parties', who, report);
  noTwice(file.bodies, '/bodies', who, report);
  noTwice(
    file.guarantees.map((g) => ({ id: `${g.id}@${g.version}` })),
    '/guarantees',
    new Set(),
    report,
  );
}

function noTwice(list: readonly { id: Id }[], path: string, seen: Set<Id>, report: Report): void {
  for (const [i, { id }] of list.entries()) {
    if (seen.has(id)) report('duplicate-id', `${path}/${i}/id`, `${id} is already the id of another`);
    seen.add(id);
  }
}

/** Levels of "is part of" at most, so that every walk upwards is short. */
const MAX_LEVELS = 32;

/** Follows `partOf` upwards; whoever comes back to itself is in a circle. */
function verifyCircles(list: readonly { id: Id; partOf?: Id }[], path: string, report: Report): void {
  const above = new Map(list.map(({ id, partOf }) => [id, partOf]));
  for (const [i, { id, partOf }] of list.entries()) {
    if (partOf === undefined) continue;
    if (!above.has(partOf)) report('unknown-reference', `${path}/${i}/partOf`, `there is no ${partOf}`);
    let here: Id | undefined = partOf;
    let level = 0;
    while (here !== undefined && here !== id && level <= MAX_LEVELS) {
      here = above.get(here);
      level += 1;
    }
    if (here === id) report('cycle', `${path}/${i}/partOf`, `${id} is part of itself`);
    else if (level > MAX_LEVELS) {
      report('too-deep', `${path}/${i}/partOf`, `part of more than ${MAX_LEVELS} others, or of a circle`);
    }
  }
}

function verifyDocument(file: GuaranteeFile, names: Names, report: Report): void {
  const need = needs(names, report);
  for (const [i, party] of file.parties.entries()) {
    need('who', party.members, `/parties/${i}/members`);
    need('who', party.forces?.units, `/parties/${i}/forces/units`);
    need('who', party.forces?.allied, `/parties/${i}/forces/allied`);
  }
  for (const [i, action] of file.actions.entries()) need('method', action.methods, `/actions/${i}/methods`);
  for (const [i, area] of file.areas.entries()) need('map', area.mapRef, `/areas/${i}/mapRef`);
  for (const [i, body] of file.bodies.entries()) {
    for (const [k, seat] of (body.seats ?? []).entries()) need('who', seat.of, `/bodies/${i}/seats/${k}/of`);
    need('method', body.methods, `/bodies/${i}/methods`);
    if (body.accepted && body.accepted.tasks !== 'all') {
      need('guarantee', body.accepted.tasks, `/bodies/${i}/accepted/tasks`);
    }
  }
  verifyEvents(file, names, report);
  verifySettings(file, names, report);
  verifyRecordedWords(file, need, report);
}

function verifyEvents(file: GuaranteeFile, names: Names, report: Report): void {
  const visit: Visit = { patterns: [], moments: [], durs: [], conditions: [] };
  for (const [i, event] of (file.events ?? []).entries()) {
    visitPattern(visit, event.is, `/events/${i}/is`, 'anchor');
    if (!event.found) continue;
    needs(names, report)('who', event.found.by, `/events/${i}/found/by`);
    visit.durs.push({ dur: event.found.within, path: `/events/${i}/found/within` });
  }
  for (const [i, body] of file.bodies.entries()) {
    if (body.constituted) visitMoment(visit, body.constituted, `/bodies/${i}/constituted`);
    if (body.acts) visit.durs.push({ dur: body.acts, path: `/bodies/${i}/acts` });
  }
  verifyVisit(visit, names, report);
}

function verifySettings(file: GuaranteeFile, names: Names, report: Report): void {
  const need = needs(names, report);
  need('who', file.disputes?.facts?.body, '/disputes/facts/body');
  need('who', file.disputes?.interpretation?.body, '/disputes/interpretation/body');
  need('action', file.safeguards?.humanitarian, '/safeguards/humanitarian');
  need('who', file.reporting?.to, '/reporting/to');
  const zones = [
    { zone: file.counting?.zone, path: '/counting/zone' },
    ...(file.dates ?? []).map(({ zone }, i) => ({ zone, path: `/dates/${i}/zone` })),
  ];
  for (const { zone, path } of zones) verifyZone(zone, path, report);
  if (new Set(file.languages).size < file.languages.length) {
    report('duplicate-id', '/languages', 'a language is named twice');
  }
  if (!file.prevailing) return;
  if ('equally' in file.prevailing) need('who', file.prevailing.divergence, '/prevailing/divergence');
  else if (!file.languages.includes(file.prevailing.language)) {
    report('unknown-reference', '/prevailing/language', 'not a language of this agreement');
  }
}

function verifyRecordedWords(file: GuaranteeFile, need: Need, report: Report): void {
  for (const [i, { at, readings }] of (file.reserved ?? []).entries()) {
    if (at === '' || atPointer(file, at) === undefined) {
      report('unknown-reference', `/reserved/${i}/at`, 'this pointer leads nowhere in the agreement');
    }
    for (const [k, { by }] of readings.entries()) need('who', by, `/reserved/${i}/readings/${k}/by`);
  }
  verifyAnswers(file.answers, '/answers', need, report);
  for (const [i, g] of file.guarantees.entries()) {
    verifyAnswers(g.answers, `/guarantees/${i}/answers`, need, report);
  }
  for (const [i, clause] of (file.clauses ?? []).entries()) {
    verifyAnswers(clause.answers, `/clauses/${i}/answers`, need, report);
  }
}

function verifyAnswers(answers: Answer[] | undefined, path: string, need: Need, report: Report): void {
  for (const [i, { rule, by }] of (answers ?? []).entries()) {
    if (!isLintRule(rule)) report('unknown-rule', `${path}/${i}/rule`, 'no lint rule has this id');
    need('who', by, `${path}/${i}/by`);
  }
}

function verifyGuarantee(g: Guarantee, base: string, names: Names, report: Report): void {
  const need = needs(names, report);
  need('who', g.obligor, `${base}/obligor`);
  need('who', g.beneficiary, `${base}/beneficiary`);
  need('who', g.jointly?.with, `${base}/jointly/with`);
  need('who', g.jointly?.lead, `${base}/jointly/lead`);
  need('who', g.influence?.over, `${base}/influence/over`);
  need('who', g.ending?.by, `${base}/ending/by`);
  need('who', g.report?.to, `${base}/report/to`);
  need('guarantee', g.reciprocity?.scope, `${base}/reciprocity/scope`);
  for (const [i, { by }] of (g.means ?? []).entries()) need('who', by, `${base}/means/${i}/by`);
  for (const [i, { id, independentOf }] of g.proof.verifiers.entries()) {
    need('who', id, `${base}/proof/verifiers/${i}/id`);
    need('who', independentOf, `${base}/proof/verifiers/${i}/independentOf`);
  }
  noTwice(g.proof.verifiers, `${base}/proof/verifiers`, new Set(), report);
  need('who', g.proof.vetoOf, `${base}/proof/vetoOf`);
  need('method', g.proof.methods, `${base}/proof/methods`);
  need('method', g.proof.coverage?.methods, `${base}/proof/coverage/methods`);
  need('who', g.proof.attribution?.by, `${base}/proof/attribution/by`);
  need('who', g.proof.reporting?.to, `${base}/proof/reporting/to`);
  const { split, access } = g.proof;
  if (split && 'by' in split) need('who', split.by, `${base}/proof/split/by`);
  if (access !== NO_ACCESS) need('guarantee', access, `${base}/proof/access`);
  for (const [i, { then }] of g.ladder.entries()) {
    need('who', then.who, `${base}/ladder/${i}/then/who`);
    if ('of' in then) need('guarantee', then.of, `${base}/ladder/${i}/then/of`);
  }
}

function verifyAmendment(g: Guarantee, base: string, versions: Set<string>, report: Report): void {
  if (!g.amends) return;
  const { of, version } = g.amends;
  if (of === g.id && version >= g.version) {
    report('version-not-later', `${base}/amends/version`, 'an amendment amends an earlier version');
  } else if (!versions.has(`${of}@${version}`)) {
    report('unknown-reference', `${base}/amends`, `there is no version ${version} of ${of} here`);
  }
}

function verifyVisit(visit: Visit, names: Names, report: Report): void {
  const need = needs(names, report);
  for (const seen of visit.patterns) verifyPattern(seen, names, need);
  for (const { moment, path } of visit.moments) {
    if ('at' in moment) continue;
    const { anchor } = moment;
    if ('signature' in anchor) need('signing', anchor.signature, `${path}/anchor/signature`);
    else if ('state' in anchor) need('guarantee', anchor.state, `${path}/anchor/state`);
    else need('event', anchor.rule, `${path}/anchor/rule`);
  }
  for (const { condition, path } of visit.conditions) {
    need('guarantee', condition.state?.of, `${path}/state/of`);
  }
  for (const { dur, path } of visit.durs) verifyZone(dur.tz, `${path}/tz`, report);
}

function verifyPattern({ pattern, path }: SeenPattern, names: Names, need: Need): void {
  need('action', pattern.type, `${path}/type`);
  need('who', pattern.by, `${path}/by`);
  if (pattern.on !== undefined && !names.area.has(pattern.on)) need('who', pattern.on, `${path}/on`);
  need('area', pattern.in, `${path}/in`);
  for (const [i, { field }] of (pattern.where ?? []).entries())
    need('measure', field, `${path}/where/${i}/field`);
}

function verifyZone(zone: string | undefined, path: string, report: Report): void {
  if (zone !== undefined && !isZone(zone)) report('unknown-zone', path, `there is no time zone ${zone}`);
}

type Need = (kind: keyof Names, ids: Id | readonly Id[] | undefined, path: string) => void;

function needs(names: Names, report: Report): Need {
  return (kind, ids, path) => {
    if (ids === undefined) return;
    if (typeof ids === 'string') {
      if (!names[kind].has(ids)) report('unknown-reference', path, `there is no ${kind} ${ids}`);
      return;
    }
    for (const [i, id] of ids.entries()) {
      if (!names[kind].has(id)) report('unknown-reference', `${path}/${i}`, `there is no ${kind} ${id}`);
    }
  };
}
