/** One entry: its words, its proof, what it refers to, what refers to it, and what its author may still do. */
import { hexEncode, leafData, parseBody, utf8Decode } from '@sulh/record';
import { sha256 } from '../../host.ts';
import { MODULES } from '../../modules/index.ts';
import type { EntryRow } from '../../projections/entries.ts';
import { attachedFilesIn, isAttachedFile } from '../../register/attached-files.ts';
import { AttachedFile } from '../../web/components/attached-file.tsx';
import { AudienceWords } from '../../web/components/audience.tsx';
import { EntryLink } from '../../web/components/entry.tsx';
import { Breadcrumb, Code, Facts, Notice, PageHead, Panel, Section } from '../../web/components/layout.tsx';
import { RecordTable } from '../../web/components/record.tsx';
import { Moment } from '../../web/components/time.tsx';
import { FILE_TEXTS } from '../../web/file-texts.ts';
import { Field, SignedForm } from '../../web/form.tsx';
import { audienceNames, partyName, person } from '../../web/names.ts';
import type { Answer, Element, PageContext, Route } from '../../web/route.ts';
import { fieldLabelOf, KINDS, labelOf, moduleOf } from '../kinds.ts';
import { powersText } from '../powers-texts.ts';
import { TEXTS } from '../texts.ts';
import { headlineOf, recordRow, whatOf } from './record.tsx';

export const entryRoutes: readonly Route[] = [
  { method: 'get', path: '/record/:id{[0-9a-f]{64}}', answer: entryPage },
];

async function entryPage(context: PageContext): Promise<Answer> {
  const { view, reading, params } = context;
  const { say } = view;
  const row = await reading.one(params['id']!);
  if (row === null) return { notFound: true };
  const [referring, threads, corrections] = await Promise.all([
    reading.rows<{ source: string }>(
      (
        readable,
      ) => `select distinct l.source from links l join entries e on e.process = l.process and e.id = l.source
        where l.process = $1 and l.target = $5 and ${readable}`,
      [row.id],
    ),
    Promise.all(MODULES.map(({ slots }) => slots.thread?.(context, row) ?? Promise.resolve(null))),
    reading.referring('corrects', [row.id]),
  ]);
  const sources = await reading.entries('e.id = any($5::text[]) order by e.idx', [
    referring.map(({ source }) => source),
  ]);
  const best = moduleOf(row.kind)?.href(row) ?? null;
  return {
    title: say(labelOf(row.kind)),
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb
          view={view}
          items={[{ href: `${view.process!.path}/record`, label: say(TEXTS.record) }]}
        />
        <PageHead
          kind={whatOf(context, row)}
          title={headlineOf(row) || whatOf(context, row)}
          meta={
            best === null ? undefined : <a href={`${view.process!.path}${best}`}>{say(TEXTS.seeInPlace)}</a>
          }
        />
        {corrections.length === 0 ? null : (
          <Corrections context={context} row={row} corrections={corrections} />
        )}
        <Panel>
          <Facts
            items={Object.entries(row.words)
              .filter(isSaidHere)
              .map(([field, value]) => [
                say(fieldLabelOf(field)),
                <Value context={context} row={row} field={field} value={value} />,
              ])}
          />
        </Panel>
        <Attached context={context} row={row} />
        {threads}
        <References context={context} row={row} />
        {sources.length === 0 ? null : (
          <Section title={say(TEXTS.referredBy)}>
            <RecordTable
              view={view}
              names={audienceNames(context)}
              rows={sources.map((source) => recordRow(context, source))}
            />
          </Section>
        )}
        {await proofOf(context, row)}
        {authorsActions(context, row)}
      </>
    ),
  };
}

/** Every file the entry names, wherever in it. */
function Attached({ context, row }: { context: PageContext; row: EntryRow }) {
  const { view } = context;
  const files = attachedFilesIn([row.words, row.data]);
  if (files.length === 0) return null;
  return (
    <Section title={view.say(FILE_TEXTS.attachedFiles)} id="files">
      {files.map((file) => (
        <AttachedFile view={view} entry={row} file={file} />
      ))}
    </Section>
  );
}

