/** One field of a form, with its label, its hint and the type of the value it gives. */
import { useContext } from 'hono/jsx';
import { FILE_TYPES } from './client/file-type.ts';
import { dirOf } from './components/direction.ts';
import { FILE_TEXTS } from './file-texts.ts';
import { FormView } from './form-view.ts';
import type { View } from './page.tsx';
import { TEXTS } from './texts.ts';

export type FieldKind =
  | 'line'
  | 'text'
  | 'select'
  | 'radios'
  | 'date'
  | 'moment'
  | 'check'
  | 'checks'
  | 'number'
  | 'lines'
  | 'url'
  | 'file'
  | 'hidden';

export type ValueAs =
  | 'string'
  | 'number'
  | 'boolean'
  | 'nullable'
  | 'list'
  | 'lines'
  | 'day'
  | 'instant'
  | 'json';

export interface FieldOption {
  value: string;
  label: string;
  hint?: string | undefined;
}

export interface FieldProps {
  /** Left out inside a form: the form's. */
  view?: View;
  /** A JSON pointer into the body in signed forms, a plain name in others. */
  name: string;
  /** Hidden fields need one too: the signing dialog shows them. */
  label?: string;
  hint?: string | undefined;
  required?: boolean;
  kind?: FieldKind;
  options?: readonly FieldOption[];
  maxLength?: number | undefined;
  /** For `checks` the chosen values; for `check` "true". */
  value?: string | number | readonly string[] | null | undefined;
  /** What the value becomes; left out: what the kind gives. */
  as?: ValueAs | undefined;
  /** Empty becomes null instead of an empty text, or the field is left out of the body. */
  empty?: 'null' | 'omit' | 'text' | undefined;
  /** Filled from this browser's key by the script. */
  fromKey?: 'publicKey' | 'sealingKey' | 'recoveryKey' | 'keyId' | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  rows?: number | undefined;
  /** The language of what is typed, when it is fixed. */
  lang?: string | undefined;
  placeholder?: string | undefined;
  /** Lines to take over or to leave; anything else may be typed. */
  suggestions?: readonly string[] | undefined;
}

type Viewed = FieldProps & { view: View; prefix: string };

const VALUES: Readonly<Record<FieldKind, ValueAs>> = {
  line: 'string',
  text: 'string',
  select: 'string',
  radios: 'string',
  date: 'day',
  moment: 'instant',
  check: 'boolean',
  checks: 'list',
  number: 'number',
  lines: 'lines',
  url: 'string',
  file: 'json',
  hidden: 'string',
};

export function Field(given: FieldProps) {
  const scope = useContext(FormView);
  const view = given.view ?? scope?.view;
  if (view === undefined) throw new Error(`the field ${given.name} stands in no form and has no view`);
  const props: Viewed = { ...given, view, prefix: scope?.prefix ?? 'f' };
  switch (props.kind ?? 'line') {
    case 'hidden':
      return (
        <input
          type="hidden"
          {...naming(props)}
          value={one(props)}
          data-from-key={props.fromKey}
          data-label={props.label}
        />
      );
    case 'check':
      return <Check {...props} />;
    case 'checks':
    case 'radios':
      return <Choices {...props} />;
    default:
      return <Single {...props} />;
  }
}

/** Unique on the page as long as names are. */
function idOf({ name, value, kind, prefix }: Viewed): string {
  const part = kind === 'radios' || kind === 'checks' ? `-${String(value)}` : '';
  return `${prefix}${name.replace(/[^\w-]/g, '-')}${part}`;
}

function naming({ name, kind = 'line', as, empty }: FieldProps) {
  const given = as ?? (empty === 'null' && VALUES[kind] === 'string' ? 'nullable' : VALUES[kind]);
  return {
    name,
    'data-as': name.startsWith('/') ? given : undefined,
    'data-empty': empty === 'omit' ? empty : undefined,
  };
}

function one({ value }: FieldProps): string {
  return value === null || value === undefined ? '' : String(value);
}

