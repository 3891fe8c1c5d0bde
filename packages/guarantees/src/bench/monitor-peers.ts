// The peers of the benchmark, each doing the part it can: which guarantee does this report touch, and is it violated.
import type { Guarantee, Pattern, Report, State } from '../model.ts';
import { buildScenario, HOUR } from '../monitor/building.ts';
import { isReport, type LogLine } from '../monitor/entry.ts';
import { Monitor } from '../monitor/monitor.ts';
import { Vocabulary } from '../monitor/slot.ts';
import type { Terms } from '../monitor/terms.ts';

export type Peer = { name: string; hear: (report: Report) => unknown };
type Rule = { conditions: object; event: { type: string } };
type Engine = {
  addRule: (rule: Rule) => unknown;
  addOperator: (name: string, test: (fact: never, value: never) => boolean) => unknown;
  run: (facts: object) => Promise<{ events: { type: string }[] }>;
};
type Obligation = {
  state: string;
  trigerredUnconditional: () => boolean;
  violated: () => boolean;
  fulfilled: () => boolean;
};
type Symboleo = {
  Obligation: new (
    name: string,
    creditor: unknown,
    debtor: unknown,
    contract: unknown,
    surviving: boolean,
  ) => Obligation;
  SymboleoContract: new (name: string) => object;
  Events: { init: (map: unknown[], listeners: object) => void };
};

/** Names are kept from the bundler: these are only for measuring. */
const load = async <T>(name: string): Promise<T> => (await import(name)) as T;

function conductOf(g: Guarantee): Pattern {
  const { duty } = g;
  if (duty.kind === 'refrain') return duty.from;
  if (duty.kind === 'respond') return duty.to;
  return duty.kind === 'maintain' ? duty.level : duty.what;
}

/** One rule a guarantee: type and actor in their closures, place by an operator of ours. */
export async function jsonRulesEngine(terms: Terms): Promise<Peer> {
  const { Engine } = await load<{ Engine: new (rules: Rule[], options: object) => Engine }>(
    'json-rules-engine',
  );
  const words = new Vocabulary(terms);
  const engine = new Engine([], { allowUndefinedFacts: true });
  const matches = new Map(terms.guarantees.map((g) => [g.id, conductOf(g)]));
  engine.addOperator(
    'within',
    (report: Report, id: string) => words.matchPlain(matches.get(id)!, report) !== 'no',
  );
  for (const g of terms.guarantees) {
    const { type, by } = conductOf(g);
    const all = [
      { fact: 'type', operator: 'in', value: [...words.types.related(type)] },
      ...(by === undefined ? [] : [{ fact: 'by', operator: 'in', value: [...words.actors.related(by)] }]),
      { fact: 'report', operator: 'within', value: g.id },
    ];
    engine.addRule({ conditions: { all }, event: { type: g.id } });
  }
  return {
    name: 'json-rules-engine',
    hear: (report) => engine.run({ type: report.type, by: report.by, report }),
  };
}

/** One obligation a guarantee, its condition written out as generated contract code does; a violation is final. */
export async function symboleo(terms: Terms): Promise<Peer> {
  const { Obligation, contract } = await symboleoContract();
  const words = new Vocabulary(terms);
  const held = terms.guarantees.map((g) => {
    const obligation = new Obligation(g.id, null, null, contract, false);
    obligation.trigerredUnconditional();
    return { pattern: conductOf(g), obligation };
  });
  return {
    name: 'symboleo-js-core',
    hear: (report) => {
      for (const { pattern, obligation } of held) {
        if (words.matchPlain(pattern, report) !== 'no') obligation.violated();
      }
    },
  };
}

async function symboleoContract() {
  const module = await load<{ default: Symboleo }>('symboleo-js-core');
  const { Obligation, SymboleoContract, Events } = module.default;
  const nothing = () => undefined;
  Events.init([], { unsuccessfullyTerminateContract: nothing, successfullyTerminateContract: nothing });
  return { Obligation, contract: new SymboleoContract('bench') };
}

export type ScenarioRow = {
  hour: number;
  what: string;
  expected: [State, State];
  ours: [State, State];
  symboleo: [string, string];
  rules: string;
};

/**
 * The eighteen steps, each program told what it can be told. Symboleo: a deadline passing unanswered, an alleged
 * shelling, an answer. Rules: each report as it comes; the engine keeps nothing between two.
 */
export async function scenarioTable(): Promise<ScenarioRow[]> {
  const { terms, log, steps } = buildScenario();
  const monitor = new Monitor(terms);
  const { Obligation, contract } = await symboleoContract();
  const obligations = ['G0', 'G1'].map((name) => new Obligation(name, null, null, contract, false));
  for (const obligation of obligations) obligation.trigerredUnconditional();
  const rules = await jsonRulesEngine(terms);
  const rows: ScenarioRow[] = [];
  for (const { hour, what, states } of steps) {
    const now = hour * HOUR;
    const heard = log.filter((e) => e.received > monitor.clock && e.received <= now);
    for (const entry of heard) monitor.push(entry);
    monitor.advance(now);
    if (hour >= 72) obligations[0]!.violated();
    for (const entry of heard) tellSymboleo(obligations, entry);
    const fired: string[] = [];
    for (const entry of heard.filter(isReport)) {
      const { events } = (await rules.hear(entry)) as { events: { type: string }[] };
      fired.push(...events.map((e) => e.type));
    }
    const [g0, g1] = monitor.outcomes().map((o) => o.state);
    rows.push({
      hour,
      what,
      expected: states,
      ours: [g0!, g1!],
      symboleo: [obligations[0]!.state, obligations[1]!.state],
      rules: fired.length > 0 ? `fires ${fired.join(', ')}` : '-',
    });
  }
  return rows;
}

function tellSymboleo([g0, g1]: Obligation[], entry: LogLine): void {
  if (!isReport(entry)) return;
  if (entry.type === 'shelling' && entry.replaces === undefined) g1!.violated();
  if (entry.type === 'investigation') g0!.fulfilled();
}
