/** The party whose act it is, in forms and on pages: its own, or attested by a mediator who says how it is known. */
import type { EntryRow } from '../../projections/entries.ts';
import { AttachedFile } from '../../web/components/attached-file.tsx';
import { Attested } from '../../web/components/entry.tsx';
import { formatDay } from '../../web/dates.ts';
import { Field, FieldColumns } from '../../web/form.tsx';
import { isolate, listed } from '../../web/language.ts';
import { partyName, person as personOf } from '../../web/names.ts';
import type { PageContext } from '../../web/route.ts';
import { attestationOf, type PartyWord, partyWords, standingWord } from './attested-acts.ts';
import { chosen, TEXTS } from './texts.ts';

export function partiesOf({ world }: PageContext, roles: readonly string[]): string[] {
  return [...world.register.book.parties].filter(([, role]) => roles.includes(role)).map(([id]) => id);
}

export function options(context: PageContext, parties: readonly string[]) {
  return parties.map((id) => ({ value: id, label: partyName(context, id) }));
}

/** A party signs its own acts; a mediator may attest another's, and says how it is known. */
export function Actor({ context, parties }: { context: PageContext; parties: readonly string[] }) {
  const { say } = context.view;
  const own = context.person!.party;
  if (context.person!.partyRole !== 'mediator') return null;
  const others = parties.filter((party) => party !== own);
  return (
    <>
      <Field
        name="/data/by"
        label={say(TEXTS.by)}
        kind="select"
        options={options(context, others)}
        required
      />
      <AttestedFields context={context} />
    </>
  );
}

/** How an act is known that its own party did not record. */
export function AttestedFields({ context }: { context: PageContext }) {
  const { say } = context.view;
  return (
    <>
      <FieldColumns>
        <Field
          name="/data/attested/how"
          label={say(TEXTS.attestedHow)}
          hint={say(TEXTS.attestedHint)}
          kind="select"
          required
          options={(['oral', 'paper', 'public-statement', 'press'] as const).map((how) => ({
            value: how,
            label: say(chosen('how', how)),
          }))}
        />
        <Field
          name="/data/attested/source"
          label={say(TEXTS.attestedSource)}
          kind="line"
          required
          maxLength={300}
        />
      </FieldColumns>
      <Field name="/data/attested/present" label={say(TEXTS.attestedPresent)} kind="lines" rows={2} />
      <Field name="/data/attested/scan" label={say(TEXTS.attestedScan)} kind="file" empty="omit" />
    </>
  );
}

/** What the page fixes: a party's own act is by that party and needs no attestation. */
export function ownAct({ person }: PageContext): object {
  return person!.partyRole === 'mediator' ? {} : { by: person!.party, attested: null };
}

/**
 * An act of a party recorded by somebody else is attested, never signed by that party; beside it stands what the
 * party has said of it since. `alone`: on the entry's own page, which shows files and the forms itself.
 */
export async function AttestedOf(props: { context: PageContext; row: EntryRow; alone?: boolean }) {
  const { context, row, alone = false } = props;
  const attested = attestationOf(row);
  if (attested === null) return null;
  const { view, person } = context;
  const { say } = view;
  const words = (await partyWords(context.reading)).get(row.id) ?? [];
  const waits = !alone && standingWord(words) === null && person?.party === attested.by;
  return (
    <>
      <Attested
        view={view}
        by={personOf(context, row.author)?.name ?? ''}
        how={`${say(chosen('how', attested.how))}: ${attested.source}`}
      >
        {attested.present === undefined || attested.present.length === 0 ? null : (
          <span>
            {say(TEXTS.presentThen)}{' '}
            {listed(
              view.language,
              attested.present.map((name) => isolate(view.language, name)),
            )}
          </span>
        )}
        {words.map((word) => (
          <PartyWordOf context={context} word={word} />
        ))}
        {waits ? <a href={`${view.process!.path}/record/${row.id}#word`}>{say(TEXTS.sayYourWord)}</a> : null}
      </Attested>
      {alone || attested.scan == null ? null : <AttachedFile view={view} entry={row} file={attested.scan} />}
    </>
  );
}

function PartyWordOf({ context, word }: { context: PageContext; word: PartyWord }) {
  const { view } = context;
  const { say } = view;
  const { row, says, by, text, outdated } = word;
  const values = { party: partyName(context, by), day: formatDay(view.language, row.occurredAt) };
  return (
    <span>
      <a href={`${view.process!.path}/record/${row.id}`}>
        {say(says === 'confirmed' ? TEXTS.confirmedByOn : TEXTS.contestedByOn, values)}
      </a>
      {text === null ? null : (
        <>
          {': '}
          <bdi>{text}</bdi>
        </>
      )}
      {outdated ? ` · ${say(TEXTS.correctedSince)}` : null}
    </span>
  );
}

/** One word for it, in lists. */
export async function AttestedMark({ context, row }: { context: PageContext; row: EntryRow }) {
  if (attestationOf(row) === null) return null;
  const { say } = context.view;
  const standing = standingWord((await partyWords(context.reading)).get(row.id));
  const text =
    standing === null
      ? TEXTS.attestedMark
      : standing.says === 'confirmed'
        ? TEXTS.confirmedMark
        : TEXTS.contestedMark;
  return <> · {say(text)}</>;
}
