/** The script of `<section data-enrol>`: the first key of a person, for a claim or an invitation. */
import { el, goTo, requiredData } from './dom.ts';
import { choose, onSection, problem } from './key-page.ts';
import { allKeys, confirmKey, type StoredKey } from './keys.ts';
import { type Draw, enrolmentProof, makeNewKey, showFingerprint } from './new-key.ts';
import { postJson } from './post.ts';
import { say } from './say.ts';

onSection('section[data-enrol]', async (section, draw) => {
  const context = requiredData(section, 'context');
  const before = await resumed(draw, context);
  const key = before ?? (await startAnew(section, draw, context));
  await showFingerprint(draw, key, say('enrolSend'));
  await send(section, draw, key, before !== null);
});

/** A key made here for the same invitation whose answer never came. */
async function resumed(draw: Draw, context: string): Promise<StoredKey | null> {
  const key = (await allKeys()).find((made) => made.context === context && !made.confirmed);
  if (key === undefined) return null;
  const heading = el('h2', {}, say('enrolResumeTitle'));
  const choice = await choose(
    draw,
    [heading, el('p', {}, say('enrolResume'))],
    [say('enrolResumeYes'), say('enrolResumeNo')],
  );
  return choice === 0 ? key : null;
}

async function startAnew(section: HTMLElement, draw: Draw, context: string): Promise<StoredKey> {
  const content = [el('h2', {}, say('enrolTitle')), el('p', {}, say('enrolExplained'))];
  await choose(draw, content, [say('enrolStart')]);
  return makeNewKey(draw, section.dataset['label'] ?? location.host, context);
}

async function send(section: HTMLElement, draw: Draw, key: StoredKey, sentBefore: boolean): Promise<void> {
  let perhapsArrived = sentBefore;
  const { publicKey, sealingKey, recoveryKey } = key;
  const content = { publicKey, sealingKey, recoveryKey, proof: await enrolmentProof(key) };
  for (;;) {
    draw(el('p', { role: 'status' }, say('sending')));
    const result = await postJson(requiredData(section, 'action'), content);
    if (result.outcome === 'accepted') {
      await confirmKey(key.id, null);
      const { next } = result.answer;
      goTo(typeof next === 'string' ? next : (section.dataset['next'] ?? '/'));
      return;
    }
    if (result.outcome === 'unknown') {
      perhapsArrived = true;
      await choose(draw, [problem(say('enrolUnknown'))], [say('sendAgain')]);
      continue;
    }
    const hint = el('p', {}, say('enrolPerhapsDone'), ' ', el('a', { href: '/sign-in' }, say('signIn')));
    await choose(
      draw,
      [problem(result.refusal.message), ...(perhapsArrived ? [hint] : [])],
      [say('sendAgain')],
    );
  }
}
