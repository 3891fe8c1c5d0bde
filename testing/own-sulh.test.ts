import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalText } from '../app/http/refusals.ts';
import { DISCLOSURE_TEXTS } from '../app/modules/delegation/disclosure-texts.ts';
import { TEXTS } from '../app/modules/delegation/texts.ts';
import { KEY_TEXTS } from '../app/web/client/texts-keys.ts';
import { usePeople, type Visitor } from './browser.ts';
import { ridgeTalks } from './cast.ts';
import { runSulh } from './command.ts';
import { openWorld, type Played, useWorld, type World } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'sulh-own-journey-'));
const data = join(folder, 'own');
const shared = useWorld();
const people = usePeople(shared);
const INSTRUCTION = 'Sign nothing before the capital has read the whole text.';
const NOTE = 'They seemed ready to give way on the ford.';

let own: World;
let home: string;
let talks: Played;
let north: Visitor;
let file: string;

beforeAll(async () => {
  const { code, out } = await runSulh([
    'own',
    '--data',
    data,
    '--name',
    'Delegation of Northland',
    '--person',
    'Halvek Ostran',
    '--yes',
  ]);
  expect(code).toBe(0);
  home = new URL(/Then: {2}(\S+)/.exec(out)![1]!).searchParams.get('next')!;
  own = await openWorld({ data });
  talks = await shared.current.plays(ridgeTalks({ name: 'Talks beside' }));
}, 60_000);
afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true });
});

/** The main page of the shared host for the same visitor. */
const disclosing = () => `${talks.path}/disclosures/new`;

async function offers(content: string): Promise<void> {
  const path = join(folder, 'offered.sulh-entry');
  writeFileSync(path, content);
  await north.opens(disclosing());
  await north.page.locator('input[type=file]').setInputFiles(path);
  await north.arrives(() => north.presses(DISCLOSURE_TEXTS.check.en));
}

describe('a delegation with a Sulh of its own', () => {
  it('[O11] signs in there with the key file that the command made', async () => {
    north = await people.somebody('head of Northland');
    await north.opens(`${own.url}/sign-in?next=${home}`);
    await north.page.getByLabel(KEY_TEXTS.keyFileLabel.en).setInputFiles(`${data}-key.json`);
    await north.page.waitForURL(`${own.url}${home}`);
    expect(await north.heading()).toBe(TEXTS.instructions.en);
    expect(await north.page.locator('nav.sections').innerText()).toContain(TEXTS.instructions.en);
    const stranger = await people.somebody('a stranger');
    expect(await stranger.opens(`${own.url}${home}`)).toBe(404);
  });

  it('records an instruction, acknowledges it, and writes a note', async () => {
    await north.follows(TEXTS.give.en);
    await north.signs('instruction-given', {
      '/data/givenBy': 'Foreign ministry',
      '/data/about': 'The signature',
      '/data/text': INSTRUCTION,
    });
    expect(await north.heading()).toBe('The signature');
    await north.signs('instruction-acknowledged');
    await north.opens(`${own.url}${home}`);
    expect(await north.reads()).toContain('acknowledged by Halvek Ostran');
    await north.follows(TEXTS.write.en);
    await north.signs('note-written', { '/data/title': 'After lunch', '/data/text': NOTE });
    expect(await north.reads()).toContain(NOTE);
  });

  it('[O9] takes that one entry out, and is told what else the file shows', async () => {
    await north.opens(`${own.url}${home}`);
    await north.follows('The signature');
    expect(await north.page.locator('#take-out').innerText()).toContain('how many entries there are');
    const download = north.page.waitForEvent('download');
    await north.page.getByRole('link', { name: TEXTS.getFile.en }).click();
    file = readFileSync(await (await download).path(), 'utf8');
    expect(file).toContain(INSTRUCTION);
    expect(file).not.toContain(NOTE);
    const stranger = await people.somebody('another stranger');
    const id = north.path.split('/').at(-1)!;
    expect(await stranger.opens(`${own.url}/entry-file/${id}`)).toBe(404);
  });
});

describe('on the shared Sulh', () => {
  it('[O10] a file with one letter changed is refused, and nothing is recorded', async () => {
    await north.signsInAs('north', talks.path);
    expect(await north.page.locator('nav.sections').innerText()).not.toContain(TEXTS.instructions.en);
    expect(await north.opens(`${talks.path}/instructions`)).toBe(404);
    const before = shared.current.recorded();
    await offers(file.replace('Sign nothing', 'Sign anything'));
    expect(await north.reads()).toContain(refusalText('en', 'disclosure-not-verified'));
    await offers('Sign nothing');
    expect(await north.reads()).toContain(refusalText('en', 'entry-file-malformed'));
    expect(shared.current.recorded()).toBe(before);
  });

  it('[O10] the entry is checked, shown and signed', async () => {
    await offers(file);
    const shown = await north.reads();
    for (const words of [INSTRUCTION, DISCLOSURE_TEXTS.checked.en, DISCLOSURE_TEXTS.provesNotLog.en])
      expect(shown).toContain(words);
    await north.signs('own-entry-disclosed', {
      '/audience': '["table"]',
      '/data/comment': 'So that nobody need guess.',
    });
    expect(await north.reads()).toContain('So that nobody need guess.');
  });

  it('[O5] the other side reads the words, and exactly what is proved of them', async () => {
    const east = await people.somebody('head of Eastmark');
    await east.signsInAs('east', talks.path);
    await east.follows('The signature');
    const shown = await east.reads();
    for (const words of [
      INSTRUCTION,
      DISCLOSURE_TEXTS.checked.en,
      DISCLOSURE_TEXTS.provesWords.en,
      DISCLOSURE_TEXTS.notProof.en,
      DISCLOSURE_TEXTS.provesNotWhole.en,
    ])
      expect(shown).toContain(words);
    expect(shown).not.toContain(NOTE);
    expect(shown).toContain('Disclosed by Northland');

    const anybody = await people.somebody('anybody');
    expect(await anybody.opens(east.path)).toBe(404);
    await anybody.opens(`${talks.path}/disclosures`);
    expect(await anybody.reads()).toContain(DISCLOSURE_TEXTS.none.en);
  });
});
