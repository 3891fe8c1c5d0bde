/** What a person sees before a key is used: the words, who reads them, what they prove, the exact text. */
import { type Child, el, freshId } from './dom.ts';
import { say } from './say.ts';

export interface ShownEntry {
  title: string;
  rows: readonly { label: string; value: string }[];
  audience: readonly string[];
  /** The canonical text, exactly what is committed to. */
  text: string;
}

export interface Confirmation {
  entries: readonly ShownEntry[];
  /** Names of parties and persons by audience token. */
  names: Readonly<Record<string, string>>;
  keyWords: readonly string[];
  keyLabel: string;
  /** A word of the page about this kind, such as that copies cannot be recalled. */
  note: string | null;
  /** What readers could prove, where the page knows better than what holds of every entry. */
  proves?: string | null;
  warnings: readonly string[];
}

export function confirmSigning(confirmation: Confirmation): Promise<boolean> {
  const titleId = freshId('sign-title');
  const back = el('button', { type: 'button', class: 'secondary' }, say('back'));
  const sign = el('button', { type: 'button', class: 'primary' }, say('sign'));
  const heading = el('h2', { id: titleId, tabindex: '-1', autofocus: true }, say('beforeYouSign'));
  const dialog = el(
    'dialog',
    { class: 'sign-dialog', 'aria-labelledby': titleId },
    heading,
    ...confirmation.warnings.map((warning) => el('p', { class: 'sign-warning', role: 'alert' }, warning)),
    ...confirmation.entries.map((entry) => entryPart(entry, confirmation)),
    confirmation.note === null ? null : el('p', { class: 'sign-note', dir: 'auto' }, confirmation.note),
    keyPart(confirmation),
    el('p', { class: 'sign-actions' }, back, sign),
  );
  return new Promise((resolve) => {
    const end = (signed: boolean) => {
      dialog.close();
      dialog.remove();
      resolve(signed);
    };
    back.addEventListener('click', () => end(false));
    sign.addEventListener('click', () => end(true), { once: true });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      end(false);
    });
    document.body.append(dialog);
    dialog.showModal();
    heading.focus();
  });
}

function entryPart(entry: ShownEntry, { names, proves }: Confirmation): HTMLElement {
  const readers = entry.audience.map((token) => audienceWord(token, names));
  return el(
    'section',
    { class: 'sign-entry' },
    el('h3', { dir: 'auto' }, entry.title),
    el('dl', {}, ...entry.rows.flatMap(({ label, value }) => rowPart(label, value))),
    el(
      'p',
      { class: 'sign-readers' },
      el('strong', {}, say('whoReads')),
      ' ',
      el('span', { dir: 'auto' }, readers.join(say('listComma'))),
    ),
    el(
      'p',
      { class: 'sign-proof' },
      proves ?? say(entry.audience.includes('public') ? 'provesToAnyone' : 'provesToReaders'),
    ),
    el(
      'details',
      {},
      el('summary', {}, say('exactText')),
      el('pre', { dir: 'ltr', tabindex: '0' }, entry.text),
    ),
  );
}

function rowPart(label: string, value: string): Child[] {
  return [el('dt', { dir: 'auto' }, label), el('dd', { dir: 'auto' }, value)];
}

function keyPart({ keyWords, keyLabel }: Confirmation): HTMLElement {
  return el(
    'p',
    { class: 'sign-key' },
    say('signedWith', { label: keyLabel }),
    ' ',
    el('bdi', { class: 'key-words', dir: 'ltr', lang: 'en' }, keyWords.join(' ')),
  );
}

export function audienceWord(token: string, names: Readonly<Record<string, string>>): string {
  const named = token.includes(':') ? names[token] : undefined;
  if (named !== undefined && named !== '') return named;
  switch (token) {
    case 'public':
      return say('readersPublic');
    case 'table':
      return say('readersTable');
    case 'mediators':
      return say('readersMediators');
    case 'heads':
      return say('readersHeads');
    case 'monitors':
      return say('readersMonitors');
    case 'observers':
      return say('readersObservers');
    default:
      return token.startsWith('party:')
        ? say('readersParty', { party: token.slice(6) })
        : say('readersPerson', { person: token.slice(7, 23) });
  }
}
