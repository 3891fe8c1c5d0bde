import type { EntryRow } from '../../../projections/entries.ts';
import { visibleTo } from '../../../register/decide.ts';
import { knownGrants } from '../../../register/state.ts';
import { audienceChoices } from '../../../web/audience-choices.ts';
import { type AudienceChoice, Field, FieldColumns, FieldRow, SignedForm } from '../../../web/form.tsx';
import { formAbout, formNew } from '../../../web/form-about.ts';
import { LANGUAGE_NAMES } from '../../../web/language.ts';
import { partyName } from '../../../web/names.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import { ACCOUNT_TYPES } from './entries.ts';
import type { AccountView, ComparisonView, ElementView } from './queries.ts';
import { accountTypeText, TEXTS } from './texts.ts';

/** Languages in which accounts are given, each by its own name. */
const WORD_LANGUAGES: readonly { value: string; label: string }[] = [
  ...Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label })),
  { value: 'tr', label: 'Türkçe' },
  { value: 'ar', label: 'العربية' },
  { value: 'fa', label: 'فارسی' },
  { value: 'fr', label: 'Français' },
];
const NEW_ELEMENTS = 8;

/** The circles that can all read what the new entry refers to, the entry's own first. */
function choicesWithin(context: PageContext, row: EntryRow): AudienceChoice[] {
  const { world, reading, view } = context;
  const grants = knownGrants(world.register, reading.reader, row.id as Parameters<typeof knownGrants>[2]);
  const own = { tokens: row.audience, label: view.say(TEXTS.sameReaders) };
  const others = audienceChoices(context).filter(
    ({ tokens }) =>
      [...tokens].sort().join(' ') !== row.audience.join(' ') && visibleTo(world.register, tokens, grants),
  );
  return [own, ...others];
}

export function OpenComparisonForm({ context, act }: { context: PageContext; act: EntryRow | null }) {
  const { view } = context;
  const { say } = view;
  const choices = act === null ? audienceChoices(context) : choicesWithin(context, act);
  return (
    <SignedForm
      {...formNew(context, choices)}
      kind="comparison-opened"
      title={say(TEXTS.open)}
      submit={say(TEXTS.sign)}
      refs={act === null ? {} : { act: [act.id] }}
      refsWords={act === null ? undefined : { act: String(act.words['title'] ?? act.words['label'] ?? '') }}
      next={`${view.process!.path}/statements/accounts/{id}`}
    >
      <p class="hint">{say(TEXTS.openHelp)}</p>
      <Field name="/data/title" label={say(TEXTS.title)} kind="line" required maxLength={300} />
      <Field name="/data/occurredOn" label={say(TEXTS.occurredOn)} kind="date" empty="null" />
      <ElementRows context={context} taken={[]} />
    </SignedForm>
  );
}

/** Ids are made here; people give the labels. The first row must be filled, the others may stay empty. */
function ElementRows({ context, taken }: { context: PageContext; taken: readonly string[] }) {
  const { say } = context.view;
  const ids = Array.from({ length: NEW_ELEMENTS + taken.length }, (_, n) => `e${n + 1}`)
    .filter((id) => !taken.includes(id))
    .slice(0, NEW_ELEMENTS);
  return (
    <>
      {ids.map((id, n) => (
        <FieldRow>
          <Field name={`/data/elements/${n}/id`} label={say(TEXTS.element)} kind="hidden" value={id} />
          <Field
            name={`/data/elements/${n}/label`}
            label={say(TEXTS.element)}
            hint={n === 0 ? say(TEXTS.elementHint) : undefined}
            kind="line"
            required={n === 0}
            maxLength={300}
          />
        </FieldRow>
      ))}
    </>
  );
}

export function AddElementsForm({ context, comparison }: Where) {
  const { say } = context.view;
  return (
    <SignedForm
      {...about(context, 'comparison', comparison.row, comparison.title, comparison)}
      kind="elements-added"
      title={say(TEXTS.addElements)}
    >
      <ElementRows context={context} taken={comparison.elements.map(({ id }) => id)} />
    </SignedForm>
  );
}

interface Where {
  readonly context: PageContext;
  readonly comparison: ComparisonView;
}

function about(
  context: PageContext,
  role: string,
  row: EntryRow,
  words: string,
  { row: to }: ComparisonView,
) {
  const { view } = context;
  return {
    ...formAbout(context, role, row, words, `${view.process!.path}/statements/accounts/${to.id}`),
    submit: view.say(TEXTS.sign),
  };
}

