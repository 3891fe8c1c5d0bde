import { describe, expect, it } from 'vitest';
import { PERSON, PROCESS, ROOT } from './testing/host.ts';
import type { Planting } from './testing/plant.ts';
import { useClient } from './testing/use-client.ts';

declare const planting: Planting;
const client = useClient();
const { host } = client;

function form(fields: string, attributes = ''): string {
  return `<form method="post" action="/p/a1/entries" data-sign data-kind="demand-put" data-v="1" data-process="${PROCESS}"
    data-author="${PERSON}" data-audience='["table"]' data-refs='{}' data-seen-size="12" data-seen-root="${ROOT}"
    data-next="/p/a1/talks/demands/{id}" data-title="Put a demand" ${attributes}>
    ${fields}<p><button type="submit">Put the demand</button></p></form>`;
}

const TITLE = '<p><label for="t">Title</label><input id="t" name="/data/title" required maxlength="80"></p>';
const ALL_FIELDS = `${TITLE}
  <p><label for="w">Words <small class="hint">exactly</small></label><textarea id="w" name="/data/words"></textarea></p>
  <p><label for="s">Sort</label><select id="s" name="/data/sort"><option value="">-</option><option value="core">A core demand</option></select></p>
  <p><label for="n">Number</label><input id="n" name="/data/count" data-as="number" inputmode="numeric"></p>
  <p><label for="d">Day</label><input id="d" type="date" name="/data/due" data-as="day"></p>
  <p><label for="i">When</label><input id="i" type="datetime-local" name="/occurredAt" data-as="instant"></p>
  <p><label for="o">Remark</label><input id="o" name="/data/remark" data-as="nullable"></p>
  <p><label for="x">Left out</label><input id="x" name="/data/extra" data-empty="omit"></p>
  <p><label><input type="checkbox" name="/data/urgent" data-as="boolean"> Urgent</label></p>
  <fieldset><legend>To whom</legend>
    <label><input type="checkbox" name="/data/to" data-as="list" value="east"> Eastmark</label>
    <label><input type="checkbox" name="/data/to" data-as="list" value="south"> Southmark</label></fieldset>
  <fieldset><legend>How</legend>
    <label><input type="radio" name="/data/how" value="oral" checked> By voice</label>
    <label><input type="radio" name="/data/how" value="paper"> On paper</label></fieldset>
  <p><label for="l">Points</label><textarea id="l" name="/data/points" data-as="lines"></textarea></p>
  <input type="hidden" name="/data/origin" value="round 2" data-label="Origin">
  <p><label for="r">About</label><select id="r" name="/refs/demand/0"><option value="${'d4'.repeat(32)}">Close the camps</option></select></p>
  <p><label for="a">Readers</label><select id="a" name="/audience"><option value='["table"]'>The table</option><option value='["party:east","mediators"]'>Eastmark and the mediators</option></select></p>`;

const dialog = () => client.page.locator('dialog.sign-dialog');
const signButton = () => dialog().getByRole('button', { name: 'Sign', exact: true });
const submit = () => client.page.getByRole('button', { name: 'Put the demand' }).click();

async function openForm(fields: string, attributes = '', more: { key?: string } = {}): Promise<void> {
  host.page('/p/a1/new', form(fields, attributes), { script: 'sign', ...more });
  await client.page.goto(`${host.url}/p/a1/new`);
}

