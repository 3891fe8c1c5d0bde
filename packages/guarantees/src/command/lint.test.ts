import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintCommand } from './lint.ts';

const read = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const FILES: Record<string, string> = {
  'good.json': read('pass-arrangement.json'),
  'bad.json': read('full-of-defects.json'),
  'untitled.json': read('pass-arrangement.json').replace(/"ur": "لکیر سے پار توپیں",/, ''),
  'broken.json': '{"v":1,',
  'shape.json': read('pass-arrangement.json').replace('"v": 1', '"v": 9'),
  'clause.txt': 'Up to 500 prisoners will be released as soon as possible.',
};

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const code = await lintCommand(args, {
    readFile: async (path) => {
      const content = FILES[path];
      if (content === undefined) throw new Error(`no such file\nor directory: ${path}`);
      return content;
    },
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

describe('sulh lint', () => {
  it('[G11] 0 when nothing is refused, and the rendered texts agree', async () => {
    const { code, out, err } = await run('good.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('5 guarantees, grade 3 of 3, verifiable');
    expect(JSON.parse((await run('good.json', '--json')).out)).toEqual([]);
  });

  it('[G11] 1 when something is refused, grouped by level and rule, or as JSON', async () => {
    const { code, out, err } = await run('bad.json');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('REFUSED');
    expect(out).toContain('lint-01  The obligor is one identified party');
    expect(out).toContain('Mend: ');
    const json = await run('--json', 'bad.json');
    expect(json.code).toBe(1);
    for (const finding of JSON.parse(json.out)) {
      expect(Object.keys(finding)).toEqual(expect.arrayContaining(['rule', 'level', 'path', 'message']));
    }
  });

  it('[G11] words of a guarantee left untranslated are refused under lint-38', async () => {
    const { code, out } = await run('untitled.json', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { rule: 'lint-38', level: 'refuse', message: expect.stringMatching(/ur text .*title.*not translated/) },
    ]);
  });

  it('[G11] 2 when the input cannot be used, with one clear line', async () => {
    for (const args of [
      [],
      ['absent.json'],
      ['broken.json'],
      ['shape.json'],
      ['good.json', 'bad.json'],
      ['--loud'],
    ]) {
      const { code, out, err } = await run(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^sulh lint: [^\n]+\n$/);
    }
    expect((await run('shape.json')).err).toContain('/v');
  });

  it('[G11] pasted words are linted with --text', async () => {
    const { code, out } = await run('--text', 'clause.txt');
    expect(code).toBe(1);
    expect(out).toContain('It lacks: ');
    expect(out).toContain('lint-11');
    expect(JSON.parse((await run('--text', 'clause.txt', '--json')).out)).toMatchObject({ supported: true });
  });
});
