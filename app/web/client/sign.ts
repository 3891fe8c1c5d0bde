/** The script of every `<form data-sign>`. */
import { readAttachments, sendAttachments } from './attach.ts';
import { EntryTooLargeError } from './build-entry.ts';
import { el, focusOn, goTo, whenReady } from './dom.ts';
import {
  dropDraft,
  dropPending,
  type Pending,
  pendingOf,
  restoreDraft,
  saveDraft,
  savePending,
  storageKey,
} from './drafts.ts';
import { type FormEntry, jsonData, readForm } from './form.ts';
import { allKeys, canMakeKeys, findKey, type StoredKey, signerOf } from './keys.ts';
import { clearProblems, refusedControl, showFormProblem, showProblems } from './problems.ts';
import { say } from './say.ts';
import { nextPage, sendSigned, signAfterShowing } from './submit.ts';

/** One form on the page and what it waits for. */
class SignedForm {
  private readonly form: HTMLFormElement;
  private readonly key: string;
  private busy = false;
  private recorded = false;
  /** Signed, and perhaps received: nothing else is signed here before that is known. */
  private pending: Pending | null;
  private sent: FormEntry[] = [];

  constructor(form: HTMLFormElement, index: number) {
    this.form = form;
    this.key = storageKey(form, index);
    this.pending = pendingOf(this.key);
  }

  start(): void {
    const { form } = this;
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit();
    });
    if (restoreDraft(form, this.key)) this.showDraftNote();
    form.addEventListener('input', () => saveDraft(form, this.key));
    form.addEventListener('change', () => saveDraft(form, this.key));
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted && this.recorded) location.reload();
    });
    if (this.pending !== null) this.showUnknown(say('pendingKept'));
    else void this.warnWithoutKey();
  }

  private async submit(): Promise<void> {
    if (this.busy) return;
    this.setBusy(true);
    clearProblems(this.form);
    try {
      this.pending ??= await this.readAndSign();
      if (this.pending !== null) await this.send(this.pending);
    } catch (error) {
      const message =
        error instanceof EntryTooLargeError
          ? say('tooLarge')
          : say('scriptFailed', { detail: String(error) });
      focusOn(showFormProblem(this.form, message));
    } finally {
      if (!this.recorded) this.setBusy(false);
    }
  }

  private async readAndSign(): Promise<Pending | null> {
    const { form } = this;
    const key = await this.sessionKey();
    if (key === null) {
      focusOn(showFormProblem(form, await this.keyProblem()));
      return null;
    }
    const unread = await readAttachments(form);
    if (unread.length > 0) {
      showProblems(form, unread);
      return null;
    }
    const read = readForm(form, key);
    if (!read.ok) {
      showProblems(form, read.problems);
      return null;
    }
    this.sent = read.entries.filter((entry) => entry !== null);
    const pending = await signAfterShowing(
      read.entries,
      { id: key.id, words: key.words, label: key.label, sign: signerOf(key.signing) },
      {
        names: jsonData(form, 'audienceNames', {}),
        note: form.dataset['signNote'] ?? null,
        proves: form.dataset['signProves'] ?? null,
        ready: () => this.sendFiles(),
      },
    );
    if (pending !== null) savePending(this.key, pending);
    else if (form.querySelector('.field-error') === null)
      form.querySelector<HTMLElement>('button[type=submit],button:not([type])')?.focus();
    return pending;
  }

  private async sendFiles(): Promise<boolean> {
    const problem = await sendAttachments(this.form);
    if (problem !== null) showProblems(this.form, [problem]);
    return problem === null;
  }

  private async send(pending: Pending): Promise<void> {
    const { form } = this;
    const status = el('p', { class: 'form-status', role: 'status' }, say('sending'));
    form.append(status);
    const result = await sendSigned(form.action, pending).finally(() => status.remove());
    if (result.outcome === 'unknown') {
      this.pending = pending;
      this.showUnknown(say('sendUnknown'));
      return;
    }
    this.pending = null;
    dropPending(this.key);
    if (result.outcome === 'recorded') {
      this.recorded = true;
      dropDraft(this.key);
      goTo(nextPage(form.dataset['next'], result.receipt));
      return;
    }
    const { refusal } = result;
    showProblems(form, [{ control: refusedControl(this.sent, refusal), message: refusal.message }]);
  }

  /** Nobody can say whether it arrived. Sending the same bytes again is safe; signing anew is not. */
  private showUnknown(message: string): void {
    clearProblems(this.form);
    const again = el('button', { type: 'button', class: 'primary' }, say('sendAgain'));
    const drop = el('button', { type: 'button', class: 'secondary' }, say('dropSigned'));
    again.addEventListener('click', () => void this.submit());
    drop.addEventListener('click', () => {
      this.pending = null;
      dropPending(this.key);
      clearProblems(this.form);
      focusOn(showFormProblem(this.form, say('droppedSigned')));
    });
    focusOn(showFormProblem(this.form, message, el('p', {}, again, ' ', drop)));
  }

  private showDraftNote(): void {
    const discard = el('button', { type: 'button', class: 'secondary' }, say('draftDiscard'));
    const note = el(
      'p',
      { class: 'draft-note', role: 'status' },
      say('draftKept'),
      ' ',
      ...filesAgain(this.form),
      discard,
    );
    discard.addEventListener('click', () => {
      dropDraft(this.key);
      this.form.reset();
      note.remove();
      this.form.querySelector<HTMLElement>('input:not([type=hidden]),select,textarea')?.focus();
    });
    this.form.prepend(note);
  }

  /** The key the host says this session has; a form before any session may take the only one there is. */
  private async sessionKey(): Promise<StoredKey | null> {
    const named = this.namedKey();
    if (!canMakeKeys()) return null;
    if (named !== null) return findKey(named);
    const usable = (await allKeys()).filter(({ replacedBy }) => replacedBy === null);
    return usable.length === 1 ? (usable[0] ?? null) : null;
  }

  private namedKey(): string | null {
    return this.form.dataset['key'] || document.body.dataset['key'] || null;
  }

  private async keyProblem(): Promise<string> {
    if (!canMakeKeys()) return say('noSecureContext');
    if (this.namedKey() !== null) return say('keyNotHere');
    return say((await allKeys()).length === 0 ? 'noKeysHere' : 'signInFirst');
  }

  private async warnWithoutKey(): Promise<void> {
    if ((await this.sessionKey().catch(() => null)) === null)
      showFormProblem(this.form, await this.keyProblem());
  }

  private setBusy(busy: boolean): void {
    this.busy = busy;
    this.form.setAttribute('aria-busy', String(busy));
    for (const button of this.form.querySelectorAll<HTMLButtonElement>(
      'button[type=submit],button:not([type])',
    )) {
      // Not `disabled`: that would take the focus away.
      button.setAttribute('aria-disabled', String(busy));
    }
  }
}

function filesAgain(form: HTMLFormElement): string[] {
  return form.querySelector('input[type=file]') === null ? [] : [say('filesAgain'), ' '];
}

whenReady(() => {
  document.querySelectorAll<HTMLFormElement>('form[data-sign]').forEach((form, index) => {
    new SignedForm(form, index).start();
  });
});
