/** Talks: rounds and demands, and in a folder each what belongs to them. */

import type { EntryRow } from '../../projections/entries.ts';
import type { Deciding, Recorded, Refusal } from '../../register/kind.ts';
import type { Element, Module } from '../../web/route.ts';
import { decideActor } from './actor.ts';
import { decideTalks, evolveTalks, NO_TALKS } from './decide.ts';
import { TALKS_KINDS } from './entries.ts';
import type { AnyFeature, Feature } from './feature.ts';
import { overviewRow, RoundsOf } from './overview.tsx';
import { talksRoutes } from './pages.tsx';
import { demandSummaries, roundViews } from './queries.ts';
import { chosen, FIELDS, LABELS, TEXTS } from './texts.ts';

const demands: Feature<typeof NO_TALKS> = {
  name: 'demands',
  kinds: TALKS_KINDS,
  initial: NO_TALKS,
  evolve: evolveTalks,
  decide: decideTalks,
  labels: LABELS,
  fields: FIELDS,
  valueText: (field, value) =>
    field === 'answer' || field === 'format' || field === 'result' ? chosen(field, value) : null,
  href: ({ kind, id, refs }) => {
    if (kind === 'demand-put') return `/talks/demands/${id}`;
    if (kind === 'round-proposed') return `/talks/rounds/${id}`;
    if (refs['demand']?.[0] !== undefined) return `/talks/demands/${refs['demand'][0]}`;
    return refs['round']?.[0] === undefined ? null : `/talks/rounds/${refs['round'][0]}`;
  },
  headline: ({ words }) =>
    String(words['title'] ?? words['label'] ?? words['text'] ?? words['outcome'] ?? ''),
  routes: talksRoutes({
    sections: (context) => partsOf((feature) => feature.section?.(context)),
    beside: (context, row) => partsOf((feature) => feature.beside?.(context, row)),
  }),
  slots: {},
};

/** Adding a subject is one more line here. */
const FEATURES: readonly AnyFeature[] = [demands];

async function partsOf(of: (feature: AnyFeature) => Promise<Element | null> | undefined): Promise<Element[]> {
  const parts = await Promise.all(FEATURES.map((feature) => of(feature) ?? null));
  return parts.filter((part) => part !== null);
}

type TalksState = Readonly<Record<string, unknown>>;

const owner = (kind: string) =>
  FEATURES.find(({ kinds }) => kinds.some((one) => one.kind === kind)) ?? demands;

export const talks: Module<TalksState> = {
  name: 'talks',
  kinds: FEATURES.flatMap(({ kinds }) => kinds),
  initial: Object.fromEntries(FEATURES.map(({ name, initial }) => [name, initial])),
  evolve: (state: TalksState, entry: Recorded) =>
    Object.fromEntries(FEATURES.map(({ name, evolve }) => [name, evolve(state[name], entry)])),
  decide: (state: TalksState, deciding: Deciding): Refusal | null => {
    const feature = owner(deciding.body.kind);
    return decideActor(deciding) ?? feature.decide(state[feature.name], deciding);
  },
  section: { label: TEXTS.talks, path: '/talks' },
  labels: Object.assign({}, ...FEATURES.map(({ labels }) => labels)),
  fields: Object.assign({}, ...FEATURES.map(({ fields }) => fields)),
  valueText: (field, value) =>
    FEATURES.reduce<ReturnType<NonNullable<Module['valueText']>>>(
      (found, feature) => found ?? feature.valueText?.(field, value) ?? null,
      null,
    ),
  href: (entry: EntryRow) => owner(entry.kind).href(entry),
  headline: (entry: EntryRow) => owner(entry.kind).headline(entry),
  routes: FEATURES.flatMap(({ routes }) => routes),
  slots: {
    overview: async (context) => {
      const [summaries, rounds] = await Promise.all([
        demandSummaries(context.reading),
        roundViews(context.reading),
      ]);
      return {
        top: RoundsOf({ context, rounds }),
        rows: summaries.map((demand) => overviewRow(context, demand)),
      };
    },
    calendar: async (context) =>
      (await Promise.all(FEATURES.map((f) => f.slots.calendar?.(context) ?? []))).flat(),
    cable: async (context, since) =>
      (await Promise.all(FEATURES.map((f) => f.slots.cable?.(context, since) ?? []))).flat(),
    thread: async (context, entry) => {
      const parts = await partsOf((feature) => feature.slots.thread?.(context, entry));
      return parts.length > 0 ? parts : null;
    },
  },
};
