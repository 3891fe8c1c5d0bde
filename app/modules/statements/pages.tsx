import type { EntryRow } from '../../projections/entries.ts';
import { Chip } from '../../web/components/chip.tsx';
import {
  Breadcrumb,
  ButtonLink,
  Card,
  Empty,
  Facts,
  PageHead,
  Panel,
  Section,
} from '../../web/components/layout.tsx';
import { FilterSelect, Filters } from '../../web/components/record.tsx';
import { BlockQuote, Quote } from '../../web/components/text.tsx';
import { Day } from '../../web/components/time.tsx';
import { Field, SignedForm } from '../../web/form.tsx';
import { formAbout } from '../../web/form-about.ts';
import { partyName } from '../../web/names.ts';
import { ProofOf } from '../../web/proof-of.tsx';
import type { Answer, PageContext, Route } from '../../web/route.ts';
import { manner, typeText } from '../../web/said-texts.ts';
import { accountsThread } from './accounts/pages.tsx';
import { TEXTS as ACCOUNTS } from './accounts/texts.ts';
import type { StatementData } from './entries.ts';
import { speakerLine, statementThread } from './overview.tsx';
import { TEXTS } from './texts.ts';

const LIMIT = 200;

export const statementRoutes: readonly Route[] = [
  { method: 'get', path: '/statements', answer: statementsPage },
  { method: 'get', path: '/statements/:id{[0-9a-f]{64}}', answer: statementPage },
];

async function statementsPage(context: PageContext): Promise<Answer> {
  const { view, reading, query } = context;
  const { say } = view;
  const about = query.get('about') ?? '';
  const speaker = query.get('speaker') ?? '';
  const rows = await reading.entries(
    `e.kind = 'statement-recorded' and ($5 = '' or e.words->'speaker'->>'name' = $5)
      and ($6 = '' or exists (select 1 from links l where l.process = e.process and l.source = e.id and l.role = 'about' and l.target = $6))
      order by e.occurred_at desc, e.idx desc limit ${LIMIT}`,
    [speaker, about],
  );
  const speakers = await reading.rows<{ name: string }>(
    (readable) => `select distinct e.words->'speaker'->>'name' as name from entries e
      where e.process = $1 and e.kind = 'statement-recorded' and ${readable} order by 1`,
  );
  const path = `${view.process!.path}/statements`;
  return {
    title: say(TEXTS.statements),
    page: (
      <>
        <PageHead
          title={say(TEXTS.statements)}
          lead={say(TEXTS.lead)}
          actions={
            <>
              <ButtonLink href={`${path}/accounts`}>{say(ACCOUNTS.accounts)}</ButtonLink>
              {context.person === null ? null : (
                <ButtonLink href={`${view.process!.path}/press/read`}>{say(TEXTS.readArticle)}</ButtonLink>
              )}
            </>
          }
        />
        {rows.length === 0 && speaker === '' && about === '' ? (
          <Empty title={say(TEXTS.none)}>{say(TEXTS.noneHelp)}</Empty>
        ) : (
          <Filters view={view} action={path} filtered={speaker !== '' || about !== ''}>
            <FilterSelect
              name="speaker"
              label={say(TEXTS.speaker)}
              all={say(TEXTS.allSpeakers)}
              value={speaker}
              options={speakers.map(({ name }) => ({ value: name, label: name }))}
            />
          </Filters>
        )}
        {rows.map((row) => (
          <StatementCard context={context} row={row} />
        ))}
      </>
    ),
  };
}

function StatementCard({ context, row }: { context: PageContext; row: EntryRow }) {
  const { view } = context;
  const { words, speaker, type, kind, source } = row.words as unknown as StatementData;
  return (
    <Card
      title={<Quote>{words}</Quote>}
      href={`${view.process!.path}/statements/${row.id}`}
      meta={
        <>
          <bdi>{speakerLine(speaker)}</bdi> · {view.say(typeText(type))}, {view.say(manner(kind))} ·{' '}
          <bdi>{source.site ?? source.title}</bdi> · <Day view={view} day={row.occurredAt} style="short" />
        </>
      }
    />
  );
}

