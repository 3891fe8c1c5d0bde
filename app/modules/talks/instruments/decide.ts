/** The fold and the refusals of instruments. Pure. */
import type { EntryId } from '@sulh/record';
import { Map as Persistent } from 'immutable';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from '../../../register/kind.ts';
import { decidePowers, isContested, type PowersAct } from '../../../register/powers.ts';
import { type Closings, evolveClosings, isClosed, NOTHING_CLOSED } from '../closings.ts';
import { decideMeeting, evolveMeetings, type Meetings, NO_MEETINGS } from '../meetings.ts';
import type { Agreement } from './entries.ts';
import { type Act, type ActKind, actStanding, isFirm, positionOf } from './standing.ts';

interface Instrument {
  readonly by: string;
  /** Those that are to sign; nobody in particular agrees to an understanding. */
  readonly parties: readonly string[];
}
interface Done {
  readonly entry: EntryId;
  readonly kind: ActKind;
  readonly by: string;
  readonly adReferendum: boolean;
  readonly attested: boolean;
}
interface Answer {
  readonly entry: EntryId;
  readonly answer: 'confirmed' | 'declined';
}
export interface InstrumentsState {
  readonly instruments: Persistent<string, Instrument>;
  readonly acts: Persistent<string, readonly Done[]>;
  /** From an act to its instrument. */
  readonly instrumentOf: Persistent<string, EntryId>;
  /** By act; more than one where who answered could not read that somebody had. */
  readonly answers: Persistent<string, readonly Answer[]>;
  readonly withdrawn: Closings;
  readonly meetings: Meetings;
}

export const NO_INSTRUMENTS: InstrumentsState = {
  instruments: Persistent(),
  acts: Persistent(),
  instrumentOf: Persistent(),
  answers: Persistent(),
  withdrawn: NOTHING_CLOSED,
  meetings: NO_MEETINGS,
};

interface ActData {
  readonly by: string;
  readonly attested: object | null;
  readonly adReferendum?: boolean;
}

export function evolveInstruments(state: InstrumentsState, recorded: Recorded): InstrumentsState {
  const { body, id } = recorded;
  switch (body.kind) {
    case 'understanding-proposed':
    case 'agreement-proposed': {
      const { by, parties } = dataOf<{ by: string; parties?: string[] }>({ body });
      return { ...state, instruments: state.instruments.set(id, { by, parties: parties ?? [] }) };
    }
    case 'understanding-agreed':
    case 'understanding-objected':
    case 'agreement-initialled':
    case 'agreement-signed': {
      const instrument = instrumentRef(body)!;
      const { by, adReferendum = false, attested } = dataOf<ActData>({ body });
      const done: Done = { entry: id, kind: body.kind, by, adReferendum, attested: attested !== null };
      return {
        ...state,
        acts: state.acts.update(instrument, [], (acts) => [...acts, done]),
        instrumentOf: state.instrumentOf.set(id, instrument),
      };
    }
    case 'ad-referendum-confirmed':
    case 'ad-referendum-declined': {
      const answer = body.kind === 'ad-referendum-confirmed' ? 'confirmed' : 'declined';
      const given: Answer = { entry: id, answer };
      return { ...state, answers: state.answers.update(refOf(body, 'act')!, [], (all) => [...all, given]) };
    }
    default:
      return {
        ...state,
        withdrawn: evolveClosings(state.withdrawn, recorded, 'agreement-withdrawn', 'agreement'),
        meetings: evolveMeetings(state.meetings, recorded),
      };
  }
}

function instrumentRef(body: Recorded['body']): EntryId | null {
  return refOf(body, 'agreement') ?? refOf(body, 'understanding');
}

const CLOSED = ['round-closed', 'session-closed'];

/** Texts that say of a meeting what it was; they are drawn up when it is over. */
const REPORTS = ['minutes', 'joint-statement', 'communique'];

function reports(body: Recorded['body']): boolean {
  return body.kind === 'understanding-proposed' && REPORTS.includes(String(body.data['type']));
}

export function decideInstruments(state: InstrumentsState, deciding: Deciding): Refusal | null {
  const { body, register, reads } = deciding;
  const over = decideMeeting(state.meetings, deciding);
  if (over !== null && !(reports(body) && CLOSED.includes(over.code))) return over;
  switch (body.kind) {
    case 'understanding-proposed':
      return null;
    case 'agreement-proposed':
      return dataOf<Agreement>({ body }).parties.every((party) => register.book.parties.has(party))
        ? null
        : { code: 'party-unknown', at: '/data/parties' };
    case 'ad-referendum-confirmed':
    case 'ad-referendum-declined':
      return decideAnswer(state, deciding);
    default:
  }
  const id = instrumentRef(body)!;
  const instrument = state.instruments.get(id);
  if (instrument === undefined) return { code: 'reference-not-found', at: '/refs/agreement' };
  if (isClosed(state.withdrawn, id, reads)) return { code: 'instrument-withdrawn' };
  const acts = (state.acts.get(id) ?? [])
    .filter(({ entry }) => reads(entry))
    .map((done) => actOf(state, deciding, done));
  switch (body.kind) {
    case 'agreement-initialled':
    case 'agreement-signed':
      return decideSigning(instrument, acts, deciding);
    case 'agreement-withdrawn':
      return decideWithdrawal(instrument, acts, deciding);
    default:
      return decidePosition(acts, deciding);
  }
}

