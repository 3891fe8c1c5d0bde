import {
  commitment,
  type EntryFile,
  emptyTree,
  encodeBody,
  formatVkey,
  type JsonObject,
  type LogEntry,
  leafData,
  noteKey,
  type ProcessId,
  signCheckpoint,
  signingBytes,
  type TreeSize,
  takeEntry,
} from '@sulh/record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAuthor, sha256 } from '../../recorder/testing/build-entries.ts';
import type { Part } from '../../register/kind.ts';
import { isOwnRecord, ownParties } from '../../register/own-record.ts';
import { type Attempt, Given, HARM, opening, rules } from '../../register/testing/given.ts';
import { decideDelegation, evolveDelegation, NO_INSTRUCTIONS } from './decide.ts';
import { DELEGATION_KINDS } from './entries.ts';

const parts = [
  {
    name: 'delegation',
    kinds: DELEGATION_KINDS,
    initial: NO_INSTRUCTIONS,
    evolve: evolveDelegation,
    decide: decideDelegation,
  },
] as unknown as readonly Part[];

/** Opened by a person of the delegation, named `office` by the builder. */
function ownOpening(changes: JsonObject = {}): Attempt {
  const { data, ...rest } = opening(false);
  const founder = { ...(data!['founder'] as JsonObject), party: 'delegation' };
  const parties = ownParties({ en: 'Delegation of Northland' }) as unknown as JsonObject[];
  return { ...rest, data: { ...data, founder, parties, ...changes } };
}

const BOTH = ['party:capital', 'party:delegation'];
const own = Given.openedBy(ownOpening(), { parts, open: false })
  .with('rules', { by: 'office', kind: 'rules-proposed', data: rules('author') })
  .with('harm', { by: 'office', kind: 'harm-assessed', data: HARM })
  .admits('capital-head', 'capital', 'head');
const instruct = (refs: Attempt['refs'] = {}, audience = BOTH, by = 'office'): Attempt => ({
  by,
  kind: 'instruction-given',
  data: { givenBy: 'Foreign ministry', text: 'Do not sign before Friday.', about: null },
  audience,
  refs,
});
const act = (kind: string, by: string, audience = BOTH): Attempt => ({
  by,
  kind,
  data: kind === 'instruction-ended' ? { reason: null } : { text: null },
  audience,
  refs: { instruction: ['told'] },
});
const note: Attempt = {
  by: 'office',
  kind: 'note-written',
  data: { title: 'The third day', text: 'They want a date.' },
  audience: ['party:delegation'],
};
const told = own.with('told', instruct());
const shared = Given.agreed({ parts });

describe('the own record', () => {
  test('[O6] is a closed process of a delegation and its capital, and nothing else is', () => {
    expect(isOwnRecord(own.world.register.opened)).toBe(true);
    expect(isOwnRecord(shared.world.register.opened)).toBe(false);
    const third = { id: 'hale', role: 'mediator', names: { en: 'Hale' } };
    const { parties } = own.world.register.opened!;
    for (const changes of [
      { public: true },
      { parties: parties.slice(0, 1) },
      { parties: [...parties, third] },
    ])
      expect(isOwnRecord({ ...own.world.register.opened!, ...changes } as never)).toBe(false);
  });

  test('[O6] its rules are in force at once, so work can begin', () => {
    expect(own.world.register.rules).not.toBeNull();
    expect(own.when(instruct())).toBeNull();
    expect(own.when(note)).toBeNull();
    expect(own.when({ ...instruct(), by: 'capital-head' })).toBeNull();
  });

  test.each(['instruction-given', 'instruction-ended', 'note-written'])(
    '[O7] %s is refused elsewhere',
    (kind) => {
      const audience = ['party:north'];
      const attempt = { ...(kind === 'note-written' ? note : instruct()), by: 'north-head', audience };
      if (kind !== 'instruction-ended') expect(shared.when(attempt)).toEqual({ code: 'own-sulh-only' });
      // Nothing can be referred to there: no instruction was ever recorded.
      else expect(shared.when({ ...act(kind, 'north-head'), audience })?.code).toBe('reference-not-found');
    },
  );
});

