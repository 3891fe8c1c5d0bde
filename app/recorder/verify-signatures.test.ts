import { expect, test } from 'vitest';
import { buildAuthor } from './testing/build-entries.ts';
import { createSignatureVerifier } from './verify-signatures.ts';

const jobs = Array.from({ length: 100 }, (_, n) => {
  const author = buildAuthor(`author ${n % 7}`);
  const message = Buffer.from(`message ${n} ${'.'.repeat(n)}`);
  const signature = author.sign(message);
  if (n % 5 === 0) signature[n % 64]! ^= 1;
  return { publicKey: author.publicKey, message, signature };
});
const expected = jobs.map((_, n) => n % 5 !== 0);

test('[W6] in workers and at once, the verdicts are the same and in order', async () => {
  const { verifySignatures, verifySignature, close } = createSignatureVerifier(2);
  expect(await verifySignatures(jobs)).toEqual(expected);
  expect(await Promise.all(jobs.map((job) => verifySignatures([job])))).toEqual(
    expected.map((valid) => [valid]),
  );
  expect(jobs.map((job) => verifySignature(job.publicKey, job.message, job.signature))).toEqual(expected);
  expect(await verifySignatures([])).toEqual([]);
  await close();
});

test('[W6] malformed keys and signatures are invalid, and cost nobody else their verdict', async () => {
  const { verifySignatures, verifySignature, close } = createSignatureVerifier(1);
  const good = jobs[1]!;
  const bad = [
    { ...good, publicKey: new Uint8Array(31) },
    { ...good, publicKey: new Uint8Array(32).fill(255) },
    { ...good, signature: new Uint8Array(63) },
  ];
  expect(await verifySignatures([bad[0]!, good, bad[1]!, good, bad[2]!])).toEqual([
    false,
    true,
    false,
    true,
    false,
  ]);
  for (const job of bad) expect(verifySignature(job.publicKey, job.message, job.signature)).toBe(false);
  await close();
});

test('[W6] a worker that is ended leaves no job without a verdict', async () => {
  const { verifySignatures, close } = createSignatureVerifier(1);
  await verifySignatures([jobs[1]!]);
  const verdicts = verifySignatures(jobs);
  await close();
  expect(await verdicts).toEqual(expected);
});
