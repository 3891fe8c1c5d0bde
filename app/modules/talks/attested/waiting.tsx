/** Acts attested as this party's own on which it has not said a word yet. */
import type { EntryRow } from '../../../projections/entries.ts';
import { formatAge } from '../../../web/dates.ts';
import { isolate } from '../../../web/language.ts';
import type { CablePart, PageContext } from '../../../web/route.ts';
import { shorten } from '../../../web/shorten.ts';
import { partyWords, standingWord } from '../attested-acts.ts';
import type { Others } from '../feature.ts';
import type { Waiting } from '../waits.tsx';
import { TEXTS } from './texts.ts';

async function waitingFor({ reading, person }: PageContext): Promise<EntryRow[]> {
  if (person === null) return [];
  const rows = await reading.entries(
    "e.data->>'by' = $5 and jsonb_typeof(e.data->'attested') = 'object' order by e.idx",
    [person.party],
  );
  const words = await partyWords(reading);
  return rows.filter(({ id }) => standingWord(words.get(id)) === null);
}

export async function attestedWaiting(context: PageContext, others: Others): Promise<Waiting | null> {
  const { view } = context;
  const { say } = view;
  const rows = await waitingFor(context);
  if (rows.length === 0) return null;
  return {
    title: say(TEXTS.waiting),
    help: say(TEXTS.waitingHelp),
    items: rows.map((row) => ({
      title: calledIn(context, others, row),
      href: `${view.process!.path}/record/${row.id}#word`,
      meta: say(TEXTS.waitingFor, { age: formatAge(view.language, row.recordedAt, view.now) }),
    })),
  };
}

/** Open whenever it was attested. */
export async function waitingCable(context: PageContext, others: Others): Promise<CablePart[]> {
  const { language, now, say } = context.view;
  const shown = context.world.register.rules?.showAges === true;
  const lines = (await waitingFor(context)).map((row) => {
    const called = calledIn(context, others, row);
    const age = say(TEXTS.waitingFor, { age: formatAge(language, row.recordedAt, now) });
    return { at: row.occurredAt, text: shown ? `${called} · ${age}` : called, entry: row.id };
  });
  return lines.length === 0 ? [] : [{ title: say(TEXTS.waiting), lines, open: true }];
}

/** Its kind and its words; the words alone for a kind that is not of the talks. */
function calledIn(context: PageContext, others: Others, row: EntryRow): string {
  const called = others.called(row);
  if (called === null) return shorten(String(row.words['text'] ?? row.words['title'] ?? row.kind), 120);
  const label = context.view.say(called.label);
  const words = shorten(called.headline, 120);
  return words === '' ? label : `${label}: ${isolate(context.view.language, words)}`;
}
