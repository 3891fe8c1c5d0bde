/** What was said, shown, promised and done, demand by demand; rounds on a line above. */
import { MODULES } from '../../modules/index.ts';
import { isOwnRecord } from '../../register/own-record.ts';
import { Empty, PageHead, Section } from '../../web/components/layout.tsx';
import { Matrix } from '../../web/components/matrix.tsx';
import { alternating, partyList } from '../../web/names.ts';
import type { Element, OverviewRow, PageContext, Route } from '../../web/route.ts';
import { CABLE_TEXTS } from '../cable-texts.ts';
import { CALENDAR_TEXTS } from '../calendar-texts.ts';
import { OWN_TEXTS } from '../own-texts.ts';
import { TEXTS } from '../texts.ts';

export const overviewRoute: Route = {
  method: 'get',
  path: '',
  answer: async (context) => {
    const { view } = context;
    const { say } = view;
    const { opened } = context.world.register;
    // A delegation's own record has no sides and no demands: only what is there for it stands on its first page.
    const own = isOwnRecord(opened);
    const parts = await Promise.all(
      MODULES.flatMap(({ slots, section }) =>
        slots.overview === undefined || (own && section?.in?.(opened!) !== true)
          ? []
          : [slots.overview(context)],
      ),
    );
    const rows = parts.flatMap((part) => part.rows);
    const cells = await cellsOf(
      context,
      rows.map(({ id }) => id),
    );
    return {
      title: view.process!.name,
      wide: true,
      page: (
        <>
          <PageHead
            title={view.process!.name}
            lead={own ? say(OWN_TEXTS.ownRecord) : between(context)}
            meta={view.process!.knownAs}
          />
          {parts.map(({ top }) => top)}
          {own ? null : <ByDemand context={context} rows={rows} cells={cells} />}
          {parts.map(({ below }) => below)}
          <p>
            <a href={`${view.process!.path}/procedure`}>{say(TEXTS.procedure)}</a> ·{' '}
            <a href={`${view.process!.path}/calendar`}>{say(CALENDAR_TEXTS.calendar)}</a>
            {context.person === null ? null : (
              <>
                {' · '}
                <a href={`${view.process!.path}/cable`}>{say(CABLE_TEXTS.cableToCapital)}</a>
              </>
            )}
          </p>
        </>
      ),
    };
  },
};

function ByDemand({
  context: { view },
  rows,
  cells,
}: {
  context: PageContext;
  rows: readonly OverviewRow[];
  cells: Cells;
}) {
  const { say } = view;
  return (
    <Section title={say(TEXTS.demandByDemand)}>
      {rows.length === 0 ? (
        <Empty
          title={say(TEXTS.noDemands)}
          action={<a href={`${view.process!.path}/procedure`}>{say(TEXTS.procedure)}</a>}
        >
          {say(TEXTS.noDemandsHelp)}
        </Empty>
      ) : (
        <Matrix
          view={view}
          rows={rows.map(({ id, title, href, small, said }) => {
            const [also, shown, promised, done] = COLUMNS.map((column) => cells.get(column)?.get(id) ?? null);
            return { title, href, small, cells: { said: [said, also], shown, promised, done } };
          })}
        />
      )}
    </Section>
  );
}

const COLUMNS = ['said', 'shown', 'promised', 'done'] as const;

type Cells = ReadonlyMap<string, ReadonlyMap<string, Element>>;

async function cellsOf(
  context: PageContext,
  ids: Parameters<NonNullable<(typeof MODULES)[number]['slots']['overviewCells']>['cells']>[1],
) {
  const columns = MODULES.flatMap(({ slots }) => slots.overviewCells ?? []);
  const found = await Promise.all(
    columns.map(async ({ column, cells }) => [column, await cells(context, ids)] as const),
  );
  return new Map<string, ReadonlyMap<string, Element>>(found);
}

function between(context: PageContext): string {
  const { view, world } = context;
  const of = (role: string) =>
    alternating(
      [...world.register.book.parties].filter(([, held]) => held === role).map(([id]) => id),
      view.now,
    );
  const first = view.say(TEXTS.between, { parties: partyList(context, of('party')) });
  const mediators = of('mediator');
  return mediators.length === 0
    ? first
    : `${first} · ${view.say(TEXTS.mediatedBy, { mediators: partyList(context, mediators) })}`;
}
