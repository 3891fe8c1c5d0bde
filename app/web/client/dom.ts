/** The few things the scripts do to a page. Text only ever becomes text nodes, never markup. */

export type Child = Node | string | null;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function whenReady(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
}

/** Follows `next` only inside this host; anything else leads to its first page. */
export function goTo(next: string): void {
  const url = new URL(next, location.href);
  location.assign(url.origin === location.origin ? url : '/');
}

let ids = 0;
export function freshId(prefix: string): string {
  ids += 1;
  return `${prefix}-${ids}`;
}

/** Puts the keyboard and the screen reader on what was just said. */
export function focusOn(element: HTMLElement): void {
  if (!element.matches('a[href],button,input,select,textarea,summary')) element.tabIndex = -1;
  element.focus();
}

/** A part of a section that is drawn anew at every step. */
export function stage(section: HTMLElement): (...children: readonly Child[]) => void {
  const box = el('div', { class: 'stage' });
  section.append(box);
  return (...children) => box.replaceChildren(...children.filter((child) => child !== null));
}

export function requiredData(element: HTMLElement, name: string): string {
  const value = element.dataset[name];
  if (value === undefined || value === '') throw new Error(`the page gives no data-${name}`);
  return value;
}
