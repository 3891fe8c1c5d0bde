/** Reads a signed form: which entries it makes, and every field's label and value in words. */
import type { EntryId, Json, JsonObject, ProcessId, Seen } from '@sulh/record';
import { type EntryParts, type PointerField, pointerFields } from './build-entry.ts';
import {
  type Control,
  type ControlGroup,
  groupControls,
  isControl,
  labelOf,
  problemOf,
  shownValue,
} from './controls.ts';
import {
  formatInstant,
  isValueType,
  parseFieldValue,
  type ValueType,
  type WhenEmpty,
} from './field-value.ts';
import type { StoredKey } from './keys.ts';
import { say } from './say.ts';

export interface FormProblem {
  /** Null when it concerns the whole form. */
  control: Control | null;
  message: string;
}

export interface FormEntry {
  /** The form itself, or the fieldset of this entry in a batch. */
  scope: HTMLElement;
  title: string;
  parts: EntryParts;
  rows: { label: string; value: string }[];
  /** From a pointer in the body to the control that filled it. */
  controlAt: ReadonlyMap<string, Control>;
  fieldOf: ReadonlyMap<string, string>;
}

export type ReadForm = { ok: true; entries: (FormEntry | null)[] } | { ok: false; problems: FormProblem[] };

/** A fieldset of the batch that is disabled, or empty and optional, gives null and keeps its number. */
export function readForm(form: HTMLFormElement, key: StoredKey): ReadForm {
  fillFromKey(form, key);
  const fieldsets = [...form.querySelectorAll<HTMLElement>('fieldset[data-entry]')];
  const problems: FormProblem[] = [];
  const shared = groupControls(form).filter(({ first }) => first.closest('fieldset[data-entry]') === null);
  const entries =
    fieldsets.length === 0
      ? [readEntry(form, form, key, shared, problems)]
      : fieldsets.map((fieldset) => {
          if (isLeftOut(fieldset)) return null;
          return readEntry(form, fieldset, key, [...shared, ...groupControls(fieldset)], problems);
        });
  problems.push(...missingTicks(form));
  if (problems.length > 0) return { ok: false, problems: eachOnce(problems) };
  if (entries.every((entry) => entry === null)) {
    return { ok: false, problems: [{ control: null, message: say('formEmpty') }] };
  }
  return { ok: true, entries };
}

/** A tick that is no part of an entry, such as that words were compared, must be there all the same. */
function missingTicks(form: HTMLFormElement): FormProblem[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]:required:not([name]):enabled')]
    .filter(({ checked }) => !checked)
    .map((control) => ({ control, message: say('fieldRequired') }));
}

/** A field shared by a whole batch is wrong once. */
function eachOnce(problems: readonly FormProblem[]): FormProblem[] {
  return problems.filter(
    (problem, n) => problems.findIndex(({ control }) => control === problem.control) === n,
  );
}

function readEntry(
  form: HTMLFormElement,
  scope: HTMLElement,
  key: StoredKey,
  groups: readonly ControlGroup[],
  problems: FormProblem[],
): FormEntry {
  const fields: PointerField[] = [];
  const rows: FormEntry['rows'] = [];
  const controlAt = new Map<string, Control>();
  for (const group of groups) {
    const row = group.first.closest<HTMLElement>('[data-row]');
    if (row !== null && isEmptyPart(row) && row.querySelector(':required') === null) continue;
    controlAt.set(group.name, group.first);
    const read = readGroup(group);
    if (!read.ok) {
      problems.push({ control: group.first, message: read.message });
      continue;
    }
    fields.push({ pointer: group.name, value: read.value });
    // The dialog names the readers from the tokens themselves, whatever an option calls them.
    if (group.name !== '/audience') rows.push({ label: labelOf(group), value: read.shown });
  }
  const built = pointerFields(fields, {
    data: jsonData(scope, 'data', {}),
    refs: jsonData(scope, 'refs', {}),
  });
  return {
    scope,
    title: titleOf(form, scope),
    parts: {
      ...identityOf(form, scope, key),
      audience: audienceOf(form, scope, built.audience),
      occurredAt: built.occurredAt,
      refs: built.refs,
      data: built.data,
    },
    rows: [...refRows(scope), ...dataRows(scope), ...rows],
    controlAt,
    fieldOf: built.fieldOf,
  };
}

type ReadGroup = { ok: true; value: Json | undefined; shown: string } | { ok: false; message: string };

function readGroup(group: ControlGroup): ReadGroup {
  const problem = problemOf(group);
  if (problem !== null) return { ok: false, message: problem };
  const type = typeOf(group);
  const read = parseFieldValue(type, group.values, whenEmptyOf(group.first, type));
  if (!read.ok) return { ok: false, message: say(read.code) };
  const isTime = group.name === '/occurredAt';
  const value =
    isTime && type === 'day' && typeof read.value === 'string' ? Date.parse(read.value) : read.value;
  if (isTime && value === null) return { ok: true, value: undefined, shown: say('timeNow') };
  const shown =
    type === 'instant' && typeof value === 'number' ? formatInstant(value) : shownValue(group, type);
  return { ok: true, value, shown };
}

