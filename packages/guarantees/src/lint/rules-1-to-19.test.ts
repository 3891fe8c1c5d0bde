import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GuaranteeFile } from '../agreement.ts';
import type { Duty, Guarantee, Pattern } from '../model.ts';
import { parseGuaranteeFile } from '../parse/parse-file.ts';
import { lintFile } from './lint-file.ts';

const SAMPLE = readFileSync(new URL('../../samples/pass-arrangement.json', import.meta.url), 'utf8');
const G1 = 0;
const G2 = 1;
const G3 = 2;
const G5 = 4;

type Change = (file: GuaranteeFile) => void;

/** The findings of one rule in the sample after a change, which must still be a file that parses. */
function found(rule: string, change: Change): { level: string; path: string; words: string }[] {
  const file = JSON.parse(SAMPLE) as GuaranteeFile;
  change(file);
  const parsed = parseGuaranteeFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return lintFile(parsed.file)
    .filter((finding) => finding.rule === rule)
    .map(({ level, path, words }) => ({ level, path, words }));
}

function fires(rule: string, level: string, path: string, change: Change): void {
  expect(found(rule, () => undefined)).toEqual([]);
  const hits = found(rule, change);
  expect(hits.map((hit) => `${hit.level} ${hit.path}`)).toContain(`${level} ${path}`);
}

const g = (file: GuaranteeFile, i: number): Guarantee => file.guarantees[i]!;
const duty = <K extends Duty['kind']>(file: GuaranteeFile, i: number, _kind: K) =>
  g(file, i).duty as Extract<Duty, { kind: K }>;
const banned = (file: GuaranteeFile): Pattern => duty(file, G1, 'refrain').from;
const owed = (file: GuaranteeFile): Pattern => duty(file, G2, 'achieve').what;
const action = (file: GuaranteeFile, id: string) => file.actions.find((one) => one.id === id)!;
const both: Change = (file) =>
  file.parties.push({
    id: 'both',
    kind: 'group',
    name: { en: 'both sides', tr: 'iki taraf' },
    members: ['arvena', 'belmar'],
  });

describe('who', () => {
  it('[lint-01] a duty of both sides is refused', () => {
    fires('lint-01', 'refuse', '/guarantees/0/obligor', (file) => {
      both(file);
      g(file, G1).obligor = 'both';
    });
  });

  it('[lint-01] a duty nobody is named to carry out is refused', () => {
    fires('lint-01', 'refuse', '/guarantees/1/duty/what', (file) => delete owed(file).by);
  });

  it('[lint-02] an act of forces that are not the obligor`s is refused, and of its allies it is not', () => {
    fires('lint-02', 'refuse', '/guarantees/0/duty/from/by', (file) => {
      banned(file).by = 'valley-watch';
    });
    const allied = found('lint-02', (file) => {
      owed(file).by = 'valley-watch';
    });
    expect(allied).toEqual([]);
  });

  it('[lint-02] influence with visible steps passes, without steps it is asked about', () => {
    const influence =
      (steps: Pattern[]): Change =>
      (file) => {
        banned(file).by = 'valley-watch';
        g(file, G1).influence = { over: 'valley-watch', steps };
      };
    expect(found('lint-02', influence([{ type: 'committee-meeting', by: 'arvena' }]))).toEqual([]);
    expect(found('lint-02', influence([])).map(({ level }) => level)).toEqual(['ask']);
  });

  it('[lint-02] a party that does not sign promises nothing', () => {
    fires('lint-02', 'refuse', '/guarantees/0/obligor', (file) => {
      file.parties[0]!.signs = false;
    });
  });

  it('[lint-03] several obligors need to be bound each, or led by one', () => {
    fires('lint-03', 'refuse', '/guarantees/0/jointly', (file) => {
      g(file, G1).jointly = { with: ['belmar'] };
    });
    const led = found('lint-03', (file) => {
      g(file, G1).jointly = { with: ['belmar'], bound: 'lead', lead: 'arvena' };
    });
    expect(led).toEqual([]);
  });

  it('[lint-04] armed duties of a party whose forces are not defined are warned of', () => {
    fires('lint-04', 'warn', '/parties/0', (file) => delete file.parties[0]!.forces);
  });
});

