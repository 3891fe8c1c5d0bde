/** The script of `<section data-recover-key>`: a lost key's place taken with the 24 words kept offline. */
import { type EntryId, fingerprintWords, isHex32, type KeyId, type ProcessId } from '@sulh/record';
import { el, focusOn, freshId, goTo, requiredData } from './dom.ts';
import { jsonData } from './form.ts';
import { replacementEntry } from './key-entry.ts';
import { onSection, sendUntilKnown } from './key-page.ts';
import { confirmKey, type RecoveryKey, recoveryKeyOf } from './keys.ts';
import { type Draw, makeNewKey, showFingerprint } from './new-key.ts';
import { clearProblems, showProblems } from './problems.ts';
import { parseRecoveryWords, RECOVERY_WORDS, type RecoveryWords } from './recovery-words.ts';
import { say } from './say.ts';
import { nextPage, signAfterShowing } from './submit.ts';

interface Typed {
  recovery: RecoveryKey;
  process: ProcessId;
  person: EntryId;
}

onSection('section[data-recover-key]', async (section, draw) => {
  const { recovery, process, person } = await askForWords(section, draw);
  const context = section.dataset['context'] || `recover:${recovery.id}`;
  const made = await makeNewKey(draw, section.dataset['label'] ?? location.host, context);
  const oldKey = section.dataset['oldKey'] || null;
  const entry = await replacementEntry(section, {
    kind: 'key-recovered',
    process,
    person,
    by: recovery.id,
    replaces: oldKey as KeyId | null,
    made,
  });
  const words = fingerprintWords(recovery.id);
  const signingKey = { id: recovery.id, words, label: say('recoveryTitle'), sign: recovery.sign };
  const options = {
    names: jsonData(section, 'audienceNames', {}),
    note: section.dataset['signNote'] ?? null,
  };
  for (;;) {
    await showFingerprint(draw, made, say('goOn'));
    const pending = await signAfterShowing([entry], signingKey, options);
    if (pending === null) continue;
    const receipt = await sendUntilKnown(draw, requiredData(section, 'action'), pending);
    if (receipt === null) return;
    await confirmKey(made.id, oldKey);
    goTo(nextPage(section.dataset['next'], receipt));
    return;
  }
});

function askForWords(section: HTMLElement, draw: Draw): Promise<Typed> {
  const heading = el('h2', {}, say('recoverTitle'));
  const wordsId = freshId('words');
  const words = el('textarea', {
    id: wordsId,
    rows: '4',
    dir: 'ltr',
    lang: 'en',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
  });
  const process = idInput('recoverProcess', section.dataset['process']);
  const person = idInput('recoverPerson', section.dataset['author']);
  const form = el(
    'form',
    { novalidate: true, autocomplete: 'off' },
    process.row,
    person.row,
    el(
      'p',
      { class: 'field' },
      el('label', { for: wordsId }, say('recoverWords', { n: RECOVERY_WORDS })),
      words,
    ),
    el('p', { class: 'actions' }, el('button', { type: 'submit', class: 'primary' }, say('goOn'))),
  );
  draw(heading, el('p', {}, say('recoverExplained')), form);
  focusOn(heading);
  return new Promise((resolve, reject) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearProblems(form);
      const parsed = parseRecoveryWords(words.value);
      const problems = [process, person]
        .filter(({ value }) => !isHex32(value()))
        .map(({ input }) => ({ control: input, message: say('idWrong') }));
      if (!parsed.ok) showProblems(form, [...problems, { control: words, message: wordsProblem(parsed) }]);
      else if (problems.length > 0) showProblems(form, problems);
      else {
        recoveryKeyOf(parsed.seed)
          .then((recovery) => {
            words.value = '';
            parsed.seed.fill(0);
            resolve({ recovery, process: process.value() as ProcessId, person: person.value() as EntryId });
          })
          .catch(reject);
      }
    });
  });
}

function idInput(label: 'recoverProcess' | 'recoverPerson', given: string | undefined) {
  const id = freshId('id');
  const input = el('input', {
    id,
    type: given ? 'hidden' : 'text',
    dir: 'ltr',
    value: given ?? '',
    spellcheck: 'false',
  });
  const row = given ? input : el('p', { class: 'field' }, el('label', { for: id }, say(label)), input);
  return { row, input, value: () => input.value.trim().toLowerCase() };
}

function wordsProblem(parsed: Exclude<RecoveryWords, { ok: true }>): string {
  if (parsed.code === 'words-count') return say('wordsCount', { n: RECOVERY_WORDS, now: parsed.count });
  return parsed.code === 'words-unknown' ? say('wordsUnknown', { word: parsed.word }) : say('wordsChecksum');
}
