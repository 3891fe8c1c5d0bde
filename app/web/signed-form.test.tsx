/** @jsxImportSource hono/jsx */
import type { KeyId } from '@sulh/record';
import { expect, test } from 'vitest';
import { PERSON, PROCESS, ROOT } from './client/testing/host.ts';
import { useClient } from './client/testing/use-client.ts';
import { EntrySet, Field, SignedForm } from './form.tsx';
import { say } from './language.ts';
import type { View } from './page.tsx';

/** The forms of the server and the script of the browser, together. */
const client = useClient();

const view: View = {
  language: 'en',
  say: say('en'),
  now: 0,
  path: '/p/a1/new',
  host: { name: 'Sulh', signedIn: true, operator: false },
  key: null,
  reader: { personId: PERSON, name: 'Ilse', party: 'corvia' },
  process: {
    id: PROCESS,
    path: '/p/a1',
    name: 'Harbour talks',
    nature: 'exercise',
    note: '',
    public: true,
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

async function open(form: unknown, key: KeyId): Promise<void> {
  client.host.page('/p/a1/new', String(await (form as Promise<string>)), { script: 'sign', key });
  await client.page.goto(`${client.host.url}/p/a1/new`);
}

async function sign(): Promise<string> {
  await client.page.locator('form button[type=submit]').click();
  const dialog = client.page.locator('dialog.sign-dialog');
  const words = (await dialog.innerText()).replace(/[\u2066-\u2069]/g, '');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await client.page.waitForURL(/done/);
  return words;
}

test('[K4] every kind of field lands where its pointer says, as its kind says', async () => {
  const { id } = await client.plantKey();
  const options = [
    { value: 'a', label: 'Alpha', hint: 'the first' },
    { value: 'b', label: 'Beta' },
  ];
  await open(
    <SignedForm
      view={view}
      kind="demand-put"
      audience={['table']}
      audienceChoices={[
        { tokens: ['table'], label: 'The table' },
        { tokens: ['public'], label: 'Everyone' },
      ]}
      refs={{ demand: ['d4'.repeat(32)] }}
      refsWords={{ demand: 'Close the camps' }}
      next="/done"
      submit="Put it"
      title="Put a demand"
    >
      <Field name="/data/line" label="Line" required />
      <Field name="/data/text" kind="text" label="Text" />
      <Field name="/data/none" label="None" empty="null" />
      <Field name="/data/left" label="Left" empty="omit" />
      <Field name="/data/one" kind="select" label="One" options={options} />
      <Field name="/data/how" kind="radios" label="How" options={options} value="b" required />
      <Field name="/data/many" kind="checks" label="Many" options={options} required />
      <Field name="/data/yes" kind="check" label="Yes" />
      <Field name="/data/day" kind="date" label="Day" />
      <Field name="/data/count" kind="number" label="Count" min={0} />
      <Field name="/data/lines" kind="lines" label="Lines" />
      <Field name="/occurredAt" kind="moment" label="When" />
      <Field name="/data/fixed" kind="hidden" label="Fixed" value="7" as="number" />
    </SignedForm>,
    id,
  );
  const { page } = client;
  await page.locator('[name="/data/line"]').fill('A line');
  await page.locator('[name="/data/one"]').selectOption('b');
  await page.locator('[name="/data/many"][value=a]').check();
  await page.locator('[name="/data/yes"]').check();
  await page.locator('[name="/data/day"]').fill('2026-12-01');
  await page.locator('[name="/data/count"]').fill('12');
  await page.locator('[name="/data/lines"]').fill('x\n y');
  await page.locator('[name="/occurredAt"]').fill('2026-11-20T09:30');
  await page.getByRole('radio', { name: 'Everyone', exact: true }).check();
  const words = await sign();
  for (const shown of ['Put a demand', 'Close the camps', 'everyone, the public', 'Alpha', 'Beta', 'Fixed']) {
    expect(words).toContain(shown);
  }
  expect(words).not.toContain('the first');
  const { body } = client.host.recorded[0]!;
  expect(body).toMatchObject({
    audience: ['public'],
    author: PERSON,
    seen: { size: 12, root: ROOT },
    refs: { demand: ['d4'.repeat(32)] },
    occurredAt: Date.UTC(2026, 10, 20, 9, 30),
  });
  expect(body.data).toEqual({
    line: 'A line',
    text: '',
    none: null,
    one: 'b',
    how: 'b',
    many: ['a'],
    yes: true,
    day: '2026-12-01',
    count: 12,
    lines: ['x', 'y'],
    fixed: 7,
  });
});

test('[K4] a batch signs each part with its own kind and readers', async () => {
  const { id } = await client.plantKey();
  await open(
    <SignedForm view={view} kind="batch" audience={['table']} next="/done" submit="Admit" title="Admit">
      <EntrySet kind="person-admitted" title="The person">
        <Field name="/data/name" label="Name" required value="Oren" />
      </EntrySet>
      <EntrySet
        kind="key-admitted"
        title="The key"
        audience={['heads']}
        refs={{ person: ['@0'] }}
        data={{ replaces: null }}
      />
      <EntrySet kind="remark-made" title="A remark" optional>
        <Field name="/data/words" label="Words" />
      </EntrySet>
    </SignedForm>,
    id,
  );
  await sign();
  expect(client.host.recorded.map(({ body }) => [body.kind, body.audience])).toEqual([
    ['person-admitted', ['table']],
    ['key-admitted', ['heads']],
  ]);
  expect(client.host.recorded[1]!.body.refs).toEqual({ person: [client.host.recorded[0]!.id] });
});

test('[K5] needed choices left open are named at their place, and the page stays free of barriers', async () => {
  const { id } = await client.plantKey();
  await open(
    <SignedForm view={view} kind="k" audience={['public']} next="/done" submit="Put it" title="T">
      <Field name="/data/line" label="Line" required />
      <Field
        name="/data/many"
        kind="checks"
        label="Many"
        required
        options={[{ value: 'a', label: 'Alpha' }]}
      />
    </SignedForm>,
    id,
  );
  await client.page.locator('form button[type=submit]').click();
  expect(await client.page.locator('.field-error').allInnerTexts()).toEqual([
    'This is needed.',
    'This is needed.',
  ]);
  expect(await client.violations()).toEqual([]);
});
