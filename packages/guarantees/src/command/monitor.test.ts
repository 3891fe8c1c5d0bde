import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScenario, HOUR } from '../monitor/building.ts';
import { monitorCommand } from './monitor.ts';

const START = Date.UTC(2026, 0, 1);

/** The scenario as files: a small agreement and its log. */
function buildFiles() {
  const { terms, log } = buildScenario();
  const name = (id: string) => ({ id, name: { en: id } });
  const file = {
    v: 1,
    id: 'exercise',
    title: { en: 'Exercise' },
    exercise: true,
    languages: ['en'],
    parties: terms.parties.map((p) => ({ ...p, name: { en: p.id }, kind: 'party' })),
    bodies: ['v1', 'v2', 'v3', 'council'].map(name),
    actions: terms.types.map((t) => ({ ...t, name: { en: t.id } })),
    areas: terms.areas.map((a) => ({ ...a, name: { en: a.id } })),
    maps: [name('map')],
    guarantees: terms.guarantees.map((g) => ({ ...g, span: { from: { at: START } }, ladder: [] })),
  };
  const shift = (e: (typeof log)[number]) =>
    'time' in e
      ? { ...e, received: e.received + START, time: e.time.map((t) => t + START) }
      : { ...e, received: e.received + START };
  return { agreement: JSON.stringify(file), lines: log.map((e) => JSON.stringify(shift(e))) };
}

async function run(args: string[], lines: string[], agreement = buildFiles().agreement) {
  let [out, err] = ['', ''];
  const code = await monitorCommand(args, {
    readFile: () => agreement,
    async *lines() {
      yield* lines;
    },
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    now: () => START + 1000 * HOUR,
  });
  return { code, out, err };
}

const ASKED = ['--guarantees', 'g.json', '--log', 'log.ndjson'];

