/** Talks: rounds and demands, and in a folder each what belongs to them. */

import type { EntryRow } from '../../projections/entries.ts';
import { decideActor } from '../../register/actor.ts';
import type { Deciding, Recorded, Refusal } from '../../register/kind.ts';
import { isOwnRecord } from '../../register/own-record.ts';
import type { Element, Module } from '../../web/route.ts';
import { attested } from './attested/index.ts';
import { demands } from './demands/index.ts';
import { earlierRound } from './earlier-round.tsx';
import type { AnyFeature, Others } from './feature.ts';
import { instruments } from './instruments/index.ts';
import { talksRoute } from './page.tsx';
import { passages } from './passages/index.ts';
import { rounds } from './rounds/index.ts';
import { sessions } from './sessions/index.ts';
import { FIELDS, TEXTS } from './texts.ts';

const others: Others = {
  beside: async (context, entry) => [
    ...(await partsOf((feature) => feature.beside?.(context, entry))),
    ...(await context.threads(entry, 'talks')),
  ],
  called: (entry) => {
    const feature = OWNERS.get(entry.kind);
    if (feature === undefined) return null;
    const { labels, headline, href } = feature;
    const best = href(entry) ?? `/record/${entry.id}`;
    return { label: labels[entry.kind]!, headline: headline(entry), href: best };
  },
};

/** Adding a subject is one more line here; their order is that of the page of the talks. */
const FEATURES: readonly AnyFeature[] = [
  attested(others),
  rounds(others),
  sessions(others),
  demands(others),
  instruments(others),
  passages,
  earlierRound,
];

const OWNERS = new Map(
  FEATURES.flatMap((feature) => feature.kinds.map(({ kind }) => [kind, feature] as const)),
);

async function partsOf(of: (feature: AnyFeature) => Promise<Element | null> | undefined): Promise<Element[]> {
  const parts = await Promise.all(FEATURES.map((feature) => of(feature) ?? null));
  return parts.filter((part) => part !== null);
}

type TalksState = Readonly<Record<string, unknown>>;

export const talks: Module<TalksState> = {
  name: 'talks',
  kinds: FEATURES.flatMap(({ kinds }) => kinds),
  initial: Object.fromEntries(FEATURES.map(({ name, initial }) => [name, initial])),
  evolve: (state: TalksState, entry: Recorded) =>
    Object.fromEntries(FEATURES.map(({ name, evolve }) => [name, evolve(state[name], entry)])),
  decide: (state: TalksState, deciding: Deciding): Refusal | null => {
    const feature = OWNERS.get(deciding.body.kind)!;
    return decideActor(deciding) ?? feature.decide(state[feature.name], deciding);
  },
  section: { label: TEXTS.talks, path: '/talks', in: (opened) => !isOwnRecord(opened) },
  labels: Object.assign({}, ...FEATURES.map(({ labels }) => labels)),
  fields: Object.assign({}, FIELDS, ...FEATURES.map(({ fields }) => fields)),
  valueText: (field, value) =>
    FEATURES.reduce<ReturnType<NonNullable<Module['valueText']>>>(
      (found, feature) => found ?? feature.valueText?.(field, value) ?? null,
      null,
    ),
  href: (entry: EntryRow) => OWNERS.get(entry.kind)!.href(entry),
  headline: (entry: EntryRow) => OWNERS.get(entry.kind)!.headline(entry),
  routes: [
    talksRoute({
      waiting: async (context) => {
        const own = await Promise.all(FEATURES.map((feature) => feature.waiting?.(context) ?? null));
        return own.filter((waiting) => waiting !== null);
      },
      sections: (context) => partsOf((feature) => feature.section?.(context)),
    }),
    ...FEATURES.flatMap(({ routes }) => routes),
  ],
  slots: {
    overview: async (context) => {
      const parts = await Promise.all(FEATURES.flatMap(({ overview }) => overview?.(context) ?? []));
      return { top: parts.map(({ top }) => top ?? null), rows: parts.flatMap(({ rows }) => rows ?? []) };
    },
    // One subject has something to say there; a second would need a column of its own.
    overviewCells: FEATURES.find(({ slots }) => slots.overviewCells !== undefined)!.slots.overviewCells!,
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
