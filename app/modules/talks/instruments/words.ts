/** Where texts and acts stand, in words. Never more than is recorded: an unsigned text is a text. */
import { formatAge, formatDay } from '../../../web/dates.ts';
import type { Text } from '../../../web/language.ts';
import { partyName } from '../../../web/names.ts';
import type { PageContext } from '../../../web/route.ts';
import type { ActView, InstrumentView } from './queries.ts';
import { type ActKind, actStanding, type Count } from './standing.ts';
import { chosen, TEXTS } from './texts.ts';

/** What kind of text it is: called by its name only when all have signed it. */
export function typeWords(context: PageContext, instrument: InstrumentView): string {
  const { say } = context.view;
  const type = say(chosen('type', instrument.type));
  const { own, attested } = instrument.standing.signed;
  const signed = own.length + attested.length === instrument.parties.length;
  return instrument.binding && !signed ? say(TEXTS.proposedAs, { type }) : type;
}

export interface State {
  readonly shape: 'full' | 'half' | 'empty' | 'cross';
  readonly tone: 'ok' | 'wait' | 'off';
  readonly words: string;
}

export function stateOf(context: PageContext, instrument: InstrumentView): State {
  const { say } = context.view;
  const { binding, standing, withdrawn, parties } = instrument;
  if (withdrawn !== null) return { shape: 'cross', tone: 'off', words: say(TEXTS.stateWithdrawn) };
  const signed = standing.signed.own.length + standing.signed.attested.length > 0;
  const count = binding ? (signed ? standing.signed : standing.initialled) : standing.agreed;
  const done = count.own.length + count.attested.length;
  const m = parties.length;
  if (done === 0)
    return {
      shape: 'empty',
      tone: 'off',
      words: say(TEXTS.stateProposed),
    };
  const settled = done === m && (signed || !binding);
  const some = binding ? (signed ? TEXTS.stateSigned : TEXTS.stateInitialled) : TEXTS.stateAgreed;
  const all = binding ? TEXTS.stateSignedAll : TEXTS.stateAgreedAll;
  const whole = settled && count.own.length === m;
  return {
    shape: settled ? 'full' : 'half',
    tone: settled ? 'ok' : 'wait',
    words: [say(whole ? all : some, { n: count.own.length, m }), ...attestedWords(context, count)].join(
      ' · ',
    ),
  };
}

/** What only a mediator says of a party is counted apart. */
function attestedWords({ view }: PageContext, { attested }: Count): string[] {
  return attested.length === 0 ? [] : [view.say(TEXTS.attestedFor, { n: attested.length })];
}

const DID: Readonly<Record<ActKind, { own: Text; attested: Text }>> = {
  'agreement-initialled': { own: TEXTS.did_agreement_initialled, attested: TEXTS.saidInitialled },
  'agreement-signed': { own: TEXTS.did_agreement_signed, attested: TEXTS.saidSigned },
  'understanding-agreed': { own: TEXTS.did_understanding_agreed, attested: TEXTS.saidAgreed },
  'understanding-objected': { own: TEXTS.did_understanding_objected, attested: TEXTS.saidObjected },
};

export function actWords({ view }: PageContext, { kind, attested }: ActView): string {
  return view.say(attested ? DID[kind].attested : DID[kind].own);
}

/** How an act stands beside what it is; null for one that simply stands. */
export function standingWords(context: PageContext, act: ActView, withdrawn: boolean): State | null {
  const { say } = context.view;
  switch (actStanding(act)) {
    case 'contested':
      return { shape: 'half', tone: 'wait', words: say(TEXTS.contested) };
    case 'confirmed':
      return { shape: 'full', tone: 'ok', words: say(TEXTS.confirmed) };
    case 'declined':
      return { shape: 'cross', tone: 'off', words: say(TEXTS.declined) };
    case 'open':
      return withdrawn
        ? { shape: 'empty', tone: 'off', words: say(TEXTS.lapsed) }
        : { shape: 'half', tone: 'wait', words: openWords(context, act) };
    case 'stands':
      return null;
  }
}

/** Ages are shown as the rules of procedure say; the day of an act always. */
export function openWords({ view, world }: PageContext, { row }: ActView): string {
  const { say, language, now } = view;
  if (world.register.rules?.showAges === true)
    return say(TEXTS.openFor, { age: formatAge(language, row.occurredAt, now) });
  return `${say(TEXTS.openAct)} · ${say(TEXTS.since, { day: formatDay(language, row.occurredAt) })}`;
}

export function openLine(context: PageContext, { title }: InstrumentView, act: ActView): string {
  return context.view.say(TEXTS.openLine, {
    party: partyName(context, act.by),
    act: actWords(context, act),
    title,
  });
}
