// biome-ignore-all lint/suspicious/noThenProperty: `then` is the model's word for a consequence.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GuaranteeFile } from '../agreement.ts';
import type { Condition, Duty, Guarantee, State } from '../model.ts';
import { parseGuaranteeFile } from '../parse/parse-file.ts';
import type { LintOptions } from './context.ts';
import { lintFile } from './lint-file.ts';

const SAMPLE = readFileSync(new URL('../../samples/pass-arrangement.json', import.meta.url), 'utf8');

type Change = (file: GuaranteeFile) => void;

/** The findings of one rule in the sample after a change, which must still be a file that parses. */
function found(rule: string, change: Change, options: LintOptions = {}) {
  const file = JSON.parse(SAMPLE) as GuaranteeFile;
  change(file);
  const parsed = parseGuaranteeFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return lintFile(parsed.file, options).filter((finding) => finding.rule === rule);
}

function fires(rule: string, level: string, path: string, change: Change): void {
  expect(found(rule, () => undefined)).toEqual([]);
  const hits = found(rule, change);
  expect(hits.map((hit) => `${hit.level} ${hit.path}`)).toContain(`${level} ${path}`);
}

const g = (file: GuaranteeFile, i: number): Guarantee => file.guarantees[i]!;
const proof = (file: GuaranteeFile, i = 0) => g(file, i).proof;
const NO_TIME = { n: 0, unit: 'hour' } as const;

