/** The script of `<section data-sign-in>`: proves to the host that this browser holds a key. */
import { base64Encode, signInBytes } from '@sulh/record';
import { el, focusOn, freshId, goTo, requiredData } from './dom.ts';
import { choose, onSection, problem } from './key-page.ts';
import { allKeys, putKey, type StoredKey, signerOf } from './keys.ts';
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
  const keys = await allKeys();
  const usable = keys.filter(({ replacedBy }) => replacedBy === null);
  if (usable.length === 0) {
    draw(problem(say('noKeysHere')));
    return;
  }
  for (let trouble: string | null = null; ; ) {
    const key = await chooseKey(draw, usable, trouble);
    trouble = await signIn(section, draw, key);
    if (trouble === null) return;
  }
});

function chooseKey(draw: Draw, keys: readonly StoredKey[], trouble: string | null): Promise<StoredKey> {
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
  const box = trouble === null ? null : problem(trouble);
  draw(box, form);
  if (box !== null) focusOn(box);
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const id = form.querySelector<HTMLInputElement>('input:checked')?.value;
      resolve(keys.find((key) => key.id === id) ?? chosen);
    });
  });
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
