import type { Span, StatementType } from '../model.ts';

const DENIAL =
  /\b(?:baseless|unfounded|fabricated|categorically (?:deny|denies|denied|rejects?|rejected)|(?:is|are|was|were) (?:not true|untrue|false)|never (?:did|said|happened)|has nothing to do with|had nothing to do with|no such)\b/iu;
const WARNING =
  /\b(?:will not hesitate|all (?:possible|necessary) measures|all options|will have consequences|serious consequences|will be held responsible|will face|will retaliate|patience (?:is|has) (?:running|run)|befitting response|pay (?:a|the) price)\b/iu;
const UNDERTAKING =
  /\b(?:(?:we|i) (?:will|shall|are ready to|are committed to|undertake to|pledge to|promise to)|we’ll|we'll|remains? committed to|is committed to|will (?:not allow|abide by|honou?r|implement|uphold))\b/iu;

/** The cue's own type, unless a claim's words show that it is more than one. */
export function refineType(type: StatementType, content: readonly Span[]): StatementType {
  if (type !== 'claim') return type;
  const words = content.map((span) => span.text).join(' ');
  if (DENIAL.test(words)) return 'denial';
  if (WARNING.test(words)) return 'warning';
  return UNDERTAKING.test(words) ? 'undertaking' : 'claim';
}
