// Every part of one guarantee, in the order it is said.
import type { Reporting, Restated } from '../agreement.ts';
import type { Area, Duty, Guarantee, Pattern, Proof, Rung } from '../model.ts';
import type { RenderContext } from './context.ts';
import {
  duration,
  type Line,
  listed,
  maybe,
  type Node,
  names,
  node,
  numberLines,
  type Part,
  times,
} from './outline.ts';
import { anchorNodes, conditionNodes, momentNode, patternNode } from './outline-pattern.ts';
import { outlineReading } from './outline-reading.ts';

export function outlineGuarantee(g: Guarantee, context: RenderContext): Line[] {
  const section = (part: Part, nodes: Node[]) => ({ part, nodes });
  return numberLines([
    section('title', titleNodes(g, context)),
    section('obligor', obligorNodes(g)),
    section('beneficiary', listed('beneficiary', 'parties', 'actor', g.beneficiary)),
    section('duty', [dutyNode(g)]),
    section('period', periodNodes(g)),
    section(
      'condition',
      maybe(g.given, (given) => node('given', {}, conditionNodes(given, '/given'))),
    ),
    section('reciprocity', reciprocityNodes(g)),
    section('proof', [proofNode(g.proof, context.reporting)]),
    section('cure', [cureNode(g)]),
    section('consequence', [ladderNode(g.ladder)]),
    section('amendment', amendmentNodes(g)),
    section('gloss', glossNodes(g)),
    section('area', areaNodes(g, context.areas)),
    section('reading', outlineReading(context)),
  ]);
}

function titleNodes(g: Guarantee, context: RenderContext): Node[] {
  const slots = { guarantee: names('guarantee', g.id), n: { is: 'number', value: g.version } } as const;
  const title = g.title
    ? node('title.named', { ...slots, title: { is: 'texts', at: '/title', texts: g.title } })
    : node('title', slots);
  return context.exercise === true ? [node('exercise'), title] : [title];
}

function obligorNodes(g: Guarantee): Node[] {
  const joint = maybe(g.jointly, ({ with: others, bound, lead }) => [
    ...listed('jointly', 'parties', 'actor', others),
    ...(bound === 'each' ? [node('jointly.each')] : []),
    ...maybe(lead, (who) => node('jointly.lead', { who: names('actor', who) })),
  ]);
  return [node('obligor', { party: names('actor', g.obligor) }, joint)];
}

function dutyNode(g: Guarantee): Node {
  const party = { party: names('actor', g.obligor) };
  return node(`duty.${g.duty.kind}`, party, [
    ...termsOf(g.duty),
    ...maybe(g.restated, (list) => list.map((said, i) => restatedNode(said, `/restated/${i}`))),
    ...maybe(g.influence, ({ over, steps }) => [
      node('influence', { who: names('actor', over) }),
      node(
        'influence.steps',
        {},
        steps.map((step, i) => patternNode('step', step, `/influence/steps/${i}`)),
      ),
    ]),
    ...(g.means ?? []).map(({ by, what }, i) =>
      node('means', { who: names('actor', by), what: { is: 'texts', at: `/means/${i}/what`, texts: what } }),
    ),
    ...maybe(g.report, (report) => receiverNodes(report, '/report')),
    ...(g.anywhere === true ? [node('anywhere')] : []),
  ]);
}

