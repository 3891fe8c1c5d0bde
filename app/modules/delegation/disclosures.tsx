/** Single entries of a side's own record, shown here: checked before they are recorded, and each time they are read. */
import {
  type EntryFile,
  type ProvedEntry,
  parseBodyText,
  parseEntryFile,
  type VerifiedEntryFile,
  verifyEntryFile,
} from '@sulh/record';
import type { EntryRow } from '../../projections/entries.ts';
import {
  Breadcrumb,
  ButtonLink,
  Empty,
  Notice,
  PageHead,
  RowList,
  Section,
} from '../../web/components/layout.tsx';
import { Prose } from '../../web/components/text.tsx';
import { Moment } from '../../web/components/time.tsx';
import { Field, SignedForm } from '../../web/form.tsx';
import { formNew } from '../../web/form-about.ts';
import { partyName } from '../../web/names.ts';
import { ProofOf } from '../../web/proof-of.tsx';
import type { Answer, PageContext, Route } from '../../web/route.ts';
import { Shown } from './disclosed-entry.tsx';
import { DISCLOSURE_TEXTS as SAID } from './disclosure-texts.ts';
import { type Disclosed, MAX_DISCLOSURE_BYTES } from './entries.ts';
import { TEXTS } from './texts.ts';

export const disclosureRoutes: readonly Route[] = [
  { method: 'get', path: '/disclosures', answer: disclosuresPage },
  {
    method: 'get',
    path: '/disclosures/new',
    needsPerson: true,
    answer: async (context) => fileForm(context),
  },
  { method: 'post', path: '/disclosures/new', needsPerson: true, answer: readFile },
  { method: 'get', path: '/disclosures/:id{[0-9a-f]{64}}', answer: disclosurePage },
];

export function mayDisclose({ person: reader }: PageContext): boolean {
  return reader?.partyRole === 'party';
}

export async function disclosuresOf({ reading }: PageContext): Promise<readonly EntryRow[]> {
  return reading.entries("e.kind = 'own-entry-disclosed' order by e.idx desc limit 200");
}

async function disclosuresPage(context: PageContext): Promise<Answer> {
  const { say } = context.view;
  return {
    title: say(SAID.disclosures),
    page: (
      <>
        <PageHead
          title={say(SAID.disclosures)}
          lead={say(SAID.noneHelp)}
          actions={mayDisclose(context) ? <ToDisclose context={context} /> : undefined}
        />
        <DisclosureList context={context} rows={await disclosuresOf(context)} />
      </>
    ),
  };
}

export function ToDisclose({ context }: { context: PageContext }) {
  const { say, process } = context.view;
  return <ButtonLink href={`${process!.path}/disclosures/new`}>{say(SAID.disclose)}</ButtonLink>;
}

export function DisclosureList({ context, rows }: { context: PageContext; rows: readonly EntryRow[] }) {
  const { view } = context;
  if (rows.length === 0) return <Empty title={view.say(SAID.none)} />;
  return (
    <RowList
      items={rows.map((row) => ({
        title: headlineOf(row),
        href: `${view.process!.path}/disclosures/${row.id}`,
        meta: (
          <>
            {partyName(context, String(row.data['by']))} ·{' '}
            <Moment view={view} at={row.recordedAt} style="short" />
          </>
        ),
      }))}
    />
  );
}

/** The disclosed entry in one line, as far as its kind is known here. */
export function headlineOf({ data }: EntryRow): string {
  const { disclosure } = data as unknown as Disclosed;
  const parsed = parseBodyText(disclosure.body);
  if (!parsed.ok) return '';
  const { title, about, givenBy, text } = parsed.body.data;
  return String([title, about, givenBy, text].find((words) => typeof words === 'string') ?? parsed.body.kind);
}