/** How an act is known stands in words below, with what its party said of it. */
function isSaidHere([field, value]: [string, unknown]): boolean {
  return field !== 'attested' || value === null;
}

/** A value as people read it: parties by name, choices by their word, lists of them, and anything else as it is. */
function Value({
  context,
  row,
  field,
  value,
}: {
  context: PageContext;
  row: EntryRow;
  field: string;
  value: unknown;
}): Element {
  const { view, world } = context;
  if (value === null) return <span>—</span>;
  if (typeof value === 'boolean') return <span>{view.say(value ? TEXTS.yes : TEXTS.no)}</span>;
  if (typeof value === 'string') {
    const text =
      row.kind === 'full-powers-issued' && field === 'acts'
        ? powersText('act', value)
        : (moduleOf(row.kind)?.valueText?.(field, value) ?? null);
    const words = world.register.book.parties.has(value)
      ? partyName(context, value)
      : text === null
        ? value
        : view.say(text);
    return <span dir="auto">{words}</span>;
  }
  if (typeof value === 'number') return <span>{String(value)}</span>;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return (
      <>
        {value.map((one, n) => (
          <>
            {n === 0 ? null : ' · '}
            <Value context={context} row={row} field={field} value={one} />
          </>
        ))}
      </>
    );
  }
  if (isAttachedFile(value)) return <bdi>{value.name}</bdi>;
  return (
    <pre class="json" dir="ltr" tabindex={0}>
      {JSON.stringify(value, null, 1)}
    </pre>
  );
}

function Corrections({
  context,
  row,
  corrections,
}: {
  context: PageContext;
  row: EntryRow;
  corrections: readonly EntryRow[];
}) {
  const { view } = context;
  const changed = Object.entries(row.data).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(row.words[field]),
  );
  return (
    <Notice tone="plain" title={view.say(TEXTS.correctedBy)}>
      <Facts
        items={changed.map(([field, value]) => [
          view.say(fieldLabelOf(field)),
          <Value context={context} row={row} field={field} value={value} />,
        ])}
      />
      {corrections.map(({ id, recordedAt, data }) => (
        <p>
          <Moment view={view} at={recordedAt} /> · <span dir="auto">{String(data['reason'])}</span> ·{' '}
          <EntryLink view={view} id={id} />
        </p>
      ))}
    </Notice>
  );
}

/** A reference this reader may not follow shows as that, and nothing more. */
async function References({ context, row }: { context: PageContext; row: EntryRow }) {
  const { view, reading } = context;
  const ids = Object.values(row.refs).flat();
  if (ids.length === 0) return null;
  const rows = await reading.entries('e.id = any($5::text[]) order by e.idx', [ids]);
  return (
    <Section title={view.say(TEXTS.refersTo)}>
      {rows.length === 0 ? null : (
        <RecordTable
          view={view}
          names={audienceNames(context)}
          rows={rows.map((target) => recordRow(context, target))}
        />
      )}
      {rows.length === new Set(ids).size ? null : <p class="quiet">{view.say(TEXTS.notReadable)}</p>}
    </Section>
  );
}

