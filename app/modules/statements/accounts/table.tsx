/** The accounts of one act in one table: rows are elements, columns are accounts, in the order of their days. */
import type { EntryRow } from '../../../projections/entries.ts';
import { Chip, type Shape, type Tone } from '../../../web/components/chip.tsx';
import { ComparisonTable } from '../../../web/components/comparison.tsx';
import { EntryLink } from '../../../web/components/entry.tsx';
import { CellLine } from '../../../web/components/matrix.tsx';
import { Quote } from '../../../web/components/text.tsx';
import { Day } from '../../../web/components/time.tsx';
import { formatDay } from '../../../web/dates.ts';
import { digits } from '../../../web/language.ts';
import { partyName, person as personOf } from '../../../web/names.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import type { Verdict } from './agreement.ts';
import type { AccountView, ComparisonView, EnteredView } from './queries.ts';
import { accountTypeText, TEXTS, VERDICT_TEXTS } from './texts.ts';

/** Shape and word carry the meaning; none says that somebody is right. */
const CHIPS: Readonly<Record<Verdict, { shape: Shape; tone: Tone }>> = {
  same: { shape: 'full', tone: 'ok' },
  different: { shape: 'half', tone: 'wait' },
  uncompared: { shape: 'empty', tone: 'off' },
  silent: { shape: 'empty', tone: 'off' },
  unentered: { shape: 'empty', tone: 'off' },
};

export function VerdictChip({ context, verdict }: { context: PageContext; verdict: Verdict }) {
  return <Chip {...CHIPS[verdict]}>{context.view.say(VERDICT_TEXTS[verdict])}</Chip>;
}

export function AccountsTable({ context, comparison }: { context: PageContext; comparison: ComparisonView }) {
  const { say } = context.view;
  return (
    <ComparisonTable
      caption={comparison.title}
      corner={say(TEXTS.element)}
      columns={comparison.accounts.map((account) => ({
        name: account.data.of.name,
        head: columnHead(context, comparison, account),
      }))}
      rows={comparison.elements.map(({ id, label, verdict, disputed }) => ({
        title: label,
        small: (
          <>
            <VerdictChip context={context} verdict={verdict} />{' '}
            {disputed ? (
              <Chip shape="half" tone="wait">
                {say(TEXTS.disputedMark)}
              </Chip>
            ) : null}
          </>
        ),
        cells: comparison.accounts.map((account) => cell(context, account, id)),
      }))}
    />
  );
}

function columnHead(context: PageContext, { accounts }: ComparisonView, account: AccountView): Element {
  const { view } = context;
  const { say } = view;
  const { of, type, source } = account.data;
  const earlier = accounts.find(({ row }) => row.id === account.supersedes);
  const who = [of.role, of.party === null ? null : partyName(context, of.party)].filter(
    (part) => part !== null,
  );
  return (
    <>
      <bdi>{of.name}</bdi>
      {who.map((part) => (
        <small>
          <bdi>{part}</bdi>
        </small>
      ))}
      <small>
        {say(accountTypeText(type))} · <Day view={view} day={account.row.occurredAt} style="short" />
      </small>
      <small>
        {source.url === null ? (
          <bdi>{source.title}</bdi>
        ) : (
          <a href={source.url} rel="noopener noreferrer external">
            <bdi>{source.title}</bdi>
          </a>
        )}
      </small>
      <small>{entryLink(context, account.row)}</small>
      {earlier === undefined ? null : (
        <small>
          {say(TEXTS.earlierMark, { day: formatDay(view.language, earlier.row.occurredAt, 'short') })}
        </small>
      )}
      {account.supersededBy.length === 0 ? null : <small>{say(TEXTS.laterMark)}</small>}
      {account.contests.map((row) => (
        <Chip shape="half" tone="wait" href={`${view.process!.path}/record/${row.id}`}>
          {say(TEXTS.contestedMark, { party: partyOf(context, row) })}
        </Chip>
      ))}
    </>
  );
}

function cell(context: PageContext, account: AccountView, element: string): Element {
  const { say } = context.view;
  const entered = account.cells.get(element) ?? [];
  if (entered.length === 0) return <p class="nothing">{say(TEXTS.notEntered)}</p>;
  return (
    <>
      {entered.map((one) => enteredLine(context, account, one))}
      {(account.disputes.get(element) ?? []).map((row) => (
        <CellLine
          chip={
            <Chip shape="half" tone="wait" href={`${context.view.process!.path}/record/${row.id}`}>
              {say(TEXTS.readDifferently, { party: partyOf(context, row) })}
            </Chip>
          }
        >
          <Quote>{String(row.words['text'])}</Quote>
        </CellLine>
      ))}
    </>
  );
}

function enteredLine(context: PageContext, account: AccountView, { row, entered }: EnteredView): Element {
  const { say } = context.view;
  const { silent, words, reading } = entered;
  if (silent)
    return (
      <CellLine
        chip={
          <Chip shape="empty" tone="off">
            {say(TEXTS.says)}
          </Chip>
        }
      >
        {row.id === account.row.id ? null : entryLink(context, row)}
      </CellLine>
    );
  const reader = personOf(context, row.author)?.name ?? '';
  return (
    <div class="cell-line">
      {words === undefined ? null : <Quote lang={words.language}>{words.text}</Quote>}
      <p class="small">
        {reading === undefined ? (
          say(TEXTS.noReading)
        ) : (
          <>
            {say(TEXTS.readAs, { name: reader })} <bdi>{reading}</bdi>
          </>
        )}{' '}
        {row.id === account.row.id ? null : entryLink(context, row)}
      </p>
    </div>
  );
}

function entryLink({ view }: PageContext, row: EntryRow): Element {
  return (
    <EntryLink view={view} id={row.id}>
      {view.say(ENTRY, { n: digits(view.language, row.idx) })}
    </EntryLink>
  );
}

const ENTRY = { en: 'Entry {n}', ur: 'اندراج {n}', ps: 'ثبت {n}', 'fa-AF': 'ثبت {n}' };

function partyOf(context: PageContext, row: EntryRow): string {
  const party = personOf(context, row.author)?.party;
  return party === undefined ? '' : partyName(context, party);
}
