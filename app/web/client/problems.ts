/** Shows what is wrong where it is wrong. */
import type { Control } from './controls.ts';
import { type Child, el, focusOn, freshId } from './dom.ts';
import type { FormEntry, FormProblem } from './form.ts';

export interface Refusal {
  code: string;
  message: string;
  /** JSON pointer into the body. */
  at?: string;
  /** Which entry of the batch that was sent, from 0. */
  entry?: number;
}

export function clearProblems(form: HTMLElement): void {
  for (const shown of form.querySelectorAll('.field-error,.form-problem')) {
    for (const control of form.querySelectorAll(`[aria-describedby~="${shown.id}"]`)) {
      const rest = (control.getAttribute('aria-describedby') ?? '')
        .split(/\s+/)
        .filter((id) => id !== shown.id);
      if (rest.length > 0) control.setAttribute('aria-describedby', rest.join(' '));
      else control.removeAttribute('aria-describedby');
      control.removeAttribute('aria-invalid');
    }
    shown.remove();
  }
}

/** Puts each problem at its control and the focus on the first. */
export function showProblems(form: HTMLElement, problems: readonly FormProblem[]): void {
  let focused = false;
  for (const { control, message } of problems) {
    const shown =
      control === null || control.type === 'hidden'
        ? showFormProblem(form, message)
        : showAt(control, message);
    if (!focused) focusOn(shown);
    focused = true;
  }
}

export function showFormProblem(form: HTMLElement, message: string, ...more: readonly Child[]): HTMLElement {
  const box = el(
    'div',
    { class: 'form-problem', role: 'alert', id: freshId('problem') },
    el('p', {}, message),
    ...more,
  );
  const submit = form.querySelector('button[type=submit],button:not([type])');
  const holder = submit?.parentElement ?? null;
  const place =
    holder !== null && holder !== form && holder.querySelector('[name]') === null ? holder : submit;
  if (place === null) form.append(box);
  else place.before(box);
  return box;
}

function showAt(control: Control, message: string): Control {
  const error = el('p', { class: 'field-error', id: freshId('error') }, message);
  const tick = control.type === 'checkbox' || control.type === 'radio';
  const set = tick ? control.closest('fieldset:not([data-entry]):not([data-row])') : null;
  const anchor = set === null ? (tick ? (control.labels?.[0] ?? control) : control) : null;
  if (anchor !== null) anchor.after(error);
  else set?.append(error);
  const described = control.getAttribute('aria-describedby');
  control.setAttribute('aria-describedby', described === null ? error.id : `${error.id} ${described}`);
  control.setAttribute('aria-invalid', 'true');
  unfold(control);
  return control;
}

/** A folded part cannot be seen, nor hold the focus. */
function unfold(control: Control): void {
  const folded = () => control.closest('details:not([open])');
  for (let one = folded(); one !== null; one = folded()) one.setAttribute('open', '');
}

/** The control a refusal speaks of: the pointer itself, or the nearest field around or inside it. */
export function refusedControl(entries: readonly FormEntry[], { at, entry }: Refusal): Control | null {
  const target = entries[entry ?? 0];
  if (at === undefined || target === undefined) return null;
  const { controlAt, fieldOf } = target;
  for (let pointer = at; pointer !== ''; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const control = controlAt.get(fieldOf.get(pointer) ?? pointer);
    if (control !== undefined) return control;
  }
  for (const [pointer, control] of controlAt) if (pointer.startsWith(`${at}/`)) return control;
  return null;
}
