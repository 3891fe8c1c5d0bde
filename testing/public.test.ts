import { parseBody } from '@sulh/record';
import { verifyFile } from '@sulh/verifier';
import { describe, expect, it } from 'vitest';
import { VERIFY_TEXTS } from '../app/web/client/texts-verify.ts';
import { EXERCISE } from '../exercise/story.ts';
import { usePeople } from './browser.ts';
import { Caller } from './caller.ts';
import { publicPages } from './page-kinds.ts';
import { type Played, useWorld } from './world.ts';

let talks: Played;
const world = useWorld(async (current) => {
  talks = await current.plays(EXERCISE);
});
const people = usePeople(world);

/** As many letters of a line as are looked for. */
const SEARCHED = 60;

interface Closed {
  id: string;
  text: string;
}

/** Entries that the public may not read, with the words that stand in no open entry too; of one that was erased there are no words left. */
async function closedEntries(): Promise<Closed[]> {
  const { recorder } = world.current.host;
  const { register } = recorder.read(talks.process)!.world;
  const closed: Closed[] = [];
  let open = '';
  for await (const { bodyBytes, commitment } of recorder.entries(talks.process, 0)) {
    const parsed = bodyBytes === null ? null : parseBody(bodyBytes);
    if (parsed?.ok === false) continue;
    const text = parsed === null ? '' : textOf(parsed.body.data);
    if (register.places.get(commitment)?.grants.some(({ token }) => token === 'public')) open += text;
    else closed.push({ id: commitment, text });
  }
  const own = (line: string) => !open.toLowerCase().includes(line.slice(0, SEARCHED).toLowerCase());
  return closed.map(({ id, text }) => ({ id, text: text.split('\n').filter(own).join('\n') }));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`;
  return typeof value === 'object' && value !== null ? Object.values(value).map(textOf).join('') : '';
}

describe('a reader from the public', () => {
  it('goes from the overview to a demand, to an entry, and to its author', async () => {
    const reader = await people.somebody('reader');
    await reader.opens('/');
    await reader.follows('Harbour talks');
    expect(await reader.heading()).toBe('Harbour talks');
    const demand = reader.page.locator(`main a[href*="/talks/demands/"]`).first();
    const title = await demand.innerText();
    await reader.arrives(() => demand.click());
    expect(await reader.heading()).toBe(title.trim());
    await reader.arrives(() => reader.page.locator('main a[href*="/record/"]').first().click());
    expect(reader.path).toMatch(/\/record\/[0-9a-f]{64}$/);
    await reader.page.locator('#proof').waitFor();
  });

  it('opens every page there is for it', async () => {
    const reader = await people.somebody('reader');
    for (const { name, path, status } of await publicPages(world.current, talks)) {
      expect([name, await reader.opens(path)]).toEqual([name, status ?? 200]);
      expect((await reader.heading()).length, name).toBeGreaterThan(0);
      expect(await reader.page.locator('form[data-sign]').count(), name).toBe(0);
    }
  });

  it('[K15] checks the record in the browser: consistent, how much is withheld, and whether it was named', async () => {
    const reader = await people.somebody('reader');
    await reader.opens(`${talks.path}/record`);
    await reader.presses(VERIFY_TEXTS.verifyStart.en);
    const report = reader.page.locator('.verify-report[data-verdict=ok]');
    await report.waitFor();
    const { size } = world.current.host.recorder.read(talks.process)!;
    const withheld = (await closedEntries()).length;
    expect(withheld).toBeGreaterThan(0);
    const said = await report.innerText();
    expect(said).toContain(VERIFY_TEXTS.verifyOk.en);
    expect(said).toContain(VERIFY_TEXTS.verifyNotPinned.en);
    expect(said).toContain(`Entries: ${size}. Readable here: ${size - withheld}.`);
    expect(said).toContain(`Withheld from this reader: ${withheld}`);

    await reader.page.getByLabel(VERIFY_TEXTS.verifyPin.en).fill(talks.process);
    await reader.presses(VERIFY_TEXTS.verifyStart.en);
    await report.filter({ hasText: VERIFY_TEXTS.verifyPinned.en }).waitFor();
  });

  it('[V2] takes the bundle along and checks it without this host', async () => {
    const reader = await people.somebody('reader');
    await reader.opens(`${talks.path}/record`);
    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.locator('main a[href$="/bundle"]').first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.sulh$/);
    let said = '';
    const code = await verifyFile(await download.path(), {
      pinned: talks.process,
      stdout: (text) => (said += text),
      stderr: (text) => (said += text),
    });
    expect([code, said]).toEqual([0, said]);
    const wrong = await verifyFile(await download.path(), {
      pinned: 'ab'.repeat(32),
      stdout: () => undefined,
      stderr: () => undefined,
    });
    expect(wrong).toBe(1);
  });

  it('[A1] sees nothing of what is for the table only: no page, no count, no search result, no line of the bundle', async () => {
    const anybody = new Caller(world.current);
    const closed = await closedEntries();
    const bundle = (await anybody.get(`${talks.path}/bundle`)).text;
    const pages = await publicPages(world.current, talks);
    const shown = await Promise.all(pages.map(({ path }) => anybody.get(path).then(({ text }) => text)));
    for (const { id, text } of closed) {
      expect((await anybody.get(`${talks.path}/record/${id}`)).status).toBe(404);
      expect(bundle).not.toContain(id);
      for (const line of text.split('\n').filter((words) => words.length > 30)) {
        const words = line.slice(0, SEARCHED);
        expect(bundle).not.toContain(words);
        for (const page of shown) expect(page).not.toContain(words);
        const found = await anybody.get(`${talks.path}/search?q=${encodeURIComponent(words)}`);
        expect(found.text).not.toContain(id);
        expect(found.text, words).not.toContain('/record/');
      }
    }
  });

  it('[A1] counts as many entries in the record as it may read', async () => {
    const anybody = new Caller(world.current);
    const { size } = world.current.host.recorder.read(talks.process)!;
    const ids = new Set<string>();
    for (let path: string | null = `${talks.path}/record`; path !== null; ) {
      const { text }: { text: string } = await anybody.get(path);
      for (const [, id] of text.matchAll(/\/record\/([0-9a-f]{64})/g)) ids.add(id!);
      path = /href="([^"]*\?before=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null;
    }
    expect(ids.size).toBe(size - (await closedEntries()).length);
  });

  it('reads without JavaScript', async () => {
    const reader = await people.somebody('reader', { script: false });
    for (const { name, path, status } of await publicPages(world.current, talks)) {
      expect([name, await reader.opens(path)]).toEqual([name, status ?? 200]);
      expect((await reader.reads()).length, name).toBeGreaterThan(20);
    }
    await reader.opens(talks.path);
    await reader.page.locator('#search').fill('camps');
    await reader.arrives(() => reader.page.locator('#search').press('Enter'));
    expect(reader.path).toBe(`${talks.path}/search`);
    expect(await reader.page.locator('main a[href*="/record/"]').count()).toBeGreaterThan(0);
  });

  it('reads in Urdu, from right to left, and stays in it', async () => {
    const reader = await people.somebody('reader', { language: 'ur' });
    const root = reader.page.locator('html');
    for (const { name, path } of await publicPages(world.current, talks)) {
      await reader.opens(path);
      expect([name, await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([
        name,
        'ur',
        'rtl',
      ]);
    }
    const other = await people.somebody('reader', { language: 'en' });
    await other.opens(talks.path);
    await other.page.locator('.masthead details.menu summary').first().click();
    await other.arrives(() => other.page.locator('a[hreflang=ur]').click());
    expect(await other.page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(other.path).toBe(talks.path);
    await other.opens(`${talks.path}/talks`);
    expect(await other.page.locator('html').getAttribute('lang')).toBe('ur');
  });
});