describe('sulh monitor', () => {
  it('[M31] answers with a line a guarantee, state and why', async () => {
    const { lines } = buildFiles();
    const { code, out, err } = await run([...ASKED, '--known-at', String(START + 310 * HOUR)], lines);
    expect(out).toContain('G1  confirmedBreach since 2026-01-13T22:00:00.000Z');
    expect(out).toContain('shelling-2 (by shelling-2, find:shelling-2:v2:confirmed:');
    expect(out).toContain('correction (outside area)');
    expect(err).toBe('18 lines read, 15 counted, 0 ignored, 3 received later than asked\n');
    expect(code).toBe(0);
  });

  it('[M31] a log in any order of lines gives the same answer', async () => {
    const { lines } = buildFiles();
    const forwards = await run([...ASKED, '--json'], lines);
    const backwards = await run([...ASKED, '--json'], [...lines].reverse());
    const states = (out: string) =>
      out
        .trim()
        .split('\n')
        .map((line) => ({ ...JSON.parse(line), ignored: [] }));
    expect(states(backwards.out)).toEqual(states(forwards.out));
    expect(backwards.err).toBe(forwards.err);
  });

  it('[M32] a stream prints changes as they come', async () => {
    const { lines } = buildFiles();
    const { out } = await run(['--guarantees', 'g.json', '--log', '-'], lines);
    const changes = out
      .trim()
      .split('\n')
      .map((line) => line.split('  ').slice(1, 3).join(' '));
    expect(changes).toContain('G1 disputed -> confirmedBreach');
    expect(changes).toContain('G0 due -> allegedBreach');
    expect(changes.at(-1)).toBe('G1 cured -> disputed');
    expect(out).not.toMatch(/-> due .*no answer/);
  });

  it('[M33] a bad line is named and never stops the rest', async () => {
    const { lines } = buildFiles();
    const bad = [
      '{',
      '[]',
      '{"act":"praise"}',
      '{"says":"happened"}',
      lines[0]!.replace('"received":', '"received":0.5,"x":'),
    ];
    const { code, out, err } = await run(ASKED, [...bad, ...lines]);
    expect(err).toContain('line 1: ignored because line-not-json: {');
    expect(err).toContain('line 3: ignored because line-of-unknown-kind: act "praise"');
    expect(err).toContain('line 4: ignored because field-missing: id');
    expect(err).toContain('23 lines read, 18 counted, 5 ignored');
    expect(out).toBe((await run(ASKED, lines)).out);
    expect(code).toBe(1);
  });

  it('[M33] strangers, dates after receipt and votes by no verifier are ignored because of that', async () => {
    const { lines } = buildFiles();
    const report = JSON.parse(lines[0]!);
    const more = [
      { ...report, id: 's1', source: 'nobody' },
      { ...report, id: 's2', time: [report.received, report.received + 1] },
      {
        act: 'find',
        incident: 'trigger',
        verifier: 'council',
        verdict: 'refuted',
        on: 'trigger',
        received: report.received,
      },
    ];
    const { err } = await run(ASKED, [...more.map((e) => JSON.stringify(e)), ...lines]);
    expect(err).toContain('line 1: ignored because from a stranger');
    expect(err).toContain('line 2: ignored because dated after its receipt');
    expect(err).toContain('line 3: ignored because not a verifier');
  });

  it('[M32] a clock set back in a stream is said and the line still counts', async () => {
    const { lines } = buildFiles();
    const late = JSON.stringify({
      ...JSON.parse(lines[0]!),
      id: 'late',
      incident: 'late',
      received: START + HOUR,
    });
    const { err } = await run(['--guarantees', 'g.json', '--log', '-'], [...lines, late]);
    expect(err).toContain('line 19: clock set back to 2026-01-01T01:00:00.000Z; taken as received now');
    expect(err).toContain('19 lines read, 19 counted');
  });

  it('[M34] reports from a spreadsheet, with its byte order mark and quotes', async () => {
    const head =
      '\uFEFFid;incident;says;type;by;lon;lat;radiusKm;start;end;received;source;grade;method;value:men';
    const row = (id: string) =>
      `${id};"i ""x";happened;shelling;north;0;0;1;2026-01-05T00:00:00Z;;2026-01-05T01:00:00Z;v1;probable;patrol;5`;
    const asked = ['--guarantees', 'g.json', '--log', 'log.csv'];
    const { out, err } = await run(asked, [head, row('r1').replace('i ""x', 'i-x'), row('r2'), '', 'r3;x']);
    expect(out).toContain('G1  allegedBreach since 2026-01-05T01:00:00.000Z');
    expect(err).toContain('line 3: ignored because field-malformed: incident is not an id');
    expect(err).toContain('line 5: ignored because field-missing: 2 cells where the header has 15');
  });

  it('[M34] another encoding or another header is refused clearly', async () => {
    const asked = ['--guarantees', 'g.json', '--log', 'log.csv'];
    expect((await run(asked, ['i\u0000d\u0000'])).err).toContain('csv-not-utf8: looks like UTF-16');
    expect((await run(asked, ['id,\uFFFD'])).err).toContain('csv-not-utf8: bytes that are no UTF-8');
    expect((await run(asked, ['id,name'])).err).toContain('csv-column-unknown: name');
    expect((await run(asked, [])).code).toBe(2);
  });

  it('[M34] a log or an agreement in another encoding is said to be so', async () => {
    const { agreement, lines } = buildFiles();
    const utf16 = (text: string) => new TextDecoder().decode(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const latin = (text: string) => new TextDecoder().decode(Buffer.from(text, 'latin1'));
    const wide = await run(ASKED, lines.map(utf16));
    expect(wide.code).toBe(2);
    expect(wide.err).toBe(
      'sulh monitor: log.ndjson: line-not-utf8: looks like UTF-16; save the file as UTF-8\n',
    );
    const one = await run(ASKED, [latin(lines[0]!.replace('trigger', 'déjà')), ...lines.slice(1)]);
    expect(one.err).toContain('line 1: ignored because line-not-utf8: bytes that are no UTF-8');
    expect(one.code).toBe(1);
    const titled = agreement.replace('"Exercise"', '"Exercicé"');
    expect((await run(ASKED, lines, titled)).code).toBe(0);
    for (const text of [utf16(agreement), latin(titled)]) {
      const { code, err } = await run(ASKED, lines, text);
      expect([code, err.includes('not UTF-8'), err.split('\n').length]).toEqual([2, true, 2]);
    }
  });

  it('[M38] a log that does not fit is refused with what to do, not left to run out of memory', async () => {
    const { agreement, lines } = buildFiles();
    let err = '';
    const io = {
      readFile: () => agreement,
      async *lines() {
        const last = lines.at(-1)!;
        for (let i = 0; i < 120_000; i++) yield last;
      },
      stdout: () => {},
      stderr: (text: string) => {
        err += text;
      },
      now: () => START + 1000 * HOUR,
    };
    const full = { ...io, memory: () => ({ used: 3.9 * 1024 ** 3, limit: 4 * 1024 ** 3 }) };
    for (const log of ['log.ndjson', '-']) {
      err = '';
      expect(await monitorCommand(['--guarantees', 'g.json', '--log', log], full)).toBe(2);
      expect(err).toContain(
        'stopped after 20000 lines, nothing answered: the memory is nearly full (3.9 of 4.0 GiB)',
      );
      expect(err).toContain('NODE_OPTIONS=--max-old-space-size=');
    }
    err = '';
    expect(await monitorCommand(ASKED, { ...io, memory: () => ({ used: 1, limit: 4 }) })).toBe(0);
    expect(err).toBe('120000 lines read, 120000 counted, 0 ignored\n');
  });

  it('[M39] a guarantee with a reserved point is listed as not monitored, with both readings', async () => {
    const { agreement, lines } = buildFiles();
    const file = JSON.parse(agreement);
    const readings = ['north', 'south'].map((by) => ({ by, text: { en: `as ${by} reads it` } }));
    file.reserved = [{ at: '/guarantees/1/duty/from', readings }];
    const open = JSON.stringify(file);
    const { out, code } = await run(ASKED, lines, open);
    expect(code).toBe(0);
    expect(out).toContain(
      'G1  not monitored  reserved /guarantees/1/duty/from: north “as north reads it”; south “as south reads it”\n',
    );
    expect(out.match(/^G1 /gm)).toHaveLength(1);
    expect(out).toMatch(/^G0 {2}inEffect/m);
    const stream = await run(['--guarantees', 'g.json', '--log', '-', '--json'], lines, open);
    const said = stream.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(said.filter(({ clause }) => clause === 'G1')).toEqual([
      {
        clause: 'G1',
        at: '/guarantees/1/duty/from',
        readings: readings.map(({ by, text }) => ({ by, text: text.en })),
        monitored: false,
      },
    ]);
    file.reserved[0].readings.pop();
    expect((await run(ASKED, lines, JSON.stringify(file))).out).not.toContain('not monitored');
  });

  it('[M31] an unknown unit, an answer to an unknown rule and an unknown act are refused by name', async () => {
    const { agreement } = buildFiles();
    const wrong = (change: (file: ReturnType<typeof JSON.parse>) => void) => {
      const file = JSON.parse(agreement);
      change(file);
      return run(ASKED, [], JSON.stringify(file));
    };
    const unit = await wrong((f) => {
      f.guarantees[1].proof.lateness.unit = 'fortnight';
    });
    expect([unit.code, unit.err]).toEqual([2, expect.stringContaining('/guarantees/1/proof/lateness/unit')]);
    expect(unit.err).toContain('"fortnight" is none of hour, day, month');
    const rule = await wrong((f) => {
      f.answers = [{ rule: 'lint-41', text: 'none', by: ['north', 'south'] }];
    });
    expect([rule.code, rule.err]).toEqual([2, expect.stringContaining('(unknown-rule)')]);
    const act = await wrong((f) => {
      f.guarantees[1].duty.from.type = 'sabotage';
    });
    expect([act.code, act.err]).toEqual([2, expect.stringContaining('(unknown-reference)')]);
  });

  it('[M35] arguments that make no sense are refused', async () => {
    for (const args of [
      [],
      ['--log', 'x'],
      [...ASKED, '--at'],
      [...ASKED, '--at', 'noon'],
      [...ASKED, '--at', '0.5'],
    ]) {
      expect((await run(args, [])).code).toBe(2);
    }
    expect((await run(ASKED, [], '{')).err).toContain('g.json is no guarantee file');
  });

  it('[M33] no text makes it throw', async () => {
    const { lines } = buildFiles();
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.tuple(fc.constantFrom(...lines), fc.nat(), fc.string({ maxLength: 3 })).map(([l, at, s]) => {
        const i = at % l.length;
        return l.slice(0, i) + s + l.slice(i + s.length);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.constantFrom('log.ndjson', 'log.csv', '-'), async (text, log) => {
        const { err } = await run(['--guarantees', 'g.json', '--log', log], text);
        expect(err.length).toBeGreaterThan(0);
      }),
      { numRuns: process.env['SULH_LONG'] === '1' ? 20_000 : 300 },
    );
  });
});