describe('proof', () => {
  it('[lint-20] no verifier, one that did not accept, and one without the methods are refused', () => {
    fires('lint-20', 'refuse', '/guarantees/0/proof/verifiers', (file) => {
      proof(file).verifiers = [];
    });
    fires('lint-20', 'refuse', '/guarantees/0/proof/verifiers/0', (file) => delete file.bodies[0]!.accepted);
    fires('lint-20', 'refuse', '/guarantees/0/proof/verifiers/0', (file) => {
      file.bodies[0]!.accepted!.tasks = ['G2'];
    });
    fires('lint-20', 'refuse', '/guarantees/0/proof/verifiers/1', (file) => {
      file.bodies[1]!.methods = ['interview'];
    });
  });

  it('[lint-21] verifiers that lean are warned of, unless the quorum balances them', () => {
    fires('lint-21', 'warn', '/guarantees/0/proof/verifiers', (file) => {
      proof(file).verifiers[0] = { id: 'mission', independentOf: ['arvena'] };
    });
    const oneEach = found('lint-21', (file) => {
      proof(file).verifiers = [
        { id: 'arvena', independentOf: ['belmar'] },
        { id: 'belmar', independentOf: ['arvena'] },
        { id: 'mission', independentOf: ['arvena', 'belmar'] },
      ];
    });
    expect(oneEach).toEqual([]);
  });

  it('[lint-21] the obligor among its own verifiers is refused, unless the other side balances it', () => {
    for (const independentOf of [['belmar'], ['arvena', 'belmar']]) {
      fires('lint-21', 'refuse', '/guarantees/0/proof/verifiers', (file) => {
        proof(file).verifiers[0] = { id: 'arvena', independentOf };
      });
    }
    fires('lint-21', 'refuse', '/guarantees/0/proof/verifiers', (file) => {
      proof(file).verifiers[0] = { id: 'arvena-guard', independentOf: ['arvena', 'belmar'] };
    });
    fires('lint-21', 'warn', '/guarantees/0/proof/verifiers', (file) => {
      proof(file).verifiers[0] = { id: 'belmar', independentOf: ['arvena', 'belmar'] };
    });
  });

  it('[lint-28] a tolerance so wide that it lets nearly all pass is asked about', () => {
    const tolerate = (count: number, days: number) =>
      found('lint-28', (file) => {
        const { duty } = g(file, 0);
        if (duty.kind === 'refrain') duty.tolerance = { count, per: { n: days, unit: 'day' } };
      }).map(({ level, path, message }) => `${level} ${path} ${message.slice(0, 18)}`);
    expect(tolerate(1000, 30)).toEqual(['ask /guarantees/0/duty/tolerance/count 1000 in 30 days of']);
    expect([tolerate(11, 365).length, tolerate(3, 2).length]).toEqual([1, 1]);
    expect([tolerate(1, 30), tolerate(10, 30), tolerate(1, 1)]).toEqual([[], [], []]);
  });

  it('[lint-37] forty guns are a large duty, and nine are not', () => {
    const guns = (value: number) =>
      found('lint-37', (file) => {
        const { duty } = g(file, 1);
        delete g(file, 1).means;
        if (duty.kind === 'achieve') duty.what.where = [{ field: 'guns', op: '>=', value, unit: 'weapon' }];
      }).map(({ level, path }) => `${level} ${path}`);
    expect([guns(40), guns(9)]).toEqual([['warn /guarantees/1/duty'], []]);
  });

  it('[lint-40] a humanitarian act that is part of a forbidden one must be excepted', () => {
    const forbidden = (except: boolean) =>
      found('lint-40', (file) => {
        file.actions.find(({ id }) => id === 'medevac')!.partOf = 'armed-act';
        const { duty } = g(file, 0);
        if (duty.kind !== 'refrain') return;
        duty.from.type = 'armed-act';
        if (!except) duty.from.except = duty.from.except!.slice(1);
      }).map(({ level, path }) => `${level} ${path}`);
    expect([forbidden(true), forbidden(false)]).toEqual([[], ['refuse /guarantees/0/duty/from']]);
  });

  it('[lint-22] a quorum of nobody, of too many, or of those kept out is refused', () => {
    const path = '/guarantees/0/proof/quorum';
    for (const quorum of [0, 4]) {
      fires('lint-22', 'refuse', path, (file) => {
        proof(file).quorum = quorum;
      });
    }
    fires('lint-22', 'refuse', path, (file) => {
      g(file, 4).beneficiary = ['mission'];
    });
  });

  it('[lint-22] an even number needs a rule for a split; a veto is shown', () => {
    const even: Change = (file) => proof(file).verifiers.pop();
    fires('lint-22', 'refuse', '/guarantees/0/proof/verifiers', even);
    const ruled = found('lint-22', (file) => {
      even(file);
      proof(file).split = { then: 'open' };
    });
    expect(ruled).toEqual([]);
    fires('lint-22', 'warn', '/guarantees/0/proof/vetoOf/0', (file) => {
      proof(file).vetoOf = ['mission'];
    });
  });

  it('[lint-23] no methods, methods that cannot see the act, and an undefined standard are refused', () => {
    fires('lint-23', 'refuse', '/guarantees/0/proof/methods', (file) => {
      proof(file).methods = [];
    });
    fires('lint-23', 'refuse', '/guarantees/0/duty/from/type', (file) => {
      proof(file).methods = ['document'];
    });
    fires('lint-23', 'refuse', '/guarantees/0/proof/standard', (file) => {
      proof(file).standard = 'established';
    });
  });

  it('[lint-24] no access, access by a guarantee of something else, and free denial are refused', () => {
    const path = '/guarantees/0/proof/access';
    for (const access of ['none', 'G2']) {
      fires('lint-24', 'refuse', path, (file) => {
        proof(file).access = access;
      });
    }
    fires('lint-24', 'refuse', path, (file) => {
      g(file, 4).ladder = [];
    });
  });

  it('[lint-25] reporting without interval, form, receiver or lateness is refused', () => {
    for (const part of ['format', 'to'] as const) {
      fires('lint-25', 'refuse', '/guarantees/0/proof', (file) => delete file.reporting![part]);
    }
    fires('lint-25', 'refuse', '/guarantees/0/proof', (file) => delete file.reporting);
    fires('lint-25', 'refuse', '/guarantees/0/proof/lateness', (file) => {
      proof(file).lateness = NO_TIME;
    });
    fires('lint-25', 'refuse', '/guarantees/3/duty', (file) => delete g(file, 3).report);
  });

  it('[lint-26] a ban or a level nobody watches is warned of', () => {
    fires('lint-26', 'warn', '/guarantees/0/proof', (file) => delete proof(file).coverage);
    fires('lint-26', 'warn', '/guarantees/4/proof', (file) => delete proof(file, 4).coverage);
  });

  it('[lint-27] attribution nobody decides is asked about', () => {
    fires('lint-27', 'ask', '/guarantees/0/proof', (file) => delete proof(file).attribution);
  });

  it('[lint-28] a ban without a tolerance is asked about; a tolerance of zero is an answer', () => {
    fires('lint-28', 'ask', '/guarantees/0/duty', (file) => {
      delete (g(file, 0).duty as Extract<Duty, { kind: 'refrain' }>).tolerance;
    });
    const zero = found('lint-28', (file) => {
      (g(file, 0).duty as Extract<Duty, { kind: 'refrain' }>).tolerance!.count = 0;
    });
    expect(zero).toEqual([]);
  });
});

