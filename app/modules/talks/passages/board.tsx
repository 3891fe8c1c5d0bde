/** The board: in whose hands each document lies. For mediators by side; for a side its own turn and its own papers. */
import { ButtonLink, Card, Cards, Section } from '../../../web/components/layout.tsx';
import { alternating, partyName } from '../../../web/names.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import { partiesOf } from '../actor-fields.tsx';
import { LegList } from './leg-list.tsx';
import { holderOf, isOpen } from './legs.ts';
import type { LegView } from './queries.ts';
import { TEXTS } from './texts.ts';

export function mayHandIn({ person }: PageContext): boolean {
  const speaks = person !== null && !['adviser', 'interpreter'].includes(person.role);
  return speaks && ['party', 'mediator'].includes(person.partyRole);
}

export function newLink(context: PageContext): Element {
  const { view, person } = context;
  if (!mayHandIn(context)) return null;
  return (
    <ButtonLink href={`${view.process!.path}/talks/passages/new`} primary>
      {view.say(person!.partyRole === 'mediator' ? TEXTS.newForMediator : TEXTS.handIn)}
    </ButtonLink>
  );
}

interface Pile {
  readonly title: string;
  readonly legs: readonly LegView[];
}

export function Board({ context, legs }: { context: PageContext; legs: readonly LegView[] }) {
  const { say } = context.view;
  const open = legs.filter(isOpen);
  const settled = legs.filter((leg) => !isOpen(leg));
  return (
    <>
      <Cards>
        {pilesOf(context, open).map(({ title, legs: pile }) => (
          <Card title={title}>
            {pile.length === 0 ? (
              <p class="quiet">{say(TEXTS.nothingHere)}</p>
            ) : (
              <LegList context={context} legs={pile} />
            )}
          </Card>
        ))}
      </Cards>
      {settled.length === 0 ? null : (
        <Section title={say(TEXTS.settled)}>
          <LegList context={context} legs={settled.sort((a, b) => b.since - a.since)} />
        </Section>
      )}
    </>
  );
}

/** Oldest first in each. The order of the sides alternates from day to day. */
export function pilesOf(context: PageContext, open: readonly LegView[]): Pile[] {
  const { view, person } = context;
  const { say } = view;
  if (person?.partyRole === 'mediator') {
    const sides = alternating(partiesOf(context, ['party']), view.now);
    return [null, ...sides].map((holder) => ({
      title:
        holder === null ? say(TEXTS.withUs) : say(TEXTS.withParty, { party: partyName(context, holder) }),
      legs: open.filter((leg) => holderOf(leg) === holder),
    }));
  }
  if (person?.partyRole !== 'party') return [{ title: say(TEXTS.underWay), legs: open }];
  return [
    { title: say(TEXTS.yourTurn), legs: open.filter((leg) => holderOf(leg) === person.party) },
    { title: say(TEXTS.onTheWay), legs: open.filter((leg) => holderOf(leg) !== person.party) },
  ];
}
