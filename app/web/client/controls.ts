/** The controls of a form, taken together by name: their raw values, labels, words and native faults. */
import { attachedOf, attachedWords, isFileControl } from './attach.ts';
import type { ValueType } from './field-value.ts';
import { say } from './say.ts';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface ControlGroup {
  name: string;
  first: Control;
  controls: Control[];
  values: string[];
}

export function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** Controls whose name is a JSON pointer, in document order; disabled ones are left out as browsers do. */
export function groupControls(scope: HTMLElement): ControlGroup[] {
  const groups = new Map<string, Control[]>();
  for (const control of scope.querySelectorAll('input,select,textarea')) {
    if (!isControl(control) || !control.name.startsWith('/') || control.matches(':disabled')) continue;
    groups.set(control.name, [...(groups.get(control.name) ?? []), control]);
  }
  return [...groups].map(([name, controls]) => ({
    name,
    first: controls[0]!,
    controls,
    values: controls.flatMap(rawValues),
  }));
}

function rawValues(control: Control): string[] {
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map((option) => option.value);
  if (control.type === 'checkbox' && control.dataset['as'] === 'boolean') {
    return [String((control as HTMLInputElement).checked)];
  }
  if (isTick(control)) return control.checked ? [control.value] : [];
  if (isFileControl(control)) return [fileValue(control)];
  return [control.value];
}

/** As JSON, once it was read. */
function fileValue(control: HTMLInputElement): string {
  const attached = attachedOf(control);
  return attached === null ? '' : JSON.stringify(attached);
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');
}

/** What is wrong with it before its type is looked at, in the reader's language; null when nothing. */
export function problemOf({ first, controls, values }: ControlGroup): string | null {
  const isEmpty = values.every((value) => value.trim() === '');
  const mustTick =
    first instanceof HTMLInputElement && first.type === 'checkbox' && first.dataset['as'] === 'boolean';
  if (isRequired(first) && (isEmpty || (mustTick && values[0] !== 'true'))) return say('fieldRequired');
  for (const control of controls) {
    const { validity } = control;
    if (validity.badInput || validity.typeMismatch || validity.patternMismatch) {
      return control.dataset['patternWords'] ?? say('fieldWrongForm');
    }
    if (validity.rangeUnderflow || validity.rangeOverflow || validity.stepMismatch)
      return rangeWords(control);
    if (
      !(control instanceof HTMLSelectElement) &&
      control.maxLength > 0 &&
      control.value.length > control.maxLength
    ) {
      return say('fieldTooLong', { max: control.maxLength, now: control.value.length });
    }
  }
  return null;
}

function isRequired(control: Control): boolean {
  if (control.required || control.dataset['required'] !== undefined) return true;
  return isTick(control) && legendSet(control)?.dataset['required'] !== undefined;
}

function rangeWords(control: Control): string {
  if (!(control instanceof HTMLInputElement)) return say('fieldWrongForm');
  const { min, max } = control;
  if (min !== '' && max !== '') return say('fieldBetween', { min, max });
  if (min !== '') return say('fieldAtLeast', { min });
  return max === '' ? say('fieldNotANumber') : say('fieldAtMost', { max });
}

/** The fieldset that only groups choices. */
function legendSet(control: Control): HTMLElement | null {
  return control.closest<HTMLElement>('fieldset:not([data-entry]):not([data-row])');
}

export function labelOf({ name, first, controls }: ControlGroup): string {
  const named = first.dataset['label'];
  if (named !== undefined && named !== '') return named;
  if (first.type === 'radio' || (isTick(first) && (controls.length > 1 || first.dataset['as'] === 'list'))) {
    const legend = legendSet(first)?.querySelector(':scope > legend');
    if (legend) return plainText(legend);
  }
  const label = first.labels?.[0];
  return label === undefined ? (first.getAttribute('aria-label') ?? name) : plainText(label);
}

export function shownValue({ first, controls, values }: ControlGroup, type: ValueType): string {
  if (type === 'boolean') return say(values[0] === 'true' ? 'yes' : 'no');
  if (first instanceof HTMLSelectElement) {
    return orNothing(
      [...first.selectedOptions].filter((option) => option.value !== '').map((option) => option.text.trim()),
    );
  }
  if (isTick(first)) {
    const ticked = controls.filter((control) => isTick(control) && control.checked);
    return orNothing(
      ticked.map((control) => (control.labels?.[0] ? plainText(control.labels[0]) : control.value)),
    );
  }
  if (isFileControl(first)) {
    const attached = attachedOf(first);
    return orNothing(attached === null ? [] : [attachedWords(attached)]);
  }
  return orNothing(values.map((value) => value.trim()).filter((value) => value !== ''));
}

function orNothing(parts: readonly string[]): string {
  return parts.length === 0 ? say('leftEmpty') : parts.join('\n');
}

/** Without the hint and the control that a label may hold. */
function plainText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('input,select,textarea,small,.hint,.field-error')) extra.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
