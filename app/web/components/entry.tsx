/** An entry where it is named, and the proof under what it says. */
import type { Child } from 'hono/jsx';
import { COMMA, digits } from '../language.ts';
import type { View } from '../page.tsx';
import { TEXTS } from '../texts.ts';
import { AudienceWords, type Names } from './audience.tsx';
import { Icon } from './icons.tsx';
import { Moment } from './time.tsx';

export interface EntryLinkProps {
  view: View;
  id: string;
  /** Left out: the first digits of the id. */
  children?: Child;
}

export function EntryLink({ view, id, children }: EntryLinkProps) {
  const href = `${view.process?.path ?? ''}/record/${id}`;
  return children === undefined ? (
    <a class="entry-link" href={href}>
      <code dir="ltr">{id.slice(0, 12)}</code>
    </a>
  ) : (
    <a class="entry-link" href={href}>
      {children}
    </a>
  );
}

export interface ProofEntry {
  id: string;
  idx: number;
  /** The author's name as admitted. */
  author: string;
  party?: string | undefined;
  occurredAt: number;
  recordedAt: number;
  audience: readonly string[];
}

/** Under everything somebody recorded: who signed, when it happened, when it was received, who reads it. */
export function Proof({ view, entry, names }: { view: View; entry: ProofEntry; names?: Names | undefined }) {
  const { say } = view;
  return (
    <footer class="proof">
      <span>
        {say(TEXTS.signedBy)} <bdi>{entry.author}</bdi>
        {entry.party === undefined || entry.party === '' ? null : (
          <>
            {COMMA[view.language]}
            <bdi>{entry.party}</bdi>
          </>
        )}
      </span>
      <span>
        {say(TEXTS.happened)} <Moment view={view} at={entry.occurredAt} style="short" />
      </span>
      <span>
        {say(TEXTS.recorded)} <Moment view={view} at={entry.recordedAt} style="short" />
      </span>
      <AudienceWords view={view} audience={entry.audience} names={names} />
      <EntryLink view={view} id={entry.id}>
        <Icon name="seal" /> {say(TEXTS.entry, { n: digits(view.language, entry.idx) })}
      </EntryLink>
    </footer>
  );
}

export interface AttestedProps {
  view: View;
  /** Who was present and says so. */
  by: string;
  /** How it is known. */
  how?: string | undefined;
  /** Who was present, the scan, what the party itself has said since. */
  children?: Child;
}

/** For acts without a key. Never "signed by". */
export function Attested({ view, by, how, children }: AttestedProps) {
  return (
    <p class="attested">
      <span class="attested-by">{view.say(TEXTS.attestedBy, { name: by })}</span>
      {how === undefined || how === '' ? null : (
        <span dir="auto">{view.say(TEXTS.attestedHow, { how })}</span>
      )}
      {children}
    </p>
  );
}
