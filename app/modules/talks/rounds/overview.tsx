import { Days } from '../../../web/components/time.tsx';
import { RoundsLine } from '../../../web/components/timeline.tsx';
import type { PageContext } from '../../../web/route.ts';
import { shorten } from '../../../web/shorten.ts';
import { ResultChip } from '../result-chip.tsx';
import type { RoundView } from './queries.ts';
import { TEXTS } from './texts.ts';

export function RoundsOf({ context, rounds }: { context: PageContext; rounds: readonly RoundView[] }) {
  const { view } = context;
  const { say } = view;
  if (rounds.length === 0) return <p class="quiet">{say(TEXTS.noRounds)}</p>;
  return (
    <RoundsLine
      view={view}
      rounds={rounds.map((round) => ({
        label: round.label.toLowerCase().includes(round.venue.split(',')[0]!.toLowerCase())
          ? round.label
          : `${round.label}, ${round.venue}`,
        href: `${view.process!.path}/talks/rounds/${round.row.id}`,
        when: <Days view={view} from={round.from} until={round.until} style="short" />,
        outcome: round.outcome === null ? undefined : shorten(round.outcome, 90),
        state:
          round.closed !== null
            ? ('closed' as const)
            : round.confirmed === null
              ? ('proposed' as const)
              : ('open' as const),
        chip: round.result === null ? undefined : <ResultChip context={context} result={round.result} />,
      }))}
    />
  );
}
