export { contextOf, type NameKind, type Names, namesOf, type RenderContext } from './context.ts';
export { type Direction, directionOf, isLanguage, LANGUAGES, type Language } from './language.ts';
export { renderMoment } from './moment.ts';
export type { Part as TextPart } from './outline.ts';
export type { Fact as TextFact, Facts as TextFacts, LineFacts } from './read/facts.ts';
export { compareFacts, type Difference, type DifferenceKind, describeFact, parity } from './read/parity.ts';
export { readBack } from './read/read-back.ts';
export { namesFor, type ReadingNames } from './read/reading-names.ts';
export { printedSentence, type Rendering, renderGuarantee, type Sentence } from './render-guarantee.ts';
