import { beforeAll, expect, it } from 'vitest';
import { buildSmallRecord } from '../../../packages/record/src/testing/small-record.ts';
import { useClient } from './testing/use-client.ts';

const client = useClient();
const { host } = client;
const { record } = buildSmallRecord();
const honest = record.bundle();
const text = (lines: string[]) => lines.map((line) => `${line}\n`).join('');

beforeAll(() => {
  host.file('/whole', text(honest));
  host.file('/changed', text(honest.map((line) => line.replace('Open the road.', 'Shut the road.'))));
  host.file(
    '/public',
    text(record.bundle({ reader: 'public', readable: (audience) => audience === 'public' })),
  );
  host.file('/page', '<!doctype html>');
});

async function openPage(
  bundle: string,
  process: string = record.process,
  language: 'en' | 'ur' = 'en',
): Promise<void> {
  const section = `<section data-verify data-bundle="${bundle}" data-process="${process}"></section>`;
  host.page('/verify', section, { script: 'verify', language });
  await client.page.goto(`${host.url}/verify`);
}

async function check(): Promise<string> {
  await client.page.getByRole('button', { name: 'Check this record now' }).click();
  await client.page.locator('.verify-report').waitFor();
  return client.page.locator('.verify-report').innerText();
}

const pin = () => client.page.getByLabel('Id of the process as you know it from elsewhere');
const verdict = () => client.page.locator('.verify-report').getAttribute('data-verdict');

it('[K15] without an id from elsewhere the report claims no more than consistency', async () => {
  await openPage('/whole');
  const report = await check();
  expect(await verdict()).toBe('ok');
  expect(report).toContain('Nothing wrong was found in what could be checked.');
  expect(report).toContain('not pinned to a process you named');
  expect(report).toContain('Countersignatures by the sides were not checked here.');
  expect(report).toContain('does not mean that any party accepts its content');
  expect(report).not.toContain('Its opening is that of the process you named.');
  expect(report).toContain(record.process);
  expect(await client.violations()).toEqual([]);
});

it('[K15] with the right id the opening is tied to it, with another it is not', async () => {
  await openPage('/whole');
  await pin().fill('1234');
  await client.page.getByRole('button', { name: 'Check this record now' }).click();
  await client.page.locator('.field-error', { hasText: 'An id has 64 digits' }).waitFor();
  await pin().fill(record.process);
  expect(await check()).toContain('Its opening is that of the process you named.');
  await openPage('/whole');
  await pin().fill('ab'.repeat(32));
  expect(await check()).toContain('It could not be tied to the process you named.');
  expect(await verdict()).toBe('wrong');
});

it('[K15] a changed word is found and named with its place', async () => {
  await openPage('/changed');
  const report = await check();
  expect(await verdict()).toBe('wrong');
  expect(report).toContain('Something is wrong in this record.');
  expect(report).not.toContain('All entries form one tree');
  expect(await client.page.locator('.verify-findings tr[data-level=error]').count()).toBeGreaterThan(0);
});

it('[K15] what is withheld is counted and never called checked', async () => {
  await openPage('/public');
  const report = await check();
  expect(report).toMatch(/Withheld from this reader: 3/);
  expect(report).toContain('only the place in the record was checked');
});

it('[K15] a record of another process than the page, and a file that is no record, are not called right', async () => {
  await openPage('/whole', 'cd'.repeat(32));
  expect(await check()).toContain('The bundle is of another process than this page.');
  expect(await verdict()).toBe('wrong');
  await openPage('/page');
  expect(await check()).toContain('This is not a bundle of a record. Nothing was checked.');
});

it('[K15] a file the reader holds is checked in place of the host’s', async () => {
  await openPage('/page', 'cd'.repeat(32));
  const buffer = Buffer.from(text(honest));
  await client.page.setInputFiles('input[type=file]', {
    name: 'talks.sulh',
    mimeType: 'application/x-ndjson',
    buffer,
  });
  await pin().fill(record.process);
  expect(await check()).toContain('Its opening is that of the process you named.');
  expect(await verdict()).toBe('ok');
});

it('[K13] the report speaks Urdu, the ids stay from left to right', async () => {
  await openPage('/whole', record.process, 'ur');
  await client.page.getByRole('button', { name: 'اس ریکارڈ کی ابھی جانچ کریں' }).click();
  await client.page.getByText('جس کی جانچ ہو سکی اس میں کچھ غلط نہیں ملا۔').waitFor();
  const code = client.page.locator('.verify-ids code').first();
  expect(await code.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
});
