/** The overview's column of what was promised: texts about a demand to which some party has put its name. */
import type { EntryId } from '@sulh/record';
import { Chip } from '../../../web/components/chip.tsx';
import { CellLine } from '../../../web/components/matrix.tsx';
import type { Element, PageContext } from '../../../web/route.ts';
import { NatureOf } from './cards.tsx';
import { type InstrumentView, instrumentViews } from './queries.ts';
import { stateOf } from './words.ts';

/** A text that is only proposed, or waits for every capital, promises nothing. */
function isNamed({ standing, withdrawn }: InstrumentView): boolean {
  const counts = [standing.agreed, standing.initialled];
  return withdrawn === null && counts.some(({ own, attested }) => own.length + attested.length > 0);
}

export async function promisedCells(
  context: PageContext,
  demands: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Element>> {
  const named = (await instrumentViews(context)).filter(isNamed);
  const cells = new Map<EntryId, Element>();
  for (const demand of demands) {
    const about = named.filter(({ row }) => row.refs['about']?.includes(demand));
    if (about.length === 0) continue;
    cells.set(
      demand,
      about.map((instrument) => <PromisedLine context={context} instrument={instrument} />),
    );
  }
  return cells;
}

function PromisedLine({ context, instrument }: { context: PageContext; instrument: InstrumentView }) {
  const { shape, tone, words } = stateOf(context, instrument);
  const href = `${context.view.process!.path}/talks/instruments/${instrument.row.id}`;
  return (
    <CellLine
      chip={
        <Chip shape={shape} tone={tone} href={href}>
          {words}
        </Chip>
      }
    >
      <span dir="auto">{instrument.title}</span> <NatureOf context={context} instrument={instrument} />
    </CellLine>
  );
}
