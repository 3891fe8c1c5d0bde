import { type Body, parseBody } from '@sulh/record';
import { beforeAll, describe, expect, test } from 'vitest';
import { MODULES } from '../app/modules/index.ts';
import { ANSWERS } from '../app/modules/talks/demands/entries.ts';
import {
  createMemoryLogKeys,
  createMemoryStore,
  createSignatureVerifier,
  openRecorder,
} from '../app/recorder/index.ts';
import { createDecider, type World } from '../app/register/decider.ts';
import { TRACKER } from '../examples/tracker.ts';
import { play, type Story, sha256 } from './play.ts';
import { EXERCISE } from './story.ts';

interface Played {
  readonly id: string;
  readonly receivedAt: number;
  readonly body: Body;
}

/** Through the real recorder and decider, in memory. */
async function playInMemory(story: Story): Promise<Played[]> {
  const clock = { now: Date.parse(story.opening.at) };
  const signatures = createSignatureVerifier();
  const logKeys = createMemoryLogKeys(sha256, (length) => new Uint8Array(length).fill(7));
  const recorder = openRecorder<World>({
    store: createMemoryStore(sha256),
    decider: createDecider(MODULES, sha256, signatures.verifySignature),
    now: () => clock.now,
    logKeys,
    verifySignatures: signatures.verifySignatures,
    verifySignature: signatures.verifySignature,
    sha256,
  });
  await recorder.open();
  const process = await play({ recorder, logKeys, randomHex: (bytes) => '07'.repeat(bytes) }, clock, story);
  const played: Played[] = [];
  for await (const { bodyBytes, commitment, receivedAt } of recorder.entries(process, 0)) {
    const parsed = parseBody(bodyBytes!);
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    played.push({ id: commitment, receivedAt, body: parsed.body });
  }
  await recorder.close();
  await signatures.close();
  return played;
}

// biome-ignore lint/suspicious/noExplicitAny: the shapes were checked by the decider
const dataOf = (entry: Played): any => entry.body.data;
const of = (played: readonly Played[], kind: string) => played.filter(({ body }) => body.kind === kind);
const partiesOf = (entries: readonly Played[]) =>
  [...new Set(entries.map((entry) => dataOf(entry).by as string))].sort();
/** Opening, and two entries for each further person. */
const admissions = ({ cast }: Story) => 1 + 2 * (Object.keys(cast).length - 1);