function termsOf(duty: Duty): Node[] {
  switch (duty.kind) {
    case 'refrain':
      return [
        patternNode('act', duty.from, '/duty/from'),
        ...(duty.tolerance === undefined
          ? [node('tolerance.none')]
          : [
              node('tolerance.count', { times: times(duty.tolerance.count) }),
              node('tolerance.per', { d: duration(duty.tolerance.per) }),
            ]),
      ];
    case 'achieve':
      return [
        patternNode('act', duty.what, '/duty/what'),
        ...maybe(duty.count, (count) => node('achieve.count', { times: times(count) })),
        momentNode('deadline', duty.by, '/duty/by'),
      ];
    case 'respond':
      return [
        patternNode('trigger', duty.to, '/duty/to'),
        patternNode('response', duty.with, '/duty/with'),
        node('respond.within', { d: duration(duty.within) }),
        ...(duty.same === undefined || duty.same.length === 0
          ? []
          : [
              node('respond.same', {
                fields: { is: 'terms', terms: duty.same.map((name) => `field:${name}` as const) },
              }),
            ]),
      ];
    case 'report':
      return [
        patternNode('report', duty.what, '/duty/what'),
        node('report.every', { d: duration(duty.every) }),
        node('report.grace', { d: duration(duty.grace) }),
      ];
    case 'maintain':
      return [
        patternNode('level', duty.level, '/duty/level'),
        node('maintain.dip', { d: duration(duty.dip) }),
        node('maintain.seen', { d: duration(duty.seenEvery) }),
      ];
  }
}

function restatedNode(said: Restated, at: string): Node {
  const under = maybe(said.words, (text) => node('restated.words', { text: { is: 'verbatim', text } }));
  if ('at' in said)
    return node('restated', {}, [...under, node('restated.at', { m: { is: 'moment', at: said.at } })]);
  const from =
    'at' in said.from
      ? [node('restated.at', { m: { is: 'moment', at: said.from.at } })]
      : [
          node('restated.event', {}, anchorNodes(said.from.anchor, `${at}/from/anchor`)),
          ...maybe(said.from.plus, (dur) => node('restated.plus', { d: duration(dur) })),
        ];
  const added = said.plus.map((dur) => node('restated.plus', { d: duration(dur) }));
  return node('restated', {}, [...under, ...from, ...added]);
}

function receiverNodes(report: Pick<Reporting, 'format' | 'to'>, at: string): Node[] {
  return [
    ...maybe(report.format, (texts) =>
      node('report.format', { what: { is: 'texts', at: `${at}/format`, texts } }),
    ),
    ...listed('report.to', 'parties', 'actor', report.to),
  ];
}

function periodNodes(g: Guarantee): Node[] {
  const { from, until } = g.span;
  const ending = maybe(g.ending, ({ by, notice }) => [
    ...listed('ending', 'parties', 'actor', by),
    node('ending.notice', { d: duration(notice) }),
  ]);
  const end = until === undefined ? node('end.open') : momentNode('end', until, '/span/until');
  return [momentNode('start', from, '/span/from'), { ...end, under: [...end.under, ...ending] }];
}

function reciprocityNodes(g: Guarantee): Node[] {
  const terms = maybe(g.reciprocity, ({ notice, scope, resumption, reliance }) => [
    ...maybe(notice, (dur) => node('reciprocity.notice', { d: duration(dur) })),
    ...listed('reciprocity.scope', 'guarantees', 'guarantee', scope),
    ...maybe(resumption, (dur) => node('reciprocity.resumption', { d: duration(dur) })),
    ...maybe(reliance, (rule) => node(rule === 'as-known-then' ? 'reliance.then' : 'reliance.later')),
  ]);
  if (g.while === undefined) return terms;
  return [node('while', {}, [...conditionNodes(g.while, '/while'), ...terms])];
}

function proofNode(proof: Proof, general: Reporting | undefined): Node {
  const reporting = proof.reporting ?? general;
  return node('proof', {}, [
    ...proof.verifiers.map(({ id, independentOf }) =>
      node('verifier', { who: names('actor', id) }, listed('independent', 'parties', 'actor', independentOf)),
    ),
    node('proof.of', { verifiers: { is: 'count', of: 'verifiers', value: proof.verifiers.length } }),
    node('proof.quorum', { confirmations: { is: 'count', of: 'confirmations', value: proof.quorum } }),
    ...listed('proof.veto', 'parties', 'actor', proof.vetoOf),
    ...maybe(proof.split, (split) =>
      split.then === 'open' ? node('split.open') : node('split.decided', { who: names('actor', split.by) }),
    ),
    node('proof.standard', { standard: { is: 'terms', terms: [`standard:${proof.standard}`] } }),
    ...listed('proof.methods', 'methods', 'method', proof.methods),
    ...maybe(proof.coverage, ({ methods, gap }) => [
      ...listed('coverage', 'methods', 'method', methods),
      node('coverage.gap', { d: duration(gap) }),
    ]),
    node('proof.lateness', { d: duration(proof.lateness) }),
    node('proof.contest', { d: duration(proof.contest) }),
    ...maybe(proof.attribution, ({ by, within }) => [
      node('attribution', { who: names('actor', by) }),
      node('attribution.within', { d: duration(within) }),
    ]),
    ...maybe(reporting, (said) => [
      node('reporting', { d: duration(said.every) }, receiverNodes(said, '/proof/reporting')),
    ]),
    proof.access === 'none'
      ? node('proof.access.none')
      : node('proof.access', { guarantee: names('guarantee', proof.access) }),
  ]);
}

