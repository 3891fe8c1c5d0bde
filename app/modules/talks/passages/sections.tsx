/** What passages put on the page of the talks and beside a round. */
import type { EntryRow } from '../../../projections/entries.ts';
import { Empty, Section } from '../../../web/components/layout.tsx';
import type { Element, PageContext } from '../../../web/route.ts';
import type { Waiting } from '../waits.tsx';
import { mayHandIn, newLink } from './board.tsx';
import { LegList, legRow } from './leg-list.tsx';
import { holderOf, isOpen } from './legs.ts';
import { passages } from './queries.ts';
import { TEXTS } from './texts.ts';

/** Whoever has nothing to do with any document sees nothing of them; those at the table see how it is done. */
export async function passagesSection(context: PageContext): Promise<Element | null> {
  const { view } = context;
  const { say } = view;
  const legs = await passages(context);
  if (legs.length === 0 && !mayHandIn(context)) return null;
  const open = legs.filter(isOpen);
  return (
    <Section title={say(TEXTS.documents)} action={newLink(context)}>
      {legs.length === 0 ? (
        <Empty title={say(TEXTS.noDocuments)}>{say(TEXTS.noDocumentsHelp)}</Empty>
      ) : (
        <>
          {open.length === 0 ? (
            <p class="quiet">{say(TEXTS.nothingHere)}</p>
          ) : (
            <LegList context={context} legs={open} />
          )}
          <p>
            <a href={`${view.process!.path}/talks/passages`}>{say(TEXTS.seeBoard)}</a>
          </p>
        </>
      )}
    </Section>
  );
}

/** In the hands of the reader's side; the oldest first. */
export async function passagesWaiting(context: PageContext): Promise<Waiting | null> {
  const { person, view } = context;
  const mediates = person?.partyRole === 'mediator';
  if (person === null || !(mediates || person.partyRole === 'party')) return null;
  const holder = mediates ? null : person.party;
  const own = (await passages(context)).filter((leg) => isOpen(leg) && holderOf(leg) === holder);
  if (own.length === 0) return null;
  return {
    title: view.say(mediates ? TEXTS.withUs : TEXTS.yourTurn),
    items: own.map((leg) => legRow(context, leg)),
  };
}

export async function passagesOfRound(context: PageContext, round: EntryRow): Promise<Element | null> {
  const legs = (await passages(context)).filter(({ handedIn }) => handedIn?.refs['round']?.[0] === round.id);
  if (legs.length === 0) return null;
  return (
    <Section title={context.view.say(TEXTS.ofRound)}>
      <LegList context={context} legs={legs} />
    </Section>
  );
}
