import { createHash } from 'node:crypto';
import type { Quotation, Article as ReadArticle } from '@sulh/reader';
import { decodePage } from '@sulh/reader';
import type { EntryRow } from '../../projections/entries.ts';
import {
  Breadcrumb,
  ButtonLink,
  Card,
  Empty,
  Notice,
  PageHead,
  Panel,
} from '../../web/components/layout.tsx';
import { Day } from '../../web/components/time.tsx';
import { Field, SignedForm } from '../../web/form.tsx';
import { formNew } from '../../web/form-about.ts';
import { ProofOf } from '../../web/proof-of.tsx';
import type { Answer, PageContext, Route } from '../../web/route.ts';
import { ArticleView, type Proposal } from './article-view.tsx';
import type { ArticleData } from './entries.ts';
import { fetchPage, MAX_PAGE_BYTES } from './fetch-page.ts';
import { TEXTS } from './texts.ts';

/** The signed article must fit into one entry with its other fields. */
const MAX_FILED_BYTES = 56_000;

export const pressRoutes: readonly Route[] = [
  { method: 'get', path: '/press', answer: pressPage },
  { method: 'get', path: '/press/read', needsPerson: true, answer: readPage },
  { method: 'post', path: '/press/read', needsPerson: true, answer: readingPage },
  { method: 'get', path: '/press/:id{[0-9a-f]{64}}', answer: articlePage },
];

async function pressPage(context: PageContext): Promise<Answer> {
  const { view, reading, person } = context;
  const { say } = view;
  const rows = await reading.entries("e.kind = 'article-filed' order by e.idx desc limit 200");
  return {
    title: say(TEXTS.press),
    page: (
      <>
        <PageHead
          title={say(TEXTS.press)}
          lead={say(TEXTS.lead)}
          actions={
            person === null ? undefined : (
              <ButtonLink href={`${view.process!.path}/press/read`} primary>
                {say(TEXTS.read)}
              </ButtonLink>
            )
          }
        />
        {rows.length === 0 ? <Empty title={say(TEXTS.none)}>{say(TEXTS.noneHelp)}</Empty> : null}
        {rows.map((row) => (
          <ArticleCard context={context} row={row} />
        ))}
      </>
    ),
  };
}

function ArticleCard({ context, row }: { context: PageContext; row: EntryRow }) {
  const { view } = context;
  const { title, site, authors } = row.words as unknown as ArticleData;
  return (
    <Card
      title={title}
      href={`${view.process!.path}/press/${row.id}`}
      meta={
        <>
          <bdi>{[site, authors.join(', ')].filter((part) => part !== null && part !== '').join(' · ')}</bdi> ·{' '}
          <Day view={view} day={row.occurredAt} style="short" />
        </>
      }
    />
  );
}

async function readPage(context: PageContext): Promise<Answer> {
  return readForm(context, null);
}

function readForm({ view }: PageContext, problem: string | null): Answer {
  const { say } = view;
  return {
    title: say(TEXTS.read),
    scripts: ['wait.js'],
    ...(problem === null ? {} : { status: 422 }),
    page: (
      <>
        <PageHead title={say(TEXTS.read)} lead={say(TEXTS.lead)} />
        {problem === null ? null : (
          <Notice tone="no" title={say(TEXTS.notRead)}>
            {problem}
          </Notice>
        )}
        <form
          class="form"
          method="post"
          action={`${view.process!.path}/press/read`}
          enctype="multipart/form-data"
          data-wait={say(TEXTS.reading)}
        >
          <Field view={view} name="url" label={say(TEXTS.address)} kind="url" />
          <div class="field">
            <label for="file">{say(TEXTS.file)}</label>
            <input type="file" id="file" name="file" accept=".html,.htm,.xhtml,.txt,text/html,text/plain" />
          </div>
          <Field
            view={view}
            name="text"
            label={say(TEXTS.paste)}
            kind="text"
            rows={12}
            hint={say(TEXTS.readHint)}
          />
          <p class="actions">
            <button type="submit" class="primary">
              {say(TEXTS.readNow)}
            </button>
          </p>
        </form>
      </>
    ),
  };
}

type Input =
  | { ok: true; content: string; format: 'html' | 'text'; url?: string }
  | { ok: false; code: string };

async function inputOf(form: FormData): Promise<Input> {
  const url = String(form.get('url') ?? '').trim();
  const text = String(form.get('text') ?? '');
  const file = form.get('file');
  if (url !== '') {
    const page = await fetchPage(url);
    return page.ok ? decoded(page.bytes, page.contentType, page.url) : page;
  }
  if (file instanceof File && file.size > 0) {
    if (file.size > MAX_PAGE_BYTES) return { ok: false, code: 'page-too-large' };
    const type = /\.txt$/i.test(file.name) ? 'text/plain' : 'text/html';
    return decoded(new Uint8Array(await file.arrayBuffer()), type);
  }
  return text.trim() === ''
    ? { ok: false, code: 'field-empty' }
    : { ok: true, content: text, format: 'text' };
}