/** An act as its reader knows it: contested and answered only by entries they may read. */
function actOf(state: InstrumentsState, { register, reads }: Deciding, done: Done): Act {
  const answer = (state.answers.get(done.entry) ?? []).find(({ entry }) => reads(entry))?.answer ?? null;
  return { ...done, contested: isContested(register, done.entry, reads), answer };
}

const isOpen = (act: Act) => actStanding(act) === 'open';

/** To agree, or to object: nothing binding, so no full powers. Consent that was given is not objected to. */
function decidePosition(acts: readonly Act[], { body }: Deciding): Refusal | null {
  const { by } = dataOf<ActData>({ body });
  const own = acts.filter((act) => act.by === by);
  if (own.some(isOpen)) return { code: 'ad-referendum-open' };
  const objects = body.kind === 'understanding-objected';
  if (own.some((act) => act.kind === 'understanding-agreed' && isFirm(act) && (objects || bars(act, body))))
    return { code: 'already-agreed' };
  const objected = positionOf(acts, by)?.kind === 'understanding-objected';
  return objects && objected ? { code: 'already-objected' } : null;
}

/** A party may do itself what a mediator attested for it; nobody attests again what is recorded. */
function bars(act: Act, body: Recorded['body']): boolean {
  return !act.attested || dataOf<ActData>({ body }).attested !== null;
}

function decideSigning(instrument: Instrument, acts: readonly Act[], deciding: Deciding): Refusal | null {
  const { body } = deciding;
  const { by } = dataOf<ActData>({ body });
  if (!instrument.parties.includes(by)) return { code: 'not-a-signatory', at: '/data/by' };
  const own = acts.filter((act) => act.by === by);
  if (own.some(isOpen)) return { code: 'ad-referendum-open' };
  const firm = own.filter((act) => isFirm(act) && bars(act, body));
  if (firm.some(({ kind }) => kind === 'agreement-signed')) return { code: 'already-signed' };
  const initials = body.kind === 'agreement-initialled';
  if (initials && firm.some(({ kind }) => kind === 'agreement-initialled'))
    return { code: 'already-initialled' };
  return powersFor(initials ? 'initial' : 'sign', deciding);
}

function decideWithdrawal(instrument: Instrument, acts: readonly Act[], { body }: Deciding): Refusal | null {
  if (dataOf<ActData>({ body }).by !== instrument.by) return { code: 'not-your-instrument', at: '/data/by' };
  const signed = acts.some((act) => act.kind === 'agreement-signed' && (isFirm(act) || isOpen(act)));
  return signed ? { code: 'instrument-signed' } : null;
}

function decideAnswer(state: InstrumentsState, deciding: Deciding): Refusal | null {
  const { body, reads } = deciding;
  const id = refOf(body, 'act')!;
  const instrument = state.instrumentOf.get(id);
  const done = state.acts.get(instrument ?? '')?.find(({ entry }) => entry === id);
  if (instrument === undefined || done === undefined) return { code: 'reference-not-found', at: '/refs/act' };
  if (!done.adReferendum) return { code: 'not-ad-referendum', at: '/refs/act' };
  if (dataOf<ActData>({ body }).by !== done.by) return { code: 'ad-referendum-other-party', at: '/data/by' };
  if (isClosed(state.withdrawn, instrument, reads)) return { code: 'instrument-withdrawn' };
  const act = actOf(state, deciding, done);
  if (act.contested) return { code: 'act-contested', at: '/refs/act' };
  if (act.answer !== null) return { code: 'ad-referendum-settled' };
  return powersFor('confirm', deciding);
}

/**
 * Powers hold when the act was done and when it is recorded, so that nothing is dated back into powers that are
 * over. An act that a mediator attests was done on paper, and rests on its party confirming it.
 */
function powersFor(act: PowersAct, { body, author, register, now, reads }: Deciding): Refusal | null {
  if (dataOf<ActData>({ body }).attested !== null) return null;
  return (
    decidePowers(register, author.id, act, body.occurredAt, reads) ??
    decidePowers(register, author.id, act, now, reads)
  );
}
