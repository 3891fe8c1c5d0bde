/** Short forms for the steps of the story, so that it reads as a story. */
import type { JsonObject } from '@sulh/record';
import type { ArticleData } from '../app/modules/press/entries.ts';
import type { StatementData } from '../app/modules/statements/entries.ts';
import type { AnswerKind } from '../app/modules/talks/demands/entries.ts';
import { bodySha256, placeOf } from './articles.ts';
import type { Step } from './play.ts';

/** When, by whom, and what else a step may carry. */
export type When = Pick<Step, 'at' | 'by' | 'as' | 'audience' | 'occurredAt'>;
type About = readonly string[];

export function step(when: When, kind: string, data: JsonObject, refs: Step['refs'] = {}): Step {
  return { ...when, kind, data, refs };
}

/** The readers of what one side tells the mediators alone. */
export function toMediators(party: string): readonly string[] {
  return ['mediators', `party:${party}`];
}

export function oral(source: string): JsonObject {
  return { how: 'oral', source };
}

export function put(
  when: When,
  round: string,
  demand: { by: string; to: readonly string[]; title: string; text: string; core: boolean },
): Step {
  return step(when, 'demand-put', { ...demand, to: [...demand.to], attested: null }, { round: [round] });
}

export function putAgain(
  when: When,
  demand: string,
  by: string,
  text: string | null,
  round: string | null,
): Step {
  return step(when, 'demand-repeated', { by, attested: null, text }, refsOf(demand, round));
}

export function answer(
  when: When,
  demand: string,
  given: { by: string; answer: AnswerKind; text: string; attested?: JsonObject },
  round: string | null,
): Step {
  return step(when, 'demand-answered', { attested: null, ...given }, refsOf(demand, round));
}

function refsOf(demand: string, round: string | null): Record<string, readonly string[]> {
  return round === null ? { demand: [demand] } : { demand: [demand], round: [round] };
}

export function filed(when: When, article: ArticleData): Step {
  return step(when, 'article-filed', { ...article, authors: [...article.authors] });
}

/** A statement whose exact words stand in a filed article; it happened, at the latest, when that came out. */
export function said(
  when: When,
  source: { article: ArticleData; as: string },
  statement: Pick<StatementData, 'kind' | 'type' | 'words' | 'speaker'> &
    Partial<Pick<StatementData, 'chain'>>,
  about: About = [],
): Step {
  const { article } = source;
  const { title, site, url, publishedAt } = article;
  const data = {
    ...statement,
    chain: statement.chain ?? [],
    places: [placeOf(article, statement.words)],
    source: { title, site, url, publishedAt, bodySha256: bodySha256(article) },
  };
  const refs = { article: [source.as], ...(about.length === 0 ? {} : { about }) };
  return step(
    { occurredAt: publishedAt!, ...when },
    'statement-recorded',
    data as unknown as JsonObject,
    refs,
  );
}

/** A statement heard or handed over; no article holds it. */
export function heard(
  when: When,
  title: string,
  statement: Pick<StatementData, 'kind' | 'type' | 'words' | 'speaker'> &
    Partial<Pick<StatementData, 'chain'>>,
  about: About = [],
): Step {
  const source = { title, site: null, url: null, publishedAt: null, bodySha256: null };
  const data = { ...statement, chain: statement.chain ?? [], places: [], source };
  return step(when, 'statement-recorded', data as unknown as JsonObject, about.length === 0 ? {} : { about });
}

export function rejected(
  when: When,
  source: { article: ArticleData; as: string },
  words: string,
  reason: 'not-a-statement' | 'narration' | 'duplicate' | 'wrong',
): Step {
  return step(
    when,
    'proposal-rejected',
    { ...placeOf(source.article, words), reason },
    { article: [source.as] },
  );
}