async function statementPage(context: PageContext): Promise<Answer> {
  const { view, reading, params, person } = context;
  const { say } = view;
  const row = await reading.one(params['id']!);
  if (row === null || row.kind !== 'statement-recorded') return { notFound: true };
  const data = row.words as unknown as StatementData;
  const about = await reading.entries('e.id = any($5::text[]) order by e.idx', [row.refs['about'] ?? []]);
  const [thread, accounts] = await Promise.all([statementThread(context, row), accountsThread(context, row)]);
  const contested = (await reading.referring('statement', [row.id])).some(
    ({ kind }) => kind === 'statement-contested',
  );
  const article = row.refs['article']?.[0] ?? row.refs['withheld']?.[0] ?? null;
  const filed = article === null ? null : await reading.one(article);
  const own = person !== null && data.speaker.party === person.party;
  const form = {
    ...formAbout(context, 'statement', row, data.words, `${view.process!.path}/statements/${row.id}`),
    submit: say(TEXTS.sign),
  };
  return {
    title: speakerLine(data.speaker),
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb
          view={view}
          items={[{ href: `${view.process!.path}/statements`, label: say(TEXTS.statements) }]}
        />
        <PageHead
          kind={say(TEXTS.statement)}
          title={speakerLine(data.speaker)}
          meta={
            <>
              {say(typeText(data.type))}, {say(manner(data.kind))}{' '}
              {contested ? (
                <Chip shape="half" tone="wait">
                  {say(TEXTS.contested)}
                </Chip>
              ) : null}
            </>
          }
        />
        <BlockQuote>{data.words}</BlockQuote>
        <Panel>
          <Facts
            items={[
              [say(TEXTS.speaker), <bdi>{speakerLine(data.speaker)}</bdi>],
              data.speaker.organisation === null
                ? null
                : [say(TEXTS.organisation), <bdi>{data.speaker.organisation}</bdi>],
              [
                say(TEXTS.partyOf),
                data.speaker.party === null ? say(TEXTS.noParty) : partyName(context, data.speaker.party),
              ],
              data.chain.length === 0
                ? null
                : [
                    say(TEXTS.chain),
                    <span dir="auto">
                      {data.chain.map(({ name, verb }) => `${name} (${verb})`).join(' → ')}
                    </span>,
                  ],
              [
                say(TEXTS.source),
                data.source.url === null ? (
                  <bdi>{sourceLine(data)}</bdi>
                ) : (
                  <a href={data.source.url} rel="noopener noreferrer external">
                    <bdi>{sourceLine(data)}</bdi>
                  </a>
                ),
              ],
              data.source.publishedAt === null
                ? null
                : [say(TEXTS.published), <bdi>{data.source.publishedAt.slice(0, 10)}</bdi>],
              about.length === 0
                ? null
                : [
                    say(TEXTS.about),
                    <ul>
                      {about.map((demand) => (
                        <li>
                          <a href={`${view.process!.path}/talks/demands/${demand.id}`} dir="auto">
                            {String(demand.words['title'])}
                          </a>
                        </li>
                      ))}
                    </ul>,
                  ],
              article === null
                ? null
                : [
                    say(TEXTS.inArticle),
                    filed === null ? (
                      say(TEXTS.withheldArticle)
                    ) : (
                      <a href={`${view.process!.path}/press/${article}`} dir="auto">
                        {String(filed.words['title'])}
                      </a>
                    ),
                  ],
            ]}
          />
          <ProofOf context={context} row={row} />
        </Panel>
        {thread ?? <p class="quiet">{say(TEXTS.noReplies)}</p>}
        {accounts}
        {person === null ? null : (
          <Section
            title={say(own ? TEXTS.contest : TEXTS.reply)}
            lead={say(own ? TEXTS.contestHelp : TEXTS.replyHelp)}
          >
            <SignedForm
              {...form}
              kind={own ? 'statement-contested' : 'statement-replied'}
              title={say(own ? TEXTS.contest : TEXTS.reply)}
            >
              <Field name="/data/text" label={say(TEXTS.text)} kind="text" required maxLength={20000} />
            </SignedForm>
          </Section>
        )}
      </>
    ),
  };
}

function sourceLine({ source }: StatementData): string {
  return source.site === null ? source.title : `${source.title} (${source.site})`;
}