describe('consequence', () => {
  it('[lint-29] no ladder, termination at the first breach, and no time to act are refused', () => {
    fires('lint-29', 'refuse', '/guarantees/0/ladder', (file) => {
      g(file, 0).ladder = [];
    });
    fires('lint-29', 'refuse', '/guarantees/0/ladder/0/then/may', (file) => {
      const notice = { n: 7, unit: 'day' } as const;
      g(file, 0).ladder = [
        { when: 'confirmed', then: { may: 'terminate', of: ['G1'], who: 'belmar', notice } },
      ];
    });
    fires('lint-29', 'refuse', '/guarantees/0/ladder/0/then/within', (file) => {
      (g(file, 0).ladder[0]!.then as { within: unknown }).within = NO_TIME;
    });
  });

  it('[lint-30] a body that does not exist, or need never act, is refused', () => {
    fires(
      'lint-30',
      'refuse',
      '/guarantees/0/ladder/0/then/who',
      (file) => delete file.bodies[3]!.constituted,
    );
    fires('lint-30', 'refuse', '/guarantees/0/ladder/0/then/who', (file) => delete file.bodies[3]!.acts);
  });

  it('[lint-31] no contest period, and disputes nobody settles, are refused', () => {
    fires('lint-31', 'refuse', '/guarantees/0/proof/contest', (file) => {
      proof(file).contest = NO_TIME;
    });
    for (const part of ['facts', 'interpretation'] as const) {
      fires('lint-31', 'refuse', '/disputes', (file) => delete file.disputes![part]);
    }
  });

  it('[lint-32] neither cure nor an explicit none is asked about', () => {
    fires('lint-32', 'ask', '/guarantees/0', (file) => delete g(file, 0).cure);
    fires('lint-32', 'ask', '/guarantees/1', (file) => delete g(file, 1).noCure);
  });

  it('[lint-33] reciprocity set off by an allegation, or without notice, scope, resumption or reliance, is refused', () => {
    const turnsOn =
      (condition: Condition): Change =>
      (file) => {
        g(file, 0).while = condition;
      };
    const states = (...is: State[]): Condition => ({ state: { of: 'G2', is } });
    fires('lint-33', 'refuse', '/guarantees/0/while/not/state/is', turnsOn({ not: states('allegedBreach') }));
    fires('lint-33', 'refuse', '/guarantees/0/while/state/is', turnsOn(states('inEffect', 'fulfilled')));
    for (const part of ['notice', 'scope', 'resumption', 'reliance'] as const) {
      fires('lint-33', 'refuse', '/guarantees/0/reciprocity', (file) => delete g(file, 0).reciprocity![part]);
    }
    fires('lint-33', 'refuse', '/guarantees/0/ladder/1/when', (file) => {
      g(file, 0).ladder[1]!.when = 'alleged';
    });
  });
});

describe('together', () => {
  const after = (of: string, ...is: State[]): Condition => ({ state: { of, is } });

  it('[lint-34] A after B and B after A is refused at both', () => {
    const circle: Change = (file) => {
      g(file, 0).given = after('G3', 'fulfilled');
      g(file, 2).given = after('G1', 'fulfilled');
    };
    fires('lint-34', 'refuse', '/guarantees/0/given', circle);
    fires('lint-34', 'refuse', '/guarantees/2/given', circle);
  });

  it('[lint-34] a guarantee after itself is refused, an alternative breaks the circle', () => {
    fires('lint-34', 'refuse', '/guarantees/0/given', (file) => {
      g(file, 0).given = after('G1', 'inEffect');
    });
    const alternative = found('lint-34', (file) => {
      g(file, 0).given = { any: [after('G3', 'fulfilled'), after('G5', 'inEffect')] };
      g(file, 2).given = after('G1', 'fulfilled');
    });
    expect(alternative).toEqual([]);
  });

  it('[lint-34] reciprocity in a circle is no circle of preconditions', () => {
    const whiles = found('lint-34', (file) => {
      g(file, 1).while = { not: after('G1', 'confirmedBreach') };
    });
    expect(whiles).toEqual([]);
  });

  it('[lint-35] a condition in words, or empty, or on what nobody could see, is refused', () => {
    fires('lint-35', 'refuse', '/guarantees/0/given/words', (file) => {
      g(file, 0).given = { words: 'if the circumstances allow' };
    });
    fires('lint-35', 'refuse', '/guarantees/0/given', (file) => {
      g(file, 0).given = {};
    });
    fires('lint-35', 'refuse', '/guarantees/0/given/seen', (file) => {
      g(file, 0).given = { seen: { type: 'complaint' } };
      delete file.actions.find(({ id }) => id === 'complaint')!.observable;
    });
  });

  it('[lint-36] one guarantee that forbids what another requires is refused, an exception mends it', () => {
    const bind =
      (except: boolean): Change =>
      (file) => {
        const ban = structuredClone(g(file, 0));
        ban.id = 'G6';
        ban.obligor = 'belmar';
        ban.beneficiary = ['arvena'];
        delete ban.while;
        delete ban.words;
        ban.span = { from: { at: 0 } };
        ban.ending = { by: ['arvena'], notice: { n: 30, unit: 'day' } };
        ban.duty = {
          kind: 'refrain',
          from: { type: 'withdrawal-of-guns', by: 'belmar', except: [{ pattern: { type: 'medevac' } }] },
          tolerance: { count: 0, per: { n: 1, unit: 'day' } },
        };
        if (except) ban.duty.from.except = [{ pattern: { type: 'withdrawal-of-guns', in: 'zone' } }];
        file.guarantees.push(ban);
      };
    fires('lint-36', 'refuse', '/guarantees/1/duty/what', bind(false));
    expect(found('lint-36', bind(true))).toEqual([]);
  });

  it('[lint-36] two levels that exclude each other are refused', () => {
    fires('lint-36', 'refuse', '/guarantees/4/duty/level', (file) => {
      const other = structuredClone(g(file, 4));
      other.id = 'G6';
      (other.duty as Extract<Duty, { kind: 'maintain' }>).level.where = [
        { field: 'open-posts', op: '<', value: 3, unit: 'site' },
      ];
      file.guarantees.push(other);
    });
  });

  it('[lint-37] a large duty without means is warned of', () => {
    fires('lint-37', 'warn', '/guarantees/1/duty', (file) => {
      delete g(file, 1).means;
      (g(file, 1).duty as Extract<Duty, { kind: 'achieve' }>).what.where![0]!.value = 400;
    });
  });
});

