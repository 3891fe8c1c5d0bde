/** The script of `<section data-replace-key>`: a new key in the place of the one this session has. */
import type { EntryId, KeyId, ProcessId } from '@sulh/record';
import { el, goTo, requiredData } from './dom.ts';
import { jsonData } from './form.ts';
import { replacementEntry } from './key-entry.ts';
import { choose, onSection, problem, sendUntilKnown } from './key-page.ts';
import { confirmKey, findKey, signerOf } from './keys.ts';
import { makeNewKey, showFingerprint } from './new-key.ts';
import { say } from './say.ts';
import { nextPage, signAfterShowing } from './submit.ts';

onSection('section[data-replace-key]', async (section, draw) => {
  const old = await findKey(section.dataset['key'] || document.body.dataset['key'] || '');
  if (old === null) {
    draw(problem(say('keyNotHere')));
    return;
  }
  await choose(
    draw,
    [el('h2', {}, say('replaceTitle')), el('p', {}, say('replaceExplained'))],
    [say('replaceStart')],
  );
  const context = section.dataset['context'] || `replace:${old.id}`;
  const made = await makeNewKey(draw, section.dataset['label'] ?? old.label, context);
  await showFingerprint(draw, made, say('goOn'));
  const entry = await replacementEntry(section, {
    kind: 'key-admitted',
    process: requiredData(section, 'process') as ProcessId,
    person: requiredData(section, 'author') as EntryId,
    by: old.id as KeyId,
    replaces: old.id,
    made,
  });
  const signingKey = { id: old.id, words: old.words, label: old.label, sign: signerOf(old.signing) };
  const options = {
    names: jsonData(section, 'audienceNames', {}),
    note: section.dataset['signNote'] ?? null,
  };
  let pending = await signAfterShowing([entry], signingKey, options);
  while (pending === null) {
    await showFingerprint(draw, made, say('goOn'));
    pending = await signAfterShowing([entry], signingKey, options);
  }
  const receipt = await sendUntilKnown(draw, requiredData(section, 'action'), pending);
  if (receipt === null) return;
  await confirmKey(made.id, old.id);
  goTo(nextPage(section.dataset['next'], receipt));
});
