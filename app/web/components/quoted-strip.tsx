/** Who speaks in an article and who does not, and what its writer says in their own words. */
import type { Child } from 'hono/jsx';
import type { View } from '../page.tsx';
import { TEXTS } from '../texts.ts';
import { ShapeMark } from './chip.tsx';
import { dirOf } from './direction.ts';

export interface QuotedParty {
  name: string;
  /** How many statements are theirs; 0 shows as "not quoted". */
  statements: number;
  href?: string | undefined;
}

/** All parties look the same but for the shape and the word. */
export function QuotedStrip({ view, parties }: { view: View; parties: readonly QuotedParty[] }) {
  const { say } = view;
  return (
    <section class="quoted-strip" aria-label={say(TEXTS.quotedIn)}>
      <h2>{say(TEXTS.quotedIn)}</h2>
      <ul>
        {parties.map(({ name, statements, href }) => (
          <li data-quoted={statements > 0 ? 'yes' : 'no'}>
            <ShapeMark shape={statements > 0 ? 'full' : 'empty'} />
            <bdi>{href === undefined ? name : <a href={href}>{name}</a>}</bdi>{' '}
            <span>{say(statements > 0 ? TEXTS.quoted : TEXTS.notQuoted)}</span>
            {statements > 0 ? <span class="count">{say(COUNT, { n: statements })}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const COUNT = { en: '{n}', ur: '{n}', ps: '{n}', 'fa-AF': '{n}' };

/** The narrator's characterisations and the sources without a name, apart from what anybody said. */
export function NarratorList({ view, items }: { view: View; items: readonly Child[] }) {
  if (items.length === 0) return null;
  return (
    <section class="narrator">
      <h2>{view.say(TEXTS.narrator)}</h2>
      <p class="small">{view.say(TEXTS.narratorText)}</p>
      <ul>
        {items.map((item) => (
          <li dir={dirOf(item)}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
