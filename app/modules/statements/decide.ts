/** What is refused about statements. Pure. */
import { Map as Persistent } from 'immutable';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from '../../register/kind.ts';
import type { StatementData } from './entries.ts';

export interface StatementsState {
  /** Length of each article's body, to hold offsets. */
  readonly articles: Persistent<string, number>;
  /** The party each statement's speaker belongs to, if any. */
  readonly speakers: Persistent<string, string | null>;
}

export const NO_STATEMENTS: StatementsState = { articles: Persistent(), speakers: Persistent() };

export function evolveStatements(state: StatementsState, { body, id }: Recorded): StatementsState {
  if (body.kind === 'article-filed') {
    return { ...state, articles: state.articles.set(id, dataOf<{ body: string }>({ body }).body.length) };
  }
  if (body.kind === 'statement-recorded') {
    return { ...state, speakers: state.speakers.set(id, dataOf<StatementData>({ body }).speaker.party) };
  }
  const corrected = body.kind === 'corrected' ? refOf(body, 'corrects') : null;
  const { speaker } = dataOf<{ fields?: Partial<StatementData> }>({ body }).fields ?? {};
  if (corrected !== null && speaker !== undefined && state.speakers.has(corrected)) {
    return { ...state, speakers: state.speakers.set(corrected, speaker.party) };
  }
  return state;
}

export function decideStatements(
  state: StatementsState,
  { body, author, register }: Deciding,
): Refusal | null {
  switch (body.kind) {
    case 'statement-recorded': {
      const { speaker, places } = dataOf<StatementData>({ body });
      if (speaker.party !== null && !register.book.parties.has(speaker.party)) {
        return { code: 'party-unknown', at: '/data/speaker/party' };
      }
      const length = state.articles.get(refOf(body, 'article') ?? refOf(body, 'withheld') ?? '') ?? null;
      const wrong = places.some(({ start, end }) => end <= start || (length !== null && end > length));
      return wrong ? { code: 'offsets-wrong', at: '/data/places' } : null;
    }
    case 'statement-contested': {
      const party = state.speakers.get(refOf(body, 'statement')!) ?? null;
      return party === author.party ? null : { code: 'statement-contest-other' };
    }
    case 'statement-replied': {
      const party = state.speakers.get(refOf(body, 'statement')!) ?? null;
      return party !== null && party === author.party ? { code: 'statement-reply-own' } : null;
    }
    default:
      return null;
  }
}
