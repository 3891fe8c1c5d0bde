import type { EntryRow } from '../../../projections/entries.ts';
import { Breadcrumb, Card, Empty, PageHead, Section, Table } from '../../../web/components/layout.tsx';
import { Day } from '../../../web/components/time.tsx';
import { counted } from '../../../web/language.ts';
import { ProofOf } from '../../../web/proof-of.tsx';
import type { Answer, Element, PageContext, Route } from '../../../web/route.ts';
import { TEXTS as STATEMENTS } from '../texts.ts';
import { totalsOf, verdictOf } from './agreement.ts';
import { AddAccountForm, AddElementsForm, accountActions, OpenComparisonForm } from './forms.tsx';
import { allComparisons, type ComparisonView, cellOf, comparisonViews } from './queries.ts';
import { AccountsTable, VerdictChip } from './table.tsx';
import { TEXTS } from './texts.ts';

export const accountRoutes: readonly Route[] = [
  { method: 'get', path: '/statements/accounts', answer: accountsPage },
  { method: 'get', path: '/statements/accounts/:id{[0-9a-f]{64}}', answer: comparisonPage },
];

async function accountsPage(context: PageContext): Promise<Answer> {
  const { view, reading, query, person } = context;
  const { say } = view;
  const comparisons = await comparisonViews(reading, await allComparisons(reading));
  const asked = query.get('act') ?? '';
  const act = /^[0-9a-f]{64}$/.test(asked) ? await reading.one(asked) : null;
  return {
    title: say(TEXTS.accounts),
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb
          view={view}
          items={[{ href: `${view.process!.path}/statements`, label: say(STATEMENTS.statements) }]}
        />
        <PageHead title={say(TEXTS.accounts)} lead={say(TEXTS.lead)} />
        {comparisons.length === 0 ? <Empty title={say(TEXTS.none)}>{say(TEXTS.noneHelp)}</Empty> : null}
        {comparisons.map((comparison) => (
          <ComparisonCard context={context} comparison={comparison} />
        ))}
        {person === null ? null : (
          <Section title={say(TEXTS.open)} id="open">
            <OpenComparisonForm context={context} act={act} />
          </Section>
        )}
      </>
    ),
  };
}

function ComparisonCard({ context, comparison }: { context: PageContext; comparison: ComparisonView }) {
  const { view } = context;
  const { row, title, occurredOn, accounts, elements, totals } = comparison;
  const count = { one: TEXTS.accountsOne, other: TEXTS.accountsMany };
  return (
    <Card
      title={title}
      href={`${view.process!.path}/statements/accounts/${row.id}`}
      meta={
        <>
          {occurredOn === null ? null : (
            <>
              <Day view={view} day={occurredOn} /> ·{' '}
            </>
          )}
          {counted(view.language, accounts.length, count)} ·{' '}
          {view.say(TEXTS.totalShort, { same: totals.same, all: elements.length })}
        </>
      }
    />
  );
}

async function comparisonPage(context: PageContext): Promise<Answer> {
  const { view, reading, params, query, person } = context;
  const { say } = view;
  const row = await reading.one(params['id']!);
  if (row === null || row.kind !== 'comparison-opened') return { notFound: true };
  const latest = query.get('latest') === '1';
  const [comparison] = await comparisonViews(reading, [row], latest);
  const act = comparison!.act === null ? null : await reading.one(comparison!.act);
  return {
    title: comparison!.title,
    wide: true,
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb
          view={view}
          items={[
            { href: `${view.process!.path}/statements`, label: say(STATEMENTS.statements) },
            { href: `${view.process!.path}/statements/accounts`, label: say(TEXTS.accounts) },
          ]}
        />
        <PageHead
          kind={say(TEXTS.comparison)}
          title={comparison!.title}
          lead={say(TEXTS.lead)}
          meta={
            <>
              {comparison!.occurredOn === null ? null : <Day view={view} day={comparison!.occurredOn} />}{' '}
              {act === null ? null : (
                <a href={`${view.process!.path}/record/${act.id}`}>{say(TEXTS.seeAct)}</a>
              )}
            </>
          }
        />
        <Totals context={context} comparison={comparison!} />
        {comparison!.accounts.length === 0 ? <Empty title={say(TEXTS.noAccounts)} /> : null}
        <AccountsTable context={context} comparison={comparison!} />
        <Earlier context={context} comparison={comparison!} latest={latest} />
        <Pairs context={context} comparison={comparison!} />
        <ProofOf context={context} row={row} />
        {person === null ? null : await actions(context, comparison!)}
      </>
    ),
  };
}

