/** Started from text, so that it works the same from sources and inside one bundled file. */
export const WORKER_SOURCE = `
const { createPublicKey, verify } = require('node:crypto');
const { parentPort } = require('node:worker_threads');
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const keys = new Map();
function keyObject(raw) {
  const name = raw.toString('latin1');
  let key = keys.get(name);
  if (key === undefined) {
    if (keys.size >= 4096) keys.clear();
    key = createPublicKey({ key: Buffer.concat([PREFIX, raw]), format: 'der', type: 'spki' });
    keys.set(name, key);
  }
  return key;
}
function held(raw, signature, message) {
  try { return verify(null, message, keyObject(raw), signature); } catch { return false; }
}
parentPort.on('message', ({ packed, count }) => {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const answers = new Uint8Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const end = at + 100 + bytes.readUInt32BE(at + 96);
    const good = held(bytes.subarray(at, at + 32), bytes.subarray(at + 32, at + 96), bytes.subarray(at + 100, end));
    answers[i] = good ? 1 : 0;
    at = end;
  }
  parentPort.postMessage(answers, [answers.buffer]);
});
`;
