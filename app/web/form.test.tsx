/** @jsxImportSource hono/jsx */
import type { KeyId } from '@sulh/record';
import { describe, expect, test } from 'vitest';
import { Facts, PageHead } from './components/layout.tsx';
import { Matrix } from './components/matrix.tsx';
import { EntrySet, Field, PlainForm, SignedForm } from './form.tsx';
import { type Language, say } from './language.ts';
import { Page, type View } from './page.tsx';

function buildView(given: Partial<View> = {}, language: Language = 'en'): View {
  return {
    language,
    say: say(language),
    now: 0,
    path: '/p/3f9a/talks?x=1',
    host: { name: 'Sulh', signedIn: true, operator: false },
    key: 'ab'.repeat(32) as KeyId,
    reader: { personId: 'cd'.repeat(32), name: 'Ilse', party: 'corvia' },
    process: {
      id: '3f'.repeat(32),
      path: '/p/3f9a',
      name: 'Harbour talks',
      nature: 'exercise',
      note: 'Nothing here prejudices anything.',
      public: true,
      size: 412,
      root: '8e'.repeat(32),
      checkpointAt: 0,
      witnesses: { signed: 0, asked: 0 },
      knownAs: 'as known to the public',
    },
    section: null,
    sections: [
      { id: 'overview', label: { en: 'Overview', ur: 'ج', ps: 'ک', 'fa-AF': 'ن' }, href: '/p/3f9a' },
      { id: 'talks', label: { en: 'Talks', ur: 'م', ps: 'خ', 'fa-AF': 'م' }, href: '/p/3f9a/talks' },
    ],
    asset: (name) => `/assets/${name}`,
    ...given,
  };
}

const html = async (element: unknown) => String(await (element as Promise<string>));
const unquote = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const attribute = (text: string, name: string) =>
  unquote(new RegExp(`${name}="([^"]*)"`).exec(text)?.[1] ?? '');

describe('a signed form', () => {
  const view = buildView();
  const form = (
    <SignedForm
      view={view}
      kind="demand-put"
      audience={['table']}
      refs={{ demand: ['ef'.repeat(32)] }}
      next="/p/3f9a/talks/demands/{id}"
      submit="Put it"
      title="Put a demand"
    >
      <Field name="/data/title" label="In one line" required maxLength={80} value={'a "b" <c>'} />
      <Field name="/data/note" label="Note" empty="null" />
      <Field
        name="/data/to"
        kind="checks"
        label="To"
        options={[{ value: 'x', label: 'X' }]}
        value={['x']}
        required
      />
      <Field name="/occurredAt" kind="moment" label="When" />
    </SignedForm>
  );

  test('carries what the signing script needs', async () => {
    const text = await html(form);
    expect(attribute(text, 'action')).toBe('/p/3f9a/entries');
    expect(attribute(text, 'data-kind')).toBe('demand-put');
    expect(attribute(text, 'data-process')).toBe('3f'.repeat(32));
    expect(attribute(text, 'data-author')).toBe('cd'.repeat(32));
    expect(JSON.parse(attribute(text, 'data-audience'))).toEqual(['table']);
    expect(JSON.parse(attribute(text, 'data-refs'))).toEqual({ demand: ['ef'.repeat(32)] });
    expect(attribute(text, 'data-seen-size')).toBe('412');
    expect(attribute(text, 'data-next')).toBe('/p/3f9a/talks/demands/{id}');
  });

  test('gives every field its pointer, its type and a label', async () => {
    const text = await html(form);
    expect(text).toContain('name="/data/title" data-as="string"');
    expect(text).toContain('name="/data/note" data-as="nullable"');
    expect(text).toContain('name="/data/to" data-as="list"');
    expect(text).toContain('name="/occurredAt" data-as="instant"');
    const labelled = [...text.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id);
    for (const id of labelled) expect(text).toContain(`id="${id}"`);
    expect(new Set(labelled).size).toBe(labelled.length);
  });

  test('escapes what people typed', async () => {
    const text = await html(form);
    expect(text).toContain('value="a &quot;b&quot; &lt;c&gt;"');
  });

  test('says who will read it before the button', async () => {
    const text = await html(form);
    expect(text.indexOf('Who will read this')).toBeGreaterThan(0);
    expect(text.indexOf('Who will read this')).toBeLessThan(text.indexOf('<button'));
    expect(text).toContain('Any one of these can prove to others');
  });

  test('lets the author choose between audiences, each with its readers', async () => {
    const text = await html(
      <SignedForm
        view={view}
        kind="demand-put"
        audience={['table', 'monitors']}
        audienceChoices={[
          { tokens: ['public'], label: 'Everyone' },
          { tokens: ['monitors', 'table'], label: 'The table and the monitors' },
        ]}
        next="x"
        submit="s"
        title="t"
      />,
    );
    const chosen = /value="([^"]*)" checked/.exec(text)?.[1] ?? '';
    expect(JSON.parse(unquote(chosen))).toEqual(['monitors', 'table']);
    expect(text.match(/name="\/audience" data-as="json"/g)).toHaveLength(2);
    expect(text).toContain('Anyone at all can prove');
  });

  test('two forms of one kind keep their ids apart', async () => {
    const one = (id: string) => (
      <SignedForm
        view={view}
        kind="k"
        audience={['public']}
        refs={{ demand: [id] }}
        next="x"
        submit="s"
        title="t"
      >
        <Field name="/data/a" label="A" />
      </SignedForm>
    );
    const text = await html(
      <div>
        {one('aa'.repeat(32))}
        {one('bb'.repeat(32))}
      </div>,
    );
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a part of a batch says its own readers', async () => {
    const text = await html(
      <SignedForm view={view} kind="k" audience={['public']} next="x" submit="s" title="t">
        <EntrySet kind="second" title="Second" audience={['heads']} refs={{ first: ['@0'] }} optional>
          <Field name="/data/a" label="A" />
        </EntrySet>
      </SignedForm>,
    );
    expect(text).toContain('data-entry');
    expect(text).toContain('data-optional=""');
    expect(text).toContain('the heads of delegation');
  });
});

