/** A delegation's own record beside the talks, and single entries of it shown to them. */
import type { EntryRow } from '../../projections/entries.ts';
import { isOwnRecord } from '../../register/own-record.ts';
import type { Module } from '../../web/route.ts';
import { cableParts } from './cable.ts';
import { decideDelegation, evolveDelegation, NO_INSTRUCTIONS } from './decide.ts';
import { disclosureRoutes, headlineOf } from './disclosures.tsx';
import { DELEGATION_KINDS, OWN_KINDS } from './entries.ts';
import { OnOverview } from './overview.tsx';
import { ownRoutes, TakeOut } from './pages.tsx';
import { FIELDS, LABELS, TEXTS } from './texts.ts';

export const delegation: Module<typeof NO_INSTRUCTIONS> = {
  name: 'delegation',
  kinds: DELEGATION_KINDS,
  initial: NO_INSTRUCTIONS,
  evolve: evolveDelegation,
  decide: decideDelegation,
  section: { label: TEXTS.instructions, path: '/instructions', in: isOwnRecord },
  labels: LABELS,
  fields: FIELDS,
  href,
  headline: (row) => {
    const { about, givenBy, title, text, reason } = row.words;
    return row.kind === 'own-entry-disclosed'
      ? headlineOf(row)
      : String(title ?? about ?? givenBy ?? text ?? reason ?? '');
  },
  routes: [...ownRoutes, ...disclosureRoutes],
  slots: {
    cable: cableParts,
    overview: async (context) => ({ rows: [], below: await OnOverview(context) }),
    thread: async (context, row) =>
      // On their own pages it stands already; any other entry of an own record may be shown too.
      isOwnRecord(context.world.register.opened) && href(row) === null ? TakeOut({ context, row }) : null,
  },
};

function href({ kind, id, refs }: EntryRow): string | null {
  if (kind === 'own-entry-disclosed') return `/disclosures/${id}`;
  if (kind === 'instruction-given') return `/instructions/${id}`;
  if (kind === 'note-written') return `/notes/${id}`;
  const about = OWN_KINDS.some((own) => own.kind === kind) ? refs['instruction']?.[0] : undefined;
  return about === undefined ? null : `/instructions/${about}`;
}