function fileForm(context: PageContext, problem: string | null = null): Answer {
  const { view } = context;
  const { say } = view;
  if (!mayDisclose(context)) return { refused: 'not-entitled' };
  return {
    title: say(SAID.disclose),
    ...(problem === null ? {} : { status: 422 }),
    page: (
      <>
        <Back context={context} />
        <PageHead title={say(SAID.disclose)} lead={say(SAID.discloseLead)} />
        {problem === null ? null : (
          <Notice tone="no" title={say(SAID.notTaken)}>
            {problem}
          </Notice>
        )}
        <form
          class="form"
          method="post"
          action={`${view.process!.path}/disclosures/new`}
          enctype="multipart/form-data"
        >
          <div class="field">
            <label for="file">{say(SAID.file)}</label>
            <input type="file" id="file" name="file" accept=".sulh-entry,application/json" />
          </div>
          <Field view={view} name="text" label={say(SAID.paste)} kind="text" rows={6} />
          <p class="actions">
            <button type="submit" class="primary">
              {say(SAID.check)}
            </button>
          </p>
        </form>
      </>
    ),
  };
}

/** Nothing is kept of what is sent here: what is recorded is what the person then signs. */
async function readFile(context: PageContext): Promise<Answer> {
  const { view, form, process } = context;
  const { say } = view;
  const file = form!.get('file');
  const sent = file instanceof File && file.size > 0 ? await file.text() : String(form!.get('text') ?? '');
  if (sent.trim() === '') return fileForm(context, context.refusal('field-empty'));
  const parts = parseEntryFile(sent.trim());
  if (parts === null) return fileForm(context, context.refusal('entry-file-malformed'));
  if (parts.process === process) return fileForm(context, context.refusal('disclosure-of-itself'));
  const verdict = verdictOf(context, parts);
  if (!verdict.ok) return fileForm(context, context.refusal('disclosure-not-verified'));
  if (Buffer.byteLength(JSON.stringify(parts)) > MAX_DISCLOSURE_BYTES)
    return fileForm(context, say(SAID.tooLarge));
  if (!mayDisclose(context)) return { refused: 'not-entitled' };
  return {
    title: say(SAID.disclose),
    scripts: ['sign.js'],
    page: (
      <>
        <Back context={context} />
        <PageHead title={say(SAID.disclose)} lead={say(SAID.discloseLead)} />
        <Shown context={context} entry={verdict.entry} parts={parts} by={context.person!.party} />
        <DiscloseForm context={context} parts={parts} entry={verdict.entry} />
      </>
    ),
  };
}

function DiscloseForm({
  context,
  parts,
  entry,
}: {
  context: PageContext;
  parts: EntryFile;
  entry: ProvedEntry;
}) {
  const { view } = context;
  const { say } = view;
  return (
    <SignedForm
      {...formNew(context)}
      kind="own-entry-disclosed"
      title={say(SAID.disclose)}
      submit={say(TEXTS.sign)}
      heading
      data={{ by: context.person!.party, attested: null, disclosure: parts }}
      note={say(SAID.signNote, { n: entry.size, i: entry.index })}
      next={`${view.process!.path}/disclosures/{id}`}
    >
      <Field name="/data/comment" label={say(SAID.comment)} kind="text" empty="null" maxLength={5000} />
    </SignedForm>
  );
}

function verdictOf({ world, verifySignature }: PageContext, parts: EntryFile): VerifiedEntryFile {
  return verifyEntryFile(parts, { sha256: world.register.book.sha256, verifySignature });
}

async function disclosurePage(context: PageContext): Promise<Answer> {
  const { view, reading, params } = context;
  const { say } = view;
  const row = await reading.one(params['id']!);
  if (row === null || row.kind !== 'own-entry-disclosed') return { notFound: true };
  const { disclosure, by } = row.data as unknown as Disclosed;
  const comment = row.words['comment'];
  const verdict = verdictOf(context, disclosure);
  return {
    title: headlineOf(row),
    page: (
      <>
        <Back context={context} />
        <PageHead kind={say(SAID.disclosedBy, { party: partyName(context, by) })} title={headlineOf(row)} />
        {typeof comment === 'string' ? (
          <Section title={say(SAID.comment)}>
            <Prose text={comment} />
          </Section>
        ) : null}
        {verdict.ok ? (
          <Shown context={context} entry={verdict.entry} parts={disclosure} by={by} />
        ) : (
          <Notice tone="no">{say(SAID.broken)}</Notice>
        )}
        <ProofOf context={context} row={row} />
      </>
    ),
  };
}

function Back({ context }: { context: PageContext }) {
  const { view } = context;
  return (
    <Breadcrumb
      view={view}
      items={[{ href: `${view.process!.path}/disclosures`, label: view.say(SAID.disclosures) }]}
    />
  );
}
