/** What instruments tell elsewhere: in the cable what waits for a capital and what was done, in the calendar when powers end. */
import { powersStanding } from '../../../register/powers.ts';
import { partyName, person } from '../../../web/names.ts';
import type { CablePart, CalendarItem, PageContext } from '../../../web/route.ts';
import { LABELS } from './kind-texts.ts';
import { instrumentViews, openActs, readsOf } from './queries.ts';
import { TEXTS } from './texts.ts';
import { openLine, openWords } from './words.ts';

export async function instrumentsCable(context: PageContext, since: number): Promise<readonly CablePart[]> {
  const { say } = context.view;
  const instruments = await instrumentViews(context);
  const open = openActs(instruments).map(({ instrument, act }) => ({
    at: act.row.occurredAt,
    text: `${openLine(context, instrument, act)} (${openWords(context, act)})`,
    entry: act.row.id,
  }));
  const done = instruments
    .flatMap(({ row, acts, withdrawn, title }) =>
      [row, ...acts.flatMap((act) => [act.row, act.answerRow]), withdrawn].flatMap((one) =>
        one === null || one.recordedAt < since ? [] : [{ row: one, title }],
      ),
    )
    .sort((a, b) => a.row.idx - b.row.idx)
    .map(({ row, title }) => ({
      at: row.occurredAt,
      text: say(TEXTS.openLine, {
        party: partyName(context, String(row.data['by'])),
        act: say(LABELS[row.kind]!),
        title,
      }),
      entry: row.id,
    }));
  return [
    ...(open.length === 0 ? [] : [{ title: say(TEXTS.openTitle), lines: open, open: true }]),
    ...(done.length === 0 ? [] : [{ title: say(TEXTS.instruments), lines: done }]),
  ];
}

/** The last day of powers: whoever is to sign after it needs new ones. */
export async function powersCalendar(context: PageContext): Promise<readonly CalendarItem[]> {
  const { reading, world, view } = context;
  const reads = readsOf(context);
  const rows = await reading.entries("e.kind = 'full-powers-issued' order by e.idx");
  return rows.flatMap(({ id }) => {
    const powers = world.register.powers.issued.get(id);
    if (powers === undefined || powers.until === null) return [];
    const standing = powersStanding(world.register, powers, view.now, reads);
    return [
      {
        uid: id,
        title: view.say(TEXTS.powersEnd, { name: person(context, powers.person)?.name ?? '' }),
        from: powers.until,
        until: null,
        place: null,
        href: `/people/${powers.person}`,
        cancelled: standing === 'ended' || standing === 'contested',
      },
    ];
  });
}
