/** Every entry the reader may see, with its author, times, audience and proof; and how to check it all. */

import { attestationOf } from '../../modules/talks/attested-acts.ts';
import { TEXTS as TALKS_TEXTS } from '../../modules/talks/texts.ts';
import type { EntryRow } from '../../projections/entries.ts';
import { PageHead, Section } from '../../web/components/layout.tsx';
import { FilterSelect, Filters, Pages, RecordTable, VerifyPanel } from '../../web/components/record.tsx';
import { audienceNames, partyName, person } from '../../web/names.ts';
import type { PageContext, Route } from '../../web/route.ts';
import { shorten } from '../../web/shorten.ts';
import { labelOf, moduleOf } from '../kinds.ts';
import { TEXTS } from '../texts.ts';

const PER_PAGE = 100;

export const recordRoute: Route = {
  method: 'get',
  path: '/record',
  answer: async (context) => {
    const { view, reading, query } = context;
    const { say } = view;
    const before = Number(query.get('before') ?? Number.MAX_SAFE_INTEGER);
    const kind = query.get('kind') ?? '';
    const rows = await reading.entries(
      `e.idx < $5 and ($6 = '' or e.kind = $6) order by e.idx desc limit ${PER_PAGE + 1}`,
      [Number.isSafeInteger(before) ? before : Number.MAX_SAFE_INTEGER, kind],
    );
    const shown = rows.slice(0, PER_PAGE);
    const kinds = await reading.rows<{ kind: string }>(
      (readable) =>
        `select distinct e.kind from entries e where e.process = $1 and ${readable} order by e.kind`,
    );
    const path = `${view.process!.path}/record`;
    const filter = kind === '' ? '' : `&kind=${encodeURIComponent(kind)}`;
    return {
      title: say(TEXTS.record),
      wide: true,
      scripts: ['verify.js'],
      page: (
        <>
          <PageHead title={say(TEXTS.record)} lead={say(TEXTS.recordHelp)} meta={view.process!.knownAs} />
          <VerifyPanel
            view={view}
            download={`${view.process!.path}/bundle`}
            command={`sulh verify ${view.process!.id.slice(0, 16)}.sulh --process ${view.process!.id}`}
          >
            <section data-verify data-bundle={`${view.process!.path}/bundle`} data-process={view.process!.id}>
              <noscript>{say(TEXTS.needsScript)}</noscript>
            </section>
          </VerifyPanel>
          <p>
            <a href="/verifier.html" download="sulh-verifier.html">
              {say(TEXTS.keepVerifier)}
            </a>
          </p>
          <Section title={say(TEXTS.entries)}>
            <Filters view={view} action={path} filtered={kind !== ''}>
              <FilterSelect
                name="kind"
                label={say(TEXTS.kind)}
                all={say(TEXTS.all)}
                value={kind}
                options={kinds.map((one) => ({ value: one.kind, label: say(labelOf(one.kind)) }))}
              />
            </Filters>
            <RecordTable
              view={view}
              names={audienceNames(context)}
              rows={shown.map((row) => recordRow(context, row))}
            />
            <Pages
              view={view}
              older={rows.length > PER_PAGE ? `${path}?before=${shown.at(-1)!.idx}${filter}` : null}
              newer={query.has('before') ? `${path}?${filter.slice(1)}` : null}
            />
          </Section>
        </>
      ),
    };
  },
};

export function recordRow(context: PageContext, row: EntryRow) {
  const author = person(context, row.author);
  return {
    idx: row.idx,
    id: row.id,
    what: whatOf(context, row),
    headline: headlineOf(row),
    author: author?.name ?? '',
    party: author === null ? undefined : partyName(context, author.party),
    occurredAt: row.occurredAt,
    recordedAt: row.recordedAt,
    audience: row.audience,
  };
}

/** The kind by its name; of an act that a mediator recorded for its party, that it is attested. */
export function whatOf({ view }: PageContext, row: EntryRow): string {
  const what = view.say(labelOf(row.kind));
  return attestationOf(row) === null ? what : `${what} (${view.say(TALKS_TEXTS.attestedMark)})`;
}

export function headlineOf(row: EntryRow): string {
  const text =
    moduleOf(row.kind)?.headline(row) ??
    String(row.words['title'] ?? row.words['name'] ?? row.words['issuedBy'] ?? row.words['reason'] ?? '');
  return shorten(text === '[object Object]' ? '' : text, 120);
}
