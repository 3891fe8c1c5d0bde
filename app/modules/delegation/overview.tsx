/** On the overview: what is in force here, or what sides have shown of records of their own. */
import { isOwnRecord } from '../../register/own-record.ts';
import { Section } from '../../web/components/layout.tsx';
import type { Element, PageContext } from '../../web/route.ts';
import { DISCLOSURE_TEXTS } from './disclosure-texts.ts';
import { DisclosureList, disclosuresOf, mayDisclose, ToDisclose } from './disclosures.tsx';
import { InForce } from './pages.tsx';
import { instructionViews } from './queries.ts';

const SHOWN = 3;

export async function OnOverview(context: PageContext): Promise<Element> {
  if (isOwnRecord(context.world.register.opened))
    return <InForce context={context} instructions={await instructionViews(context.reading)} />;
  const rows = await disclosuresOf(context);
  const may = mayDisclose(context);
  if (rows.length === 0) return may ? <ToDisclose context={context} /> : null;
  const { say, process } = context.view;
  return (
    <Section
      title={say(DISCLOSURE_TEXTS.disclosures)}
      action={<a href={`${process!.path}/disclosures`}>{say(DISCLOSURE_TEXTS.seeAll)}</a>}
    >
      <DisclosureList context={context} rows={rows.slice(0, SHOWN)} />
      {may ? <ToDisclose context={context} /> : null}
    </Section>
  );
}
