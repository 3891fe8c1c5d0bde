/**
 * Files that a form attaches: read and hashed before the dialog shows them, sent after the person agreed and before
 * anything is signed, so that no signed entry waits for a slow line. A file once sent is not sent again.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { hexEncode, isWellFormed } from '@sulh/record';
import { el, focusOn } from './dom.ts';
import { checkFileType, type FileType, MAX_FILE_BYTES } from './file-type.ts';
import { say } from './say.ts';

export interface Attached {
  readonly name: string;
  readonly type: FileType;
  readonly sizeBytes: number;
  readonly sha256: string;
}

interface Read {
  readonly file: File;
  readonly value: Attached;
  readonly bytes: Uint8Array<ArrayBuffer>;
  sent: boolean;
}

export interface AttachProblem {
  readonly control: HTMLInputElement;
  readonly message: string;
}

const read = new WeakMap<HTMLInputElement, Read>();
/** A line that moves nothing for so long is dead. */
const STALLED_AFTER_MS = 60_000;

export function isFileControl(control: Element): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === 'file';
}

/** What was read from this control by `readAttachments`; null when nothing is picked. */
export function attachedOf(control: HTMLInputElement): Attached | null {
  const file = control.files?.[0];
  const held = read.get(control);
  return file !== undefined && held?.file === file ? held.value : null;
}

export function attachedWords({ name, type, sizeBytes, sha256: hash }: Attached): string {
  return say('fileShown', { name, type, size: sizeBytes, hash });
}

function pickedControls(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].filter(
    (control) => control.name !== '' && !control.matches(':disabled') && control.files?.[0] !== undefined,
  );
}

export async function readAttachments(form: HTMLFormElement): Promise<AttachProblem[]> {
  const problems: AttachProblem[] = [];
  for (const control of pickedControls(form)) {
    const file = control.files![0]!;
    if (read.get(control)?.file === file) continue;
    const result = await readFile(file);
    if (typeof result === 'string') problems.push({ control, message: result });
    else read.set(control, result);
  }
  return problems;
}

/** The words of a problem, or the file with its hash. */
async function readFile(file: File): Promise<Read | string> {
  if (file.size > MAX_FILE_BYTES) return say('fileTooLarge');
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return say('fileNotRead');
  if (bytes.length === 0) return say('fileEmpty');
  const check = checkFileType();
  check.take(bytes);
  const type = check.type();
  if (type === null) return say('fileWrongType');
  const hash = hexEncode(sha256(bytes));
  return {
    file,
    bytes,
    sent: false,
    value: { name: nameOf(file), type, sizeBytes: bytes.length, sha256: hash },
  };
}

/** Without folders, and without characters that make a name look like another. */
function nameOf({ name }: File): string {
  const hidden = /[\0-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  const plain = (name.split(/[/\\]/).at(-1) ?? '').replace(hidden, '').trim().slice(-200).trim();
  return plain === '' || !isWellFormed(plain) ? 'file' : plain;
}

/** Sends what is not there yet. Null when all is; else what went wrong, and nothing may be signed. */
export async function sendAttachments(form: HTMLFormElement): Promise<AttachProblem | null> {
  for (const control of pickedControls(form)) {
    const held = read.get(control);
    if (held === undefined || held.sent) continue;
    const problem = await sendOne(form, held);
    if (problem !== null) return { control, message: problem };
    held.sent = true;
  }
  return null;
}

async function sendOne(form: HTMLFormElement, held: Read): Promise<string | null> {
  const bar = el('progress', {
    max: '1',
    value: '0',
    'aria-label': say('fileSending', { name: held.value.name }),
  });
  const stop = el('button', { type: 'button', class: 'secondary' }, say('fileStop'));
  const words = el('p', { role: 'status', dir: 'auto' }, say('fileSending', { name: held.value.name }));
  const status = el('div', { class: 'form-status' }, words, bar, el('p', {}, stop));
  form.append(status);
  focusOn(stop);
  try {
    return await post(form.dataset['files'] ?? '', held, bar, stop);
  } finally {
    status.remove();
  }
}

/** `fetch` does not tell how far an upload is. */
function post(url: string, held: Read, bar: HTMLProgressElement, stop: HTMLElement): Promise<string | null> {
  if (url === '') throw new Error('the page gives no data-files');
  const { value, bytes } = held;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let stalled = 0;
    const end = (problem: string | null) => {
      clearTimeout(stalled);
      resolve(problem);
    };
    const alive = () => {
      clearTimeout(stalled);
      stalled = window.setTimeout(() => {
        end(say('fileNotSent'));
        request.abort();
      }, STALLED_AFTER_MS);
    };
    request.open('POST', `${url}?sha256=${value.sha256}`);
    request.setRequestHeader('content-type', value.type);
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      alive();
      bar.value = total > 0 ? loaded / total : 0;
    });
    request.addEventListener('load', () => end(request.status === 201 ? null : refusalOf(request)));
    request.addEventListener('error', () => end(say('fileNotSent')));
    request.addEventListener('abort', () => end(say('fileStopped')));
    stop.addEventListener('click', () => request.abort());
    alive();
    request.send(bytes);
  });
}

/** In the words of the host, where it has some. */
function refusalOf(request: XMLHttpRequest): string {
  try {
    const { message } = JSON.parse(request.responseText) as { message?: unknown };
    return typeof message === 'string' && message !== '' && request.status < 500
      ? message
      : say('fileNotSent');
  } catch {
    return say('fileNotSent');
  }
}
