// The rules of reading that the agreement states for all its guarantees.
import type { Counting } from '../agreement.ts';
import type { RenderContext } from './context.ts';
import { maybe, type Node, names, node } from './outline.ts';
import { isTerm } from './terms.ts';

export function outlineReading(context: RenderContext): Node[] {
  return [
    node('reading', {}, maybe(context.counting, countingNodes)),
    ...maybe(context.prevailing, (rule) => {
      if ('equally' in rule) return node('prevailing.equally', { who: names('actor', rule.divergence) });
      const term = `language:${rule.language}`;
      return node('prevailing', {
        language: isTerm(term) ? { is: 'terms', terms: [term] } : names('code', rule.language),
      });
    }),
  ];
}

function countingNodes(counting: Counting): Node[] {
  const { zone, day, firstDay, end, month } = counting;
  return [
    ...maybe(zone, (name) => node('count.zone', { zone: { is: 'zone', zone: name } })),
    ...maybe(day, (rule) => node(rule === 'civil' ? 'count.day.civil' : 'count.day.hours')),
    ...maybe(firstDay, (rule) => node(rule === 'counted' ? 'count.first.counted' : 'count.first.next')),
    ...maybe(end, (rule) => node(rule === 'end-of-day' ? 'count.end.day' : 'count.end.hour')),
    ...maybe(month, (rule) => node(rule === 'last-day' ? 'count.month.last' : 'count.month.next')),
  ];
}
