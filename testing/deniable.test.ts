/** What a mediator carried without a name: in no bundle, erased on request, and gone whatever happens in between. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JsonObject, type ProcessId, verifyBundle } from '@sulh/record';
import { afterAll, describe, expect, test } from 'vitest';
import { type Host, sha256 } from '../app/host.ts';
import { readAs } from '../app/projections/entries.ts';
import type { Reader } from '../app/register/audience.ts';
import { bundleLines } from '../app/register/bundle.ts';
import { entryFileOf } from '../app/register/entry-file.ts';
import { OWN_CAPITAL, OWN_DELEGATION, ownParties } from '../app/register/own-record.ts';
import { readerOfKey } from '../app/register/state.ts';
import { castKey, type Step, type Story } from '../exercise/play.ts';
import { ridgeTalks } from './cast.ts';
import { openWorld, type World } from './world.ts';

const READERS = ['mediators', 'party:eastmark'];
const WORDS = 'quicksilver at the ford';

/** A message to Eastmark, received, and a reply; erased where asked for. */
function story(erased: boolean): Story {
  const told = ridgeTalks({ demands: [{ title: 'The road', text: 'Open it.' }] });
  const start = Date.parse(told.opening.at);
  const at = (minute: number) => new Date(start + minute * 60_000).toISOString();
  const steps = [
    {
      ...{ at: at(30), by: 'secretariat', kind: 'unattributed-carried', audience: READERS, as: 'message' },
      data: { type: 'message', to: 'eastmark', title: 'A message', text: WORDS, replyBy: null },
    },
    {
      ...{
        at: at(31),
        by: 'east',
        kind: 'document-received',
        audience: READERS,
        refs: { document: ['message'] },
      },
      data: { by: 'eastmark', attested: null },
    },
    {
      ...{
        at: at(32),
        by: 'east',
        kind: 'document-handed-in',
        audience: READERS,
        refs: { answers: ['message'] },
      },
      data: {
        ...{ by: 'eastmark', attested: null, type: 'reply', title: 'Yes', text: 'Yes.', file: null },
        ...{ to: ['corvia'], replyBy: null },
      },
    },
    {
      ...{
        at: at(33),
        by: 'secretariat',
        kind: 'document-erased',
        audience: READERS,
        refs: { erases: ['message'] },
      },
      data: { reason: 'As agreed.' },
    },
  ];
  return { ...told, steps: [...told.steps, ...(erased ? steps : steps.slice(0, -1))] };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sulh-deniable-'));
  folders.push(made);
  return made;
}

const readerOf = (host: Host, process: ProcessId, member: string): Reader =>
  readerOfKey(host.recorder.read(process)!.world.register, castKey(member).id);

async function messageOf(host: Host, process: ProcessId) {
  const of = async (kind: string) => {
    for await (const entry of host.recorder.entries(process, 0))
      if (entry.bodyBytes !== null && Buffer.from(entry.bodyBytes).includes(`"kind":"${kind}"`)) return entry;
    return null;
  };
  const received = (await of('document-received'))!;
  return { index: received.index - 1, entry: await of('unattributed-carried') };
}

/** The line of a position, and what a verifier says of the whole. */
async function bundle(host: Host, process: ProcessId, reader: Reader | null, index: number) {
  const lines: string[] = [];
  for await (const line of bundleLines(host, process, reader)) lines.push(line);
  const whole = (async function* () {
    yield* lines;
  })();
  const { verifySignatures: verifyMany } = host.signatures;
  const report = await verifyBundle(whole, { sha256, verifyMany, pinned: process });
  return { text: lines.join('\n'), line: lines[index + 1]!, report };
}

/** Files of a folder that still have the words, as they were written or as search folds them. */
function filesWithWords(data: string): string[] {
  const paths = readdirSync(data, { recursive: true, withFileTypes: true });
  return paths
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => readFileSync(path).toString('latin1').toLowerCase().includes('quicksilver'));
}

async function expectGone({ host }: World, process: ProcessId): Promise<void> {
  const { index, entry } = await messageOf(host, process);
  expect(entry).toBeNull();
  for (const member of ['secretariat', 'east']) {
    const reading = readAs(host.projections.db, process, readerOf(host, process, member));
    expect(await reading.entries("e.kind = 'unattributed-carried'")).toEqual([]);
    expect(await reading.entries("e.kind = 'document-erased'")).toHaveLength(1);
  }
  const rows = await host.projections.db.query(`select 1 from entries where folded like '%quicksilver%'`, []);
  expect(rows).toEqual([]);
  const { line, report } = await bundle(host, process, null, index);
  expect(line).toMatch(/^\{"i":\d+,"leaf":"[0-9a-f]{64}"\}$/);
  expect([report.verdict, report.findings.filter(({ level }) => level === 'error')]).toEqual(['ok', []]);
}

