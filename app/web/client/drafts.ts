/**
 * What was typed stays in this tab until it is recorded, and what was signed stays until the host has
 * answered. sessionStorage ends with the tab, so nothing closed is left on a shared computer.
 */
import type { WireEntry } from './build-entry.ts';
import { type Control, isControl } from './controls.ts';

export interface Pending {
  entries: WireEntry[];
  ids: string[];
}

type Saved = [name: string, value: string, checked: boolean][];

/** By address, form and key: what one hat typed is not shown to another. */
export function storageKey(form: HTMLFormElement, index: number): string {
  const key = form.dataset['key'] ?? document.body.dataset['key'] ?? '';
  return `${location.pathname}${location.search}#${form.dataset['kind'] ?? form.id}:${index}:${key.slice(0, 16)}`;
}

export function saveDraft(form: HTMLFormElement, key: string): void {
  const saved: Saved = typedControls(form).map((control) => [
    control.name,
    stateOf(control),
    isChecked(control),
  ]);
  write(`sulh-draft:${key}`, saved);
}

/** True when something differs now from what the page came with. */
export function restoreDraft(form: HTMLFormElement, key: string): boolean {
  const saved = read<Saved>(`sulh-draft:${key}`);
  if (saved === null) return false;
  const controls = typedControls(form);
  let changed = false;
  saved.forEach(([name, value, checked], n) => {
    const control = controls[n];
    if (control === undefined || control.name !== name) return;
    if (stateOf(control) === value && isChecked(control) === checked) return;
    setState(control, value, checked);
    control.dispatchEvent(new Event('change', { bubbles: true }));
    changed = true;
  });
  return changed;
}

export function dropDraft(key: string): void {
  remove(`sulh-draft:${key}`);
}

export function savePending(key: string, pending: Pending): void {
  write(`sulh-pending:${key}`, pending);
}

export function pendingOf(key: string): Pending | null {
  return read<Pending>(`sulh-pending:${key}`);
}

export function dropPending(key: string): void {
  remove(`sulh-pending:${key}`);
}

/** Hidden fields are the page's, not the person's; no script may pick a file again. */
function typedControls(form: HTMLFormElement): Control[] {
  return [...form.elements]
    .filter(isControl)
    .filter(({ type, name }) => name !== '' && type !== 'hidden' && type !== 'file');
}

function stateOf(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.value;
  return JSON.stringify([...control.selectedOptions].map((option) => option.value));
}

function setState(control: Control, value: string, checked: boolean): void {
  if (control instanceof HTMLSelectElement) {
    const chosen = JSON.parse(value) as string[];
    for (const option of control.options) option.selected = chosen.includes(option.value);
  } else if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
    control.checked = checked;
  } else control.value = value;
}

function isChecked(control: Control): boolean {
  return control instanceof HTMLInputElement && control.checked;
}

function write(name: string, content: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(content));
  } catch {
    // Full or forbidden: the form itself still holds what was typed.
  }
}

function read<T>(name: string): T | null {
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

function remove(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Forbidden, so nothing was kept either.
  }
}
