/**
 * Forms. A signed form is read by the script `sign.js`: its fields are named by JSON pointers into the body of
 * the entry they make, and nothing leaves the browser before the person has seen and signed it.
 */
import { type Child, useContext } from 'hono/jsx';
import { SIGN_TEXTS } from './client/texts-sign.ts';
import { AudienceWords, audienceWords, type Names, provesWords, WillRead } from './components/audience.tsx';
import { Icon } from './components/icons.tsx';
import { FormView } from './form-view.ts';
import type { View } from './page.tsx';
import { TEXTS } from './texts.ts';

/** Role to ids; `@0` is the first entry of the same batch. */
export type Refs = Readonly<Record<string, readonly string[]>>;

export interface AudienceChoice {
  tokens: readonly string[];
  label: string;
}

export interface SignedFormProps {
  view: View;
  kind: string;
  v?: number;
  audience: readonly string[];
  /** More than one way to address it: a select, with `audience` chosen. */
  audienceChoices?: readonly AudienceChoice[] | undefined;
  refs?: Refs | undefined;
  /** What each reference is, in words, by role: shown before signing. */
  refsWords?: Readonly<Record<string, string>> | undefined;
  /** Names of parties and people by audience token. */
  names?: Names | undefined;
  /** Parts of `data` that the page fixes; the dialog shows them in the exact text. */
  data?: object | undefined;
  /** Where to go afterwards; `{id}`, `{id:n}` and `{path}` are filled in. */
  next: string;
  submit: string;
  /** What the signing dialog calls it; also the heading when `heading` is set. */
  title: string;
  heading?: boolean;
  /** Said in the dialog beside the words, such as that copies cannot be recalled. */
  note?: string | undefined;
  /** What its readers could prove with it, where that is not what it is of every signed entry. */
  proves?: string | undefined;
  /** Tells forms of one kind on one page apart; left out: the kind and what it refers to. */
  id?: string | undefined;
  /** Where it is sent when not to this process, such as `/processes`. */
  action?: string | undefined;
  children?: Child;
}

export function SignedForm(props: SignedFormProps) {
  const { view, kind, v = 1, audience, audienceChoices, refs = {}, names = {}, next, submit, title } = props;
  const { process, reader, say } = view;
  const prefix = props.id ?? `${kind}${suffixOf(refs)}`;
  return (
    <form
      id={`form-${prefix}`}
      class="form"
      method="post"
      action={props.action ?? `${process?.path ?? ''}/entries`}
      data-sign
      data-kind={kind}
      data-v={String(v)}
      data-process={process?.id ?? ''}
      data-author={reader?.personId ?? ''}
      data-audience={JSON.stringify(audience)}
      data-audience-words={audienceWords(view, audience, names)}
      data-audience-names={JSON.stringify(names)}
      data-refs={JSON.stringify(refs)}
      data-refs-words={props.refsWords === undefined ? undefined : JSON.stringify(props.refsWords)}
      data-data={props.data === undefined ? undefined : JSON.stringify(props.data)}
      data-files={process === null ? undefined : `${process.path}/files`}
      data-seen-size={process === null ? undefined : String(process.size)}
      data-seen-root={process?.root}
      data-next={next}
      data-title={title}
      data-sign-note={props.note}
      data-sign-proves={props.proves}
    >
      {props.heading === true ? <h2 class="form-title">{title}</h2> : null}
      <FormView.Provider value={{ view, prefix, names }}>{props.children}</FormView.Provider>
      {audienceChoices === undefined || audienceChoices.length < 2 ? (
        <WillRead view={view} audience={audience} names={names} proves={props.proves} />
      ) : (
        <AudienceChoices
          view={view}
          prefix={prefix}
          audience={audience}
          choices={audienceChoices}
          names={names}
        />
      )}
      {props.note === undefined ? null : <p class="form-note">{props.note}</p>}
      <noscript>
        <p class="notice" data-tone="wait">
          {say(TEXTS.withoutScript)}
        </p>
      </noscript>
      <p class="actions">
        <button type="submit" class="primary">
          <Icon name="promised" /> {submit}
        </button>
      </p>
    </form>
  );
}

function suffixOf(refs: Refs): string {
  const first = Object.values(refs)[0]?.[0];
  return first === undefined ? '' : `-${first.replace(/\W/g, '').slice(0, 8)}`;
}

