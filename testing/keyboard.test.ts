import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SIGN_TEXTS } from '../app/web/client/texts-sign.ts';
import { usePeople, type Visitor } from './browser.ts';
import { ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

let talks: Played;
const world = useWorld(async (current) => {
  talks = await current.plays(ridgeTalks());
});
const people = usePeople(world);

/** Tab until it has the focus, as somebody without a mouse gets there. */
async function tabsTo({ page }: Visitor, target: Locator): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to ${target}`);
}

describe('somebody without a mouse', () => {
  it('skips to the content first', async () => {
    const reader = await people.somebody('reader');
    await reader.opens(talks.path);
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Enter');
    const focused = await reader.page.evaluate(() => document.activeElement?.id);
    expect(focused).toBe('content');
  });

  it('opens the menu of languages and chooses one', async () => {
    const reader = await people.somebody('reader');
    await reader.opens(talks.path);
    await tabsTo(reader, reader.page.locator('.masthead details.menu summary').first());
    await reader.page.keyboard.press('Enter');
    await tabsTo(reader, reader.page.locator('a[hreflang=ps]'));
    await reader.arrives(() => reader.page.keyboard.press('Enter'));
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('ps');
  });

  it('[K3] [K13] puts a demand: fills the form, reads the dialog, goes back once, and signs', async () => {
    const head = await people.somebody('head of Northland');
    await head.signsInAs('north', `${talks.path}/talks/demands/new`);
    const { keyboard } = head.page;
    const form = head.form('demand-put');
    const submit = form.locator('button[type=submit]');

    await tabsTo(head, form.locator('[name="/data/to"]').first());
    await keyboard.press('Space');
    await tabsTo(head, form.locator('[name="/data/title"]'));
    await keyboard.type('Open the road');
    await tabsTo(head, submit);
    await keyboard.press('Enter');
    const text = form.locator('[name="/data/text"]');
    await head.problems.first().waitFor();
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);

    await keyboard.type('By Friday.');
    await tabsTo(head, submit);
    await keyboard.press('Enter');
    await head.dialog.waitFor();
    await keyboard.press('Escape');
    await head.dialog.waitFor({ state: 'detached' });
    expect(await submit.evaluate((element) => element === document.activeElement)).toBe(true);

    await keyboard.press('Enter');
    await tabsTo(head, head.dialog.getByRole('button', { name: SIGN_TEXTS.sign.en, exact: true }));
    await head.arrives(() => keyboard.press('Enter'));
    expect(await head.heading()).toBe('Open the road');
  });
});
