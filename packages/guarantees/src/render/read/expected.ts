// The facts the structure demands of every text, whatever its language.
import type { RenderContext } from '../context.ts';
import type { Language } from '../language.ts';
import { calendarsPrinted } from '../moment.ts';
import type { Line, Slot } from '../outline.ts';
import type { Fact, Facts } from './facts.ts';
import { meaningOf } from './meaning.ts';
import { normalText } from './normal.ts';

export function expectedFacts(lines: readonly Line[], context: RenderContext, language: Language): Facts {
  return {
    lines: lines.map(({ clause, say, slots }) => {
      const { polarity, bounds } = meaningOf(say);
      const facts: Fact[] = [
        ...Object.values(slots).flatMap((slot) => slotFacts(slot, context, language)),
        ...polarity.map((value) => ({ is: 'polarity' as const, value })),
        ...bounds.map((value) => ({ is: 'bound' as const, value })),
      ];
      return { clause, facts, wording: [say], rest: '' };
    }),
  };
}

function slotFacts(slot: Slot, context: RenderContext, language: Language): Fact[] {
  switch (slot.is) {
    case 'names':
      return slot.ids.map((id) => ({ is: 'name', of: [`${slot.kind}:${id}`] }));
    case 'texts':
      return [{ is: 'name', of: [`text:${slot.at}`] }];
    case 'number':
      return [{ is: 'number', value: slot.value }];
    case 'count':
      return [{ is: 'count', of: slot.of, value: slot.value }];
    case 'duration': {
      const { n, unit, tz } = slot.value;
      return [{ is: 'duration', n, unit, ...(tz === undefined ? {} : { tz }) }];
    }
    case 'moment':
      return [
        {
          is: 'moment',
          at: slot.at,
          zone: context.zone,
          dates: calendarsPrinted(slot.at, context, language),
        },
      ];
    case 'degrees':
      return [{ is: 'degrees', axis: slot.axis, value: slot.value }];
    case 'terms':
      return slot.terms.map((term) => ({ is: 'term', of: [term] }));
    case 'zone':
      return [{ is: 'zone', zone: slot.zone }];
    case 'verbatim':
      return [{ is: 'text', text: normalText(slot.text, language) }];
  }
}