/** Every way to address it, with its readers and what they could prove: nothing to look up before choosing. */
function AudienceChoices(props: {
  view: View;
  prefix: string;
  audience: readonly string[];
  choices: readonly AudienceChoice[];
  names: Names;
}) {
  const { view, prefix, audience, choices, names } = props;
  const chosen = tokensJson(audience);
  return (
    <fieldset class="field choices">
      <legend>{view.say(TEXTS.audienceChoice)}</legend>
      <div class="will-read">
        {choices.map(({ tokens, label }, n) => (
          <div class="choice">
            <input
              type="radio"
              id={`${prefix}-audience-${n}`}
              name="/audience"
              data-as="json"
              value={tokensJson(tokens)}
              checked={tokensJson(tokens) === chosen}
              required
              aria-describedby={`${prefix}-audience-${n}-hint`}
            />
            <label for={`${prefix}-audience-${n}`}>{label}</label>
            <p class="hint" id={`${prefix}-audience-${n}-hint`}>
              {sentence(view, tokens, label, names)}
              {provesWords(view, tokens)}
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** The readers, unless the label has just named them. */
function sentence(view: View, tokens: readonly string[], label: string, names: Names): string {
  const words = audienceWords(view, tokens, names);
  return words === label ? '' : `${view.say(SIGN_TEXTS.whoReads)} ${words}. `;
}

function tokensJson(tokens: readonly string[]): string {
  return JSON.stringify([...new Set(tokens)].sort());
}

export interface EntrySetProps {
  kind: string;
  v?: number;
  title: string;
  /** Left out: the form's. */
  audience?: readonly string[] | undefined;
  refs?: Refs | undefined;
  refsWords?: Readonly<Record<string, string>> | undefined;
  data?: object | undefined;
  /** May be left empty, and is then no entry; it keeps its number. */
  optional?: boolean;
  /** Tells the fields of this entry apart from those of another of the same kind. */
  id?: string;
  children?: Child;
}

/** One entry of a batch: recorded all or none. Its number is its place in the form. */
export function EntrySet({
  kind,
  v = 1,
  title,
  audience,
  refs = {},
  refsWords,
  data,
  optional,
  id,
  children,
}: EntrySetProps) {
  const scope = useContext(FormView);
  const own = scope === null || id === undefined ? scope : { ...scope, prefix: `${scope.prefix}-${id}` };
  return (
    <fieldset
      class="entry-set"
      data-entry
      data-kind={kind}
      data-v={String(v)}
      data-audience={audience === undefined ? undefined : JSON.stringify(audience)}
      data-refs={JSON.stringify(refs)}
      data-refs-words={refsWords === undefined ? undefined : JSON.stringify(refsWords)}
      data-data={data === undefined ? undefined : JSON.stringify(data)}
      data-optional={optional === true ? '' : undefined}
    >
      <legend>{title}</legend>
      <FormView.Provider value={own}>{children}</FormView.Provider>
      <EntryReaders audience={audience} />
    </fieldset>
  );
}

/** Said in each part only when its readers are not those of the whole form. */
function EntryReaders({ audience }: { audience: readonly string[] | undefined }) {
  const scope = useContext(FormView);
  if (audience === undefined || scope === null) return null;
  return (
    <p class="small">
      {scope.view.say(SIGN_TEXTS.whoReads)}{' '}
      <AudienceWords view={scope.view} audience={audience} names={scope.names} />
    </p>
  );
}

/** One row of a repeating group, such as a second name: left out of the body while empty. */
export function FieldRow({
  legend,
  stacked = false,
  children,
}: {
  legend?: string;
  /** One under the other, for rows of several lines each. */
  stacked?: boolean;
  children?: Child;
}) {
  return (
    <fieldset class="field-row" data-row>
      {legend === undefined ? null : <legend>{legend}</legend>}
      <div class={stacked ? undefined : 'field-columns'}>{children}</div>
    </fieldset>
  );
}

/** Fields beside each other where there is room. */
export function FieldColumns({ children }: { children?: Child }) {
  return <div class="field-columns">{children}</div>;
}

export interface PlainFormProps {
  view: View;
  action: string;
  submit: string;
  method?: 'get' | 'post';
  /** When there are several on the page. */
  id?: string;
  title?: string | undefined;
  children?: Child;
}

/** A form that records nothing: reading an article, inviting somebody. */
export function PlainForm({
  view,
  action,
  submit,
  method = 'post',
  id = 'f',
  title,
  children,
}: PlainFormProps) {
  return (
    <form class="form" method={method} action={action}>
      {title === undefined ? null : <h2 class="form-title">{title}</h2>}
      <FormView.Provider value={{ view, prefix: id, names: {} }}>{children}</FormView.Provider>
      <p class="actions">
        <button type="submit" class="primary">
          {submit}
        </button>
      </p>
    </form>
  );
}

/** A form of one button, with hidden fields: "not a statement", "close the invitation". */
export function ButtonForm(props: {
  action: string;
  label: Child;
  fields?: Readonly<Record<string, string>>;
  primary?: boolean;
}) {
  return (
    <form class="button-form" method="post" action={props.action}>
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={props.primary === true ? 'primary' : 'secondary'}>
        {props.label}
      </button>
    </form>
  );
}

export { Field, type FieldProps } from './field.tsx';
