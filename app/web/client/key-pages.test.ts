import { enrolmentJob } from '@sulh/record';
import { describe, expect, it } from 'vitest';
import { PERSON, PROCESS, ROOT, sha256, verifies } from './testing/host.ts';
import type { Planting } from './testing/plant.ts';
import { useClient } from './testing/use-client.ts';

declare const planting: Planting;
const client = useClient();
const { host } = client;
const dialog = () => client.page.locator('dialog.sign-dialog');
const signButton = () => dialog().getByRole('button', { name: 'Sign', exact: true });

describe('keys', () => {
  const enrolment = (token: string) =>
    `<section data-enrol data-context="${token}" data-action="/join/${token}" data-label="Amina, Northland"></section>`;
  const press = (name: string) => client.page.getByRole('button', { name, exact: true }).click();

  /** From the screen with the 24 words to after the two asked for; answers the words. */
  async function keepTheWords(): Promise<string[]> {
    const list = client.page.locator('ol.recovery-words li');
    await list.first().waitFor();
    const words = await list.allInnerTexts();
    expect(words).toHaveLength(24);
    await press('I have kept them');
    for (const input of await client.page.locator('[data-place]').all()) {
      await input.fill(words[Number(await input.getAttribute('data-place')) - 1]!.toUpperCase());
    }
    await press('Go on');
    await client.page.getByRole('heading', { name: 'The words of your key' }).waitFor();
    expect(await client.page.locator('main').innerText()).not.toContain(words.slice(0, 3).join('\n'));
    return words;
  }

  async function storedKeys() {
    await client.page.waitForFunction(() => 'planting' in globalThis);
    return client.page.evaluate(() => planting.stored());
  }

  it('[K1] [K9] enrolling makes keys that cannot be exported, and sends only public halves and a proof', async () => {
    host.page('/join', enrolment('invite-1'), { script: 'enrol' });
    await client.page.goto(`${host.url}/join`);
    await press('Make my key');
    const download = client.page.waitForEvent('download');
    await press('Save as a text file');
    expect((await download).suggestedFilename()).toMatch(/^sulh-recovery-[a-z]+\.txt$/);
    const words = await keepTheWords();
    expect(host.posts).toEqual([]);
    const shown = await client.page.locator('ol.key-words li').allInnerTexts();
    await press('I have noted them: send my public key');
    await client.page.waitForURL(/\/enrolled$/);
    const [key, ...others] = await storedKeys();
    expect(others).toEqual([]);
    expect(key).toMatchObject({
      exported: false,
      exportable: [false, false],
      confirmed: true,
      label: 'Amina, Northland',
    });
    expect(key!.words).toEqual(shown);
    const [post] = host.posts;
    expect(post!.path).toBe('/join/invite-1');
    const { publicKey, sealingKey, recoveryKey } = key!;
    expect(post!.content).toMatchObject({ publicKey, sealingKey, recoveryKey });
    expect(post!.raw).not.toContain(words.slice(0, 2).join(' '));
  });

  it('[K9] a wrong recovery word is named, and the words can be shown again', async () => {
    host.page('/join', enrolment('invite-2'), { script: 'enrol' });
    await client.page.goto(`${host.url}/join`);
    await press('Make my key');
    await press('I have kept them');
    await client.page.locator('[data-place]').first().fill('wrong');
    await press('Go on');
    expect(await client.page.locator('.field-error').allInnerTexts()).toEqual([
      'This is not that word.',
      'This is not that word.',
    ]);
    await press('Show the words again');
    await keepTheWords();
  });

  it('[K9] an enrolment without an answer goes on with the same key, also after a reload', async () => {
    host.page('/join', enrolment('invite-3'), { script: 'enrol' });
    await client.page.goto(`${host.url}/join`);
    await press('Make my key');
    await keepTheWords();
    host.troubles.push('drop');
    await press('I have noted them: send my public key');
    await client.page.getByText('the same key is sent').waitFor();
    await client.page.reload();
    await press('I kept its words: go on with it');
    host.troubles.push({
      status: 410,
      content: { code: 'invitation-over', message: 'This invitation has ended.' },
    });
    await press('I have noted them: send my public key');
    await client.page.getByText('This invitation has ended.').waitFor();
    expect(await client.page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
    await press('Send again');
    await client.page.waitForURL(/\/enrolled$/);
    expect(new Set(host.posts.map(({ raw }) => raw)).size).toBe(1);
    expect(await storedKeys()).toHaveLength(1);
  });

  const signInSection = (origin: string, expires = Date.now() + 60_000) =>
    `<section data-sign-in data-nonce="n-1" data-expires="${expires}" data-origin="${origin}" data-next="/home"></section>`;

  it('[K10] signing in proves the chosen key to this origin', async () => {
    const first = await client.plantKey('Secretariat');
    await client.plantKey('Northland');
    host.page('/sign-in', signInSection(host.url), { script: 'sign-in' });
    await client.page.goto(`${host.url}/sign-in`);
    await client.page.getByLabel('Secretariat').check();
    host.troubles.push({
      status: 403,
      content: { code: 'key-unknown', message: 'This key is not admitted.' },
    });
    await press('Sign in');
    await client.page.locator('.form-problem', { hasText: 'This key is not admitted.' }).waitFor();
    await client.page.getByLabel('Secretariat').check();
    await press('Sign in');
    await client.page.waitForURL(/\/home$/);
    expect(host.posts[1]!.content['publicKey']).toBe(first.publicKey);
    await client.page.goto(`${host.url}/sign-in`);
    expect(await client.page.getByLabel('Secretariat').isChecked()).toBe(true);
  });

  it('[K10] a challenge meant for another origin, or too old, is not answered', async () => {
    await client.plantKey();
    host.page('/sign-in', signInSection('https://other.example'), { script: 'sign-in' });
    await client.page.goto(`${host.url}/sign-in`);
    await client.page.getByText('meant for').waitFor();
    host.page('/sign-in', signInSection(host.url, Date.now() - 1), { script: 'sign-in' });
    await client.page.goto(`${host.url}/sign-in`);
    await press('Sign in');
    await client.page.getByText('open too long').waitFor();
    expect(host.posts).toEqual([]);
  });

  it('[K8] a browser without keys says so on the sign-in page', async () => {
    host.page('/sign-in', signInSection(host.url), { script: 'sign-in', language: 'fa-AF' });
    await client.page.goto(`${host.url}/sign-in`);
    await client.page.getByText('در این مرورگر هیچ کلیدی نیست').waitFor();
  });

  const keySection = (what: string, more = '') =>
    `<section ${what} data-process="${PROCESS}" data-author="${PERSON}" data-audience='["table"]' data-seen-size="12"
      data-seen-root="${ROOT}" data-action="/p/a1/entries" data-next="/p/a1/people" ${more}></section>`;

  it('[K11] a key is replaced by the key it replaces', async () => {
    const old = await client.plantKey();
    host.page('/p/a1/key', keySection('data-replace-key', `data-key="${old.id}"`), {
      script: 'replace-key',
    });
    await client.page.goto(`${host.url}/p/a1/key`);
    await press('Make the new key');
    await keepTheWords();
    await press('Go on');
    await dialog().waitFor();
    expect(await dialog().innerText()).toContain(old.words.join(' '));
    host.troubles.push('record-and-drop');
    await signButton().click();
    await press('Send again');
    await client.page.waitForURL(/\/p\/a1\/people$/);
    const keys = await storedKeys();
    const made = keys.find(({ id }) => id !== old.id)!;
    expect(keys.find(({ id }) => id === old.id)!.replacedBy).toBe(made.id);
    const { body } = host.recorded[0]!;
    expect(body).toMatchObject({
      kind: 'key-admitted',
      key: old.id,
      author: PERSON,
      refs: { person: [PERSON] },
    });
    expect(body.data).toMatchObject({
      publicKey: made.publicKey,
      replaces: old.id,
      recoveryKey: made.recoveryKey,
    });
    expect(enrolmentJob(sha256, body)).not.toBeNull();
    const job = enrolmentJob(sha256, body)!;
    expect(verifies(job.publicKey, job.message, job.signature)).toBe(true);
    host.page('/sign-in', signInSection(host.url), { script: 'sign-in' });
    await client.page.goto(`${host.url}/sign-in`);
    await client.page.locator('.key-row').waitFor();
    expect(await client.page.locator('.key-row').count()).toBe(1);
  });

  it('[K11] the 24 words recover a person, in a browser that holds nothing', async () => {
    const lost = await client.plantKey();
    host.known.set(lost.recoveryId, Buffer.from(lost.recoveryKey, 'hex'));
    await client.anotherBrowser();
    host.page(
      '/p/a1/recover',
      keySection('data-recover-key', `data-old-key="${lost.id}" data-label="Amina"`),
      { script: 'recover-key' },
    );
    await client.page.goto(`${host.url}/p/a1/recover`);
    const typed = client.page.getByLabel('Your 24 recovery words');
    await typed.fill(lost.recoveryWords.slice(1).join(' '));
    await press('Go on');
    await client.page.getByText('24 words are needed; here are 23.').waitFor();
    await typed.fill([...lost.recoveryWords.slice(1), 'zzzz'].join(' '));
    await press('Go on');
    await client.page.getByText('zzzz is not a word of the list').waitFor();
    await typed.fill(lost.recoveryWords.map((word, n) => `${n + 1}. ${word}`).join('\n'));
    await press('Go on');
    await keepTheWords();
    await press('Go on');
    await signButton().click();
    await client.page.waitForURL(/\/p\/a1\/people$/);
    const { body } = host.recorded[0]!;
    const [made] = await storedKeys();
    expect(body).toMatchObject({ kind: 'key-recovered', key: lost.recoveryId, author: PERSON, refs: {} });
    expect(body.data).toMatchObject({ publicKey: made!.publicKey, replaces: lost.id });
    expect(made!.confirmed).toBe(true);
    const job = enrolmentJob(sha256, body)!;
    expect(verifies(job.publicKey, job.message, job.signature)).toBe(true);
  });

  it('[K13] enrolling and signing in work by keyboard and pass the accessibility rules', async () => {
    host.page('/join', enrolment('invite-4'), { script: 'enrol' });
    await client.page.goto(`${host.url}/join`);
    const { keyboard } = client.page;
    /** Moves on until the focus is on the button or field, as a person would. */
    const tabTo = async (selector: string) => {
      for (let n = 0; n < 12; n++) {
        if ((await client.page.locator(`${selector}:focus`).count()) > 0) return;
        await keyboard.press('Tab');
      }
      throw new Error(`the keyboard never reaches ${selector}`);
    };
    const steps: string[] = [];
    const look = async (heading: string) => {
      await client.page.getByRole('heading', { name: heading }).waitFor();
      steps.push(...(await client.violations()));
    };
    await look('Make your key');
    await tabTo('button.primary');
    await keyboard.press('Enter');
    await look('Your 24 recovery words');
    const words = await client.page.locator('ol.recovery-words li').allInnerTexts();
    await tabTo('[data-step=kept]');
    await keyboard.press('Enter');
    await look('Two of the words');
    const places = await client.page
      .locator('[data-place]')
      .evaluateAll((inputs) => inputs.map((input) => Number(input.getAttribute('data-place'))));
    await keyboard.type(words[places[0]! - 1]!);
    await keyboard.press('Tab');
    await keyboard.type(words[places[1]! - 1]!);
    await keyboard.press('Enter');
    await look('The words of your key');
    await tabTo('button.primary');
    await keyboard.press('Enter');
    await client.page.waitForURL(/\/enrolled$/);
    host.page('/sign-in', signInSection(host.url), { script: 'sign-in' });
    await client.page.goto(`${host.url}/sign-in`);
    await client.page.locator('.key-row').waitFor();
    steps.push(...(await client.violations()));
    await tabTo('input[type=radio]');
    await keyboard.press('Enter');
    await client.page.waitForURL(/\/home$/);
    host.page('/recover', keySection('data-recover-key').replaceAll(/ data-(process|author)="[^"]*"/g, ''), {
      script: 'recover-key',
    });
    await client.page.goto(`${host.url}/recover`);
    await look('Recover your key');
    await press('Go on');
    expect(await client.page.locator('.field-error').count()).toBe(3);
    steps.push(...(await client.violations()));
    expect(steps).toEqual([]);
  });
});
