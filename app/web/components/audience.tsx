/** Who may read an entry, in words, and what its signature proves to them. */
import { SIGN_TEXTS } from '../client/texts-sign.ts';
import { listed } from '../language.ts';
import type { View } from '../page.tsx';
import { Icon } from './icons.tsx';

/** Names by audience token: `party:northland`, `person:<id>`. */
export type Names = Readonly<Record<string, string>>;

type Speaking = Pick<View, 'language' | 'say'>;

export function audienceWords(view: Speaking, audience: readonly string[], names: Names = {}): string {
  return listed(
    view.language,
    audience.map((token) => tokenWords(view, token, names)),
  );
}

function tokenWords({ say }: Speaking, token: string, names: Names): string {
  const name = names[token];
  if (name !== undefined && name !== '') return name;
  switch (token) {
    case 'public':
      return say(SIGN_TEXTS.readersPublic);
    case 'table':
      return say(SIGN_TEXTS.readersTable);
    case 'mediators':
      return say(SIGN_TEXTS.readersMediators);
    case 'heads':
      return say(SIGN_TEXTS.readersHeads);
    case 'monitors':
      return say(SIGN_TEXTS.readersMonitors);
    case 'observers':
      return say(SIGN_TEXTS.readersObservers);
    default:
      return token.startsWith('party:')
        ? say(SIGN_TEXTS.readersParty, { party: token.slice('party:'.length) })
        : say(SIGN_TEXTS.readersPerson, { person: token.slice('person:'.length).slice(0, 16) });
  }
}

export interface AudienceProps {
  view: View;
  audience: readonly string[];
  names?: Names | undefined;
}

export function AudienceWords({ view, audience, names }: AudienceProps) {
  return (
    <span class="audience">
      <Icon name="eye" />
      <span>{audienceWords(view, audience, names)}</span>
    </span>
  );
}

/** Said before anything is signed: who will read it, and what each of them could prove with it. */
export function WillRead({ view, audience, names, proves }: AudienceProps & { proves?: string | undefined }) {
  return (
    <div class="will-read">
      <p>
        <strong>{view.say(SIGN_TEXTS.whoReads)}</strong>{' '}
        <AudienceWords view={view} audience={audience} names={names} />
      </p>
      <p class="small">{proves ?? provesWords(view, audience)}</p>
    </div>
  );
}

export function provesWords({ say }: View, audience: readonly string[]): string {
  return say(audience.includes('public') ? SIGN_TEXTS.provesToAnyone : SIGN_TEXTS.provesToReaders);
}
