export { checkWhy, deriveFromNamed } from './check-why.ts';
export { type CsvRefusal, type CsvRow, readCsv } from './csv.ts';
export { compareEntries, idOf, isReport, type LogAct, type LogLine } from './entry.ts';
export { ignoredFor } from './ignored.ts';
export { type Change, Monitor, type Unheard } from './monitor.ts';
export { type Counters, gravest, type Outcome, type Power } from './outcome.ts';
export {
  type LineRefusal,
  type LineRefusalCode,
  type ParsedLine,
  parseEntry,
  parseLogLine,
} from './parse-log.ts';
export { type Terms, type TermsRefusal, type TermsRefusalCode, termsOf, verifyTerms } from './terms.ts';
export { type Explanation, explain, type IgnoredBecause } from './why.ts';
