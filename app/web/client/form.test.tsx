import type { KeyId } from '@sulh/record';
import { expect, it } from 'vitest';
import { EntrySet, Field, FieldRow, SignedForm } from '../form.tsx';
import { say } from '../language.ts';
import type { View } from '../page.tsx';
import { PERSON, PROCESS, ROOT } from './testing/host.ts';
import { useClient } from './testing/use-client.ts';

const client = useClient();
const { host } = client;

function viewFor(key: string): View {
  return {
    language: 'en',
    say: say('en'),
    now: 0,
    path: '/p/a1',
    host: { name: 'Sulh', signedIn: true, operator: false },
    key: key as KeyId,
    reader: { personId: PERSON, name: 'Amina', party: 'north' },
    process: {
      id: PROCESS,
      path: '/p/a1',
      name: 'Harbour talks',
      nature: 'exercise',
      note: '',
      public: false,
      size: 12,
      root: ROOT,
      checkpointAt: 0,
      witnesses: { signed: 0, asked: 0 },
      knownAs: '',
    },
    section: null,
    sections: [],
    asset: (name) => name,
  };
}

const OPTIONS = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second' },
];

async function open(form: { toString(): string }, key: string): Promise<void> {
  host.page('/p/a1/form', form.toString(), { script: 'sign', key });
  await client.page.goto(`${host.url}/p/a1/form`);
}

async function sign(): Promise<string> {
  await client.page.getByRole('button', { name: 'Record it' }).click();
  const dialog = client.page.locator('dialog.sign-dialog');
  await dialog.waitFor();
  const words = await dialog.innerText();
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await client.page.waitForURL(/\/done/);
  return words;
}

it('[K2] [K3] every field the pages can draw is read, shown and signed', async () => {
  const key = await client.plantKey();
  const view = viewFor(key.id);
  await open(
    <SignedForm
      view={view}
      kind="thing-said"
      audience={['table']}
      audienceChoices={[
        { tokens: ['table'], label: 'The table' },
        { tokens: ['party:north', 'mediators'], label: 'My side and the mediators' },
      ]}
      names={{ 'party:north': 'Northland' }}
      refs={{ demand: ['d4'.repeat(32)] }}
      refsWords={{ demand: 'Close the camps' }}
      data={{ version: 14 }}
      next="/done/{id}"
      submit="Record it"
      title="Say a thing"
      note="Copies cannot be recalled."
    >
      <Field name="/data/line" label="Line" hint="in one line" required maxLength={40} />
      <Field name="/data/text" label="Text" kind="text" />
      <Field name="/data/select" label="Select" kind="select" options={OPTIONS} />
      <Field name="/data/radios" label="Radios" kind="radios" options={OPTIONS} required />
      <Field name="/data/checks" label="Checks" kind="checks" options={OPTIONS} required />
      <Field name="/data/check" label="Check" kind="check" />
      <Field name="/data/date" label="Date" kind="date" />
      <Field name="/occurredAt" label="When" kind="moment" />
      <Field name="/data/number" label="Number" kind="number" min={1} max={9} />
      <Field name="/data/lines" label="Lines" kind="lines" />
      <Field name="/data/url" label="Address" kind="url" empty="null" />
      <Field name="/data/omitted" label="Omitted" empty="omit" />
      <Field name="/data/hidden" kind="hidden" value="h" />
      <Field name="/data/key" kind="hidden" fromKey="keyId" />
      <FieldRow>
        <Field name="/data/names/0/name" label="Name" />
      </FieldRow>
      <FieldRow>
        <Field name="/data/names/1/name" label="Other name" />
      </FieldRow>
    </SignedForm>,
    key.id,
  );
  const { page } = client;
  await page.getByLabel('Line', { exact: true }).fill('One');
  await page.getByLabel('Second').first().check();
  await page.getByLabel('Number').fill('12');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.locator('.field-error', { hasText: 'From 1 to 9.' }).waitFor();
  expect(await page.locator('.field-error', { hasText: 'This is needed.' }).count()).toBe(1);
  await page.getByLabel('Number').fill('7');
  await page.getByLabel('Second').nth(1).check();
  await page.getByLabel('Other name').fill('Amu');
  await page.getByLabel('When').fill('2026-11-20T09:30');
  const words = await sign();
  for (const shown of [
    'Say a thing',
    'Line\n',
    'One',
    'Radios',
    'Second',
    'Close the camps',
    'Copies cannot',
    'the table',
  ]) {
    expect(words).toContain(shown);
  }
  expect(words).not.toContain('in one line');
  expect(words).not.toContain('(optional)');
  const { body } = host.recorded[0]!;
  expect(body).toMatchObject({ author: PERSON, audience: ['table'], refs: { demand: ['d4'.repeat(32)] } });
  expect(body.occurredAt).toBe(Date.UTC(2026, 10, 20, 9, 30));
  expect(body.data).toEqual({
    version: 14,
    line: 'One',
    text: '',
    select: '',
    radios: 'b',
    checks: ['b'],
    check: false,
    date: null,
    number: 7,
    lines: [],
    url: null,
    hidden: 'h',
    key: key.id,
    names: [{ name: 'Amu' }],
  });
});

it('[K2] a batch drawn by the pages is signed part by part', async () => {
  const key = await client.plantKey();
  await open(
    <SignedForm
      view={viewFor(key.id)}
      kind="unused"
      audience={['table']}
      next="/done"
      submit="Record it"
      title="Two"
    >
      <EntrySet kind="round-opened" title="Round">
        <Field name="/data/label" label="Label" required />
      </EntrySet>
      <EntrySet kind="venue-named" title="Venue" optional refs={{ round: ['@0'] }}>
        <Field name="/data/venue" label="Venue" required />
      </EntrySet>
      <EntrySet kind="session-held" title="Session" refs={{ round: ['@0'] }} audience={['public']}>
        <Field name="/data/place" label="Place" />
      </EntrySet>
    </SignedForm>,
    key.id,
  );
  await client.page.getByLabel('Label').fill('Round 3');
  await sign();
  const [round, session, ...more] = host.recorded;
  expect(more).toEqual([]);
  expect(round!.body).toMatchObject({ kind: 'round-opened', audience: ['table'] });
  expect(session!.body).toMatchObject({
    kind: 'session-held',
    audience: ['public'],
    refs: { round: [round!.id] },
  });
});
