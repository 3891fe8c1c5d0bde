/** What DESIGN says of the tree, held by reading it: arrows, sizes, names, rules, refusals. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../app/http/refusals.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What git has or would have: nothing that is built or ignored. */
const FILES = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && readable(file));
const CODE = FILES.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /(^|\/)testing\//.test(file);

function readable(file: string): boolean {
  try {
    readFileSync(join(ROOT, file));
    return true;
  } catch {
    return false;
  }
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

interface Import {
  readonly from: string;
  /** A path of this repository, `node:x`, or the name of a package. */
  readonly to: string;
}

const IMPORT =
  /^\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;
const IMPORTS: readonly Import[] = CODE.flatMap((from) =>
  [...read(from).matchAll(IMPORT)].map(([, a, b, c]) => {
    const name = (a ?? b ?? c)!;
    return { from, to: name.startsWith('.') ? normalize(join(dirname(from), name)) : name };
  }),
);

/** The layer of a file or the package of a name. */
function layerOf(path: string): string {
  const module = /^app\/modules\/([a-z-]+)\//.exec(path);
  if (module !== null) return `module ${module[1]}`;
  if (path === 'app/modules/index.ts') return 'modules';
  if (path === 'app/host.ts') return 'host';
  if (path === 'app/main.ts') return 'main';
  const inside = /^(app|packages)\/([a-z-]+)\//.exec(path);
  if (inside !== null) return inside[1] === 'packages' ? `@sulh/${inside[2]}` : inside[2]!;
  const top = /^(exercise|examples|testing|tools)\//.exec(path);
  if (top !== null) return top[1]!;
  return path.startsWith('node:') ? 'node' : (/^(@[^/]+\/[^/]+|[^/]+)/.exec(path)?.[1] ?? path);
}

const OURS = new Set(IMPORTS.map(({ from }) => layerOf(from)));

/** Who may import what of ours, itself aside. Anything may use the record. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  '@sulh/record': [],
  '@sulh/guarantees': [],
  '@sulh/reader': [],
  '@sulh/verifier': ['@sulh/record'],
  recorder: ['@sulh/record'],
  register: ['@sulh/record', 'recorder'],
  // Which files are named is read from the record, by whom they are kept from the register.
  blobs: ['@sulh/record', 'recorder', 'register'],
  projections: ['@sulh/record', 'recorder', 'register'],
  // The shell of pages knows readers and rows, never a module.
  web: ['@sulh/record', '@sulh/reader', '@sulh/guarantees', '@sulh/verifier', 'register', 'projections'],
  module: ['@sulh/record', '@sulh/reader', '@sulh/guarantees', 'register', 'projections', 'web'],
  modules: ['module', 'web'],
  host: ['@sulh/record', 'blobs', 'recorder', 'register', 'projections', 'modules', 'module', 'http'],
  http: [
    '@sulh/record',
    '@sulh/reader',
    'host',
    'modules',
    'module',
    'recorder',
    'register',
    'projections',
    'web',
  ],
  // A story is written in the shapes of the kinds it records.
  exercise: ['@sulh/record', 'recorder', 'register', 'web', 'module'],
  examples: ['@sulh/record', 'exercise'],
};
const FREE = new Set(['cli', 'main', 'testing', 'tools']);

/** One file each, with why. */
const ALLOWED: Readonly<Record<string, string>> = {};

function allowed({ from, to }: Import): boolean {
  if (`${from} -> ${to}` in ALLOWED) return true;
  const [here, there] = [layerOf(from), layerOf(to)];
  if (here === there || FREE.has(here) || !OURS.has(there)) return true;
  const group = (layer: string) => (layer.startsWith('module ') ? 'module' : layer);
  // A module meets another only in the record.
  if (group(here) === 'module' && group(there) === 'module') return false;
  return (ARROWS[group(here)] ?? []).includes(group(there));
}

/** A bench puts everything together, as a test does. */
const PRODUCTION = IMPORTS.filter(({ from }) => !isTest(from) && !/(^|\/)bench([/.-]|$)/.test(from));

describe('arrows', () => {
  test('imports go the one way that ARCHITECTURE.md gives', () => {
    const wrong = PRODUCTION.filter((one) => !allowed(one)).map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test.each(['@sulh/record', '@sulh/guarantees', '@sulh/reader'])(
    '%s is pure: nothing of Node outside its commands, checks and benches',
    (name) => {
      const shells = /(^|\/)(bench|command|commands|cli|testing)(\/|[.-])|\/node-[a-z-]+\.ts$/;
      const impure = PRODUCTION.filter(
        ({ from, to }) => layerOf(from) === name && layerOf(to) === 'node' && !shells.test(from),
      );
      expect(impure.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
    },
  );

  test('only tests and benches use what is there for tests', () => {
    const wrong = PRODUCTION.filter(
      ({ from, to }) => /(^|\/)testing\//.test(to) && !/bench/.test(from) && layerOf(from) !== 'tools',
    );
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test('nobody imports the index of their own package from inside', () => {
    const own = PRODUCTION.filter(({ from, to }) => {
      const layer = layerOf(from);
      const index = layer.startsWith('@sulh/') ? `packages/${layer.slice(6)}/src/index.ts` : null;
      return (index !== null && to === index) || to === layer;
    });
    expect(own.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  /** What needs the machine's own clock or randomness, and why. */
  const OWN_CLOCK: Readonly<Record<string, string>> = {
    'app/recorder/files/folder-lock.ts': 'compares its age with the times of files on the disk',
  };

  test('environment, clock and randomness enter in main', () => {
    const using = CODE.filter(
      (file) =>
        /^app\/(recorder|blobs|register|projections|modules|http)\//.test(file) &&
        !isTest(file) &&
        !/bench/.test(file) &&
        /\bprocess\.env\b|\bDate\.now\(\)|\bMath\.random\(\)|import .*\b(randomBytes|randomUUID|randomFillSync)\b/.test(
          read(file),
        ),
    );
    expect(using.filter((file) => !(file in OWN_CLOCK))).toEqual([]);
    expect(Object.keys(OWN_CLOCK).filter((file) => !using.includes(file))).toEqual([]);
  });
});

describe('files', () => {
  /** Why a file may be longer. */
  const LONG: Readonly<Record<string, string>> = {
    'packages/guarantees/src/monitor/rules.test.ts': 'one table of cases, a rule each',
  };

  test('no file of code has more than 500 lines, but those named', () => {
    const long = CODE.filter((file) => read(file).split('\n').length > 501 && !(file in LONG));
    expect(long).toEqual([]);
  });

  test('no default exports but in configurations', () => {
    const wrong = CODE.filter(
      (file) => !/(^|\/)[a-z]+\.config\.ts$/.test(file) && /^export default\b/m.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  test('no file or folder is called after nothing', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|lib)(\.[a-z]+)*(\/|$)/;
    expect(FILES.filter((file) => vague.test(file))).toEqual([]);
  });

  test('names are in kebab-case', () => {
    expect(CODE.filter((file) => !/^[a-z0-9./-]+$/.test(file))).toEqual([]);
  });
});

describe('rules', () => {
  /** Rules that no test of ours can hold, with why. */
  const UNTESTED: Readonly<Record<string, string>> = {};

  const rules = FILES.filter((file) => /^spec\/[a-z-]+\.md$/.test(file)).flatMap((file) =>
    [...read(file).matchAll(/^\*\*([A-Z]+\d+)\*\*/gm)].map(([, rule]) => rule!),
  );

  test('every rule of spec has an id of its own', () => {
    expect(rules.filter((rule, n) => rules.indexOf(rule) !== n)).toEqual([]);
  });

  test('every rule of spec stands in the title of a test or in a vector', () => {
    const texts = CODE.filter(isTest).map(read).join('\n');
    const held = new Set([...texts.matchAll(/\[([A-Z]+\d+)\]/g)].map(([, rule]) => rule!));
    for (const file of FILES.filter((one) => one.startsWith('spec/vectors/')))
      for (const rule of (JSON.parse(read(file)) as { rules?: string[] }).rules ?? []) held.add(rule);
    expect(rules.filter((rule) => !held.has(rule) && !(rule in UNTESTED))).toEqual([]);
    expect(Object.keys(UNTESTED).filter((rule) => held.has(rule) || !rules.includes(rule))).toEqual([]);
  });
});

describe('refusals', () => {
  /** Where refusals are made: the application, and the parts of the record that judge what comes in. */
  const source = CODE.filter(
    (file) =>
      !isTest(file) &&
      (/^app\/(recorder|blobs|register|modules|http)\//.test(file) ||
        /^packages\/record\/src\/(body|key-)/.test(file)) &&
      !/refusals\.ts$/.test(file),
  )
    .map(read)
    .join('\n');

  /** Told to whoever runs the host, or thrown; no person is refused with them. */
  const FAULTS = new Set(['write-failed', 'follower-failed']);
  /** Made from the status of a key: `key-` and what it is. */
  const OF_KEYS = /^key-(unknown|not-yet|revoked|replaced|suspended|active|recovery-only)$/;

  test('every refusal has its words', () => {
    const codes = [...source.matchAll(/\b(?:code|refused): '([a-z]+(?:-[a-z0-9]+)+)'/g)].map(
      ([, code]) => code!,
    );
    expect(codes.length).toBeGreaterThan(60);
    expect([...new Set(codes)].filter((code) => !(code in REFUSALS) && !FAULTS.has(code))).toEqual([]);
  });

  test('no words are kept for a refusal that nobody makes', () => {
    const named = new Set([...source.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, code]) => code!));
    expect(Object.keys(REFUSALS).filter((code) => !named.has(code) && !OF_KEYS.test(code))).toEqual([]);
  });
});
