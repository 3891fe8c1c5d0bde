/** A disclosed entry as it is read here: its words, what is proved of them, and what is not. */
import { type EntryFile, fingerprintWords, type JsonObject, type ProvedEntry } from '@sulh/record';
import { ownParties } from '../../register/own-record.ts';
import { AudienceWords } from '../../web/components/audience.tsx';
import { Chip } from '../../web/components/chip.tsx';
import { Code, Facts, Panel, Section } from '../../web/components/layout.tsx';
import { Prose } from '../../web/components/text.tsx';
import { Moment } from '../../web/components/time.tsx';
import { inLanguage, partyName, person } from '../../web/names.ts';
import type { Element, PageContext } from '../../web/route.ts';
import { DISCLOSURE_TEXTS as SAID } from './disclosure-texts.ts';
import { FIELDS, LABELS, TEXTS } from './texts.ts';

interface ShownProps {
  context: PageContext;
  entry: ProvedEntry;
  parts: EntryFile;
  by: string;
}

/** The words, whose key signed them when and where, and what that shows and does not. */
export function Shown({ context, entry, parts, by }: ShownProps) {
  const { view } = context;
  const { say } = view;
  const place = { n: entry.size, i: entry.index };
  return (
    <>
      <Section title={say(SAID.words)}>
        <Panel>
          <p class="kind">
            {LABELS[entry.body.kind] === undefined ? entry.body.kind : say(LABELS[entry.body.kind]!)}
          </p>
          <Words context={context} data={entry.body.data} />
        </Panel>
      </Section>
      <Section
        title={say(SAID.proof)}
        action={
          <Chip shape="full" tone="ok">
            {say(SAID.checked)}
          </Chip>
        }
      >
        <ul>
          <li>{say(SAID.provesWords)}</li>
          <li>{say(SAID.provesPlace, place)}</li>
          <KeyKnownHere context={context} entry={entry} />
        </ul>
      </Section>
      <Section title={say(SAID.notProof)}>
        <ul>
          <li>{say(SAID.provesNotWhose, { party: partyName(context, by) })}</li>
          <li>{say(SAID.provesNotLog)}</li>
          <li>{say(SAID.provesNotWhole)}</li>
        </ul>
      </Section>
      <Technical context={context} entry={entry} parts={parts} />
    </>
  );
}

/** Known to this reader, that is: who may not read that somebody was admitted learns nothing of their key. */
function KeyKnownHere({ context, entry }: { context: PageContext; entry: ProvedEntry }): Element {
  const held = context.world.register.book.keys.get(entry.keyId);
  const holder = held === undefined ? null : person(context, held.person);
  if (holder === null) return null;
  const party = partyName(context, holder.party);
  return <li>{context.view.say(SAID.keyHere, { name: holder.name, party })}</li>;
}

function Words({ context, data }: { context: PageContext; data: JsonObject }) {
  const { say } = context.view;
  const labels: typeof FIELDS = { ...FIELDS, text: TEXTS.text, title: TEXTS.title, reason: TEXTS.reason };
  return (
    <Facts
      items={Object.entries(data)
        .filter(([, value]) => value !== null)
        .map(([field, value]) => [
          labels[field] === undefined ? field : say(labels[field]!),
          typeof value === 'string' ? <Prose text={value} /> : <Code>{JSON.stringify(value, null, 1)}</Code>,
        ])}
    />
  );
}

function Technical({ context, entry, parts }: Omit<ShownProps, 'by'>) {
  const { view } = context;
  const { say, language } = view;
  const names = Object.fromEntries(
    ownParties({ en: 'Delegation', ur: 'وفد', ps: 'پلاوی', 'fa-AF': 'هیئت' }).map((one) => [
      `party:${one.id}`,
      inLanguage(one.names, language),
    ]),
  );
  return (
    <Panel>
      <Facts
        items={[
          [say(SAID.signedThere), <Moment view={view} at={entry.body.occurredAt} />],
          [say(SAID.receivedThere), <Moment view={view} at={entry.receivedAt} />],
          [
            say(SAID.readersThere),
            <AudienceWords view={view} audience={entry.body.audience} names={names} />,
          ],
          [say(SAID.keyWords), <Code>{fingerprintWords(entry.keyId).join(' ')}</Code>],
          [say(SAID.key), <Code>{entry.keyId}</Code>],
          [say(SAID.process), <Code>{entry.process}</Code>],
          [say(SAID.entry), <Code>{entry.id}</Code>],
          [say(SAID.logKey), <Code>{parts.logKey}</Code>],
        ]}
      />
      <details>
        <summary>{say(SAID.exact)}</summary>
        <pre class="json" dir="ltr" tabindex={0}>
          {parts.body}
        </pre>
      </details>
    </Panel>
  );
}