describe('what is deniable', () => {
  test('[H7] [B11] is a withheld leaf in every bundle, the host’s too, before and after its erasure', async () => {
    const lines: string[] = [];
    for (const erased of [false, true]) {
      const world = await openWorld();
      const { process } = await world.plays(story(erased));
      await world.host.erasures.done(process);
      const { index, entry } = await messageOf(world.host, process);
      expect(entry === null).toBe(erased);
      for (const member of [null, 'secretariat', 'north', 'east', 'monitor']) {
        const reader = member === null ? null : readerOf(world.host, process, member);
        const { text, line, report } = await bundle(world.host, process, reader, index);
        expect(line).toMatch(/^\{"i":\d+,"leaf":"[0-9a-f]{64}"\}$/);
        expect(text).not.toContain('quicksilver');
        expect([member, report.verdict, report.completeness]).toEqual([member, 'ok', 'as-signed-by-host']);
        lines.push(line.replace(/"leaf":"\w+"/, ''));
      }
      await world.close();
    }
    expect(new Set(lines).size).toBe(1);
  });

  test('[O9] [H7] no file of it is made on an own record, where files of single entries are', async () => {
    const world = await openWorld();
    const readers = ['mediators', `party:${OWN_CAPITAL}`];
    const told = ridgeTalks({ public: false });
    const at = told.steps[0]!.at;
    const step = (kind: string, data: JsonObject, as: string): Step => ({
      ...{ at, by: 'own', kind, data, as, audience: readers },
    });
    const { process } = await world.plays({
      opening: {
        ...{ at: told.opening.at, by: 'own' },
        data: { ...told.opening.data, parties: ownParties({ en: 'Ours' }) as unknown as JsonObject[] },
      },
      cast: { own: { name: 'Halvek Ostran', party: OWN_DELEGATION, role: 'secretariat' } },
      steps: [
        ...told.steps
          .filter(({ kind }) => ['rules-proposed', 'harm-assessed'].includes(kind))
          .map((one) => ({ ...one, by: 'own' })),
        step(
          'unattributed-carried',
          {
            ...{ type: 'message', to: OWN_CAPITAL, title: WORDS, text: WORDS, replyBy: null },
          },
          'message',
        ),
        step('note-written', { title: 'A note', text: 'The ford.' }, 'note'),
      ],
    });
    const key = castKey('own').id;
    const fileOf = async (kind: string) =>
      entryFileOf(world.host.recorder, (await world.first(process, kind)).id, key);
    expect(await fileOf('note-written')).not.toBeNull();
    expect(await fileOf('unattributed-carried')).toBeNull();
    await world.close();
  });

  test('[H9] is erased by the host once an entry asks for it, in the journal and in the tables', async () => {
    const data = folder();
    const world = await openWorld({ data });
    const { process } = await world.plays(story(true));
    await world.host.erasures.done(process);
    await expectGone(world, process);
    expect(filesWithWords(data)).toEqual([]);
    const before = JSON.stringify(world.host.recorder.read(process)!.world.parts);
    await world.close();
    const again = await openWorld({ data });
    await expectGone(again, process);
    expect(JSON.stringify(again.host.recorder.read(process)!.world.parts)).toBe(before);
    await again.close();
  });

  test.each([
    ['before the journal', (host: Host) => Object.assign(host.recorder, { erase: powerCut })],
    ['before the tables', (host: Host) => Object.assign(host.projections, { rebuildProcess: powerCut })],
  ])('[H9] is erased at the next opening when the host ended %s', async (_, cut) => {
    const data = folder();
    const world = await openWorld({ data });
    cut(world.host);
    const { process } = await world.plays(story(true));
    await world.close();
    expect(filesWithWords(data)).not.toEqual([]);
    const again = await openWorld({ data });
    await expectGone(again, process);
    expect(filesWithWords(data)).toEqual([]);
    await again.close();
  });
});

function powerCut(): Promise<never> {
  return Promise.reject(new Error('power cut'));
}
