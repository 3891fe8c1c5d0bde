/** The Harbour talks: an invented negotiation for training. README.md tells it in short. */
import type { Story } from './play.ts';
import { ACCOUNTS } from './story-accounts.ts';
import { AFTER_ANSA } from './story-after-ansa.ts';
import { AT_ANSA } from './story-ansa.ts';
import { CAST, OPENING } from './story-cast.ts';
import { DISCLOSURE, OWN_RECORD } from './story-disclosure.ts';
import { INSTRUMENTS } from './story-instruments.ts';
import { AT_LISSE } from './story-lisse.ts';
import { PASSAGES } from './story-passages.ts';
import { PREPARATION } from './story-preparation.ts';
import { RETURN } from './story-return.ts';
import { SESSIONS } from './story-sessions.ts';
import { TWO_ACCOUNTS } from './story-two-accounts.ts';

export const EXERCISE: Story = {
  opening: OPENING,
  cast: CAST,
  beside: OWN_RECORD,
  // Each file tells one subject; they are played in the order of their hours.
  steps: [
    ...PREPARATION,
    ...AT_LISSE,
    ...AT_ANSA,
    ...AFTER_ANSA,
    ...RETURN,
    ...TWO_ACCOUNTS,
    ...ACCOUNTS,
    ...PASSAGES,
    ...SESSIONS,
    ...DISCLOSURE,
    ...INSTRUMENTS,
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
};
