/** Where each leg of a passage stands, from the entries that a reader may read and the time. Pure. */
import type { AttachedFile } from '../../../register/attached-files.ts';
import type { Carried, DocumentType, HandedIn, Unattributed } from './entries.ts';

/** What is needed of an entry. */
export interface Act {
  readonly id: string;
  readonly idx: number;
  readonly kind: string;
  readonly author: string;
  readonly audience: readonly string[];
  readonly occurredAt: number;
  readonly refs: Readonly<Record<string, readonly string[]>>;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Stage =
  | 'with-mediator' // handed in, not carried yet
  | 'for-mediators' // addressed to a mediator, who reads it where it was handed in
  | 'carried'
  | 'received'
  | 'read'
  | 'replied'
  | 'returned'
  | 'withdrawn'
  | 'erased';

/** A document on its way to one side, as one reader knows it. */
export interface Leg<Row extends Act = Act> {
  /** The carried entry once there is one this reader sees, else the one handed in. */
  readonly id: string;
  /** Known before it is carried to giver and mediators only. */
  readonly handedIn: Row | null;
  readonly carried: Row | null;
  readonly received: Row | null;
  readonly read: readonly Row[];
  /** What answers it: handed in by the recipient, or carried back. */
  readonly replies: readonly Row[];
  /** Returned, withdrawn or erased. */
  readonly ended: Row | null;
  /** Null: the mediators carried it without a name, or it was erased. */
  readonly giver: string | null;
  readonly to: string;
  /** Null once erased; and of what was carried the recipient is not told a type. */
  readonly type: DocumentType | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly file: AttachedFile | null;
  readonly replyBy: string | null;
  readonly deniable: boolean;
  readonly stage: Stage;
  /** When it came to where it stands. */
  readonly since: number;
  /** When this reader's knowledge of it begins. */
  readonly from: number;
}

const WORDS = { title: null, text: null, file: null, replyBy: null } as const;

/** Every leg that the acts tell of, oldest first. `carriesTo` says to which sides mediators carry. */
export function legsOf<Row extends Act>(
  acts: readonly Row[],
  carriesTo: (party: string) => boolean,
): Leg<Row>[] {
  const of = (kind: string) => acts.filter((act) => act.kind === kind);
  const carried = of('document-carried');
  const waiting = of('document-handed-in').flatMap((row) => {
    const { to } = row.data as unknown as HandedIn;
    const gone = carried.filter((leg) => leg.refs['withheld']?.[0] === row.id);
    return [...new Set(to)]
      .filter((party) => !gone.some((leg) => leg.data['to'] === party))
      .map((party) => waitingLeg(acts, row, party, carriesTo(party)));
  });
  const onTheWay = carried.map((row) => carriedLeg(acts, row));
  const unattributed = of('unattributed-carried').map((row) => unattributedLeg(acts, row));
  const there = new Set(acts.map(({ id }) => id));
  const erased = of('document-erased')
    .filter(({ refs }) => !there.has(refs['erases']?.[0] ?? ''))
    .map((row) => erasedLeg(acts, row));
  return [...waiting, ...onTheWay, ...unattributed, ...erased].sort(
    (a, b) => a.from - b.from || placeOf(a) - placeOf(b),
  );
}

function placeOf({ handedIn, carried, received, ended }: Leg): number {
  return (handedIn ?? carried ?? received ?? ended)?.idx ?? 0;
}

function waitingLeg<Row extends Act>(acts: readonly Row[], row: Row, to: string, carries: boolean): Leg<Row> {
  const { by, type, title, text, file, replyBy } = row.data as unknown as HandedIn;
  const ended = carries
    ? acts.find(
        ({ kind, refs }) =>
          (kind === 'document-returned' || kind === 'document-withdrawn') && refs['document']?.[0] === row.id,
      )
    : undefined;
  const stage: Stage = !carries
    ? 'for-mediators'
    : ended === undefined
      ? 'with-mediator'
      : ended.kind === 'document-returned'
        ? 'returned'
        : 'withdrawn';
  return {
    ...{
      id: row.id,
      handedIn: row,
      carried: null,
      received: null,
      read: [],
      replies: [],
      ended: ended ?? null,
    },
    ...{ giver: by, to, type, title, text, file, replyBy, deniable: false, stage },
    since: (ended ?? row).occurredAt,
    from: row.occurredAt,
  };
}

function carriedLeg<Row extends Act>(acts: readonly Row[], row: Row): Leg<Row> {
  const { to, title, text, file, replyBy } = row.data as unknown as Carried;
  const handedIn = acts.find(({ id }) => id === row.refs['withheld']?.[0]) ?? null;
  const type = (handedIn?.data['type'] as DocumentType | undefined) ?? null;
  return {
    ...{ id: row.id, handedIn, carried: row, ended: null, giver: giverOf(row, to), to, type },
    ...{ title, text, file, replyBy, deniable: false },
    ...progress(acts, row, to),
    from: (handedIn ?? row).occurredAt,
  };
}

function unattributedLeg<Row extends Act>(acts: readonly Row[], row: Row): Leg<Row> {
  const { type, to, title, text, replyBy } = row.data as unknown as Unattributed;
  return {
    ...{ id: row.id, handedIn: null, carried: row, ended: null, giver: null, to, type },
    ...{ title, text, file: null, replyBy, deniable: true },
    ...progress(acts, row, to),
    from: row.occurredAt,
  };
}

/** All that is left is that there was something, who carried it to whom, and what was done with it. */
function erasedLeg<Row extends Act>(acts: readonly Row[], row: Row): Leg<Row> {
  const id = row.refs['erases']?.[0] ?? row.id;
  const to = row.audience.find((token) => token.startsWith('party:'))?.slice('party:'.length) ?? '';
  const { received, read, replies } = progress(acts, { ...row, id }, to);
  const first = [received, ...replies, row].filter((act) => act !== null).map(({ occurredAt }) => occurredAt);
  return {
    ...{ id, handedIn: null, carried: null, received, read, replies, ended: row },
    ...{ giver: null, to, type: null, ...WORDS, deniable: true, stage: 'erased' as const },
    since: row.occurredAt,
    from: Math.min(...first),
  };
}

/** Readers of a leg are the mediators, the giver and the recipient: the other party of the two is the giver. */
function giverOf({ audience }: Act, to: string): string | null {
  const parties = audience.filter((token) => token.startsWith('party:')).map((token) => token.slice(6));
  return parties.find((party) => party !== to) ?? null;
}

function progress<Row extends Act>(acts: readonly Row[], row: Row, to: string) {
  const on = (kind: string) =>
    acts.filter((act) => act.kind === kind && act.refs['document']?.[0] === row.id);
  const received = on('document-received')[0] ?? null;
  const read = on('document-read');
  const replies = acts.filter(
    (act) =>
      act.refs['answers']?.[0] === row.id &&
      (act.kind === 'document-carried' || (act.kind === 'document-handed-in' && act.data['by'] === to)),
  );
  const last: readonly [Stage, Row] =
    replies[0] !== undefined
      ? ['replied', replies[0]]
      : read[0] !== undefined
        ? ['read', read[0]]
        : received !== null
          ? ['received', received]
          : ['carried', row];
  return { received, read, replies, stage: last[0], since: last[1].occurredAt };
}

/** Something is still to be done: to carry it, to confirm its receipt, to answer where an answer was asked for. */
export function isOpen({ stage, replyBy }: Pick<Leg, 'stage' | 'replyBy'>): boolean {
  if (stage === 'with-mediator' || stage === 'carried') return true;
  return (stage === 'received' || stage === 'read') && replyBy !== null;
}

/** In whose hands it lies: those of a side, or null of the mediators. Only what is open lies anywhere. */
export function holderOf({ stage, to }: Pick<Leg, 'stage' | 'to'>): string | null {
  return stage === 'with-mediator' ? null : to;
}

export type Due =
  | { readonly state: 'due'; readonly days: number }
  | { readonly state: 'overdue'; readonly days: number };

const DAY_MS = 86_400_000;

/** A reply asked for by a day is due until that day ends in UTC; null where none is asked, or none is awaited any more. */
export function dueOf(leg: Pick<Leg, 'stage' | 'replyBy'>, now: number): Due | null {
  if (leg.replyBy === null || !isOpen(leg)) return null;
  const today = Math.floor(now / DAY_MS);
  const days = Math.floor(Date.parse(`${leg.replyBy}T00:00:00Z`) / DAY_MS) - today;
  return days >= 0 ? { state: 'due', days } : { state: 'overdue', days: -days };
}