describe('signing a form', () => {
  it('[K2] [K3] [K4] every field type is shown in words and lands where its pointer says', async () => {
    const key = await client.plantKey();
    await openForm(
      ALL_FIELDS,
      `data-key="${key.id}" data-data='{"version":3}' data-audience-names='{"party:east":"Eastmark"}'`,
    );
    await client.page.fill('#t', '  Close the camps ');
    await client.page.fill('#w', 'first line\nsecond "line"');
    await client.page.selectOption('#s', 'core');
    await client.page.fill('#n', '۱۲');
    await client.page.fill('#d', '2026-12-01');
    await client.page.fill('#i', '2026-11-20T09:30');
    await client.page.check('[name="/data/urgent"]');
    await client.page.check('[value=south]');
    await client.page.check('[value=paper]');
    await client.page.fill('#l', 'one\n\n two ');
    await client.page.selectOption('#a', { index: 1 });
    await submit();
    const words = (await dialog().innerText()).replace(/[\u2068\u2069]/g, '');
    for (const shown of [
      'Put a demand',
      'Title',
      'Close the camps',
      'A core demand',
      '2026-11-20 09:30 UTC',
      'Southmark',
    ]) {
      expect(words).toContain(shown);
    }
    for (const shown of [
      'On paper',
      '(left empty)',
      'Origin',
      'round 2',
      'the mediators, Eastmark',
      'version (set by the page)',
    ])
      expect(words).toContain(shown);
    expect(words).toContain(key.words.join(' '));
    expect(words).toContain('nobody can prove you signed anything else');
    expect(words).not.toContain('exactly');
    const exact = await dialog().locator('pre').textContent();
    await signButton().click();
    await client.page.waitForURL(/talks\/demands\/[0-9a-f]{64}$/);
    const [entry] = host.recorded;
    expect(client.page.url()).toContain(entry!.id);
    expect(entry!.text).toBe(exact);
    const { body } = entry!;
    expect(body.data).toEqual({
      version: 3,
      title: 'Close the camps',
      words: 'first line\nsecond "line"',
      sort: 'core',
      count: 12,
      due: '2026-12-01',
      remark: null,
      urgent: true,
      to: ['south'],
      how: 'paper',
      points: ['one', 'two'],
      origin: 'round 2',
    });
    expect(body).toMatchObject({
      v: 1,
      kind: 'demand-put',
      process: PROCESS,
      author: PERSON,
      key: key.id,
      audience: ['mediators', 'party:east'],
      occurredAt: Date.UTC(2026, 10, 20, 9, 30),
      seen: { size: 12, root: ROOT },
      refs: { demand: ['d4'.repeat(32)] },
    });
    const validFor = body.validUntil - Date.now();
    expect(validFor).toBeGreaterThan(9 * 60_000);
    expect(validFor).toBeLessThanOrEqual(10 * 60_000);
  });

  it('[K3] going back signs nothing and posts nothing, and keeps what was typed', async () => {
    const key = await client.plantKey();
    await openForm(TITLE, '', { key: key.id });
    await client.page.fill('#t', 'Open the crossing');
    await submit();
    await dialog().getByRole('button', { name: 'Back' }).click();
    await submit();
    await dialog().waitFor();
    await client.page.keyboard.press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    expect(await client.page.inputValue('#t')).toBe('Open the crossing');
    expect(host.posts).toEqual([]);
  });

  it('[K5] a needed field left empty is named at the field, before any dialog', async () => {
    const key = await client.plantKey();
    await openForm(
      `${TITLE}<p><label for="n">Number</label><input id="n" name="/data/count" data-as="number"></p>`,
      `data-key="${key.id}"`,
    );
    await client.page.fill('#t', '   ');
    await client.page.fill('#n', '1.5');
    await submit();
    const error = client.page.locator('#t ~ .field-error');
    expect(await error.innerText()).toBe('This is needed.');
    expect(await client.page.getAttribute('#t', 'aria-describedby')).toBe(await error.getAttribute('id'));
    expect(await client.page.getAttribute('#t', 'aria-invalid')).toBe('true');
    expect(await client.page.evaluate(() => document.activeElement?.id)).toBe('t');
    expect(await client.page.locator('#n ~ .field-error').innerText()).toBe('A whole number is needed.');
    expect(await dialog().count()).toBe(0);
    await client.page.fill('#t', 'Now');
    await client.page.fill('#n', '1');
    await submit();
    await dialog().waitFor();
    expect(await client.page.locator('.field-error').count()).toBe(0);
  });

  it('[K5] a refusal by the host stands at the field its pointer names, and nothing typed is lost', async () => {
    const key = await client.plantKey();
    const note = '<p><label for="o">Note</label><input id="o" name="/data/answers/0/note" value="kept"></p>';
    await openForm(TITLE + note, `data-key="${key.id}"`);
    await client.page.fill('#t', 'Close the camps');
    host.troubles.push({
      status: 422,
      content: { code: 'title-taken', message: 'This title is taken.', at: '/data/title', entry: 0 },
    });
    host.troubles.push({
      status: 422,
      content: { code: 'answers-wrong', message: 'Look at the answers.', at: '/data/answers', entry: 0 },
    });
    host.troubles.push({ status: 403, content: { code: 'not-entitled', message: 'You may not do this.' } });
    await submit();
    await signButton().click();
    await client.page.locator('#t ~ .field-error', { hasText: 'This title is taken.' }).waitFor();
    expect(await client.page.evaluate(() => document.activeElement?.id)).toBe('t');
    await submit();
    await signButton().click();
    await client.page.locator('#o ~ .field-error', { hasText: 'Look at the answers.' }).waitFor();
    expect(await client.page.locator('#t ~ .field-error').count()).toBe(0);
    await submit();
    await signButton().click();
    await client.page.locator('.form-problem[role=alert]', { hasText: 'You may not do this.' }).waitFor();
    expect(await client.page.inputValue('#t')).toBe('Close the camps');
    const bodies = host.posts.map(({ raw }) => raw);
    expect(new Set(bodies).size).toBe(3);
  });

  it('[K6] after a lost answer the same signed bytes go again and are recorded once', async () => {
    const key = await client.plantKey();
    await openForm(TITLE, `data-key="${key.id}"`);
    await client.page.fill('#t', 'Close the camps');
    host.troubles.push('drop', 'record-and-drop', {
      status: 503,
      content: { code: 'recorder-busy', message: 'Busy.' },
    });
    await submit();
    await signButton().click();
    for (let n = 1; n <= 3; n++) {
      await client.page.locator('.form-problem', { hasText: 'recorded only once' }).waitFor();
      await expect.poll(() => host.posts.length).toBe(n);
      await client.page.getByRole('button', { name: 'Send again', exact: true }).click();
    }
    await client.page.waitForURL(/talks\/demands\//);
    expect(new Set(host.posts.map(({ raw }) => raw)).size).toBe(1);
    expect(host.posts).toHaveLength(4);
    expect(host.recorded).toHaveLength(1);
    expect(host.repeated).toBe(1);
  });

  it('[K6] what was signed outlives a reload until the host has answered', async () => {
    const key = await client.plantKey();
    await openForm(TITLE, `data-key="${key.id}"`);
    await client.page.fill('#t', 'Close the camps');
    host.troubles.push('record-and-drop');
    await submit();
    await signButton().click();
    await client.page.getByRole('button', { name: 'Send again', exact: true }).waitFor();
    await client.page.reload();
    await client.page.getByText('sent without a clear answer').waitFor();
    expect(await client.page.inputValue('#t')).toBe('Close the camps');
    await client.page.getByRole('button', { name: 'Send again', exact: true }).click();
    await client.page.waitForURL(/talks\/demands\//);
    expect(host.recorded).toHaveLength(1);
    await client.page.goto(`${host.url}/p/a1/new`);
    expect(await client.page.inputValue('#t')).toBe('');
    expect(await client.page.locator('.draft-note,.form-problem').count()).toBe(0);
  });

  it('[K7] a draft is kept in the tab until recorded, and can be discarded', async () => {
    const key = await client.plantKey();
    await openForm(ALL_FIELDS, `data-key="${key.id}"`);
    await client.page.fill('#t', 'Half a thought');
    await client.page.check('[value=south]');
    await client.page.selectOption('#s', 'core');
    await client.page.reload();
    await client.page.locator('.draft-note', { hasText: 'A draft was kept' }).waitFor();
    expect(await client.page.inputValue('#t')).toBe('Half a thought');
    expect(await client.page.isChecked('[value=south]')).toBe(true);
    expect(await client.page.inputValue('#s')).toBe('core');
    await client.page.getByRole('button', { name: 'Discard the draft' }).click();
    expect(await client.page.inputValue('#t')).toBe('');
    await client.page.reload();
    expect(await client.page.locator('.draft-note').count()).toBe(0);
  });

  it('[K2] a batch is one post; @0 is the id of its first entry; an empty optional part is left out', async () => {
    const key = await client.plantKey();
    const batch = `<form method="post" action="/p/a1/entries" data-sign data-process="${PROCESS}" data-author="${PERSON}"
      data-key="${key.id}" data-audience='["table"]' data-seen-size="12" data-seen-root="${ROOT}" data-next="/p/a1/{id:1}">
      <fieldset data-entry data-kind="round-opened" data-v="1" data-refs='{}'><legend>Round</legend><p><label for="t">Label</label><input id="t" name="/data/label"></p></fieldset>
      <fieldset data-entry data-optional data-kind="venue-named" data-v="1" data-refs='{"round":["@0"]}'><p><label for="v">Venue</label><input id="v" name="/data/venue"></p></fieldset>
      <fieldset data-entry data-kind="session-held" data-v="2" data-refs='{"round":["@0"]}' data-audience='["public"]'><p><label for="h">Held in</label><input id="h" name="/data/place"></p></fieldset>
      <p><button>Put the demand</button></p></form>`;
    host.page('/p/a1/batch', batch, { script: 'sign' });
    await client.page.goto(`${host.url}/p/a1/batch`);
    await client.page.fill('#t', 'Round 3');
    await client.page.fill('#h', 'Ansa');
    host.troubles.push({
      status: 422,
      content: { code: 'place-unknown', message: 'No such place.', at: '/data/place', entry: 1 },
    });
    await submit();
    await dialog().waitFor();
    expect(await dialog().locator('.sign-entry').count()).toBe(2);
    expect(await dialog().innerText()).toContain('Anyone at all can prove');
    await signButton().click();
    await client.page.locator('#h ~ .field-error', { hasText: 'No such place.' }).waitFor();
    await submit();
    await signButton().click();
    await client.page.waitForURL(/\/p\/a1\/[0-9a-f]{64}$/);
    const [first, second] = host.recorded;
    expect(second!.body).toMatchObject({
      v: 2,
      kind: 'session-held',
      audience: ['public'],
      refs: { round: [first!.id] },
      data: { place: 'Ansa' },
    });
    expect(client.page.url()).toContain(second!.id);
  });

  it('[K2] the opening of a process has no process, author or checkpoint, and takes the keys of this browser', async () => {
    const key = await client.plantKey();
    const opening = `<form method="post" action="/processes" data-sign data-kind="process-opened" data-v="1" data-audience='["public"]' data-next="{path}">
      <p><label for="t">Name</label><input id="t" name="/data/name/en"></p><p><label for="u">Urdu</label><input id="u" name="/data/name/ur" data-empty="omit"></p>
      ${[0, 1, 2].map((n) => `<fieldset data-row><p><input aria-label="Id ${n}" name="/data/parties/${n}/id" ${n === 2 ? 'data-required' : n === 0 ? 'required' : ''}><select name="/data/parties/${n}/role"><option>party</option></select></p></fieldset>`).join('')}
      <input type="hidden" name="/data/founder/publicKey" data-from-key="publicKey"><input type="hidden" name="/data/founder/sealingKey" data-from-key="sealingKey">
      <input type="hidden" name="/data/founder/recoveryKey" data-from-key="recoveryKey"><button>Put the demand</button></form>`;
    host.page('/processes/new', opening, { script: 'sign' });
    await client.page.goto(`${host.url}/processes/new`);
    await client.page.fill('#t', 'Harbour talks');
    await submit();
    await client.page
      .locator('[name="/data/parties/0/id"] ~ .field-error', { hasText: 'This is needed.' })
      .waitFor();
    expect(await client.page.locator('.field-error').count()).toBe(1);
    await client.page.fill('[name="/data/parties/0/id"]', 'northland');
    await client.page.fill('[name="/data/parties/2/id"]', 'eastmark');
    host.troubles.push({
      status: 422,
      content: { code: 'party-odd', message: 'An odd party.', at: '/data/parties/1/id', entry: 0 },
    });
    await submit();
    await signButton().click();
    await client.page
      .locator('[name="/data/parties/2/id"] ~ .field-error', { hasText: 'An odd party.' })
      .waitFor();
    await submit();
    await signButton().click();
    await client.page.waitForURL(/\/p\/new$/);
    const { body } = host.recorded[0]!;
    expect(body).toMatchObject({ process: null, author: null, seen: null, key: key.id, refs: {} });
    const { publicKey, sealingKey, recoveryKey } = key;
    expect(body.data).toEqual({
      name: { en: 'Harbour talks' },
      parties: [
        { id: 'northland', role: 'party' },
        { id: 'eastmark', role: 'party' },
      ],
      founder: { publicKey, sealingKey, recoveryKey },
    });
  });

  it('[K8] with several keys the one of the session signs; without it the form says so', async () => {
    const first = await client.plantKey('Secretariat');
    await client.plantKey('Northland');
    await openForm(TITLE, '', { key: first.id });
    await client.page.fill('#t', 'Close the camps');
    await submit();
    expect(await dialog().innerText()).toContain('Secretariat');
    await signButton().click();
    await client.page.waitForURL(/talks\/demands\//);
    expect(host.recorded[0]!.body.key).toBe(first.id);
    await openForm(TITLE, '', { key: 'ee'.repeat(32) });
    await client.page.locator('.form-problem', { hasText: 'does not hold the key' }).waitFor();
    await client.page.fill('#t', 'Close the camps');
    await submit();
    await client.page.locator('.form-problem:focus').waitFor();
    expect(await client.page.locator('.form-problem').count()).toBe(1);
    expect(await dialog().count()).toBe(0);
    expect(host.posts).toHaveLength(1);
  });

  it('[K12] another root for a size seen before is a warning, and receipts are remembered', async () => {
    const key = await client.plantKey();
    await client.page.evaluate(
      ([process, root]) => planting.seen(process!, 12, root!),
      [PROCESS, 'ff'.repeat(32)],
    );
    await openForm(TITLE, `data-key="${key.id}"`);
    await client.page.fill('#t', 'Close the camps');
    await submit();
    await dialog().locator('.sign-warning', { hasText: 'Stop and look' }).waitFor();
    await signButton().click();
    await client.page.waitForURL(/talks\/demands\//);
    await client.page.waitForFunction(() => 'planting' in globalThis);
    expect((await client.page.evaluate((process) => planting.seenOf(process), PROCESS))?.size).toBe(14);
  });

  it('[K13] everything can be done by keyboard', async () => {
    const key = await client.plantKey();
    await openForm(TITLE, `data-key="${key.id}"`);
    await client.page.keyboard.press('Tab');
    await client.page.keyboard.type('Close the camps');
    await client.page.keyboard.press('Enter');
    await dialog().waitFor();
    expect(await client.page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await client.page.keyboard.press('Enter');
    expect(host.posts).toEqual([]);
    const order: string[] = [];
    for (let n = 0; n < 3; n++) {
      await client.page.keyboard.press('Tab');
      order.push(await client.page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(order).toEqual(['The exact text you sign', 'Back', 'Sign']);
    await client.page.keyboard.press('Enter');
    await client.page.waitForURL(/talks\/demands\//);
  });

  it('[K13] in Urdu the dialog runs from right to left and the exact text from left to right', async () => {
    const key = await client.plantKey('آمنہ');
    host.page('/p/a1/ur', form(TITLE, `data-key="${key.id}"`), {
      script: 'sign',
      language: 'ur',
    });
    await client.page.goto(`${host.url}/p/a1/ur`);
    await client.page.fill('#t', 'کیمپ بند کریں');
    await submit();
    expect(await dialog().evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(
      await dialog()
        .locator('pre')
        .evaluate((element) => getComputedStyle(element).direction),
    ).toBe('ltr');
    expect(await dialog().locator('h2').innerText()).toBe('دستخط سے پہلے');
    await dialog().getByRole('button', { name: 'دستخط کریں' }).click();
    await client.page.waitForURL(/talks\/demands\//);
    expect(host.recorded[0]!.body.data).toEqual({ title: 'کیمپ بند کریں' });
  });

  it('[K4] words looked at for too long are made and shown anew before they are signed', async () => {
    const key = await client.plantKey();
    await openForm(TITLE, `data-key="${key.id}"`);
    await client.page.clock.install();
    await client.page.fill('#t', 'Close the camps');
    await submit();
    const before = await dialog().locator('pre').textContent();
    await client.page.clock.fastForward(6 * 60_000);
    await signButton().click();
    await dialog().locator('.sign-warning', { hasText: 'the times in the text were made anew' }).waitFor();
    expect(await dialog().locator('pre').textContent()).not.toBe(before);
    expect(host.posts).toEqual([]);
    await signButton().click();
    await client.page.waitForURL(/talks\/demands\//);
  });

  it('[K6] giving up on what was signed is possible, and warned of', async () => {
    const key = await client.plantKey();
    await openForm(TITLE, `data-key="${key.id}"`);
    await client.page.fill('#t', 'Close the camps');
    host.troubles.push('drop');
    await submit();
    await signButton().click();
    await client.page.getByRole('button', { name: 'Do not send again' }).click();
    await client.page.getByText('The host may have recorded it already').waitFor();
    await submit();
    await signButton().click();
    await client.page.waitForURL(/talks\/demands\//);
    expect(new Set(host.posts.map(({ raw }) => raw)).size).toBe(2);
  });

  it('[K13] the dialog, field errors and problems pass the accessibility rules', async () => {
    const key = await client.plantKey();
    await openForm(ALL_FIELDS, `data-key="${key.id}"`);
    await submit();
    await client.page.locator('.field-error').waitFor();
    expect(await client.violations()).toEqual([]);
    await client.page.fill('#t', 'Close the camps');
    await submit();
    await dialog().waitFor();
    expect(await client.violations()).toEqual([]);
  });
});