describe('the exercise', () => {
  let played: Played[];
  beforeAll(async () => {
    played = await playInMemory(EXERCISE);
  });

  test('every step is recorded, in the order of its hours, none after 23 November 2026', () => {
    expect(played.length).toBe(admissions(EXERCISE) + EXERCISE.steps.length);
    expect(EXERCISE.steps.length).toBeGreaterThanOrEqual(60);
    const hours = EXERCISE.steps.map(({ at }) => Date.parse(at));
    expect(hours).toEqual([...new Set(hours)].sort((a, b) => a - b));
    expect(played.every(({ body, receivedAt }) => body.occurredAt <= receivedAt)).toBe(true);
    expect(EXERCISE.steps.at(-1)!.at < '2026-11-24').toBe(true);
  });

  test('what a statement says stands in its article at its places, and the hash is that article’s', () => {
    const articles = new Map(
      of(played, 'article-filed').map((entry) => [entry.id as string, dataOf(entry).body as string]),
    );
    const quoted = of(played, 'statement-recorded').filter(({ body }) => body.refs['article'] !== undefined);
    expect(quoted.length).toBeGreaterThanOrEqual(15);
    for (const entry of quoted) {
      const body = articles.get(entry.body.refs['article']![0]!)!;
      const { words, places, source } = dataOf(entry);
      expect(places.map(({ start, end }: { start: number; end: number }) => body.slice(start, end))).toEqual([
        words,
      ]);
      expect(source.bodySha256).toBe(Buffer.from(sha256(Buffer.from(body))).toString('hex'));
    }
  });

  test('each article is of a length and marks every quoted word as spoken', () => {
    for (const entry of of(played, 'article-filed')) {
      const words = (dataOf(entry).body as string).split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(150);
      expect(words).toBeLessThanOrEqual(350);
      expect(dataOf(entry).body).toMatch(/“[^”]+”/);
    }
  });

  test('both sides put core demands, repeat them equally often, answer, speak, reply and contest', () => {
    const both = ['eastmark', 'northland'];
    const demands = of(played, 'demand-put');
    expect(partiesOf(demands.filter((entry) => dataOf(entry).core))).toEqual(both);
    const authorParty = partyOfAuthors(played);
    for (const side of both) {
      expect(demands.filter((entry) => dataOf(entry).by === side).length).toBe(4);
      for (const kind of [
        'statement-replied',
        'statement-contested',
        'round-accepted',
        'rules-accepted',
        'party-named',
      ]) {
        expect(of(played, kind).map(authorParty), `${kind} by ${side}`).toContain(side);
      }
    }
    expect(partiesOf(of(played, 'demand-answered'))).toEqual(both);
    const times = (party: string) =>
      Math.max(...demands.filter((entry) => dataOf(entry).by === party).map(({ id }) => repeats(played, id)));
    expect(times('northland')).toBe(times('eastmark'));
    const speakers = of(played, 'statement-recorded').map((entry) => dataOf(entry).speaker.party);
    const count = (party: string) => speakers.filter((speaker) => speaker === party).length;
    expect(Math.abs(count('northland') - count('eastmark'))).toBeLessThanOrEqual(2);
  });

  test('every kind of answer is given, one by voice on each side, and one demand has none', () => {
    const answers = of(played, 'demand-answered');
    expect([...new Set(answers.map((entry) => dataOf(entry).answer))].sort()).toEqual([...ANSWERS].sort());
    expect(partiesOf(answers.filter((entry) => dataOf(entry).attested?.how === 'oral'))).toEqual([
      'eastmark',
      'northland',
    ]);
    const answered = new Set(answers.map(({ body }) => body.refs['demand']![0] as string));
    expect(of(played, 'demand-put').filter(({ id }) => !answered.has(id)).length).toBe(1);
  });

  test('the pattern is there: evasion, evidence disputed, nothing on paper, a text lost as one side alleges', () => {
    const camps = demandId(played, /^Close the camps/);
    expect(repeats(played, camps)).toBe(3);
    const answers = of(played, 'demand-answered').filter(
      ({ body }) => (body.refs['demand']![0] as string) === camps,
    );
    expect(answers.map((entry) => dataOf(entry).answer)).not.toContain('accepted');
    const said = of(played, 'statement-recorded').map((entry) => dataOf(entry));
    const about = (words: RegExp) =>
      said.filter((statement) => words.test(statement.words)).map(({ speaker }) => speaker.party);
    expect(about(/beyond dispute/)).toEqual(['northland']);
    expect(about(/empty huts/)).toEqual(['eastmark']);
    expect(about(/no written undertaking/)).toEqual(['northland']);
    expect(about(/nothing on paper/)).toEqual(['eastmark']);
    expect(about(/fresh instructions/)).toEqual(['northland']);
    expect(about(/Nothing was withdrawn/)).toEqual(['eastmark']);
    expect(said.some(({ chain }) => chain.length === 2)).toBe(true);
    expect(of(played, 'round-closed').map((entry) => dataOf(entry).result)).toEqual([
      'agreed',
      'no-result',
      'no-result',
      'broke-off',
    ]);
  });

  test('a session of each kind of room, one of the heads alone, and a meeting from before the record', () => {
    const opened = of(played, 'session-opened');
    expect([...new Set(opened.map((entry) => dataOf(entry).format))].sort()).toEqual([
      'bilateral',
      'plenary',
      'proximity',
      'shuttle',
    ]);
    expect(opened.filter(({ body }) => body.audience.join(' ') === 'heads mediators').length).toBe(1);
    const both = ['eastmark', 'northland'];
    expect(partiesOf(of(played, 'attested-confirmed'))).toEqual(both);
    expect(partiesOf(of(played, 'attested-contested'))).toEqual(['eastmark']);
    const attested = played.filter((entry) => dataOf(entry).attested?.how === 'paper');
    expect(partiesOf(attested)).toEqual([...both, 'hale'].sort());
  });

  test('powers are issued alike; each side hears yes, no and nothing from its capital, and signs one text of couriers', () => {
    const authorParty = partyOfAuthors(played);
    const powers = of(played, 'full-powers-issued');
    for (const side of ['eastmark', 'northland']) {
      const own = (kind: string) => of(played, kind).filter((entry) => dataOf(entry).by === side);
      expect(powers.filter((entry) => authorParty(entry) === side).length).toBe(powers.length / 2);
      expect(own('ad-referendum-confirmed').length).toBe(1);
      expect(own('ad-referendum-declined').length).toBe(1);
      const referred = ['understanding-agreed', 'agreement-initialled'].flatMap((kind) =>
        own(kind).filter((entry) => dataOf(entry).adReferendum),
      );
      expect(referred.length).toBe(3);
      expect(own('understanding-objected').length).toBe(1);
    }
    const signed = of(played, 'agreement-signed');
    expect(signed.map((entry) => dataOf(entry).by)).toEqual(['eastmark', 'northland']);
    expect(new Set(signed.map(({ body }) => body.refs['agreement']![0])).size).toBe(1);
    expect(of(played, 'agreement-withdrawn').length).toBe(1);
    expect(of(played, 'full-powers-ended').length).toBe(2);
  });

  test('readers differ: the table, the mediators, each side with the mediators, and one entry opened later', () => {
    const audiences = new Set(played.map(({ body }) => body.audience.join(' ')));
    expect([...audiences].sort()).toEqual([
      'heads mediators',
      'mediators',
      'mediators party:eastmark',
      'mediators party:eastmark party:northland',
      'mediators party:northland',
      'public',
      'table',
    ]);
    const [disclosed] = of(played, 'disclosed');
    const opened = played.find(({ id }) => (id as string) === disclosed!.body.refs['opens']![0]);
    expect(opened!.body.audience).toEqual(['table']);
    expect(dataOf(disclosed!).to).toEqual(['public']);
    for (const kind of ['corrected', 'proposal-rejected', 'demand-withdrawn'])
      expect(of(played, kind), kind).not.toEqual([]);
  });
});

