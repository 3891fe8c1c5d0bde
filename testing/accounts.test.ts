/** A delegation finds what each says of the end of a round, adds its own account, and reports to its capital. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CABLE_TEXTS } from '../app/http/cable-texts.ts';
import { refusalText } from '../app/http/refusals.ts';
import { TEXTS, VERDICT_TEXTS } from '../app/modules/statements/accounts/texts.ts';
import { say } from '../app/web/language.ts';
import { castKey } from '../exercise/play.ts';
import { usePeople, type Visitor } from './browser.ts';
import { ridgeTalks } from './cast.ts';
import { runSulh } from './command.ts';
import { type Played, useWorld } from './world.ts';

let talks: Played;
const world = useWorld(async (current) => {
  const demands = Array.from({ length: 40 }, (_, n) => ({
    title: `Demand ${n + 1}: open the road at the bridge of the valley, and keep it open in the winter`,
    text: 'By Friday.',
  }));
  talks = await current.plays(ridgeTalks({ demands }));
});
const people = usePeople(world);
const folder = mkdtempSync(join(tmpdir(), 'sulh-cable-'));
afterAll(() => rmSync(folder, { recursive: true }));

const en = say('en');
let table: string;
let north: Visitor;

it('[C1] the secretariat opens a comparison and enters the joint statement', async () => {
  const office = await people.somebody('secretariat');
  await office.signsInAs('secretariat', `${talks.path}/statements/accounts`);
  expect(await office.reads()).toContain(TEXTS.none.en);
  await office.signs('comparison-opened', {
    '/data/title': 'How the round ended',
    '/data/elements/0/label': 'The pause',
    '/data/elements/1/label': 'The bridge',
    '/data/elements/2/label': 'The next meeting',
  });
  table = office.path;
  await office.signs('account-given', {
    '/data/type': 'joint-statement',
    '/data/of/name': 'Joint statement',
    '/data/source/title': 'Paper of 7 November',
    '/data/elements/0/words/text': 'Ten days without fire.',
    '/data/elements/0/reading': 'Ten days',
    '/data/elements/1/reading': 'Opens',
    '/data/elements/2/silent': true,
  });
  expect(await office.reads()).toContain(TEXTS.says.en);
});

it('[C3] [C4] a delegation adds its own account; only what people read is compared', async () => {
  north = await people.somebody('a member of Northland');
  await north.signsInAs('north', `${talks.path}/statements`);
  await north.follows(TEXTS.accounts.en);
  await north.follows('How the round ended');
  const suggested = north.form('account-given').locator('[id$="elements-0-reading-list"] option');
  expect(await suggested.getAttribute('value')).toBe('Ten days');
  await north.signs('account-given', {
    '/data/type': 'own',
    '/data/of/name': 'Foreign ministry',
    '/data/source/title': 'Communiqué',
    '/data/elements/0/reading': 'Ten days',
    '/data/elements/1/reading': 'Opens for the sick alone',
  });
  const row = (label: string) => north.page.locator('.comparison tbody tr', { hasText: label }).innerText();
  expect(await row('The pause')).toContain(VERDICT_TEXTS.same.en);
  expect(await row('The bridge')).toContain(VERDICT_TEXTS.different.en);
  expect(await row('The next meeting')).toContain(TEXTS.says.en);
  expect(await row('The next meeting')).toContain(TEXTS.notEntered.en);
  expect(await north.reads()).toContain(en(TEXTS.total, { same: 1, different: 1, all: 3 }));
  const heads = await north.page.locator('.comparison thead th').allInnerTexts();
  expect(heads.map((head) => head.split('\n')[0])).toEqual([
    TEXTS.element.en,
    'Joint statement',
    'Foreign ministry',
  ]);
});

it('[C2] the other side contests nothing of theirs, and records its own reading', async () => {
  const east = await people.somebody('head of Eastmark');
  await east.signsInAs('east', table);
  await east.unfoldsEverything();
  expect(await east.form('account-contested').count()).toBe(0);
  await east.signs('reading-disputed', { '/data/element': 'e1', '/data/text': 'Ten nights.' });
  expect(await east.reads()).toContain(en(TEXTS.readDifferently, { party: 'Eastmark' }));
  expect(await east.reads()).toContain(VERDICT_TEXTS.same.en);
});

it('[C5] [C6] whoever reads without signing in sees the same table, as cards on a phone', async () => {
  const reader = await people.somebody('a reader', { device: 'phone', language: 'ur', script: false });
  expect(await reader.opens(table)).toBe(200);
  expect(await reader.page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await reader.reads()).toContain(VERDICT_TEXTS.different.ur);
  expect(await reader.page.locator('.comparison .cell-label').first().isVisible()).toBe(true);
});

it('[U1] [U2] the delegation prints its cable on one sheet, with what was typed on it', async () => {
  await north.opens(talks.path);
  await north.follows(CABLE_TEXTS.cableToCapital.en);
  const response = await north.page.goto(`${talks.path}/cable?since=2020-01-01`);
  expect(response?.headers()['cache-control']).toBe('no-store');
  await north.page.getByLabel(CABLE_TEXTS.classification.en).fill('Secret');
  const sent: string[] = [];
  north.page.on('request', (request) => sent.push(request.url()));
  await north.page.emulateMedia({ media: 'print' });
  const shown = await north.page.locator('.cable').innerText();
  expect(shown).toContain('Halvek Ostran, Northland');
  const { size, root } = world.current.host.recorder.read(talks.process)!;
  expect(shown).toContain(en(CABLE_TEXTS.asKnown, { name: 'Northland', n: size, root }));
  expect(shown).toMatch(/and \d+ more/);
  expect(await north.page.locator('.masthead').isVisible()).toBe(false);
  for (const format of ['A4', 'Letter']) {
    const pdf = (await north.page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, format).toBe(1);
  }
  expect(sent).toEqual([]);
  await north.page.emulateMedia({ media: null });
});

it('[U4] the sheet is one in every language', async () => {
  for (const language of ['ur', 'ps', 'fa-AF']) {
    await north.opens(`${talks.path}/cable?since=2020-01-01&lang=${language}`);
    expect(await north.page.locator('html').getAttribute('dir')).toBe('rtl');
    const pdf = (await north.page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, language).toBe(1);
  }
});

it('[U1] the command writes the same lines, and fills in the blanks here', async () => {
  const key = join(folder, 'key.json');
  const file = join(folder, 'cable.txt');
  writeFileSync(key, JSON.stringify(keyFile('north')));
  const server = `${world.current.url}${talks.path}`;
  const flags = ['--server', server, '--key', key, '--since', '2020-01-01', '--classification', 'Secret'];
  const run = await runSulh(['cable', ...flags, '--out', file]);
  expect(run).toMatchObject({ code: 0, err: '' });
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(`${CABLE_TEXTS.classification.en}: Secret`);
  expect(text).toContain(`${CABLE_TEXTS.to.en}: ____`);
  await north.opens(`${talks.path}/cable?since=2020-01-01`);
  const lines = await north.page.locator('.cable li').allInnerTexts();
  const numbers = lines.map((line) => /\[\d+\]/.exec(line)![0]);
  expect(text.match(/^ +\[\d+\]/gm)?.map((found) => found.trim())).toEqual(numbers);
  writeFileSync(join(folder, 'other.json'), JSON.stringify(keyFile('nobody')));
  expect((await runSulh(['cable', '--server', server, '--key', join(folder, 'other.json')])).code).not.toBe(
    0,
  );
});

it('[U1] without a session there is no cable', async () => {
  const stranger = await people.somebody('a stranger');
  await stranger.opens(`${talks.path}/cable`);
  expect(stranger.path).toBe('/sign-in');
  const response = await fetch(`${world.current.url}${talks.path}/cable.txt`);
  expect(response.status).toBe(401);
  expect(await response.text()).toContain(refusalText('en', 'not-signed-in'));
});

/** The published key of a member of the cast, as the file that the command reads. */
function keyFile(name: string) {
  const pem = castKey(name).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const der = Buffer.concat([
    Buffer.from('302e020100300506032b656e04220420', 'hex'),
    createHash('sha256').update(name).digest(),
  ]);
  const sealing = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
  return { sulh: 'key/v1', label: name, signing: pem, sealing, recovery: pem };
}
