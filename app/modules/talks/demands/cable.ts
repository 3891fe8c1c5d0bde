/** What a delegation tells its capital of demands: what was put and answered, and what is open, with its age. */
import { cableAge } from '../../../web/cable.ts';
import { formatDay } from '../../../web/dates.ts';
import { partyList, partyName } from '../../../web/names.ts';
import type { CablePart, PageContext } from '../../../web/route.ts';
import { type PartyWords, partyWords } from '../attested-acts.ts';
import { attestedWords } from '../attested-words.ts';
import { CABLE_TEXTS } from './cable-texts.ts';
import type { AnswerKind } from './entries.ts';
import { answerView, type DemandSummary, demandSummaries } from './queries.ts';
import { chosen, LABELS, TEXTS } from './texts.ts';

type Line = CablePart['lines'][number];

/** Answers that settle a demand, one way or the other. */
const SETTLED: ReadonlySet<AnswerKind> = new Set(['accepted', 'refused']);

export async function demandsCable(context: PageContext, since: number): Promise<readonly CablePart[]> {
  const { say } = context.view;
  const demands = await demandSummaries(context.reading);
  const done = await happened(context, demands, since);
  const words = await partyWords(context.reading);
  const open = demands.flatMap((demand) => openLines(context, demand, words));
  return [
    ...(done.length === 0 ? [] : [{ title: say(TEXTS.demands), lines: done }]),
    ...(open.length === 0 ? [] : [{ title: say(CABLE_TEXTS.open), lines: open, open: true }]),
  ];
}

async function happened(
  { reading, view, world }: PageContext,
  demands: readonly DemandSummary[],
  since: number,
): Promise<Line[]> {
  const acts = await reading.entries(
    "e.kind in ('demand-put', 'demand-repeated', 'demand-answered', 'demand-withdrawn') and e.recorded_at >= $5 order by e.idx",
    [since],
  );
  return acts.flatMap((row) => {
    const demand = demands.find(({ row: { id } }) => id === (row.refs['demand']?.[0] ?? row.id));
    if (demand === undefined) return [];
    const by = partyName({ view, world }, String(row.data['by']));
    const title = quoted(demand.title);
    const words = { by, title, to: partyList({ view, world }, demand.to), what: '', text: '' };
    const told = { at: row.occurredAt, entry: row.id };
    if (row.kind === 'demand-put') return [{ ...told, text: view.say(CABLE_TEXTS.put, words) }];
    if (row.kind === 'demand-answered') {
      const { answer, text } = answerView(row);
      const what = view.say(chosen('answer', answer));
      const said = text === null ? '' : ` ${quoted(text)}`;
      return [{ ...told, text: `${view.say(CABLE_TEXTS.answered, { ...words, what })}${said}` }];
    }
    const what = view.say(LABELS[row.kind]!);
    return [{ ...told, text: view.say(CABLE_TEXTS.act, { ...words, what }) }];
  });
}

/** One line for each side that has not settled it: what it last answered, or that it answered nothing. */
function openLines(context: PageContext, demand: DemandSummary, words: PartyWords): Line[] {
  if (demand.withdrawn) return [];
  const { say, language } = context.view;
  return demand.to.flatMap((party) => {
    const answer = demand.answers.find(({ by }) => by === party);
    if (answer !== undefined && SETTLED.has(answer.answer)) return [];
    const what =
      answer === undefined
        ? say(TEXTS.noAnswer)
        : `${say(chosen('answer', answer.answer))}${attestedWords(context.view, words, answer.row)}, ${formatDay(language, answer.row.occurredAt, 'short')}`;
    const age = cableAge(context, demand.row.occurredAt);
    const text = say(CABLE_TEXTS.openLine, {
      by: partyName(context, demand.by),
      to: partyName(context, party),
      title: `${quoted(demand.title)}${attestedWords(context.view, words, demand.row)}`,
      what,
    });
    return [
      {
        ...{ at: demand.row.occurredAt, entry: demand.row.id, marked: true },
        text: age === null ? text : `${text} · ${age}`,
      },
    ];
  });
}

function quoted(text: string): string {
  return `“${text}”`;
}
