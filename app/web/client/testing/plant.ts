/** Puts keys into the browser of a test without the steps of enrolling. */
import { type EntryId, fingerprintWords } from '@sulh/record';
import { allKeys, makeKeys, putKey, putSeen, recoveryKeyOf, seenOf } from '../keys.ts';
import { recoveryWordsOf } from '../recovery-words.ts';

const planting = {
  async key(label: string) {
    const made = await makeKeys();
    const seed = crypto.getRandomValues(new Uint8Array(32));
    const recovery = await recoveryKeyOf(seed);
    const words = fingerprintWords(made.id);
    await putKey({
      ...made,
      recoveryKey: recovery.publicKey,
      words,
      label,
      createdAt: Date.now(),
      confirmed: true,
      context: 'planted',
      replacedBy: null,
    });
    const { id, publicKey, sealingKey } = made;
    return {
      id,
      publicKey,
      sealingKey,
      recoveryKey: recovery.publicKey,
      recoveryId: recovery.id,
      words,
      recoveryWords: recoveryWordsOf(seed),
    };
  },
  seen: (process: string, size: number, root: string) => putSeen({ process, size, root }),
  seenOf: (process: string) => seenOf(process),
  async stored() {
    const keys = await allKeys();
    return Promise.all(
      keys.map(async ({ signing, sealing, ...plain }) => ({
        ...plain,
        exportable: [signing.extractable, sealing.extractable],
        exported: await crypto.subtle.exportKey('pkcs8', signing).then(
          () => true,
          () => false,
        ),
      })),
    );
  },
};

export type Planting = typeof planting;
export type Planted = Awaited<ReturnType<Planting['key']>>;
export type PersonId = EntryId;

Object.assign(globalThis, { planting });
