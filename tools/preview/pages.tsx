/** Every screen of the preview as a whole document, by name. */
import type { Language } from '../../app/web/language.ts';
import { Page, type View } from '../../app/web/page.tsx';
import { ArticlePage } from './article.tsx';
import { DemandPage } from './demand.tsx';
import { DialogPage, EmptyPage, ErrorPage, FormPage, PeoplePage, RecordPage } from './others.tsx';
import { Overview } from './overview.tsx';
import { viewAt } from './view.ts';

type Screen = {
  below: string;
  title: string;
  show: (props: { view: View }) => unknown;
  given?: Partial<View>;
};

const SCREENS: Readonly<Record<string, Screen>> = {
  overview: { below: '', title: 'Overview', show: Overview },
  article: { below: '/press/1', title: 'Article', show: ArticlePage },
  demand: { below: '/talks/demands/1', title: 'Demand', show: DemandPage },
  record: { below: '/record', title: 'Record', show: RecordPage },
  form: { below: '/talks/demands/put', title: 'Form', show: FormPage },
  dialog: { below: '/talks/demands/put', title: 'Dialog', show: DialogPage },
  empty: { below: '/talks', title: 'Empty', show: EmptyPage },
  people: { below: '/people', title: 'People', show: PeoplePage },
  error: {
    below: '/nowhere',
    title: 'Error',
    show: ErrorPage,
    given: { host: { name: 'Sulh', signedIn: false, operator: false }, key: null, reader: null },
  },
};

export const SCREEN_NAMES = Object.keys(SCREENS);

export async function renderScreen(name: string, language: Language): Promise<string> {
  const screen = SCREENS[name];
  if (screen === undefined) throw new Error(`no screen ${name}`);
  const view = viewAt(language, screen.below, screen.given);
  const Show = screen.show as (props: { view: View }) => never;
  const page = (
    <Page view={view} title={screen.title}>
      <Show view={view} />
    </Page>
  );
  return `<!doctype html>${String(await (page as unknown as Promise<string>))}`;
}
