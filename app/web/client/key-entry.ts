/** The entry in which one key takes the place of another, as parts to sign and words to show. */
import { sha256 } from '@noble/hashes/sha2.js';
import { type EntryId, fingerprintWords, hexDecode, type KeyId, keyId, type ProcessId } from '@sulh/record';
import { jsonData, seenFromPage } from './form.ts';
import type { StoredKey } from './keys.ts';
import { enrolmentProof } from './new-key.ts';
import { say } from './say.ts';
import type { EntryToSign } from './submit.ts';

export interface Replacement {
  kind: 'key-admitted' | 'key-recovered';
  process: ProcessId;
  person: EntryId;
  /** The key that signs. */
  by: KeyId;
  replaces: KeyId | null;
  made: StoredKey;
}

export async function replacementEntry(section: HTMLElement, replacement: Replacement): Promise<EntryToSign> {
  const { kind, process, person, by, replaces, made } = replacement;
  const rows = [{ label: say('newKey'), value: made.words.join(' ') }];
  if (replaces !== null)
    rows.push({ label: say('replacedKey'), value: fingerprintWords(replaces).join(' ') });
  const recovery = made.recoveryKey === null ? null : hexDecode(made.recoveryKey);
  if (recovery !== null) {
    rows.push({ label: say('newRecoveryKey'), value: fingerprintWords(keyId(sha256, recovery)).join(' ') });
  }
  return {
    title: section.dataset['title'] ?? say(kind === 'key-admitted' ? 'replaceTitle' : 'recoverTitle'),
    rows,
    parts: {
      kind,
      v: 1,
      process,
      author: person,
      key: by,
      audience: jsonData(section, 'audience', ['table']),
      occurredAt: null,
      seen: seenFromPage(section),
      refs: kind === 'key-admitted' ? { person: [person] } : {},
      data: {
        publicKey: made.publicKey,
        sealingKey: made.sealingKey,
        recoveryKey: made.recoveryKey,
        proof: await enrolmentProof(made),
        context: made.context,
        replaces,
      },
    },
  };
}