describe('languages and what is left open', () => {
  it('[lint-38] no prevailing text, a name without translation, and one word for two terms are refused', () => {
    fires('lint-38', 'refuse', '/languages', (file) => delete file.prevailing);
    fires('lint-38', 'refuse', '/parties/0', (file) => delete file.parties[0]!.name.tr);
    fires('lint-38', 'refuse', '/glossary/1/texts/tr', (file) => {
      file.glossary![1]!.texts.tr = 'Olay';
    });
  });

  it('[lint-38] two wordings with different numbers are refused; other digits are the same numbers', () => {
    fires('lint-38', 'refuse', '/guarantees/0/words/tr', (file) => {
      g(file, 0).words!.tr = '30 günde 2 olay ihlal sayılmaz.';
    });
    const digits = found('lint-38', (file) => {
      g(file, 0).words!.tr = '۳۰ günde ١ olay';
    });
    expect(digits).toEqual([]);
  });

  it('[lint-38] what the comparison of rendered texts finds is refused', () => {
    const texts = { G2: { tr: '30 gün' } };
    const parity = () => [{ what: 'number', expected: '31', found: '30' }];
    const hits = found('lint-38', () => undefined, { texts, parity });
    expect(hits.map(({ path, words }) => [path, words])).toEqual([['/guarantees/1', '30']]);
    expect(found('lint-38', () => undefined, { texts, parity: () => [] })).toEqual([]);
  });

  const reading = (by: string) => ({ by, text: { en: `as ${by} reads it` } });

  it('[lint-39] a reserved point with both readings is listed as not monitored, and its findings with it', () => {
    const vague: Change = (file) => {
      g(file, 0).given = { words: 'if the circumstances allow' };
    };
    const reserve =
      (by: string[]): Change =>
      (file) => {
        vague(file);
        file.reserved = [{ at: '/guarantees/0/given', readings: by.map(reading) }];
      };
    expect(found('lint-35', reserve(['arvena', 'belmar']))).toEqual([]);
    const listed = found('lint-39', reserve(['arvena', 'belmar']));
    expect(listed.map(({ level, path }) => [level, path])).toEqual([['warn', '/guarantees/0/given']]);
    expect(found('lint-35', reserve(['arvena']))).toHaveLength(1);
    expect(found('lint-39', reserve(['arvena'])).map(({ level }) => level)).toEqual(['ask']);
    expect(found('lint-39', () => undefined)).toEqual([]);
  });

  it('[lint-40] no humanitarian acts, named sources, and a humanitarian act forbidden are refused', () => {
    fires('lint-40', 'refuse', '/safeguards', (file) => delete file.safeguards);
    fires('lint-40', 'refuse', '/safeguards', (file) => {
      file.safeguards!.sources = 'named';
    });
    fires('lint-40', 'refuse', '/guarantees/0/duty/from/type', (file) => {
      (g(file, 0).duty as Extract<Duty, { kind: 'refrain' }>).from.type = 'medevac';
    });
  });
});
