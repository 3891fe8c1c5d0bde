export { compareEntries, idOf, isReport, type LogAct, type LogLine } from './entry.ts';
export { type Change, Monitor, type Unheard } from './monitor.ts';
export { type Counters, gravest, type Outcome, type Power } from './outcome.ts';
export { type Terms, type TermsRefusal, termsOf, verifyTerms } from './terms.ts';