async function proofOf(context: PageContext, row: EntryRow): Promise<Element> {
  const { view } = context;
  const { say } = view;
  const { entry, proof, size } = (await context.log(row.idx))!;
  const author = person(context, row.author);
  const text = entry.bodyBytes === null ? null : utf8Decode(entry.bodyBytes);
  const parsed = entry.bodyBytes === null ? null : parseBody(entry.bodyBytes);
  return (
    <Section title={say(TEXTS.proof)} id="proof">
      <Panel>
        <Facts
          items={[
            [
              say(TEXTS.author),
              <bdi>{author === null ? '' : `${author.name}, ${partyName(context, author.party)}`}</bdi>,
            ],
            [say(TEXTS.occurred), <Moment view={view} at={row.occurredAt} />],
            [say(TEXTS.recorded), <Moment view={view} at={row.recordedAt} />],
            [
              say(TEXTS.readers),
              <AudienceWords view={view} audience={row.audience} names={audienceNames(context)} />,
            ],
            [say(TEXTS.position), say(TEXTS.positionOf, { n: row.idx, size })],
            [say(TEXTS.commitment), <Code>{row.id}</Code>],
            [say(TEXTS.keyUsed), <Code>{row.key}</Code>],
            [say(TEXTS.signature), <Code>{hexEncode(entry.signature)}</Code>],
            [say(TEXTS.leaf), <Code>{hexEncode(leafData(sha256, entry))}</Code>],
            parsed?.ok === true && parsed.body.seen !== null
              ? [say(TEXTS.seen), <Code>{`${parsed.body.seen.size} ${parsed.body.seen.root}`}</Code>]
              : null,
          ]}
        />
        <details>
          <summary>{say(TEXTS.inclusion, { n: size })}</summary>
          <ol dir="ltr" class="hashes">
            {proof.map((hash) => (
              <li>
                <Code>{hexEncode(hash)}</Code>
              </li>
            ))}
          </ol>
        </details>
        {text === null ? null : (
          <details>
            <summary>{say(TEXTS.exactWords)}</summary>
            <pre class="json" dir="ltr" tabindex={0}>
              {text}
            </pre>
          </details>
        )}
      </Panel>
    </Section>
  );
}

/** A slip can be corrected, and an entry opened to more readers, by its author. */
function authorsActions(context: PageContext, row: EntryRow): Element {
  const { view, world } = context;
  const { say } = view;
  if (context.person === null) return null;
  const own = row.author === context.person.id;
  const fields = (KINDS.get(`${row.kind}/${row.v}`)?.correctable ?? []).filter(
    (field) => typeof row.words[field] === 'string',
  );
  const next = `${view.process!.path}/record/${row.id}`;
  const names = audienceNames(context);
  const wider = world.register.opened?.public === true && !row.audience.includes('public') ? ['public'] : [];
  const targets = [...wider, ...(row.audience.includes('table') || wider.length === 0 ? [] : ['table'])];
  const common = { view, submit: say(TEXTS.sign), names, next, audience: row.audience };
  // A correction goes to all who read the entry by now, those it was opened to later too.
  const granted = world.register.places.get(row.id)?.grants.map(({ token }) => token) ?? [];
  const readersNow = [...new Set(granted)].sort();
  return (
    <>
      {own && fields.length > 0 ? (
        <details>
          <summary>{say(TEXTS.correct)}</summary>
          <p>{say(TEXTS.correctHelp)}</p>
          <SignedForm
            {...common}
            kind="corrected"
            title={say(TEXTS.correct)}
            refs={{ corrects: [row.id] }}
            audience={readersNow}
          >
            {fields.map((field) => (
              <Field
                name={`/data/fields/${field}`}
                label={say(fieldLabelOf(field))}
                kind={String(row.words[field]).length > 80 ? 'text' : 'line'}
                value={String(row.words[field])}
                required
              />
            ))}
            <Field name="/data/reason" label={say(TEXTS.reason)} kind="line" required maxLength={300} />
          </SignedForm>
        </details>
      ) : null}
      {own && targets.length > 0 ? (
        <details>
          <summary>{say(TEXTS.disclose)}</summary>
          <SignedForm
            {...common}
            kind="disclosed"
            title={say(TEXTS.disclose)}
            refs={{ opens: [row.id] }}
            audience={row.audience}
          >
            <Field
              name="/data/to"
              label={say(TEXTS.discloseTo)}
              kind="checks"
              required
              options={targets.map((token) => ({
                value: token,
                label: token === 'public' ? say(TEXTS.everybody) : say(TEXTS.theTable),
              }))}
            />
          </SignedForm>
        </details>
      ) : null}
      {!own &&
      world.register.rules?.widening === 'all-parties' &&
      context.person.partyRole === 'party' &&
      wider.length > 0 ? (
        <details>
          <summary>{say(TEXTS.consent)}</summary>
          <SignedForm
            {...common}
            kind="disclosure-consented"
            title={say(TEXTS.consent)}
            refs={{ opens: [row.id] }}
          />
        </details>
      ) : null}
    </>
  );
}
