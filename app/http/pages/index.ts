/** Pages of the process that belong to no module: overview, people, procedure, record, search. */
import type { Text } from '../../web/language.ts';
import type { Route } from '../../web/route.ts';
import { TEXTS } from '../texts.ts';
import { cablePageRoute } from './cable.tsx';
import { calendarRoutes } from './calendar.tsx';
import { entryRoutes } from './entry.tsx';
import { overviewRoute } from './overview.tsx';
import { peopleRoutes } from './people.tsx';
import { procedureRoutes } from './procedure.tsx';
import { recordRoute } from './record.tsx';
import { searchRoute } from './search.tsx';

export const pages: readonly Route[] = [
  overviewRoute,
  ...calendarRoutes,
  recordRoute,
  searchRoute,
  cablePageRoute,
  ...entryRoutes,
  ...peopleRoutes,
  ...procedureRoutes,
];

export const FIRST_SECTION: { id: string; label: Text; path: string } = {
  id: 'overview',
  label: TEXTS.overview,
  path: '',
};
export const LAST_SECTIONS: readonly { id: string; label: Text; path: string }[] = [
  { id: 'people', label: TEXTS.people, path: '/people' },
  { id: 'record', label: TEXTS.record, path: '/record' },
];
