/** First on the page of the talks: what lies with the reader's own side, subject by subject, as the subjects say. */
import { Card, Cards, RowList, type RowListItem, Section } from '../../web/components/layout.tsx';
import type { Element, PageContext } from '../../web/route.ts';
import { TEXTS } from './texts.ts';

export interface Waiting {
  readonly title: string;
  readonly help?: string;
  readonly items: readonly RowListItem[];
}

/** The rest stands below, each in its place. */
const SHOWN = 5;

export function Waits({ context, waiting }: { context: PageContext; waiting: readonly Waiting[] }): Element {
  const { say } = context.view;
  if (waiting.length === 0) return null;
  return (
    <Section title={say(TEXTS.waits)} id="waits">
      <Cards>
        {waiting.map(({ title, help, items }) => (
          <Card level={3} title={title} meta={help}>
            <RowList items={items.slice(0, SHOWN)} />
            {items.length <= SHOWN ? null : (
              <p class="quiet">{say(TEXTS.andMore, { n: items.length - SHOWN })}</p>
            )}
          </Card>
        ))}
      </Cards>
    </Section>
  );
}
