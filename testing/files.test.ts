import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@sulh/record';
import { describe, expect, it } from 'vitest';
import { MAX_UNNAMED_BYTES, UNNAMED_FOR_MS } from '../app/blobs/attachments.ts';
import { exportFiles } from '../app/cli/export-files.ts';
import { refusalText } from '../app/http/refusals.ts';
import { FILE_TEXTS as CLIENT } from '../app/web/client/texts-files.ts';
import { FILE_TEXTS } from '../app/web/file-texts.ts';
import { usePeople, type Visitor } from './browser.ts';
import { Caller } from './caller.ts';
import { type CastName, ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

let talks: Played;
let closed: Played;
const world = useWorld(async (current) => {
  talks = await current.plays(ridgeTalks());
  closed = await current.plays(ridgeTalks({ public: false, name: 'Quiet talks' }));
});
const people = usePeople(world);

const caller = (name: CastName) => new Caller(world.current, name).signsIn();
const nobody = () => new Caller(world.current);
const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const png = (words: string) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(words)]);
const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}`);

function fileOf(bytes: Uint8Array, name = 'scan.pdf', type = 'application/pdf') {
  return { name, type, sizeBytes: bytes.length, sha256: hashOf(bytes) };
}

function upload(
  who: Caller,
  to: Played,
  bytes: Uint8Array,
  type = 'application/pdf',
  sha256 = hashOf(bytes),
) {
  return who.postBytes(`${to.path}/files?sha256=${sha256}`, bytes, { 'content-type': type });
}

/** A demand of Northland on paper, recorded by the secretariat. */
function demandWith(scan: JsonObject): JsonObject {
  return {
    ...{ by: 'northland', to: ['eastmark'], title: 'Open the road', text: 'By Friday.', core: true },
    attested: { how: 'paper', source: 'Handed over at the hotel.', scan },
  };
}

async function recordsDemand(who: Caller, scan: JsonObject, audience: readonly string[] = ['public']) {
  const entry = who.entry(talks, 'demand-put', demandWith(scan), { body: { audience: [...audience] } });
  const answer = await who.sends(talks, entry);
  expect(answer.json.code).toBeUndefined();
  return (answer.json['entries'] as { id: string }[])[0]!.id;
}

const addressOf = (id: string, sha256: string) => `${talks.path}/record/${id}/files/${sha256}`;

describe('an attached file', () => {
  it('[D4] [D5] is taken from who takes part, and handed out by the entry that names it', async () => {
    const office = await caller('secretariat');
    const bytes = pdf('the signed demand');
    expect((await upload(office, talks, bytes)).status).toBe(201);
    const file = fileOf(bytes, '../../Дело "1"\u202egpj.pdf');
    const id = await recordsDemand(office, file);
    const answer = await nobody().get(addressOf(id, file.sha256));
    expect(answer.status).toBe(200);
    expect(hashOf(answer.text)).toBe(file.sha256);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    const disposition = answer.headers.get('content-disposition')!;
    expect(disposition).toMatch(
      /^attachment; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''[A-Za-z0-9%._-]+$/,
    );
    expect(disposition).not.toMatch(/%2F|%E2%80%AE|\.\.\//i);
    const page = await nobody().get(`${talks.path}/record/${id}`);
    expect(page.text).toContain(addressOf(id, file.sha256));
  });

  it('[D5] that is a picture is shown, in a sandbox; what an entry says of its type changes nothing', async () => {
    const office = await caller('secretariat');
    const [picture, text] = [png('pixels'), Buffer.from('<script>alert(1)</script>')];
    await upload(office, talks, picture, 'image/png');
    await upload(office, talks, text, 'text/plain');
    const shown = await recordsDemand(office, fileOf(picture, 'a.png', 'image/png'));
    const answer = await nobody().get(addressOf(shown, hashOf(picture)));
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toMatch(/^inline;/);
    const lied = await recordsDemand(office, fileOf(text, 'page.html', 'text/html'));
    const served = await nobody().get(addressOf(lied, hashOf(text)));
    expect(served.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(served.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('[D5] is for the readers of its entry alone; closed and absent answer alike', async () => {
    const office = await caller('secretariat');
    const bytes = pdf('for the table');
    await upload(office, talks, bytes);
    const id = await recordsDemand(office, fileOf(bytes), ['table']);
    const address = addressOf(id, hashOf(bytes));
    expect((await (await caller('east')).get(address)).status).toBe(200);
    const other = await recordsDemand(office, fileOf(pdf('another')), ['public']);
    const absent = (await nobody().get(`${talks.path}/record/${'0'.repeat(64)}/files/${'0'.repeat(64)}`))
      .text;
    for (const [who, path] of [
      [nobody(), address],
      [await caller('monitor'), address],
      [nobody(), addressOf(other, hashOf(bytes))],
      [await caller('east'), address.replace(talks.path, closed.path)],
      [await caller('east'), addressOf(id, '0'.repeat(64))],
    ] as const) {
      const answer = await who.get(path);
      expect(answer.status).toBe(404);
      expect(answer.text.length).toBeGreaterThan(100);
    }
    const plain = (html: string) => html.replaceAll(/[0-9a-f]{64}/g, 'ID');
    expect(plain((await nobody().get(address)).text)).toBe(plain(absent));
  });

  it('[D1] is exported under its hash, whatever it is called', async () => {
    const office = await caller('secretariat');
    const bytes = pdf('to be taken along');
    await upload(office, talks, bytes);
    await recordsDemand(office, fileOf(bytes, '../../../etc/passwd'));
    const folder = mkdtempSync(join(tmpdir(), 'sulh-files-'));
    try {
      const { written, missing } = await exportFiles(world.current.host, talks.process, folder);
      const names = readdirSync(folder);
      expect(names).toHaveLength(written);
      expect(names).toContain(`${hashOf(bytes)}.pdf`);
      for (const name of names) expect(hashOf(readFileSync(join(folder, name)))).toBe(name.slice(0, 64));
      expect(missing).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('[D6] is not opened by knowing its hash', async () => {
    const north = await caller('north');
    const bytes = pdf('notes of Northland');
    await upload(north, talks, bytes);
    const office = await caller('secretariat');
    const id = await recordsDemand(office, fileOf(bytes));
    expect((await office.get(addressOf(id, hashOf(bytes)))).status).toBe(404);
    expect((await office.get(`${talks.path}/record/${id}`)).text).toContain(FILE_TEXTS.notHeld.en);
    await upload(office, talks, bytes);
    expect((await office.get(addressOf(id, hashOf(bytes)))).status).toBe(200);
  });

  it('[D6] goes on with an entry that refers to one its author may read', async () => {
    const [office, north] = [await caller('secretariat'), await caller('north')];
    const bytes = pdf('a note to be carried');
    await upload(north, talks, bytes);
    const file = fileOf(bytes);
    const words = { type: 'note', title: 'A note', text: null, file, replyBy: null };
    const handed = await north.sends(
      talks,
      north.entry(
        talks,
        'document-handed-in',
        { by: 'northland', attested: null, ...words, to: ['eastmark'] },
        { body: { audience: ['mediators', 'party:northland'] } },
      ),
    );
    expect(handed.json.code).toBeUndefined();
    const first = (handed.json['entries'] as { id: string }[])[0]!.id;
    const { type: _, ...carriedWords } = words;
    const carried = await office.sends(
      talks,
      office.entry(
        talks,
        'document-carried',
        { to: 'eastmark', ...carriedWords, asHandedIn: true, note: null },
        {
          body: {
            audience: ['mediators', 'party:eastmark', 'party:northland'],
            refs: { withheld: [first] },
          },
        },
      ),
    );
    expect(carried.json.code).toBeUndefined();
    const leg = (carried.json['entries'] as { id: string }[])[0]!.id;
    const east = await caller('east');
    expect((await east.get(addressOf(first, file.sha256))).status).toBe(404);
    expect((await east.get(addressOf(leg, file.sha256))).status).toBe(200);
  });
});

describe('a mediator with a paper act', () => {
  let office: Visitor;
  const fields = {
    '/data/by': 'northland',
    '/data/to': ['eastmark'],
    '/data/title': 'Open the bridge',
    '/data/text': 'For relief.',
    '/data/attested/how': 'paper',
    '/data/attested/source': 'Handed over at the hotel.',
  };
  const scan = (buffer: Buffer, name = 'scan.png', mimeType = 'image/png') => ({ name, mimeType, buffer });
  const pick = (file: ReturnType<typeof scan>) =>
    office.form('demand-put').locator('[name="/data/attested/scan"]').setInputFiles(file);

  it('[D10] is told what is wrong with a file before anything is sent, and keeps what was typed', async () => {
    office = await people.somebody('secretariat');
    await office.signsInAs('secretariat', `${talks.path}/talks/demands/new`);
    await pick(scan(Buffer.from([0, 1, 2, 3])));
    expect(await office.isRefused('demand-put', fields)).toBe(CLIENT.fileWrongType.en);
    await pick(scan(Buffer.alloc(0)));
    expect(await office.isRefused('demand-put')).toBe(CLIENT.fileEmpty.en);
  });

  it('[D10] a line that breaks costs nothing but another try', async () => {
    await pick(scan(png('the paper itself')));
    await office.page.route('**/files?sha256=*', (route) => route.abort());
    await office.form('demand-put').locator('button[type=submit]').click();
    await office.dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await office.problems.first().waitFor();
    expect(await office.problems.allInnerTexts()).toEqual([CLIENT.fileNotSent.en]);
    await office.page.unroute('**/files?sha256=*');
    expect(await office.form('demand-put').locator('[name="/data/title"]').inputValue()).toBe(
      'Open the bridge',
    );
  });

  it('[D10] sees name, size and hash before signing; then the file is there to open', async () => {
    await office.form('demand-put').locator('button[type=submit]').click();
    await office.dialog.waitFor();
    const words = await office.dialog.innerText();
    expect(words).toContain('scan.png');
    expect(words).toContain(hashOf(png('the paper itself')));
    const loaded = office.page.waitForEvent('load');
    await office.dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await loaded;
    await office.opens(office.path.replace('/talks/demands/', '/record/'));
    const link = office.page.locator('.attached-file a').first();
    expect(await link.innerText()).toBe('scan.png');
    const served = await nobody().get((await link.getAttribute('href'))!);
    expect(served.headers.get('content-type')).toBe('image/png');
  });

  it('[D10] a draft comes back without its file, and says so', async () => {
    await office.opens(`${talks.path}/talks/demands/new`);
    await pick(scan(png('once more')));
    await office.fills(office.form('demand-put'), { '/data/title': 'A draft' });
    await office.page.reload();
    await office.page.locator('.draft-note').waitFor();
    expect(await office.page.locator('.draft-note').innerText()).toContain(CLIENT.filesAgain.en);
    expect(await office.form('demand-put').locator('[name="/data/title"]').inputValue()).toBe('A draft');
  });
});

describe('an upload', () => {
  it.each([
    ['file-hash-differs', pdf('x'), 'application/pdf', hashOf('y')],
    ['file-type-not-accepted', Buffer.from('<html><script>alert(1)</script>'), 'image/png', undefined],
    ['file-type-not-accepted', pdf('x'), 'text/html', undefined],
    ['file-type-not-accepted', Buffer.from('MZ\x90\0'), 'application/pdf', undefined],
    ['file-empty', Buffer.alloc(0), 'text/plain', undefined],
    ['file-too-large', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'text/plain', undefined],
    ['request-malformed', pdf('x'), 'application/pdf', '../../secrets/host.json'],
  ])('[D2] [D3] is refused: %s', async (code, bytes, type, sha256) => {
    const answer = await upload(await caller('north'), talks, bytes, type, sha256);
    expect(answer.json.code).toBe(code);
    expect(answer.json.message).toBe(refusalText('en', code));
  });

  it('[D4] is taken from nobody else, and in a closed process nothing is said', async () => {
    const bytes = pdf('x');
    expect((await upload(nobody(), talks, bytes)).json.code).toBe('not-signed-in');
    expect((await upload(nobody(), closed, bytes)).json.code).toBe('not-found');
    const foreign = await (await caller('north')).postBytes(
      `${talks.path}/files?sha256=${hashOf(bytes)}`,
      bytes,
      {
        'content-type': 'application/pdf',
        origin: 'https://elsewhere.example',
      },
    );
    expect(foreign.json.code).toBe('other-origin');
  });

  it('[D2] that breaks off leaves nothing, and does no harm', async () => {
    const north = await caller('north');
    const url = new URL(`${world.current.url}${talks.path}/files?sha256=${hashOf(pdf('broken'))}`);
    await new Promise<void>((resolve) => {
      const sending = rawRequest(url, {
        method: 'POST',
        headers: {
          ...{ 'content-type': 'application/pdf', 'content-length': '1000', origin: world.current.url },
          cookie: north.session,
        },
      });
      sending.on('error', () => resolve());
      sending.write('%PDF-1.7', () => sending.destroy());
      sending.on('close', () => resolve());
    });
    expect((await upload(north, talks, pdf('after it'))).status).toBe(201);
  });

  it('[D7] answers the same whoever has it here already', async () => {
    const bytes = pdf('the same for both');
    const shape = async (name: CastName) => {
      const { status, text, headers } = await upload(await caller(name), talks, bytes);
      return { status, text, names: [...headers.keys()].filter((one) => one !== 'date') };
    };
    const first = await shape('north');
    expect(await shape('north')).toEqual(first);
    expect(await shape('east')).toEqual(first);
  });

  it('[D8] beyond the quota waits until a day has passed; then what no entry names is gone', async () => {
    const monitor = await caller('monitor');
    const large = (n: number) => Buffer.concat([pdf(`${n}`), Buffer.alloc(10_400_000)]);
    const fitting = Math.floor(MAX_UNNAMED_BYTES / large(0).length);
    for (let n = 0; n < fitting; n += 1) expect((await upload(monitor, talks, large(n))).status).toBe(201);
    expect((await upload(monitor, talks, large(fitting))).json.code).toBe('file-quota-full');
    expect((await upload(monitor, talks, large(0))).status).toBe(201);
    expect((await upload(monitor, closed, pdf('elsewhere'))).status).toBe(201);

    const office = await caller('secretariat');
    const bytes = pdf('named in time');
    await upload(office, talks, bytes);
    const id = await recordsDemand(office, fileOf(bytes));
    world.current.clock.pass(UNNAMED_FOR_MS + 60_000);
    const { attachments } = world.current.host;
    await attachments.removeUnnamed(talks.process);
    expect((await nobody().get(addressOf(id, hashOf(bytes)))).status).toBe(200);
    expect((await upload(await caller('monitor'), talks, large(fitting))).status).toBe(201);
  });

  it('[D9] of an entry to be erased goes with it, unless another entry of the author names it', async () => {
    const office = await caller('secretariat');
    const [once, twice] = [pdf('named once'), pdf('named twice')];
    for (const bytes of [once, twice]) await upload(office, talks, bytes);
    const first = await recordsDemand(office, fileOf(once));
    const second = await recordsDemand(office, fileOf(twice));
    const third = await recordsDemand(office, fileOf(twice));
    const { attachments, recorder } = world.current.host;
    const erasing = new Set([first, second]);
    const gone = recorder.read(talks.process)!.world.register;
    Object.assign(gone, { erasing: [...erasing] }); // as when entries that ask for it were recorded
    await attachments.removeOf(talks.process, [...erasing] as never);
    Object.assign(gone, { erasing: [] });
    expect((await nobody().get(addressOf(first, hashOf(once)))).status).toBe(404);
    expect((await nobody().get(addressOf(third, hashOf(twice)))).status).toBe(200);
  });
});
