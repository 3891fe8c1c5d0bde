/** The one place where a refusal becomes an HTTP status. */
const STATUS: Readonly<Record<string, number>> = {
  'body-too-large': 413,
  'length-missing': 411,
  'request-too-large': 413,
  'page-too-large': 413,
  'process-unknown': 404,
  'not-found': 404,
  'reference-not-found': 404,
  'not-signed-in': 401,
  'key-unknown': 403,
  'key-revoked': 403,
  'key-replaced': 403,
  'key-suspended': 403,
  'key-not-yet': 403,
  'key-of-other-person': 403,
  'not-entitled': 403,
  'not-your-party': 403,
  'other-origin': 403,
  'signature-invalid': 403,
  'entry-duplicate': 409,
  'already-accepted': 409,
  'document-already-carried': 409,
  'document-already-received': 409,
  'document-already-read': 409,
  'only-its-mediator': 403,
  'not-your-document': 403,
  'seen-mismatch': 409,
  'process-halted': 503,
  'recorder-busy': 503,
  'recorder-closed': 503,
};

export function statusOf(code: string): number {
  return STATUS[code] ?? 422;
}