describe('the tracker', () => {
  const TITLE = '“Pakistan Eyes Istanbul To Repair Ties With Afghan Taliban”';
  const FRAGMENTS = ['sufficient and irrefutable evidence', 'all possible measures', 'four or five times'];
  let played: Played[];
  beforeAll(async () => {
    played = await playInMemory(TRACKER);
  });

  test('every step is recorded, and every act is older than its entry', () => {
    expect(played.length).toBe(admissions(TRACKER) + TRACKER.steps.length);
    for (const entry of [...of(played, 'statement-recorded'), ...of(played, 'demand-put')]) {
      expect(new Date(entry.body.occurredAt).getUTCFullYear()).toBe(2025);
    }
  });

  test('no words stand between quotation marks but the fragments of the article', () => {
    const statements = of(played, 'statement-recorded').map((entry) => dataOf(entry));
    const texts = TRACKER.steps
      .map(({ data }) => JSON.stringify(data))
      .join(' ')
      .replaceAll(TITLE, '');
    expect([...texts.matchAll(/“([^”]*)”/g)].map((match) => match[1])).toEqual(FRAGMENTS);
    for (const { kind, words, places } of statements) {
      expect(kind).toBe(words.includes('“') ? 'mixed' : 'indirect');
      expect(places).toEqual([]);
    }
  });

  test('every claim names its source; no party is made to sign, every act of a party is attested by the press', () => {
    for (const entry of of(played, 'statement-recorded')) {
      const { source } = dataOf(entry);
      expect(source.title.length).toBeGreaterThan(10);
      expect(source.url).toBeNull();
    }
    for (const entry of played) {
      const { by, attested } = dataOf(entry);
      if (by !== undefined && by !== 'tracker') expect(attested.how).toBe('press');
    }
    const speakers = of(played, 'statement-recorded').map((entry) => dataOf(entry).speaker.party);
    expect(speakers).toContain('afghan-taliban');
    expect(speakers).toContain('pakistan');
  });
});

function demandId(played: readonly Played[], title: RegExp): string {
  return of(played, 'demand-put').find((entry) => title.test(dataOf(entry).title))!.id;
}

function repeats(played: readonly Played[], demand: string): number {
  return of(played, 'demand-repeated').filter(({ body }) => (body.refs['demand']![0] as string) === demand)
    .length;
}

/** The party of an entry's author, from the admissions. */
function partyOfAuthors(played: readonly Played[]): (entry: Played) => string {
  const parties = new Map(
    of(played, 'person-admitted').map((entry) => [entry.id, dataOf(entry).party as string]),
  );
  return ({ body }) => parties.get(body.author as string) ?? 'corvia';
}