function decoded(bytes: Uint8Array, contentType: string, url?: string): Input {
  const page = decodePage(bytes, contentType);
  if (!page.ok) return { ok: false, code: 'page-not-html' };
  const format = contentType.startsWith('text/plain') ? 'text' : 'html';
  return { ok: true, content: page.text, format, ...(url === undefined ? {} : { url }) };
}

/** Reads a page and shows it with what was found; nothing is kept until somebody files it. */
async function readingPage(context: PageContext): Promise<Answer> {
  const { view, form } = context;
  const { say } = view;
  const input = await inputOf(form!);
  if (!input.ok) return readForm(context, context.refusal(input.code));
  const result = await context.readPage(input);
  if (!result.ok) return readForm(context, context.refusal(result.code));
  const { article } = result;
  const data = filedOf(article, input.url ?? null, say(TEXTS.unknownTitle));
  const fits = Buffer.byteLength(JSON.stringify(data)) <= MAX_FILED_BYTES;
  return {
    title: data.title,
    wide: true,
    scripts: ['sign.js'],
    page: (
      <>
        {fits ? <FileForm context={context} data={data} /> : <Notice tone="no">{say(TEXTS.tooLong)}</Notice>}
        <ArticleView
          context={context}
          article={data}
          proposals={article.quotations.map(proposalOf)}
          names={article.names}
          filed={null}
        />
      </>
    ),
  };
}

function filedOf(article: ReadArticle, url: string | null, untitled: string): ArticleData {
  const web = (address: string | null) =>
    address !== null && /^https?:\/\//.test(address) && address.length <= 2000 ? address : null;
  return {
    title: (article.title ?? untitled).slice(0, 300),
    authors: article.authors.map((author) => author.slice(0, 300)).slice(0, 20),
    publishedAt: article.publishedAt,
    site: article.site?.slice(0, 300) ?? null,
    url: web(url),
    image: web(article.image),
    language: article.language,
    body: article.body,
  };
}

function FileForm({ context, data }: { context: PageContext; data: ArticleData }) {
  const { view } = context;
  const { say } = view;
  return (
    <Panel title={say(TEXTS.file_it)}>
      <p>{say(TEXTS.fileHelp)}</p>
      <SignedForm
        {...formNew(context)}
        kind="article-filed"
        title={say(TEXTS.file_it)}
        submit={say(TEXTS.fileSign)}
        data={{
          authors: data.authors,
          image: data.image,
          language: data.language,
          url: data.url,
          body: data.body,
          publishedAt: data.publishedAt,
        }}
        next={`${view.process!.path}/press/{id}`}
      >
        <Field
          name="/data/title"
          kind="line"
          label={say(TEXTS.words)}
          value={data.title}
          required
          maxLength={300}
        />
        <Field
          name="/data/site"
          kind="line"
          label={say(TEXTS.sourceLink)}
          value={data.site}
          empty="null"
          maxLength={300}
        />
      </SignedForm>
    </Panel>
  );
}

function proposalOf(quotation: Quotation): Proposal {
  const { kind, content, speaker, voice, type, via } = quotation;
  return { kind, content, speaker, voice, type, via: via ?? [] };
}

async function articlePage(context: PageContext): Promise<Answer> {
  const { view, reading, params } = context;
  const { say } = view;
  const row = await reading.one(params['id']!);
  if (row === null || row.kind !== 'article-filed') return { notFound: true };
  const data = row.words as unknown as ArticleData;
  // The same text reads the same way: what was proposed when it was filed is proposed again.
  const read = await context.readPage({ content: data.body, format: 'text' });
  const article = read.ok ? read.article : null;
  const shifted =
    article === null || article.body !== data.body ? shiftTo(article, data.body) : article.quotations;
  const statements = [
    ...(await reading.referring('article', [row.id])),
    ...(await reading.referring('withheld', [row.id])),
  ];
  const others = await reading.entries(
    "e.kind = 'article-filed' and e.id <> $5 order by e.idx desc limit 6",
    [row.id],
  );
  const demands = await reading.entries("e.kind = 'demand-put' order by e.idx");
  return {
    title: data.title,
    wide: true,
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb view={view} items={[{ href: `${view.process!.path}/press`, label: say(TEXTS.press) }]} />
        <ArticleView
          context={context}
          article={data}
          proposals={shifted.map(proposalOf)}
          names={article?.names ?? []}
          filed={{
            row,
            statements,
            demands,
            bodySha256: createHash('sha256').update(data.body).digest('hex'),
          }}
          others={others.map((other) => ({
            href: `${view.process!.path}/press/${other.id}`,
            label: String(other.words['title']),
            small: String(other.words['site'] ?? ''),
          }))}
        />
        <ProofOf context={context} row={row} />
      </>
    ),
  };
}

/** Reading the body alone may leave out a line that the page's reading kept: places move with their words. */
function shiftTo(article: ReadArticle | null, body: string): Quotation[] {
  if (article === null) return [];
  const moved: Quotation[] = [];
  let from = 0;
  for (const quotation of article.quotations) {
    const content = quotation.content.map(({ text }) => {
      const start = body.indexOf(text, from);
      return { start, end: start + text.length, text };
    });
    if (content.some(({ start }) => start < 0)) continue;
    from = content[0]?.start ?? from;
    moved.push({ ...quotation, content });
  }
  return moved;
}
