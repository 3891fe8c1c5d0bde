/** The party whose act it is, in forms and on pages: its own, or attested by a mediator who says how it is known. */
import type { EntryRow } from '../../projections/entries.ts';
import { Attested } from '../../web/components/entry.tsx';
import { Field, FieldColumns } from '../../web/form.tsx';
import { partyName, person as personOf } from '../../web/names.ts';
import type { PageContext } from '../../web/route.ts';
import type { Attested as AttestedData } from './entries.ts';
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
    </>
  );
}

/** What the page fixes: a party's own act is by that party and needs no attestation. */
export function ownAct({ person }: PageContext): object {
  return person!.partyRole === 'mediator' ? {} : { by: person!.party, attested: null };
}

/** An act of a party recorded by somebody else is attested, never signed by that party. */
export function AttestedOf({ context, row }: { context: PageContext; row: EntryRow }) {
  const attested = row.data['attested'] as AttestedData | null | undefined;
  if (attested == null) return null;
  const { say } = context.view;
  return (
    <Attested
      view={context.view}
      by={personOf(context, row.author)?.name ?? ''}
      how={`${say(chosen('how', attested.how))}: ${attested.source}`}
    />
  );
}
