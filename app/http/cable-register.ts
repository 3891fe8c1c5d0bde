/** What the register tells a cable: people admitted, keys replaced, powers, rules, entries opened to more readers. */
import type { EntryRow } from '../projections/entries.ts';
import { partyName, person as personOf } from '../web/names.ts';
import type { CablePart, PageContext } from '../web/route.ts';
import { CABLE_TEXTS } from './cable-texts.ts';
import { labelOf } from './kinds.ts';
import { headlineOf } from './pages/record.tsx';

const TOLD = [
  'person-admitted',
  'person-suspended',
  'person-reinstated',
  'key-admitted',
  'key-revoked',
  'key-recovered',
  'full-powers-issued',
  'full-powers-ended',
  'party-named',
  'rules-proposed',
  'rules-accepted',
  'disclosed',
  'process-closed',
  'process-handed-over',
];

export async function registerCable(context: PageContext, since: number): Promise<readonly CablePart[]> {
  const rows = await context.reading.entries(
    'e.kind = any($5::text[]) and e.recorded_at >= $6 order by e.idx',
    [TOLD, since],
  );
  // The first key of a person goes with the admission.
  const told = rows.filter(({ kind, data }) => kind !== 'key-admitted' || data['replaces'] !== null);
  const lines = await Promise.all(
    told.map(async (row) => ({ at: row.occurredAt, text: await words(context, row), entry: row.id })),
  );
  return lines.length === 0 ? [] : [{ title: context.view.say(CABLE_TEXTS.register), lines }];
}

async function words(context: PageContext, row: EntryRow): Promise<string> {
  const what = context.view.say(labelOf(row.kind));
  const about = await aboutOf(context, row);
  return about === '' ? what : `${what}: ${about}`;
}

async function aboutOf(context: PageContext, row: EntryRow): Promise<string> {
  const opened = row.refs['opens']?.[0];
  if (opened !== undefined) {
    const target = await context.reading.one(opened);
    return target === null ? '' : `${context.view.say(labelOf(target.kind))}, ${headlineOf(target)}`;
  }
  if (row.kind === 'person-admitted') return named(context, row.id);
  const whom = row.refs['person']?.[0] ?? (row.kind.startsWith('key-') ? row.author : null);
  if (whom !== null) return named(context, whom);
  const author = personOf(context, row.author);
  return author === null ? headlineOf(row) : partyName(context, author.party);
}

function named(context: PageContext, id: string): string {
  const found = personOf(context, id);
  return found === null ? '' : `${found.name}, ${partyName(context, found.party)}`;
}
