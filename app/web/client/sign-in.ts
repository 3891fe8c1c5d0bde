/** The script of `<section data-sign-in>`: proves to the host that this browser holds a key. */
import { base64Encode, signInBytes } from '@sulh/record';
import { el, focusOn, freshId, goTo, requiredData } from './dom.ts';
import { keyOfFile } from './key-file.ts';
import { choose, onSection, problem } from './key-page.ts';
import { allKeys, findKey, putKey, type StoredKey, signerOf } from './keys.ts';
import type { Draw } from './new-key.ts';
import { postJson } from './post.ts';
import { say } from './say.ts';

const LAST_KEY = 'sulh-last-key';

onSection('section[data-sign-in]', async (section, draw) => {
  // A host that passes on the challenge of another must not get an answer to it.
  if (requiredData(section, 'origin') !== location.origin) {
    draw(problem(say('otherOrigin', { origin: requiredData(section, 'origin'), here: location.origin })));
    return;
  }
  for (let trouble: string | null = null; ; ) {
    const usable = (await allKeys()).filter(({ replacedBy }) => replacedBy === null);
    const key = await chooseKey(draw, usable, usable.length === 0 ? (trouble ?? say('noKeysHere')) : trouble);
    trouble = key === null ? say('keyFileBad') : await signIn(section, draw, key);
    if (trouble === null) return;
  }
});

/** One of the keys here, or one taken from a file; null when the file holds none. */
function chooseKey(
  draw: Draw,
  keys: readonly StoredKey[],
  trouble: string | null,
): Promise<StoredKey | null> {
  const { box: picker, chosen: fromFile } = filePicker(keys.length === 0);
  const form = keys.length === 0 ? null : keyForm(keys);
  const box = trouble === null ? null : problem(trouble);
  draw(box, form?.element ?? null, picker);
  if (box !== null) focusOn(box);
  return form === null ? fromFile : Promise.race([form.chosen, fromFile]);
}

/** Of the command line: read here, kept here, sent nowhere. */
function filePicker(open: boolean): { box: HTMLElement; chosen: Promise<StoredKey | null> } {
  const id = freshId('key-file');
  const input = el('input', { id, type: 'file', accept: '.json,application/json' });
  const box = el(
    'details',
    { open },
    el('summary', {}, say('keyFileUse')),
    el('p', { class: 'hint' }, say('keyFileHelp')),
    el('p', { class: 'field' }, el('label', { for: id }, say('keyFileLabel')), ' ', input),
  );
  const chosen = new Promise<StoredKey | null>((resolve, reject) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file !== undefined) takeKey(file).then(resolve, reject);
    });
  });
  return { box, chosen };
}

/** A key that is here already stays as it is. */
async function takeKey(file: File): Promise<StoredKey | null> {
  const key = await keyOfFile(await file.text(), Date.now());
  if (key === null) return null;
  const held = await findKey(key.id);
  if (held === null) await putKey(key);
  return held ?? key;
}

function keyForm(keys: readonly StoredKey[]): { element: HTMLElement; chosen: Promise<StoredKey> } {
  const last = lastKey();
  const chosen = keys.find(({ id }) => id === last) ?? keys[0]!;
  const name = freshId('key');
  const rows = keys.map((key) => keyRow(key, name, key.id === chosen.id));
  const form = el(
    'form',
    {},
    el('fieldset', { class: 'key-choice' }, el('legend', {}, say('signInWith')), ...rows),
    el('p', { class: 'actions' }, el('button', { type: 'submit', class: 'primary' }, say('signIn'))),
  );
  const answer = new Promise<StoredKey>((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const id = form.querySelector<HTMLInputElement>('input:checked')?.value;
      resolve(keys.find((key) => key.id === id) ?? chosen);
    });
  });
  return { element: form, chosen: answer };
}

function keyRow(key: StoredKey, name: string, checked: boolean): HTMLElement {
  const input = el('input', { type: 'radio', name, value: key.id, checked });
  const made = new Date(key.createdAt).toISOString().slice(0, 10);
  return el(
    'label',
    { class: 'key-row' },
    input,
    ' ',
    el('bdi', { class: 'key-label' }, key.label),
    ' ',
    el('bdi', { class: 'key-words', dir: 'ltr', lang: 'en' }, key.words.join(' ')),
    ' ',
    el('small', {}, say('keyMade', { day: made }), key.confirmed ? null : ` ${say('keyUnconfirmed')}`),
  );
}

/** What went wrong, or null when the person is signed in. */
async function signIn(section: HTMLElement, draw: Draw, key: StoredKey): Promise<string | null> {
  const expiresAt = Number(requiredData(section, 'expires'));
  if (Date.now() > expiresAt) {
    await choose(draw, [problem(say('signInTooOld'))], [say('loadAgain')]);
    location.reload();
    return null;
  }
  const nonce = requiredData(section, 'nonce');
  const message = signInBytes({ origin: location.origin, nonce, expiresAt, keyId: key.id });
  const signature = base64Encode(await signerOf(key.signing)(message));
  const content = { publicKey: key.publicKey, nonce, expiresAt, signature };
  const result = await postJson(section.dataset['action'] ?? '/sign-in', content);
  if (result.outcome === 'refused') return result.refusal.message;
  if (result.outcome === 'unknown') return say('noAnswer');
  if (!key.confirmed) await putKey({ ...key, confirmed: true });
  rememberKey(key.id);
  const { next } = result.answer;
  goTo(typeof next === 'string' ? next : (section.dataset['next'] ?? '/'));
  return null;
}

function lastKey(): string | null {
  try {
    return localStorage.getItem(LAST_KEY);
  } catch {
    return null;
  }
}

function rememberKey(id: string): void {
  try {
    localStorage.setItem(LAST_KEY, id);
  } catch {
    // Only a convenience.
  }
}