function Single(props: Viewed) {
  const { view, label, required = false } = props;
  const id = idOf(props);
  const hint = hintOf(props);
  return (
    <div class="field" data-kind-of={props.kind ?? 'line'}>
      <label for={id}>
        {label}
        {required ? null : <small class="hint"> ({view.say(TEXTS.optional)})</small>}
      </label>
      {hint === '' ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Control {...props} id={id} describedBy={hint === '' ? undefined : `${id}-hint`} />
    </div>
  );
}

function hintOf({ view, kind, hint }: Viewed): string {
  const own =
    kind === 'lines'
      ? view.say(TEXTS.oneEachLine)
      : kind === 'moment'
        ? view.say(TEXTS.timesUtc)
        : kind === 'file'
          ? view.say(FILE_TEXTS.whichFiles)
          : '';
  return [hint ?? '', own].filter((part) => part !== '').join(' ');
}

function Control(props: Viewed & { id: string; describedBy: string | undefined }) {
  const { kind = 'line', id, describedBy, required = false, maxLength, placeholder, lang } = props;
  const common = { id, ...naming(props), required, 'aria-describedby': describedBy };
  const written = { ...common, maxlength: maxLength, placeholder, lang, dir: 'auto' };
  switch (kind) {
    case 'text':
    case 'lines':
      return (
        <textarea {...written} rows={props.rows ?? (kind === 'lines' ? 3 : 5)}>
          {Array.isArray(props.value) ? props.value.join('\n') : one(props)}
        </textarea>
      );
    case 'select':
      return (
        <select {...common}>
          {one(props) === '' || !required ? (
            <option value="">{props.view.say(TEXTS.chooseOne)}</option>
          ) : null}
          {(props.options ?? []).map((option) => (
            <option value={option.value} selected={option.value === one(props)}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'date':
      return <input type="date" {...common} value={one(props)} min={props.min} max={props.max} />;
    case 'moment':
      return <input type="datetime-local" {...common} value={one(props)} min={props.min} max={props.max} />;
    case 'file':
      return <input type="file" {...common} accept={FILE_TYPES.join(',')} />;
    case 'number':
      return (
        <input
          type="number"
          inputmode="numeric"
          step={1}
          {...common}
          value={one(props)}
          min={props.min}
          max={props.max}
        />
      );
    case 'url':
      return <input type="url" {...written} dir="ltr" value={one(props)} />;
    default:
      return <Line {...written} value={one(props)} suggestions={props.suggestions ?? []} />;
  }
}

function Line({ suggestions, ...input }: { id: string; value: string; suggestions: readonly string[] }) {
  if (suggestions.length === 0) return <input type="text" {...input} />;
  return (
    <>
      <input type="text" {...input} list={`${input.id}-list`} />
      <datalist id={`${input.id}-list`}>
        {suggestions.map((line) => (
          <option value={line} />
        ))}
      </datalist>
    </>
  );
}

function Check(props: Viewed) {
  const id = idOf(props);
  return (
    <div class="field check">
      <input
        type="checkbox"
        id={id}
        {...naming(props)}
        value="true"
        checked={one(props) === 'true'}
        required={props.required}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
      />
      <label for={id}>{props.label}</label>
      {props.hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

function Choices(props: Viewed) {
  const { view, kind, label, hint, required = false, options = [], value } = props;
  const chosen = Array.isArray(value) ? value : [one(props)];
  const many = kind === 'checks';
  return (
    <fieldset class="field choices" data-required={many && required ? '' : undefined}>
      <legend>
        {label}
        {required ? null : <small class="hint"> ({view.say(TEXTS.optional)})</small>}
      </legend>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {options.map((option) => {
        const id = idOf({ ...props, value: option.value });
        return (
          <div class="choice">
            <input
              type={many ? 'checkbox' : 'radio'}
              id={id}
              {...naming(props)}
              value={option.value}
              checked={chosen.includes(option.value)}
              required={!many && required}
              aria-describedby={option.hint === undefined ? undefined : `${id}-hint`}
            />
            <label for={id} dir={dirOf(option.label)}>
              {option.label}
            </label>
            {option.hint === undefined ? null : (
              <p class="hint" id={`${id}-hint`}>
                {option.hint}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
