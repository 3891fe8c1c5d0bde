/** What pages ask about instruments. Everything is counted after the audience rule. */
import type { EntryRow } from '../../../projections/entries.ts';
import { once } from '../../../projections/once.ts';
import { holdsPowers, type Powers, type PowersAct, powersInForce } from '../../../register/powers.ts';
import { readsEntry } from '../../../register/state.ts';
import type { PageContext } from '../../../web/route.ts';
import { partiesOf } from '../actor-fields.tsx';
import {
  attestationOf,
  type PartyWord,
  type PartyWords,
  partyWords,
  standingWord,
} from '../attested-acts.ts';
import type { InstrumentType } from './entries.ts';
import { type Act, type ActKind, type Standing, standingOf } from './standing.ts';

export interface ActView extends Act {
  readonly row: EntryRow;
  /** The capital's, on an act ad referendum. */
  readonly answerRow: EntryRow | null;
}

export interface InstrumentView {
  readonly row: EntryRow;
  readonly binding: boolean;
  readonly type: InstrumentType;
  readonly title: string;
  readonly by: string;
  /** Those whose acts make it complete: that are to sign, or that negotiate. */
  readonly parties: readonly string[];
  readonly acts: readonly ActView[];
  readonly withdrawn: EntryRow | null;
  readonly standing: Standing<ActView>;
}

const ACTS = "('understanding-agreed', 'understanding-objected', 'agreement-initialled', 'agreement-signed')";
const LATER = "('agreement-withdrawn', 'ad-referendum-confirmed', 'ad-referendum-declined')";

export const instrumentViews = once(async (context: PageContext): Promise<readonly InstrumentView[]> => {
  const { reading } = context;
  const rows = await reading.entries(
    "e.kind in ('understanding-proposed', 'agreement-proposed') order by e.idx",
  );
  if (rows.length === 0) return [];
  const [acts, later, words] = await Promise.all([
    reading.entries(`e.kind in ${ACTS} order by e.idx`),
    reading.entries(`e.kind in ${LATER} order by e.idx`),
    partyWords(reading),
  ]);
  const negotiating = partiesOf(context, ['party']);
  const known = { context, acts, later, words, negotiating };
  return rows.map((row) => instrumentView(row, known));
});

export async function instrumentOf(context: PageContext, id: string): Promise<InstrumentView | null> {
  return (await instrumentViews(context)).find(({ row }) => row.id === id) ?? null;
}

interface Known {
  readonly context: PageContext;
  readonly acts: readonly EntryRow[];
  readonly later: readonly EntryRow[];
  readonly words: PartyWords;
  readonly negotiating: readonly string[];
}

function instrumentView(row: EntryRow, known: Known): InstrumentView {
  const { acts, later, negotiating } = known;
  const binding = row.kind === 'agreement-proposed';
  const role = binding ? 'agreement' : 'understanding';
  const { by, type, parties } = row.data as { by: string; type: InstrumentType; parties?: string[] };
  const own = acts.filter(({ refs }) => refs[role]?.[0] === row.id);
  const views = own.map((act) => actView(act, known));
  const withdrawn = later.find(({ refs }) => refs['agreement']?.[0] === row.id) ?? null;
  const complete = parties ?? negotiating;
  return {
    row,
    binding,
    type,
    title: String(row.words['title']),
    by,
    parties: complete,
    acts: views,
    withdrawn,
    standing: standingOf(complete, views, withdrawn !== null),
  };
}

function actView(row: EntryRow, { context, later, words }: Known): ActView {
  const { by, adReferendum = false } = row.data as { by: string; adReferendum?: boolean };
  const answerRow = later.find(({ refs }) => refs['act']?.[0] === row.id) ?? null;
  const word = standingWord(words.get(row.id));
  return {
    row,
    kind: row.kind as ActKind,
    by,
    adReferendum,
    attested: attestationOf(row) !== null && !isTakenUp(context, row, word),
    contested: word?.says === 'contested',
    answer:
      answerRow === null ? null : answerRow.kind === 'ad-referendum-confirmed' ? 'confirmed' : 'declined',
    answerRow,
  };
}

/** What binds is a party's own only by the word of somebody with powers for it: else it stays attested. */
function isTakenUp(context: PageContext, act: EntryRow, word: PartyWord | null): boolean {
  if (word === null || word.says !== 'confirmed') return false;
  const needed = NEEDED[act.kind];
  if (needed === undefined) return true;
  const { author, occurredAt, recordedAt } = word.row;
  return holdsPowers(
    context.world.register,
    author as Powers['id'],
    [needed, 'confirm'],
    [occurredAt, recordedAt],
    readsOf(context),
  );
}

const NEEDED: Readonly<Record<string, PowersAct>> = {
  'agreement-initialled': 'initial',
  'agreement-signed': 'sign',
};

export interface OpenAct {
  readonly instrument: InstrumentView;
  readonly act: ActView;
}

/** Every act that waits for a capital, the oldest first. */
export function openActs(instruments: readonly InstrumentView[]): OpenAct[] {
  return instruments
    .flatMap((instrument) => instrument.standing.open.map((act) => ({ instrument, act })))
    .sort((a, b) => a.act.row.occurredAt - b.act.row.occurredAt || a.act.row.idx - b.act.row.idx);
}

export function readsOf({ world, reading }: PageContext) {
  return (id: Powers['id']) => readsEntry(world.register, reading.reader, id);
}

/** The powers that an act signed by its party rested on, as this reader knows them. */
export function powersBehind(context: PageContext, { row, kind }: ActView): Powers | null {
  const act = NEEDED[kind];
  if (act === undefined || attestationOf(row) !== null) return null;
  const { register } = context.world;
  const held = powersInForce(register, row.author as Powers['id'], act, row.occurredAt, readsOf(context));
  return held.filter(({ index }) => index < row.idx).at(-1) ?? null;
}
