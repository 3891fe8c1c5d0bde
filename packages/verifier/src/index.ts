export { nodeSha256, nodeVerifySignature } from './node-crypto.ts';
export { findingLine, LIMITS, reportLines, summaryLines, verdictLine } from './report-lines.ts';
export { openSignaturePool, type SignaturePool } from './signature-pool.ts';
export { type VerifyExitCode, type VerifyFileOptions, verifyFile, verifyPath } from './verify-file.ts';