export function AddAccountForm({
  context,
  comparison,
  statements,
}: Where & { statements: readonly EntryRow[] }) {
  const { view, world, person } = context;
  const { say } = view;
  const parties = [...world.register.book.parties.keys()];
  const select = { kind: 'select', empty: 'omit' } as const;
  return (
    <SignedForm
      {...about(context, 'comparison', comparison.row, comparison.title, comparison)}
      audienceChoices={choicesWithin(context, comparison.row)}
      kind="account-given"
      title={say(TEXTS.addAccount)}
    >
      <Field
        name="/data/type"
        label={say(TEXTS.type)}
        kind="select"
        required
        options={ACCOUNT_TYPES.map((type) => ({ value: type, label: say(accountTypeText(type)) }))}
      />
      <FieldColumns>
        <Field
          name="/data/of/name"
          label={say(TEXTS.of)}
          hint={say(TEXTS.ofHint)}
          kind="line"
          required
          maxLength={300}
        />
        <Field name="/data/of/role" label={say(TEXTS.role)} kind="line" empty="null" maxLength={300} />
        <Field
          name="/data/of/party"
          label={say(TEXTS.party)}
          hint={say(TEXTS.partyHint)}
          kind="select"
          empty="null"
          value={person!.partyRole === 'party' ? person!.party : null}
          options={parties.map((id) => ({ value: id, label: partyName(context, id) }))}
        />
      </FieldColumns>
      <FieldColumns>
        <Field name="/occurredAt" label={say(TEXTS.given)} kind="date" />
        <Field name="/data/source/title" label={say(TEXTS.source)} kind="line" required maxLength={300} />
        <Field name="/data/source/url" label={say(TEXTS.url)} kind="url" empty="null" maxLength={2000} />
        <Field name="/data/source/publishedAt" label={say(TEXTS.published)} kind="date" empty="null" />
      </FieldColumns>
      {statements.length === 0 ? null : (
        <Field
          {...select}
          name="/refs/statement/0"
          label={say(TEXTS.statement)}
          options={statements.map(({ id, words }) => ({
            value: id,
            label: String(words['words']).slice(0, 100),
          }))}
        />
      )}
      {comparison.accounts.length === 0 ? null : (
        <Field
          {...select}
          name="/refs/supersedes/0"
          label={say(TEXTS.supersedes)}
          options={comparison.accounts.map(({ row, data }) => ({
            value: row.id,
            label: `${data.of.name}: ${say(accountTypeText(data.type))}`,
          }))}
        />
      )}
      <p class="hint">{say(TEXTS.addAccountHelp)}</p>
      <EnteredRows context={context} comparison={comparison} elements={comparison.elements} />
    </SignedForm>
  );
}

/** One group of fields an element; a group left empty is not entered. */
function EnteredRows({ context, comparison, elements }: Where & { elements: readonly ElementView[] }) {
  const { say, language } = context.view;
  return (
    <>
      {elements.map(({ id, label }, n) => {
        const at = `/data/elements/${n}`;
        return (
          <FieldRow legend={label} stacked>
            <Field name={`${at}/id`} label={label} kind="hidden" value={id} />
            <FieldRow>
              <Field
                name={`${at}/words/text`}
                label={say(TEXTS.words)}
                kind="text"
                rows={2}
                maxLength={5000}
              />
              <Field
                name={`${at}/words/language`}
                label={say(TEXTS.language)}
                kind="select"
                value={language}
                options={WORD_LANGUAGES}
              />
            </FieldRow>
            <Field
              name={`${at}/reading`}
              label={say(TEXTS.reading)}
              hint={say(TEXTS.readingHint)}
              kind="line"
              empty="omit"
              maxLength={300}
              suggestions={readingsOf(comparison, id)}
            />
            <Field name={`${at}/silent`} label={say(TEXTS.silentBox)} kind="check" />
          </FieldRow>
        );
      })}
    </>
  );
}

/** Readings of an element that this reader sees, each once. */
function readingsOf({ accounts }: ComparisonView, element: string): string[] {
  const entered = accounts.flatMap(({ cells }) => cells.get(element) ?? []);
  return [...new Set(entered.flatMap((one) => one.entered.reading ?? []))];
}

/** What this person may do about one account. */
export function accountActions(
  context: PageContext,
  comparison: ComparisonView,
  account: AccountView,
): Element {
  const { view, person } = context;
  const { say } = view;
  const { of } = account.data;
  const common = about(context, 'account', account.row, of.name, comparison);
  const left = comparison.elements.filter(({ id }) => !account.cells.has(id));
  const entered = comparison.elements.filter(({ id }) => account.cells.has(id));
  return (
    <details>
      <summary>
        {say(TEXTS.onAccount, { name: of.name })} ({say(accountTypeText(account.data.type))})
      </summary>
      {of.party !== person!.party ? null : (
        <SignedForm {...common} kind="account-contested" title={say(TEXTS.contest)} heading>
          <p class="hint">{say(TEXTS.contestHelp)}</p>
          <Field name="/data/text" label={say(TEXTS.text)} kind="text" required maxLength={20000} />
        </SignedForm>
      )}
      {entered.length === 0 ? null : (
        <SignedForm {...common} kind="reading-disputed" title={say(TEXTS.dispute)} heading>
          <p class="hint">{say(TEXTS.disputeHelp)}</p>
          <Field
            name="/data/element"
            label={say(TEXTS.element)}
            kind="select"
            required
            options={entered.map(({ id, label }) => ({ value: id, label }))}
          />
          <Field name="/data/text" label={say(TEXTS.text)} kind="text" required maxLength={20000} />
        </SignedForm>
      )}
      {left.length === 0 ? null : (
        <SignedForm {...common} kind="account-extended" title={say(TEXTS.extend)} heading>
          <EnteredRows context={context} comparison={comparison} elements={left} />
        </SignedForm>
      )}
    </details>
  );
}
