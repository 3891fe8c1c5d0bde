import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeKeyFile, signWith } from '../../cli/key-file.ts';
import { keyOfFile } from './key-file.ts';
import { signerOf } from './keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'sulh-key-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('[K1] a key file of the command line is the same key here, and cannot be exported again', async () => {
  const path = join(folder, 'key.json');
  const made = makeKeyFile(path, 'Halvek Ostran');
  const key = (await keyOfFile(readFileSync(path, 'utf8'), 7))!;
  const { id, publicKey, sealingKey, recoveryKey, label } = made;
  expect(key).toMatchObject({
    id,
    publicKey,
    sealingKey,
    recoveryKey,
    label,
    createdAt: 7,
    replacedBy: null,
  });
  expect([key.signing.extractable, key.sealing.extractable]).toEqual([false, false]);
  const message = new TextEncoder().encode('same bytes, same signature');
  expect(await signerOf(key.signing)(message)).toEqual(signWith(made, message));
});

it.each(['', '{}', 'null', '{"sulh":"key/v1","label":"x","signing":"a","sealing":"b","recovery":"c"}'])(
  'what is no key file gives no key: %s',
  async (text) => {
    expect(await keyOfFile(text, 0)).toBeNull();
  },
);