describe('instructions', () => {
  test('[O8] are acknowledged once by each person', () => {
    const once = told.with('ack', act('instruction-acknowledged', 'office'));
    expect(once.when(act('instruction-acknowledged', 'office'))).toEqual({ code: 'already-acknowledged' });
    expect(once.when(act('instruction-acknowledged', 'capital-head'))).toBeNull();
  });

  test.each([
    ['ended', told.with('end', act('instruction-ended', 'office'))],
    ['superseded', told.with('new', instruct({ supersedes: ['told'] }))],
  ] as const)('[O8] %s, are neither acknowledged, ended nor superseded again', (_, given) => {
    const code = 'instruction-not-in-force';
    for (const kind of ['instruction-acknowledged', 'instruction-ended'])
      expect(given.when(act(kind, 'office'))).toEqual({ code, at: '/refs/instruction' });
    expect(given.when(instruct({ supersedes: ['told'] }))).toEqual({ code, at: '/refs/supersedes' });
    expect(told.when(instruct({ supersedes: ['told'] }))).toBeNull();
  });

  test('[O8] an end that somebody may not read binds them in nothing', () => {
    const quietly = told.with('end', act('instruction-ended', 'office', ['party:delegation']));
    expect(quietly.when(act('instruction-acknowledged', 'capital-head'))).toBeNull();
    expect(quietly.when(act('instruction-acknowledged', 'office'))?.code).toBe('instruction-not-in-force');
  });

  test('[O8] the fold agrees with asking every entry whether it ended this one', () => {
    const step = fc.record({ kind: fc.constantFrom('give', 'supersede', 'end'), of: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let given = own;
        const names: string[] = [];
        const over = new Set<string>();
        for (const [n, { kind, of }] of steps.entries()) {
          const target = names[of % Math.max(names.length, 1)];
          const free = target !== undefined && !over.has(target);
          const attempt =
            kind === 'end'
              ? { ...act('instruction-ended', 'office'), refs: { instruction: [target ?? 'none'] } }
              : instruct(kind === 'supersede' && target !== undefined ? { supersedes: [target] } : {});
          const refusal = given.when(attempt);
          const allowed = free || (kind !== 'end' && (kind === 'give' || target === undefined));
          expect(refusal === null).toBe(allowed);
          if (refusal !== null) continue;
          given = given.with(`step ${n}`, attempt);
          if (kind !== 'give' && target !== undefined) over.add(target);
          if (kind !== 'end') names.push(`step ${n}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** A log of two entries of another process, by hand. */
function fileOf(process: ProcessId, text: string): EntryFile {
  const author = buildAuthor('northland envoy');
  const log = buildAuthor('own log');
  const key = noteKey(sha256, 'sulh-log/own', log.publicKey);
  const bodyBytes = encodeBody({
    v: 1,
    process,
    kind: 'instruction-given',
    author: 'ab'.repeat(32) as never,
    key: author.key,
    audience: BOTH,
    occurredAt: 1,
    seen: { size: 1, root: 'cd'.repeat(32) },
    validUntil: 2,
    refs: {},
    data: { givenBy: 'Foreign ministry', text, about: null },
  });
  const salt = new Uint8Array(32).fill(5);
  const id = commitment(sha256, salt, bodyBytes);
  const signature = author.sign(signingBytes(process, author.key, id));
  const entry = { index: 1, receivedAt: 9, commitment: id, keyId: author.key, signature, salt, bodyBytes };
  const tree = emptyTree(sha256);
  tree.append(sha256(new Uint8Array(1)));
  tree.append(leafData(sha256, entry));
  const size = 2 as TreeSize;
  return takeEntry(entry as LogEntry, {
    process,
    publicKey: author.publicKey,
    logKey: formatVkey(key),
    checkpoint: signCheckpoint({ origin: key.name, size, root: tree.root() }, { key, sign: log.sign }),
    proof: tree.inclusionProof(1, size),
  })!;
}

describe('an entry shown on a shared record', () => {
  const file = fileOf('ef'.repeat(32) as ProcessId, 'Do not sign before Friday.');
  const show = (disclosure: EntryFile, changes: JsonObject = {}): Attempt => ({
    by: 'north-head',
    kind: 'own-entry-disclosed',
    data: {
      by: 'north',
      attested: null,
      disclosure: { ...disclosure } as unknown as JsonObject,
      comment: null,
      ...changes,
    },
    audience: ['table'],
  });

  test('[O10] is taken when it verifies, in one’s own party’s name', () => {
    expect(shared.when(show(file))).toBeNull();
    expect(shared.when(show(file, { by: 'east' }))).toEqual({ code: 'not-your-party', at: '/data/by' });
    expect(shared.when({ ...show(file, { by: 'corvia' }), by: 'office' })?.code).toBe('not-entitled');
  });

  test('[O10] of this very process it is refused', () => {
    const itself = fileOf(shared.world.register.process!, 'x');
    expect(shared.when(show(itself))).toEqual({ code: 'disclosure-of-itself', at: '/data/disclosure' });
  });

  test('[O10] with any part changed it is refused, and nothing is recorded', () => {
    const places: (readonly [string, number | null])[] = Object.entries(file).flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.map((_, n): readonly [string, number | null] => [name, n])
        : [[name, null] as const],
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), ([name, n], where) => {
        const changed = structuredClone(file) as unknown as Record<string, unknown>;
        const flip = (value: unknown): unknown => {
          if (typeof value === 'number') return value + 1;
          const text = String(value);
          const at = where % text.length;
          const other = text[at] === 'a' ? 'b' : 'a';
          return text.slice(0, at) + other + text.slice(at + 1);
        };
        if (n === null) changed[name] = flip(changed[name]);
        else (changed[name] as string[])[n] = flip((changed[name] as string[])[n]) as string;
        expect(shared.when(show(changed as unknown as EntryFile))?.code).toBe('disclosure-not-verified');
      }),
      { numRuns: 200 },
    );
  });
});
