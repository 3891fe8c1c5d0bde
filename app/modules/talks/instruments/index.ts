/** Instruments: texts to be signed, which bind, and understandings, which do not; each with its own kinds. */
import type { Feature, Others } from '../feature.ts';
import { instrumentsCable, powersCalendar } from './agenda.ts';
import { instrumentsBeside, instrumentsSection, instrumentsWaiting } from './cards.tsx';
import { decideInstruments, evolveInstruments, type InstrumentsState, NO_INSTRUMENTS } from './decide.ts';
import { INSTRUMENT_KINDS } from './entries.ts';
import { FIELDS, LABELS } from './kind-texts.ts';
import { instrumentRoutes } from './pages.tsx';
import { promisedCells } from './promised.tsx';
import { chosen, TEXTS } from './texts.ts';

export function instruments(others: Others): Feature<InstrumentsState> {
  return {
    name: 'instruments',
    kinds: INSTRUMENT_KINDS,
    initial: NO_INSTRUMENTS,
    evolve: evolveInstruments,
    decide: decideInstruments,
    labels: LABELS,
    fields: FIELDS,
    valueText: (field, value) =>
      field === 'type' && `type_${value}` in TEXTS ? chosen('type', value) : null,
    href: ({ kind, id, refs }) => {
      const text = kind.endsWith('-proposed') ? id : (refs['agreement'] ?? refs['understanding'])?.[0];
      return text === undefined ? null : `/talks/instruments/${text}`;
    },
    headline: ({ words }) => String(words['title'] ?? words['reason'] ?? words['office'] ?? ''),
    routes: instrumentRoutes(others),
    waiting: instrumentsWaiting,
    section: instrumentsSection,
    beside: instrumentsBeside,
    slots: {
      cable: instrumentsCable,
      calendar: powersCalendar,
      overviewCells: { column: 'promised', cells: promisedCells },
    },
  };
}