/** What was counted, over what, and that silence is no agreement. */
function Totals({ context: { view }, comparison }: { context: PageContext; comparison: ComparisonView }) {
  const { totals, elements } = comparison;
  return (
    <p>
      <strong>
        {view.say(TEXTS.total, { same: totals.same, different: totals.different, all: elements.length })}
      </strong>{' '}
      {view.say(TEXTS.totalScope, { known: view.process!.knownAs })}
    </p>
  );
}

function Earlier(props: { context: PageContext; comparison: ComparisonView; latest: boolean }) {
  const { context, comparison, latest } = props;
  const { view } = context;
  const path = `${view.process!.path}/statements/accounts/${comparison.row.id}`;
  if (!latest && comparison.accounts.every(({ supersededBy }) => supersededBy.length === 0)) return null;
  return (
    <p>
      <a href={latest ? path : `${path}?latest=1`}>
        {view.say(latest ? TEXTS.withEarlier : TEXTS.withoutEarlier)}
      </a>
    </p>
  );
}

/** Every account with every other, by the same rule as the whole table. */
function Pairs({ context, comparison }: { context: PageContext; comparison: ComparisonView }) {
  const { say } = context.view;
  const { accounts, elements } = comparison;
  const pairs = accounts.flatMap((one, n) => accounts.slice(n + 1).map((other) => [one, other] as const));
  if (accounts.length < 3) return null;
  return (
    <details>
      <summary>{say(TEXTS.pairs)}</summary>
      <Table
        head={[
          say(TEXTS.accounts),
          <VerdictChip context={context} verdict="same" />,
          <VerdictChip context={context} verdict="different" />,
        ]}
        rows={pairs.map(([one, other]) => {
          const totals = totalsOf(elements.map(({ id }) => verdictOf([cellOf(one, id), cellOf(other, id)])));
          const cell = (n: number) => say(OF, { n, all: elements.length });
          return [
            <>
              <bdi>{one.data.of.name}</bdi> · <bdi>{other.data.of.name}</bdi>
            </>,
            cell(totals.same),
            cell(totals.different),
          ];
        })}
      />
    </details>
  );
}

const OF = { en: '{n} of {all}', ur: '{all} میں سے {n}', ps: 'له {all} څخه {n}', 'fa-AF': '{n} از {all}' };

async function actions(context: PageContext, comparison: ComparisonView): Promise<Element> {
  const { view, reading } = context;
  const { say } = view;
  const statements = await reading.entries(
    "e.kind = 'statement-recorded' order by e.occurred_at desc, e.idx desc limit 50",
  );
  return (
    <>
      <Section title={say(TEXTS.addAccount)} id="add">
        <AddAccountForm context={context} comparison={comparison} statements={statements} />
      </Section>
      {comparison.accounts.map((account) => accountActions(context, comparison, account))}
      <details>
        <summary>{say(TEXTS.addElements)}</summary>
        <AddElementsForm context={context} comparison={comparison} />
      </details>
    </>
  );
}

const COMPARED: ReadonlySet<string> = new Set([
  'demand-put',
  'round-proposed',
  'round-closed',
  'statement-recorded',
]);

/** On the page of an entry: the comparisons of accounts of it. */
export async function accountsThread(context: PageContext, entry: EntryRow): Promise<Element | null> {
  const { view, reading, person } = context;
  const rows = (await reading.referring('act', [entry.id])).filter(
    ({ kind }) => kind === 'comparison-opened',
  );
  const mayOpen = person !== null && COMPARED.has(entry.kind);
  if (rows.length === 0 && !mayOpen) return null;
  const comparisons = await comparisonViews(reading, rows);
  return (
    <Section
      title={view.say(TEXTS.comparison)}
      action={
        mayOpen ? (
          <a href={`${view.process!.path}/statements/accounts?act=${entry.id}#open`}>
            {view.say(TEXTS.openLink)}
          </a>
        ) : null
      }
    >
      {comparisons.map((comparison) => (
        <ComparisonCard context={context} comparison={comparison} />
      ))}
    </Section>
  );
}
