export {
  audienceName,
  type BodyRefusal,
  encodeBody,
  isAudienceToken,
  MAX_BODY_BYTES,
  type ParsedBody,
  parseBody,
  parseBodyText,
} from './body.ts';
export * from './bundle/lines.ts';
export type { Counts, Finding, FindingLevel, Report, VerifyOptions } from './bundle/report.ts';
export { BundleTextError, splitLineGroups, splitLines, splitText } from './bundle/split-lines.ts';
export { verifyBundle } from './bundle/verify.ts';
export { type BundleEntry, formatEntry, writeBundle } from './bundle/write.ts';
export { base64Decode, base64Encode } from './bytes/base64.ts';
export { concatBytes, equalBytes, parseDecimal, readU64, writeU32, writeU64 } from './bytes/bytes.ts';
export { hexDecode, hexEncode, isHex32 } from './bytes/hex.ts';
export { isWellFormed, utf8Decode, utf8Encode } from './bytes/utf8.ts';
export { canonicalize, MAX_DEPTH, parseCanonical } from './canonical.ts';
export * from './entry-file.ts';
export * from './key-book.ts';
export * from './key-kinds.ts';
export { enrolmentJob, judgeKeyEntry, type KeyJudgement, type KeyRefusalCode } from './key-rules.ts';
export * from './keys.ts';
export * from './log/checkpoint.ts';
export * from './log/cosignature.ts';
export * from './log/note.ts';
export * from './log/policy.ts';
export * from './log/proof.ts';
export * from './log/tiles.ts';
export * from './log/tlog-proof.ts';
export { emptyTree, leafHash, MerkleTree, nodeHash, treeFromLeafHashes } from './log/tree.ts';
export {
  commitment,
  commitmentBytes,
  ENROLMENT_LINE,
  ENTRY_LINE,
  type Enrolment,
  enrolmentBytes,
  type LeafParts,
  leafData,
  SALT_BYTES,
  SIGN_IN_LINE,
  SIGNATURE_BYTES,
  type SignIn,
  STREAMS_LINE,
  signInBytes,
  signingBytes,
} from './signing.ts';
export * from './streams.ts';
export * from './types.ts';
