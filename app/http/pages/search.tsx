import type { EntryRow } from '../../projections/entries.ts';
import { ENTRY_COLUMNS } from '../../projections/entries.ts';
import { foldText } from '../../projections/fold-text.ts';
import { Empty, PageHead } from '../../web/components/layout.tsx';
import { Pages, RecordTable } from '../../web/components/record.tsx';
import { audienceNames } from '../../web/names.ts';
import type { Route } from '../../web/route.ts';
import { TEXTS } from '../texts.ts';
import { recordRow } from './record.tsx';

const LIMIT = 50;

/** Searches only what this reader may read: the rule stands in the query, before anything is counted or cut. */
export const searchRoute: Route = {
  method: 'get',
  path: '/search',
  answer: async (context) => {
    const { view, reading, query } = context;
    const { say } = view;
    const asked = (query.get('q') ?? '').trim().slice(0, 200);
    const words = foldText(asked)
      .split(' ')
      .filter((word) => word !== '');
    const rows =
      words.length === 0
        ? []
        : await reading.rows<EntryRow>(
            (readable) => `select ${ENTRY_COLUMNS} from entries e where e.process = $1 and ${readable}
              and not exists (select 1 from unnest($5::text[]) as w(word) where position(w.word in e.folded) = 0)
              order by e.idx desc limit ${LIMIT}`,
            [words],
          );
    return {
      title: say(TEXTS.search),
      wide: true,
      page: (
        <>
          <PageHead
            title={say(TEXTS.search)}
            lead={asked === '' ? say(TEXTS.searchHelp) : say(TEXTS.results, { n: rows.length, q: asked })}
          />
          {rows.length === 0 ? (
            asked === '' ? null : (
              <Empty title={say(TEXTS.searchNone, { q: asked })}>{say(TEXTS.searchHelp)}</Empty>
            )
          ) : (
            <RecordTable
              view={view}
              names={audienceNames(context)}
              rows={rows.map((row) => recordRow(context, row))}
            />
          )}
          <Pages view={view} />
        </>
      ),
    };
  },
};