describe('the act', () => {
  it('[lint-05] an act without an observable, or without a method, is refused', () => {
    fires(
      'lint-05',
      'refuse',
      '/guarantees/0/duty/from/type',
      (file) => delete action(file, 'shelling').observable,
    );
    fires(
      'lint-05',
      'refuse',
      '/guarantees/2/duty/with/type',
      (file) => delete action(file, 'inquiry').methods,
    );
  });

  it('[lint-06] a name for acts is refused when none is listed, and passes when they are', () => {
    fires('lint-06', 'refuse', '/guarantees/0/duty/from/type', (file) => {
      delete action(file, 'shelling').partOf;
      delete action(file, 'armed-flight').partOf;
      banned(file).type = 'armed-act';
    });
    const listed = found('lint-06', (file) => {
      banned(file).type = 'armed-act';
    });
    expect(listed).toEqual([]);
  });

  it('[lint-07] a ban without exceptions is asked about, until both sides answer', () => {
    const none: Change = (file) => delete banned(file).except;
    fires('lint-07', 'ask', '/guarantees/0/duty/from', none);
    const answered = (by: string[]) =>
      found('lint-07', (file) => {
        none(file);
        g(file, G1).answers = [{ rule: 'lint-07', text: 'none is meant', by }];
      });
    expect(answered(['arvena', 'belmar'])).toEqual([]);
    expect(answered(['arvena'])).toHaveLength(1);
  });

  it('[lint-08] an approval without office, form or time is refused; without a rule for silence it is asked about', () => {
    for (const part of ['by', 'how', 'within'] as const) {
      fires('lint-08', 'refuse', '/guarantees/0/duty/from/except/1/approval', (file) => {
        delete banned(file).except![1]!.approval![part];
      });
    }
    fires('lint-08', 'ask', '/guarantees/0/duty/from/except/1/approval', (file) => {
      delete banned(file).except![1]!.approval!.silence;
    });
  });

  it('[lint-09] a promise to begin is refused unless the beginning can be seen', () => {
    const begin: Change = (file) => {
      action(file, 'withdrawal-of-guns').name.en = 'begin the withdrawal of guns';
    };
    fires('lint-09', 'refuse', '/guarantees/1/duty/what/type', begin);
    const seen = found('lint-09', (file) => {
      begin(file);
      action(file, 'withdrawal-of-guns').beginning = {
        en: 'first gun past the line',
        tr: 'hattı geçen ilk top',
      };
    });
    expect(seen).toEqual([]);
  });

  it('[lint-10] a quantity without counting rule or baseline is refused', () => {
    fires(
      'lint-10',
      'refuse',
      '/guarantees/1/duty/what/where/0',
      (file) => delete file.measures![1]!.counting,
    );
    fires(
      'lint-10',
      'refuse',
      '/guarantees/4/duty/level/where/0',
      (file) => delete file.measures![0]!.baseline,
    );
    fires(
      'lint-10',
      'refuse',
      '/guarantees/0/duty/tolerance/count',
      (file) => delete action(file, 'shelling').counting,
    );
  });

  it('[lint-10] a unit other than the measure`s is refused', () => {
    fires('lint-10', 'refuse', '/guarantees/1/duty/what/where/0', (file) => {
      owed(file).where![0]!.unit = 'vehicle';
    });
  });

  it('[lint-11] up to n, and at least zero, are refused; a level of at most n is not', () => {
    fires('lint-11', 'refuse', '/guarantees/1/duty/what/where/0', (file) => {
      owed(file).where![0]!.op = '<=';
    });
    fires('lint-11', 'refuse', '/guarantees/1/duty/count', (file) => {
      duty(file, G2, 'achieve').count = 0;
    });
    const level = found('lint-11', (file) => {
      file.measures![1]!.kind = 'level';
      owed(file).where![0]!.op = '<=';
    });
    expect(level).toEqual([]);
  });
});

