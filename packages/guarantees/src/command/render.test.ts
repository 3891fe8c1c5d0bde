import { describe, expect, it } from 'vitest';
import { EXERCISE } from '../render/exercise.ts';
import { renderCommand } from './render.ts';

async function run(args: string[], files: Record<string, unknown> = { 'a.json': EXERCISE }) {
  const said = { out: '', err: '' };
  const code = await renderCommand(args, {
    readFile: (path) => {
      const file = files[path];
      if (file === undefined) throw new Error('ENOENT');
      return typeof file === 'string' ? file : JSON.stringify(file);
    },
    stdout: (text) => {
      said.out += text;
    },
    stderr: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

describe('sulh render', () => {
  it('[T25] renders a file, and proves the six alike when asked', async () => {
    const { code, out, err } = await run(['a.json', '--language', 'tr', '--check']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Yükümlü taraf (Arvena Cumhuriyeti)');
    expect(out.match(/TATBİKAT/g)).toHaveLength(5);
  });

  it('[T25] one guarantee of the file', async () => {
    const { code, out } = await run(['a.json', '--language', 'en', '--guarantee', 'G4']);
    expect(code).toBe(0);
    expect(out).toContain('Guarantee: G4;');
    expect(out).not.toContain('Guarantee: G1;');
  });

  it('[T25] an unknown language is refused with the list of the known', async () => {
    const { code, out, err } = await run(['a.json', '--language', 'de']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('sulh render: unknown language de; known: en, ur, ps, fa-AF, tr, ar\n');
  });

  it.each([
    [['--language', 'en'], 'usage: '],
    [['a.json'], 'usage: '],
    [['a.json', '--language'], '--language needs a value'],
    [['a.json', '--loud'], 'unknown option --loud'],
    [['a.json', 'b.json', '--language', 'en'], 'one file at a time'],
    [['none.json', '--language', 'en'], 'cannot read none.json'],
    [['bad.json', '--language', 'en'], 'bad.json is not JSON'],
    [['odd.json', '--language', 'en'], 'odd.json is no guarantee file: /'],
    [['a.json', '--language', 'en', '--guarantee', 'G9'], 'no guarantee G9 in a.json'],
  ])('[T25] %j is refused in one line', async (args, line) => {
    const { code, out, err } = await run(args, { 'a.json': EXERCISE, 'bad.json': '{', 'odd.json': { v: 1 } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(line);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('[T25] a missing name is rendered by its id, said, and is exit code 1', async () => {
    const file = structuredClone(EXERCISE);
    file.parties[1]!.name = { en: 'Federation of Belmar' };
    const { code, out, err } = await run(['a.json', '--language', 'ps'], { 'a.json': file });
    expect(code).toBe(1);
    expect(out).toContain('belmar');
    expect(err).toBe('sulh render: no name in ps for actor belmar\n');
  });

  it('[T25] a point reserved by both sides is said beside the text; an unknown unit is refused', async () => {
    const reading = (by: string) => ({ by, text: { en: `as ${by} reads it` } });
    const [one, two] = EXERCISE.parties.map(({ id }) => id);
    const open = {
      ...EXERCISE,
      reserved: [{ at: '/guarantees/0/duty', readings: [reading(one!), reading(two!)] }],
    };
    const { code, err } = await run(['a.json', '--language', 'en'], { 'a.json': open });
    expect([code, err]).toEqual([
      0,
      'sulh render: /guarantees/0/duty of G1 is reserved; the readings on record are not in this text\n',
    ]);
    const odd = JSON.parse(JSON.stringify(EXERCISE));
    odd.guarantees[0].proof.lateness.unit = 'fortnight';
    const refused = await run(['a.json', '--language', 'en'], { 'a.json': odd });
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('/guarantees/0/proof/lateness/unit');
  });
});
