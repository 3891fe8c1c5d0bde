/** One person before the pages: reads, fills, signs, with what they find there. Nothing here waits for a time. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { KEY_TEXTS } from '../app/web/client/texts-keys.ts';
import { SIGN_TEXTS } from '../app/web/client/texts-sign.ts';
import type { Language } from '../app/web/language.ts';
import { type CastKey, castKey } from '../exercise/play.ts';

export type Fields = Readonly<Record<string, string | boolean | readonly string[]>>;

export interface Enrolled {
  /** Eight, to compare. */
  readonly keyWords: readonly string[];
  /** Twenty-four, to keep offline. */
  readonly recoveryWords: readonly string[];
}

export class Visitor {
  readonly name: string;
  readonly page: Page;
  private readonly language: Language;

  constructor(name: string, page: Page, language: Language = 'en') {
    this.name = name;
    this.page = page;
    this.language = language;
  }

  // Reading

  /** The status that the page came with. */
  async opens(path: string): Promise<number> {
    const response = await this.page.goto(path);
    return response?.status() ?? 0;
  }

  async follows(text: string): Promise<void> {
    await this.arrives(() => this.page.locator('main').getByRole('link', { name: text }).first().click());
  }

  reads(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  heading(): Promise<string> {
    return this.page.locator('main h1').innerText();
  }

  /** Opens all that is folded on the page. */
  async unfoldsEverything(): Promise<void> {
    await this.page.evaluate(() => {
      for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '');
    });
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Does what leads to another page, or to the same one anew, and waits for it. */
  async arrives(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
  }

  // Keys

  /** From the first page of a link to the answer: makes the key, keeps the words, sends the public halves. */
  async enrols(): Promise<Enrolled> {
    await this.presses(KEY_TEXTS.enrolStart.en);
    const recoveryWords = await this.keepsRecoveryWords();
    const keyWords = await this.notesKeyWords();
    await this.arrives(() => this.presses(KEY_TEXTS.enrolSend.en));
    return { keyWords, recoveryWords };
  }

  async claims(link: string): Promise<Enrolled> {
    await this.opens(link);
    return this.enrols();
  }

  async joins(link: string): Promise<Enrolled> {
    await this.opens(link);
    return this.enrols();
  }

  async keepsRecoveryWords(): Promise<readonly string[]> {
    const list = this.page.locator('ol.recovery-words li');
    await list.first().waitFor();
    const words = await list.allInnerTexts();
    await this.presses(KEY_TEXTS.recoveryKept.en);
    for (const input of await this.page.locator('[data-place]').all()) {
      await input.fill(words[Number(await input.getAttribute('data-place')) - 1]!);
    }
    await this.presses(KEY_TEXTS.goOn.en);
    return words;
  }

  async notesKeyWords(): Promise<readonly string[]> {
    const list = this.page.locator('ol.key-words li');
    await list.first().waitFor();
    return list.allInnerTexts();
  }

  /** On the page of one's own key. */
  async replacesKey(): Promise<Enrolled> {
    await this.presses(KEY_TEXTS.replaceStart.en);
    const recoveryWords = await this.keepsRecoveryWords();
    const keyWords = await this.notesKeyWords();
    await this.presses(KEY_TEXTS.goOn.en);
    expect(await this.signsInDialog()).toBeNull();
    return { keyWords, recoveryWords };
  }

  /** On the page of recovery, in a browser that holds no key. The ids are typed where the page does not know them. */
  async recovers(words: readonly string[], ids?: { process: string; person: string }): Promise<Enrolled> {
    if (ids !== undefined) {
      await this.page.getByLabel(KEY_TEXTS.recoverProcess.en).fill(ids.process);
      await this.page.getByLabel(KEY_TEXTS.recoverPerson.en).fill(ids.person);
    }
    await this.page.getByLabel(KEY_TEXTS.recoverWords.en.replace('{n}', '24')).fill(words.join(' '));
    await this.presses(KEY_TEXTS.goOn.en);
    const recoveryWords = await this.keepsRecoveryWords();
    const keyWords = await this.notesKeyWords();
    await this.presses(KEY_TEXTS.goOn.en);
    expect(await this.signsInDialog()).toBeNull();
    return { keyWords, recoveryWords };
  }

  async signsIn(next = '/'): Promise<void> {
    await this.opens(`/sign-in?next=${encodeURIComponent(next)}`);
    await this.arrives(() => this.page.locator('[data-sign-in] button[type=submit]').click());
  }

  /** Puts the published key of a member of the cast into this browser, as if made here, and signs in. */
  async signsInAs(member: string, next = '/'): Promise<void> {
    await this.opens('/sign-in');
    await this.page.evaluate(plantKey, plantable(castKey(member), member));
    await this.signsIn(next);
  }

  // Forms

  form(kind: string): Locator {
    return this.page.locator(`form[data-sign][data-kind="${kind}"]`).first();
  }

  presses(name: string): Promise<void> {
    return this.page.locator('main').getByRole('button', { name, exact: true }).click();
  }

  async fills(form: Locator, fields: Fields): Promise<void> {
    await unfold(form);
    for (const [pointer, value] of Object.entries(fields)) await fill(form, pointer, value);
  }

  /** Fills, reads the dialog, signs, and waits for the page that follows. Fails with the refusal's words. */
  async signs(kind: string, fields: Fields = {}): Promise<void> {
    await this.signsForm(this.form(kind), fields);
  }

  async signsForm(form: Locator, fields: Fields = {}): Promise<void> {
    const refused = await this.attempts(form, fields);
    expect(refused, `${this.name} signs`).toBeNull();
  }

  /** The words in which signing was refused. */
  async isRefused(kind: string, fields: Fields = {}): Promise<string> {
    const refused = await this.attempts(this.form(kind), fields);
    expect(refused, `${this.name} is refused`).not.toBeNull();
    return refused!;
  }

  /** What the signing dialog shows. */
  get dialog(): Locator {
    return this.page.locator('dialog.sign-dialog');
  }

  /** What stands where something is wrong in a form. */
  get problems(): Locator {
    return this.page.locator('.field-error, .form-problem');
  }

  // People

  /** On the people page. Answers the path of the link to hand over. */
  async invites(invitation: { name: string; party: string; role: string }): Promise<string> {
    const form = this.page.locator('form[action$="/invitations"]');
    await this.fills(form, invitation);
    await this.arrives(() => form.locator('button[type=submit]').click());
    const link = await this.page.locator('.notice code').innerText();
    return new URL(link).pathname;
  }

  /** On the people page, with the words on the telephone. */
  async admits(): Promise<void> {
    const form = this.form('person-admitted');
    await form.locator('input[type=checkbox]').check();
    await this.signsForm(form);
  }

  /** What the form says when the box of the comparison is left empty. */
  async admitsWithoutComparing(): Promise<string> {
    return this.isRefused('person-admitted');
  }

  private async attempts(form: Locator, fields: Fields): Promise<string | null> {
    await this.fills(form, fields);
    await form.locator('button[type=submit]').click();
    const first = await Promise.race([
      this.dialog.waitFor().then(() => 'dialog'),
      this.problems
        .first()
        .waitFor()
        .then(() => 'problem'),
    ]);
    if (first === 'problem') return (await this.problems.allInnerTexts()).join('\n');
    return this.signsInDialog();
  }

  /** Null when it was recorded and the next page is there. */
  async signsInDialog(): Promise<string | null> {
    const loaded = this.page.waitForEvent('load').then(
      () => true,
      () => false,
    );
    const [response] = await Promise.all([
      this.page.waitForResponse((one) => one.request().method() === 'POST'),
      this.dialog.getByRole('button', { name: SIGN_TEXTS.sign[this.language], exact: true }).click(),
    ]);
    if (response.ok()) {
      expect(await loaded, 'the next page').toBe(true);
      return null;
    }
    await this.problems.first().waitFor();
    return (await this.problems.allInnerTexts()).join('\n');
  }
}

/** Opens what is folded around a form, as a reader would. */
async function unfold(form: Locator): Promise<void> {
  const folded = form.locator('xpath=ancestor::details[not(@open)]');
  for (let left = await folded.count(); left > 0; left = await folded.count()) {
    await folded.first().locator('> summary').click();
  }
}

async function fill(form: Locator, pointer: string, value: Fields[string]): Promise<void> {
  const control = form.locator(`[name="${pointer}"]`);
  const [tag, type] = await control
    .first()
    .evaluate((element) => [element.tagName, (element as HTMLInputElement).type]);
  if (type === 'checkbox' || type === 'radio') {
    if (typeof value === 'boolean') await control.first().setChecked(value);
    else for (const one of [value].flat()) await form.locator(`[name="${pointer}"][value='${one}']`).check();
  } else if (tag === 'SELECT') await control.first().selectOption(String(value));
  else await control.first().fill(String(value));
}

interface Plantable {
  id: string;
  publicKey: string;
  label: string;
  pkcs8: string;
}

function plantable({ id, publicKey, privateKey }: CastKey, label: string): Plantable {
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return { id, publicKey, label, pkcs8 };
}

/** Runs in the page: stores a key as `app/web/client/keys.ts` does. */
async function plantKey({ id, publicKey, label, pkcs8 }: Plantable): Promise<void> {
  const bytes = Uint8Array.from(atob(pkcs8), (letter) => letter.charCodeAt(0));
  const signing = await crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', false, ['sign']);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sulh', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys', { keyPath: 'id' });
      request.result.createObjectStore('seen', { keyPath: 'process' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const key = {
    id,
    publicKey,
    sealingKey: '00'.repeat(32),
    recoveryKey: null,
    words: ['planted'],
    label,
    createdAt: Date.now(),
    confirmed: true,
    context: 'planted',
    replacedBy: null,
    signing,
    sealing: signing,
  };
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('keys', 'readwrite');
    transaction.objectStore('keys').put(key);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
