/** The fold and the refusals of passages. Pure. */
import type { EntryId } from '@sulh/record';
import { Map as Persistent } from 'immutable';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from '../../../register/kind.ts';
import { partyRole } from '../../../register/state.ts';
import { decideMeeting, evolveMeetings, type Meetings, NO_MEETINGS } from '../meetings.ts';
import type { Carried, HandedIn, Unattributed } from './entries.ts';

/** What a party handed in, and what became of it. Acts keep their entry: a refusal may rest only on a readable one. */
interface Handed {
  readonly data: HandedIn;
  readonly answers: EntryId | null;
  readonly carried: readonly { readonly to: string; readonly entry: EntryId }[];
  readonly returned: readonly EntryId[];
  readonly withdrawn: readonly EntryId[];
}

/** One leg to one side. */
interface Leg {
  readonly to: string;
  /** Exactly those who read it read all that is recorded about it. */
  readonly audience: readonly string[];
  readonly received: readonly EntryId[];
  readonly read: readonly { readonly person: string; readonly entry: EntryId }[];
}

export interface PassagesState {
  readonly handed: Persistent<string, Handed>;
  readonly legs: Persistent<string, Leg>;
  readonly meetings: Meetings;
}

export const NO_PASSAGES: PassagesState = {
  handed: Persistent(),
  legs: Persistent(),
  meetings: NO_MEETINGS,
};

/** What an entry says of one that was erased is as if that one had never been: acts on unknown ones change nothing. */
export function evolvePassages(state: PassagesState, recorded: Recorded): PassagesState {
  const { body, id } = recorded;
  const { handed, legs } = state;
  const document = refOf(body, 'document') ?? '';
  const ended = (change: (held: Handed) => Partial<Handed>, key = document): PassagesState => {
    const held = handed.get(key);
    return held === undefined ? state : { ...state, handed: handed.set(key, { ...held, ...change(held) }) };
  };
  const onLeg = (change: (leg: Leg) => Partial<Leg>): PassagesState => {
    const leg = legs.get(document);
    return leg === undefined ? state : { ...state, legs: legs.set(document, { ...leg, ...change(leg) }) };
  };
  const withLeg = (held: PassagesState, to: string): PassagesState => ({
    ...held,
    legs: legs.set(id, { to, audience: body.audience, received: [], read: [] }),
  });
  switch (body.kind) {
    case 'document-handed-in': {
      const fresh = { carried: [], returned: [], withdrawn: [], answers: refOf(body, 'answers') };
      return { ...state, handed: handed.set(id, { ...fresh, data: dataOf<HandedIn>({ body }) }) };
    }
    case 'document-carried': {
      const { to } = dataOf<Carried>({ body });
      const carried = ({ carried: before }: Handed) => ({ carried: [...before, { to, entry: id }] });
      return withLeg(ended(carried, refOf(body, 'withheld') ?? ''), to);
    }
    case 'document-returned':
      return ended(({ returned }) => ({ returned: [...returned, id] }));
    case 'document-withdrawn':
      return ended(({ withdrawn }) => ({ withdrawn: [...withdrawn, id] }));
    case 'document-received':
      return onLeg(({ received }) => ({ received: [...received, id] }));
    case 'document-read':
      return onLeg(({ read }) => ({ read: [...read, { person: body.author ?? '', entry: id }] }));
    case 'unattributed-carried':
      return withLeg(state, dataOf<Unattributed>({ body }).to);
    case 'document-erased':
      return { ...state, legs: legs.delete(refOf(body, 'erases') ?? '') };
    default:
      return { ...state, meetings: evolveMeetings(state.meetings, recorded) };
  }
}

export function decidePassages(state: PassagesState, deciding: Deciding): Refusal | null {
  switch (deciding.body.kind) {
    case 'document-handed-in':
      return decideMeeting(state.meetings, deciding) ?? decideHandingIn(state, deciding);
    case 'document-carried':
      return decideCarrying(state, deciding);
    case 'unattributed-carried':
      return decideUnattributed(deciding);
    case 'document-received':
    case 'document-read':
      return decideReceipt(state, deciding);
    case 'document-erased': {
      const leg = state.legs.get(refOf(deciding.body, 'erases')!);
      return leg === undefined ? notFound('erases') : exactly(deciding, leg.audience);
    }
    default:
      return decideEnding(state, deciding);
  }
}

const notFound = (role: string): Refusal => ({ code: 'reference-not-found', at: `/refs/${role}` });

/** One right audience: whoever else read it would learn of a leg that is none of theirs. */
function exactly({ body }: Deciding, readers: readonly string[]): Refusal | null {
  const sorted = [...new Set(readers)].sort();
  return body.audience.join(' ') === sorted.join(' ')
    ? null
    : { code: 'audience-not-allowed', at: '/audience', readers: sorted };
}

