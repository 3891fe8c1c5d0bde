// Patterns, moments and conditions as nodes of the outline.
import type { Anchor, Condition, Exception, Moment, Pattern } from '../model.ts';
import { duration, maybe, type Node, names, node } from './outline.ts';
import { isTerm } from './terms.ts';

export type PatternRole =
  | 'act'
  | 'trigger'
  | 'response'
  | 'report'
  | 'level'
  | 'event'
  | 'exception'
  | 'remedy'
  | 'step';

const OPERATORS = {
  '<': 'where.lt',
  '<=': 'where.le',
  '=': 'where.eq',
  '>=': 'where.ge',
  '>': 'where.gt',
} as const;

/** `at` is the pointer of the pattern inside the guarantee; it names texts that have no id of their own. */
export function patternNode(role: PatternRole, pattern: Pattern, at: string, extra: Node[] = []): Node {
  return node(role, { type: names('action', pattern.type) }, [
    ...maybe(pattern.by, (by) => node('by', { who: names('actor', by) })),
    ...maybe(pattern.on, (on) => node('on', { who: names('actor', on) })),
    ...maybe(pattern.in, (area) => node('in', { area: names('area', area) })),
    ...(pattern.where ?? []).map(({ field, op, value, unit }) => {
      const term = `unit:${unit}`;
      return node(OPERATORS[op], {
        field: names('measure', field),
        unit: isTerm(term) ? { is: 'terms', terms: [term] } : names('code', unit),
        value: { is: 'number', value },
      });
    }),
    ...(pattern.except ?? []).map((exception, i) => exceptionNode(exception, `${at}/except/${i}`)),
    ...extra,
  ]);
}

function exceptionNode({ pattern, notice, approval }: Exception, at: string): Node {
  return patternNode('exception', pattern, at, [
    ...maybe(notice, (dur) => node('except.notice', { d: duration(dur) })),
    ...maybe(approval, ({ by, how, within, silence }) => [
      by === undefined ? node('approval.open') : node('approval', { who: names('actor', by) }),
      ...maybe(how, (texts) =>
        node('approval.how', { what: { is: 'texts', at: `${at}/approval/how`, texts } }),
      ),
      ...maybe(within, (dur) => node('approval.within', { d: duration(dur) })),
      ...maybe(silence, (means) => node(`approval.${means}`)),
    ]),
  ]);
}

export function momentNode(name: 'start' | 'end' | 'deadline', moment: Moment, at: string): Node {
  if ('at' in moment) return node(`${name}.at`, { m: { is: 'moment', at: moment.at } });
  const under = anchorNodes(moment.anchor, `${at}/anchor`);
  if (moment.plus === undefined) return node(`${name}.event`, {}, under);
  return node(`${name}.plus`, { d: duration(moment.plus) }, under);
}

export function anchorNodes(anchor: Anchor, at: string): Node[] {
  if ('signature' in anchor) return [node('signature', { document: names('signing', anchor.signature) })];
  if ('state' in anchor) {
    const state = { is: 'terms', terms: [`state:${anchor.enters}`] } as const;
    return [node('enters', { guarantee: names('guarantee', anchor.state), state })];
  }
  return [
    ...maybe(anchor.rule, (rule) => node('event.rule', { event: names('event', rule) })),
    node(anchor.nth === 'first' ? 'event.first' : 'event.each', {}, [
      patternNode('event', anchor.event, `${at}/event`),
    ]),
  ];
}

/** The keys of one condition hold together; several are said as "all of the following". */
export function conditionNodes(condition: Condition, at: string): Node[] {
  const { all, any, not, state, seen, words } = condition;
  const nested = (list: Condition[], key: string): Node[] =>
    list.flatMap((each, i) => one(conditionNodes(each, `${at}/${key}/${i}`)));
  const said = [
    ...maybe(all, (list) => node('all', {}, nested(list, 'all'))),
    ...maybe(any, (list) => node('any', {}, nested(list, 'any'))),
    ...maybe(not, (inner) => node('untrue', {}, one(conditionNodes(inner, `${at}/not`)))),
    ...maybe(state, ({ of, is }) =>
      node('state', {
        guarantee: names('guarantee', of),
        states: { is: 'terms', terms: is.map((name) => `state:${name}` as const) },
      }),
    ),
    ...maybe(seen, (pattern) => node('seen', {}, [patternNode('act', pattern, `${at}/seen`)])),
    ...maybe(words, (text) => node('words', { text: { is: 'verbatim', text } })),
  ];
  return said.length === 0 ? [node('always')] : said;
}

function one(nodes: Node[]): Node[] {
  return nodes.length === 1 ? nodes : [node('all', {}, nodes)];
}