describe('time', () => {
  it('[lint-12] a duty without end, or due at once, is refused', () => {
    fires('lint-12', 'refuse', '/guarantees/2/span', (file) => delete g(file, G3).ending);
    fires('lint-12', 'refuse', '/guarantees/1/duty/by', (file) => {
      duty(file, G2, 'achieve').by = { anchor: { signature: 'arrangement' } };
    });
    fires('lint-12', 'refuse', '/guarantees/2/duty/within', (file) => {
      duty(file, G3, 'respond').within.n = 0;
    });
  });

  it('[lint-13] a term after an event nobody records is refused', () => {
    const path = '/guarantees/4/span/until/anchor';
    fires('lint-13', 'refuse', path, (file) => delete file.events![0]!.found);
    fires('lint-13', 'refuse', path, (file) => {
      file.events![0]!.is.by = 'arvena';
    });
    fires('lint-13', 'refuse', path, (file) => {
      const until = g(file, G5).span.until as { anchor: { nth: string } };
      until.anchor.nth = 'each';
    });
  });

  it('[lint-14] days without zone, first day or end, and months without rounding, are refused', () => {
    for (const part of ['zone', 'day', 'firstDay', 'end', 'month'] as const) {
      expect(found('lint-14', (file) => delete file.counting![part])).not.toEqual([]);
    }
    expect(found('lint-14', () => undefined)).toEqual([]);
  });

  it('[lint-15] fourteen months against 135 days and nine and a half months is refused', () => {
    fires('lint-15', 'refuse', '/guarantees/1/restated/0', (file) => {
      duty(file, G2, 'achieve').by = { anchor: { signature: 'arrangement' }, plus: { n: 14, unit: 'month' } };
      const from = { anchor: { signature: 'arrangement' } };
      g(file, G2).restated = [
        {
          from,
          plus: [
            { n: 135, unit: 'day' },
            { n: 9, unit: 'month' },
            { n: 15, unit: 'day' },
          ],
        },
      ];
    });
  });

  it('[lint-15] before the signing it is tried on several days', () => {
    fires('lint-15', 'refuse', '/guarantees/1/restated/0', (file) => delete file.signings![0]!.at);
  });

  it('[lint-15] the same promise with two deadlines is refused at both', () => {
    const twice: Change = (file) => {
      const other = structuredClone(g(file, G2));
      other.id = 'G6';
      duty(file, G2, 'achieve').by = { at: Date.UTC(2031, 5, 1) };
      delete g(file, G2).restated;
      file.guarantees.push(other);
    };
    expect(found('lint-15', twice).map(({ path }) => path)).toEqual([
      '/guarantees/1/duty/by',
      '/guarantees/5/duty/by',
    ]);
  });

  it('[lint-16] a date that is another day in its other calendar is refused', () => {
    fires('lint-16', 'refuse', '/dates/0/printed/1', (file) => {
      file.dates![0]!.printed[1]!.day += 1;
    });
    const published = found('lint-16', (file) => {
      file.dates = [
        {
          at: Date.UTC(2020, 2, 10, 9),
          zone: 'Asia/Kabul',
          printed: [
            { calendar: 'gregory', year: 2020, month: 3, day: 10 },
            { calendar: 'islamic-umalqura', year: 1441, month: 7, day: 15 },
            { calendar: 'persian', year: 1398, month: 12, day: 20 },
          ],
        },
      ];
    });
    expect(published).toEqual([]);
  });
});

describe('place', () => {
  it('[lint-17] a region without a boundary, without a dated map, or no place at all is refused', () => {
    fires('lint-17', 'refuse', '/guarantees/0/duty/from/in', (file) => {
      file.areas[0]!.ring = [];
    });
    fires('lint-17', 'refuse', '/guarantees/0/duty/from/in', (file) => delete file.maps![0]!.dated);
    const nowhere: Change = (file) => delete banned(file).in;
    fires('lint-17', 'refuse', '/guarantees/0/duty/from', nowhere);
    const everywhere = found('lint-17', (file) => {
      nowhere(file);
      g(file, G1).anywhere = true;
    });
    expect(everywhere).toEqual([]);
  });

  it('[lint-17] a ring that does not follow its line is refused', () => {
    fires('lint-17', 'refuse', '/guarantees/0/duty/from/in', (file) => {
      file.areas[0]!.line!.offsetKm = 10;
    });
    fires('lint-17', 'refuse', '/guarantees/0/duty/from/in', (file) => {
      file.areas[0]!.line!.each = 'whole';
    });
  });

  it('[lint-18] a width without from, to or side, and a distance without ends, are refused', () => {
    for (const part of ['each', 'from', 'to'] as const) {
      fires('lint-18', 'refuse', '/guarantees/0/duty/from/in', (file) => delete file.areas[0]!.line![part]);
    }
    fires('lint-18', 'refuse', '/guarantees/1/duty/what/where/0', (file) => {
      file.measures![1]!.unit = 'kilometre';
      owed(file).where![0]!.unit = 'kilometre';
    });
  });

  it('[lint-19] a duty in an area that overlaps one where the same is forbidden is shown; apart or touching it is not', () => {
    const secondArea =
      (west: number): Change =>
      (file) => {
        const zone = file.areas[0]!;
        const ring = zone.ring.map(([lon, lat]): [number, number] => [lon + west, lat]);
        file.areas.push({ ...zone, id: 'other', ring });
        banned(file).by = 'belmar';
        banned(file).type = 'withdrawal-of-guns';
        banned(file).in = 'other';
        delete banned(file).except;
        g(file, G1).obligor = 'belmar';
        g(file, G1).span = { from: { at: 0 }, until: { at: Date.UTC(2040, 0, 1) } };
        duty(file, G1, 'refrain').tolerance!.count = 0;
      };
    fires('lint-19', 'warn', '/guarantees/1/duty/what', secondArea(0.1));
    expect(found('lint-19', secondArea(1))).toEqual([]);
    expect(found('lint-19', secondArea(0.3))).toEqual([]);
    expect(found('lint-36', secondArea(0))).toHaveLength(1);
  });
});