test('a plain form takes plain names, without types', async () => {
  const text = await html(
    <PlainForm view={buildView()} action="/press/read" submit="Read">
      <Field name="url" kind="url" label="Address" required />
    </PlainForm>,
  );
  expect(text).toContain('type="url"');
  expect(text).not.toContain('data-as');
});

test('a field outside any form needs a view', async () => {
  await expect(async () => html(<Field name="/data/a" label="A" />)).rejects.toThrow('stands in no form');
});

describe('a page', () => {
  test('states language, direction, exercise, note, and embeds texts only for scripts that say something', async () => {
    const text = await html(<Page view={buildView({}, 'ur')} title="T" />);
    expect(text).toContain('<html lang="ur" dir="rtl">');
    expect(text).toContain('ایک مشق');
    expect(text).toContain('Nothing here prejudices anything.');
    expect(text).not.toContain('id="texts"');
    expect(await html(<Page view={buildView()} title="T" scripts={['sign.js']} />)).toContain('id="texts"');
  });

  test('has no inline script, style or handler', async () => {
    const text = await html(<Page view={buildView()} title="T" scripts={['sign.js']} />);
    expect(text).not.toMatch(/ style=| on\w+="|<style/);
    expect(text.match(/<script(?![^>]*(src=|application\/json))/)).toBeNull();
  });

  test('marks the section of its address, and the overview only on itself', async () => {
    expect(await html(<Page view={buildView()} title="T" />)).toContain(
      'href="/p/3f9a/talks" aria-current="page"',
    );
    const elsewhere = await html(<Page view={buildView({ path: '/p/3f9a/nowhere' })} title="T" />);
    expect(elsewhere).not.toContain('aria-current="page"');
  });
});

describe('components', () => {
  test('an empty cell of the matrix says so, and every cell is there', async () => {
    const text = await html(
      <Matrix
        view={buildView()}
        rows={[{ title: 'Demand', href: '#', cells: { said: 'yes', done: null } }]}
      />,
    );
    expect(text.match(/Nothing recorded yet/g)).toHaveLength(3);
    expect(text.match(/<td /g)).toHaveLength(4);
  });

  test('plain words take their own direction, content with elements keeps the page’s', async () => {
    expect(await html(<PageHead title="عنوان" />)).toContain('<h1 dir="auto">');
    expect(await html(<PageHead title={<bdi>x</bdi>} />)).toContain('<h1>');
  });

  test('facts without a value are left out', async () => {
    const text = await html(<Facts items={[['A', 'a'], ['B', null], null]} />);
    expect(text).toContain('<dt>A</dt>');
    expect(text).not.toContain('<dt>B</dt>');
  });
});