function cureNode(g: Guarantee): Node {
  if (g.cure === undefined) return node(g.noCure === true ? 'cure.none' : 'cure.unstated');
  const { within, by, times: limit } = g.cure;
  return node('cure', {}, [
    patternNode('remedy', by, '/cure/by'),
    node('cure.within', { d: duration(within) }),
    ...maybe(limit, (count) => node('cure.times', { times: times(count) })),
  ]);
}

function ladderNode(ladder: readonly Rung[]): Node {
  if (ladder.length === 0) return node('ladder.none');
  return node(
    'ladder',
    {},
    ladder.map((rung, i) => rungNode(rung, `/ladder/${i}`)),
  );
}

function rungNode({ when, then }: Rung, at: string): Node {
  const who = { who: names('actor', then.who) };
  const consequence =
    'does' in then
      ? [
          node('then.does', who, [patternNode('step', then.does, `${at}/then/does`)]),
          node('then.within', { d: duration(then.within) }),
        ]
      : [
          node(`then.${then.may}`, who, listed('then.of', 'guarantees', 'guarantee', then.of)),
          node('then.notice', { d: duration(then.notice) }),
        ];
  if (typeof when === 'string') return node(`when.${when}`, {}, consequence);
  const per = node('when.per', { d: duration(when.per) });
  return node('when.repeats', { times: times(when.repeats) }, [per, ...consequence]);
}

function amendmentNodes(g: Guarantee): Node[] {
  return maybe(g.amends, ({ of, version, from, open }) =>
    node('amends', { guarantee: names('guarantee', of), n: { is: 'number', value: version } }, [
      node('amends.from', { m: { is: 'moment', at: from } }),
      node(open === 'old' ? 'amends.old' : 'amends.new'),
    ]),
  );
}

/** The key of a gloss is the word it explains, or the id of who reserved it; both are printed as they are. */
function glossNodes(g: Guarantee): Node[] {
  return Object.entries(g.gloss).map(([key, text]) =>
    node('gloss', { key: names('code', key), text: { is: 'verbatim', text } }),
  );
}

function areaNodes(g: Guarantee, areas: readonly Area[]): Node[] {
  return areasOf(g).map((id) => {
    const area = areas.find((each) => each.id === id);
    if (area === undefined || area.ring.length === 0)
      return node('area.unstated', { area: names('area', id) });
    const corners = cornersOf(area.ring).map(([lon, lat], i) =>
      node('area.corner', {
        n: { is: 'number', value: i + 1 },
        lat: { is: 'degrees', axis: 'latitude', value: lat },
        lon: { is: 'degrees', axis: 'longitude', value: lon },
      }),
    );
    const map = names('map', area.mapRef);
    const datum = { is: 'terms', terms: [`datum:${area.datum}`] } as const;
    return node('area', { area: names('area', id), map, datum }, [node('area.ring'), ...corners]);
  });
}

/** A closed ring says its first point again; the text says instead that the boundary returns to it. */
function cornersOf(ring: Area['ring']): Area['ring'] {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? ring.slice(0, -1) : ring;
}

/** Every area a pattern anywhere in the guarantee names, in the order first met. */
export function areasOf(g: Guarantee): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, in: area } = value as Partial<Pattern>;
    if (typeof type === 'string' && typeof area === 'string') found.add(area);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(g);
  return [...found];
}