function typeOf(group: ControlGroup): ValueType {
  const named = group.first.dataset['as'];
  if (named !== undefined) {
    if (!isValueType(named)) throw new Error(`data-as="${named}" is no type`);
    return named;
  }
  if (group.first.dataset['fromKey'] !== undefined) return 'nullable';
  if (group.name === '/occurredAt') return 'instant';
  if (group.name === '/audience') return 'json';
  return /^\/refs\/[^/]+$/.test(group.name) ? 'list' : 'string';
}

function whenEmptyOf(control: Control, type: ValueType): WhenEmpty {
  const named = control.dataset['empty'];
  if (named === 'null' || named === 'omit' || named === 'text') return named;
  return type === 'string' ? 'text' : 'null';
}

function identityOf(
  form: HTMLFormElement,
  scope: HTMLElement,
  key: StoredKey,
): Pick<EntryParts, 'kind' | 'v' | 'process' | 'author' | 'key' | 'seen'> {
  const kind = scope.dataset['kind'];
  const v = Number(scope.dataset['v'] ?? '1');
  if (kind === undefined || !Number.isSafeInteger(v)) throw new Error('the form names no kind and version');
  const process = (form.dataset['process'] || null) as ProcessId | null;
  if (process === null) return { kind, v, process, author: null, key: key.id, seen: null };
  const author = (form.dataset['author'] || null) as EntryId | null;
  return { kind, v, process, author, key: key.id, seen: seenFromPage(form) };
}

export function seenFromPage(element: HTMLElement): Seen {
  const size = Number(element.dataset['seenSize']);
  const root = element.dataset['seenRoot'];
  if (!Number.isSafeInteger(size) || size < 1 || root === undefined)
    throw new Error('the page gives no checkpoint');
  return { size, root };
}

export function jsonData<T>(element: HTMLElement, name: string, otherwise: T): T {
  const text = element.dataset[name];
  return text === undefined || text === '' ? otherwise : (JSON.parse(text) as T);
}

/** A field of the entry's own, then what the entry fixes, then a field of the whole form, then the form. */
function audienceOf(form: HTMLFormElement, scope: HTMLElement, chosen: string[] | null): string[] {
  const own = scope === form ? null : jsonData<string[] | null>(scope, 'audience', null);
  const isOwnField = scope.querySelector('[name="/audience"]') !== null;
  if (own !== null && !isOwnField) return own;
  return chosen ?? own ?? jsonData(form, 'audience', []);
}

/** What the page itself fixed is shown too: nothing is signed unseen. */
function refRows(scope: HTMLElement): FormEntry['rows'] {
  const words = jsonData<Record<string, string>>(scope, 'refsWords', {});
  return Object.entries(jsonData<Record<string, string[]>>(scope, 'refs', {})).map(([role, ids]) => ({
    label: say('refersTo', { role }),
    value:
      words[role] ??
      ids
        .map((id) =>
          id.startsWith('@') ? say('entryOfBatch', { n: Number(id.slice(1)) + 1 }) : id.slice(0, 16),
        )
        .join(', '),
  }));
}

function dataRows(scope: HTMLElement): FormEntry['rows'] {
  return Object.entries(jsonData<JsonObject>(scope, 'data', {})).map(([name, value]) => ({
    label: say('fixedByPage', { name }),
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}

function titleOf(form: HTMLFormElement, scope: HTMLElement): string {
  const legend = scope === form ? null : scope.querySelector(':scope > legend');
  const submit = form.querySelector<HTMLElement>('button[type=submit],button:not([type])');
  return (
    scope.dataset['title'] ??
    legend?.textContent ??
    form.dataset['title'] ??
    submit?.textContent ??
    ''
  ).trim();
}

function isLeftOut(fieldset: HTMLElement): boolean {
  return (
    fieldset.matches(':disabled') || (fieldset.dataset['optional'] !== undefined && isEmptyPart(fieldset))
  );
}

/** Empty when nobody typed or ticked anything in it; choices that always have a value do not count. */
function isEmptyPart(part: HTMLElement): boolean {
  return [...part.querySelectorAll<HTMLElement>('input,textarea')].filter(isControl).every((control) => {
    if (control.type === 'hidden') return true;
    if (control instanceof HTMLInputElement && control.type === 'radio') return true;
    if (control instanceof HTMLInputElement && control.type === 'checkbox') return !control.checked;
    return control.value.trim() === '';
  });
}

function fillFromKey(form: HTMLFormElement, key: StoredKey): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[data-from-key]')) {
    const part = input.dataset['fromKey'];
    if (part === 'publicKey' || part === 'sealingKey') input.value = key[part];
    else if (part === 'recoveryKey') input.value = key.recoveryKey ?? '';
    else if (part === 'keyId') input.value = key.id;
    else throw new Error(`data-from-key="${part}" is no part of a key`);
  }
}