function decideHandingIn({ legs }: PassagesState, deciding: Deciding): Refusal | null {
  const { body, register, reads } = deciding;
  const { by, to, type, text, file } = dataOf<HandedIn>({ body });
  const { parties } = register.book;
  if (partyRole(register, by) !== 'party') return { code: 'only-a-party-hands-in', at: '/data/by' };
  if (to.some((party) => !parties.has(party))) return { code: 'party-unknown', at: '/data/to' };
  if (to.includes(by)) return { code: 'document-to-itself', at: '/data/to' };
  if (to.some((party) => !['party', 'mediator'].includes(partyRole(register, party))))
    return { code: 'recipient-not-at-table', at: '/data/to' };
  if (text === null && file === null) return { code: 'document-empty', at: '/data/text' };
  const wrong = exactly(deciding, ['mediators', `party:${by}`]);
  if (wrong !== null) return wrong;
  const answers = refOf(body, 'answers');
  if (answers === null) return type === 'reply' ? { code: 'reference-missing', at: '/refs/answers' } : null;
  const leg = legs.get(answers);
  if (leg === undefined) return notFound('answers');
  if (leg.to !== by) return { code: 'not-addressed', at: '/data/by' };
  return leg.received.some(reads) ? null : { code: 'document-not-received', at: '/refs/answers' };
}

function decideCarrying({ handed }: PassagesState, deciding: Deciding): Refusal | null {
  const { body, register, reads } = deciding;
  const { to, title, text, file, asHandedIn } = dataOf<Carried>({ body });
  const held = handed.get(refOf(body, 'withheld')!);
  if (held === undefined) return notFound('withheld');
  const { by, to: addressed } = held.data;
  if (!addressed.includes(to) || partyRole(register, to) !== 'party')
    return { code: 'not-addressed', at: '/data/to' };
  if (held.withdrawn.some(reads)) return { code: 'document-withdrawn' };
  if (held.returned.some(reads)) return { code: 'document-returned' };
  if (held.carried.some((leg) => leg.to === to && reads(leg.entry)))
    return { code: 'document-already-carried', at: '/data/to' };
  const answers = refOf(body, 'answers');
  if (answers !== null && answers !== held.answers) return { code: 'not-its-answer', at: '/refs/answers' };
  if (text === null && file === null) return { code: 'document-empty', at: '/data/text' };
  if (asHandedIn && contentOf(held.data) !== contentOf({ title, text, file }))
    return { code: 'not-as-handed-in', at: '/data/asHandedIn' };
  return exactly(deciding, ['mediators', `party:${by}`, `party:${to}`]);
}

function contentOf({ title, text, file }: Pick<HandedIn, 'title' | 'text' | 'file'>): string {
  return JSON.stringify([title, text, file?.sha256 ?? null]);
}

function decideUnattributed(deciding: Deciding): Refusal | null {
  const { body, register } = deciding;
  const { to } = dataOf<Unattributed>({ body });
  if (!register.book.parties.has(to)) return { code: 'party-unknown', at: '/data/to' };
  if (partyRole(register, to) !== 'party') return { code: 'recipient-not-at-table', at: '/data/to' };
  return exactly(deciding, ['mediators', `party:${to}`]);
}

function decideReceipt({ legs }: PassagesState, deciding: Deciding): Refusal | null {
  const { body, author, reads } = deciding;
  const leg = legs.get(refOf(body, 'document')!);
  if (leg === undefined) return notFound('document');
  if (dataOf<{ by: string }>({ body }).by !== leg.to) return { code: 'not-addressed', at: '/data/by' };
  const wrong = exactly(deciding, leg.audience);
  if (wrong !== null) return wrong;
  const received = leg.received.some(reads);
  if (body.kind === 'document-received') return received ? { code: 'document-already-received' } : null;
  if (!received) return { code: 'document-not-received' };
  return leg.read.some(({ person, entry }) => person === author.id && reads(entry))
    ? { code: 'document-already-read' }
    : null;
}

/** What is still with the mediator goes back, by its giver's will or the mediator's; what was carried stays carried. */
function decideEnding({ handed }: PassagesState, deciding: Deciding): Refusal | null {
  const { body, author, register, reads } = deciding;
  const held = handed.get(refOf(body, 'document')!);
  if (held === undefined) return notFound('document');
  const { by, to } = held.data;
  if (body.kind === 'document-withdrawn' && author.party !== by) return { code: 'not-your-document' };
  const wrong = exactly(deciding, ['mediators', `party:${by}`]);
  if (wrong !== null) return wrong;
  if (held.withdrawn.some(reads)) return { code: 'document-withdrawn' };
  if (held.returned.some(reads)) return { code: 'document-returned' };
  const waiting = to.filter(
    (party) =>
      partyRole(register, party) === 'party' &&
      !held.carried.some((leg) => leg.to === party && reads(leg.entry)),
  );
  return waiting.length === 0 ? { code: 'document-already-carried' } : null;
}
