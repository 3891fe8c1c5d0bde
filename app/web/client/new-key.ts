/** The steps in which a person gets a new key and a recovery key; the same for every page that makes one. */
import { sha256 } from '@noble/hashes/sha2.js';
import { base64Encode, enrolmentBytes, fingerprintWords, hexDecode, type KeyId, keyId } from '@sulh/record';
import { el, focusOn, freshId } from './dom.ts';
import { makeKeys, putKey, recoveryKeyOf, type StoredKey, signerOf } from './keys.ts';
import { clearProblems, showProblems } from './problems.ts';
import { RECOVERY_WORDS, recoveryWordsOf } from './recovery-words.ts';
import { say } from './say.ts';

export type Draw = (...children: readonly (Node | string | null)[]) => void;

/** Makes the keys, lets the person keep the recovery words, and stores the key, not yet confirmed. */
export async function makeNewKey(draw: Draw, label: string, context: string): Promise<StoredKey> {
  const made = await makeKeys();
  const seed = crypto.getRandomValues(new Uint8Array(32));
  const recovery = await recoveryKeyOf(seed);
  const key: StoredKey = {
    ...made,
    recoveryKey: recovery.publicKey,
    words: fingerprintWords(made.id),
    label,
    createdAt: Date.now(),
    confirmed: false,
    context,
    replacedBy: null,
  };
  await keepWords(draw, recoveryWordsOf(seed), key);
  seed.fill(0);
  await putKey(key);
  await askToKeepStorage();
  return key;
}

/** The new key's own signature, which every admission of a key must carry. */
export async function enrolmentProof(key: StoredKey): Promise<string> {
  const message = enrolmentBytes({
    context: key.context,
    keyId: key.id,
    sealingKey: key.sealingKey,
    recoveryKeyId: recoveryKeyId(key),
  });
  return base64Encode(await signerOf(key.signing)(message));
}

function recoveryKeyId(key: StoredKey): KeyId | null {
  const bytes = key.recoveryKey === null ? null : hexDecode(key.recoveryKey);
  return bytes === null ? null : keyId(sha256, bytes);
}

/** Resolves when the person goes on, having seen the words to compare. */
export function showFingerprint(draw: Draw, key: StoredKey, goOn: string): Promise<void> {
  const heading = el('h2', {}, say('yourKeyWords'));
  const button = el('button', { type: 'button', class: 'primary' }, goOn);
  draw(
    heading,
    el('p', {}, say('compareWords')),
    wordList(key.words, 'key-words'),
    el('p', { class: 'actions' }, button),
  );
  focusOn(heading);
  return new Promise((resolve) => button.addEventListener('click', () => resolve(), { once: true }));
}

/** Says that keys must not be cleared away; browsers may ask the person, and may say no. */
async function askToKeepStorage(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

async function keepWords(draw: Draw, words: readonly string[], key: StoredKey): Promise<void> {
  for (;;) {
    await showWords(draw, words, key);
    if (await askForTwo(draw, words)) return;
  }
}

function showWords(draw: Draw, words: readonly string[], key: StoredKey): Promise<void> {
  const heading = el('h2', {}, say('recoveryTitle'));
  const download = el(
    'button',
    { type: 'button', class: 'secondary', 'data-step': 'download' },
    say('recoveryDownload'),
  );
  const print = el(
    'button',
    { type: 'button', class: 'secondary', 'data-step': 'print' },
    say('recoveryPrint'),
  );
  const kept = el('button', { type: 'button', class: 'primary', 'data-step': 'kept' }, say('recoveryKept'));
  download.addEventListener('click', () =>
    downloadText(recoveryFile(words, key), `sulh-recovery-${key.words[0]}.txt`),
  );
  print.addEventListener('click', printWords);
  const made = new Date(key.createdAt).toISOString().slice(0, 10);
  // The sheet has the class too: it is what the print style keeps of the page.
  const sheet = el(
    'div',
    { class: 'recovery-words recovery-sheet' },
    heading,
    el(
      'p',
      { class: 'hint' },
      el('bdi', {}, location.host),
      ' · ',
      el('bdi', {}, key.label),
      ' · ',
      el('bdi', {}, made),
    ),
    el('p', {}, say('recoveryExplained')),
    wordList(words, 'recovery-words'),
  );
  draw(sheet, el('p', { class: 'actions' }, download, ' ', print, ' ', kept));
  focusOn(heading);
  return new Promise((resolve) => kept.addEventListener('click', () => resolve(), { once: true }));
}

function wordList(words: readonly string[], name: string): HTMLElement {
  return el(
    'ol',
    { class: name, dir: 'ltr', lang: 'en', translate: 'no' },
    ...words.map((word) => el('li', {}, word)),
  );
}

/** False when the person asks to see the words again. */
function askForTwo(draw: Draw, words: readonly string[]): Promise<boolean> {
  const heading = el('h2', {}, say('recoveryCheckTitle'));
  const places = twoPlaces();
  const inputs = places.map((place) => wordInput(place));
  const again = el(
    'button',
    { type: 'button', class: 'secondary', 'data-step': 'again' },
    say('recoveryShowAgain'),
  );
  const goOn = el('button', { type: 'submit', class: 'primary' }, say('goOn'));
  const form = el(
    'form',
    { novalidate: true, autocomplete: 'off' },
    ...inputs.map(({ row }) => row),
    el('p', { class: 'actions' }, again, ' ', goOn),
  );
  draw(heading, el('p', {}, say('recoveryCheckExplained')), form);
  inputs[0]?.input.focus();
  return new Promise((resolve) => {
    again.addEventListener('click', () => resolve(false), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearProblems(form);
      const wrong = inputs.filter(({ input }, n) => input.value.trim().toLowerCase() !== words[places[n]!]);
      if (wrong.length === 0) resolve(true);
      else
        showProblems(
          form,
          wrong.map(({ input }) => ({ control: input, message: say('recoveryWordWrong') })),
        );
    });
  });
}

function wordInput(place: number): { row: HTMLElement; input: HTMLInputElement } {
  const id = freshId('word');
  const input = el('input', {
    id,
    type: 'text',
    dir: 'ltr',
    lang: 'en',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'data-place': String(place + 1),
  });
  return {
    row: el(
      'p',
      { class: 'field' },
      el('label', { for: id }, say('recoveryWordNumber', { n: place + 1 })),
      ' ',
      input,
    ),
    input,
  };
}

function twoPlaces(): [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2));
  const first = a % RECOVERY_WORDS;
  const second = (first + 1 + (b % (RECOVERY_WORDS - 1))) % RECOVERY_WORDS;
  return first < second ? [first, second] : [second, first];
}

function recoveryFile(words: readonly string[], key: StoredKey): string {
  const lines = words.map((word, n) => `${String(n + 1).padStart(2)}. ${word}`);
  return [
    say('recoveryTitle'),
    `${location.host}  ${key.label}`,
    `${say('yourKeyWords')}: ${key.words.join(' ')}`,
    new Date(key.createdAt).toISOString(),
    '',
    ...lines,
    '',
    say('recoveryExplained'),
    '',
  ].join('\r\n');
}

function downloadText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = el('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The print style shows only the words while this mark is set. */
function printWords(): void {
  document.documentElement.dataset['print'] = 'recovery-words';
  window.addEventListener('afterprint', () => delete document.documentElement.dataset['print'], {
    once: true,
  });
  window.print();
}
