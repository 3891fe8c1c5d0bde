/** Every kind of page there is, on a process that has something of each. */
import { pages } from '../app/http/pages/index.ts';
import { pathOf } from '../app/http/views.ts';
import { MODULES } from '../app/modules/index.ts';
import { isOwnRecord } from '../app/register/own-record.ts';
import type { Played, World } from './world.ts';

export interface PageKind {
  readonly name: string;
  readonly path: string;
  readonly status?: number;
  /** Who opens it; left out: anybody. */
  readonly by?: 'secretariat' | 'party';
}

/** What anybody may open. */
export async function publicPages(world: World, talks: Played): Promise<PageKind[]> {
  const { path, process } = talks;
  const id = async (kind: string) => (await world.first(process, kind)).id;
  const demand = await id('demand-put');
  return [
    { name: 'the list of processes', path: '/' },
    { name: 'signing in', path: '/sign-in' },
    { name: 'a link that is not open', path: '/join/never-made', status: 404 },
    { name: 'recovery', path: path.replace('/p/', '/recover/') },
    { name: 'the overview', path },
    { name: 'the talks', path: `${path}/talks` },
    { name: 'a demand', path: `${path}/talks/demands/${demand}` },
    { name: 'a round', path: `${path}/talks/rounds/${await id('round-proposed')}` },
    { name: 'a session', path: `${path}/talks/sessions/${await id('session-opened')}` },
    { name: 'the texts', path: `${path}/talks/instruments` },
    { name: 'a text to be signed', path: `${path}/talks/instruments/${await id('agreement-proposed')}` },
    { name: 'a non-binding text', path: `${path}/talks/instruments/${await id('understanding-proposed')}` },
    { name: 'documents that others carried', path: `${path}/talks/passages` },
    { name: 'the statements', path: `${path}/statements` },
    { name: 'a statement', path: `${path}/statements/${await id('statement-recorded')}` },
    { name: 'the accounts', path: `${path}/statements/accounts` },
    { name: 'accounts of one act', path: `${path}/statements/accounts/${await id('comparison-opened')}` },
    { name: 'the press room', path: `${path}/press` },
    { name: 'an article', path: `${path}/press/${await id('article-filed')}` },
    { name: 'the people', path: `${path}/people` },
    { name: 'a person', path: `${path}/people/${await id('person-admitted')}` },
    { name: 'the calendar', path: `${path}/calendar` },
    { name: 'the rules of procedure', path: `${path}/procedure` },
    { name: 'the record', path: `${path}/record?before=20` },
    { name: 'an entry', path: `${path}/record/${demand}` },
    { name: 'a search', path: `${path}/search?q=road` },
    { name: 'a search that finds nothing', path: `${path}/search?q=zzzzz` },
    { name: 'the disclosures', path: `${path}/disclosures` },
    { name: 'a disclosed entry', path: `${path}/disclosures/${await id('own-entry-disclosed')}` },
    { name: 'nothing to read', path: `${path}/record/${'0'.repeat(64)}`, status: 404 },
  ];
}

/** The record of a side's own, which the story plays beside the talks. */
async function ownPages(world: World): Promise<PageKind[]> {
  const process = world.host.recorder
    .processes()
    .find((one) => isOwnRecord(world.host.recorder.read(one)!.world.register.opened))!;
  const path = pathOf(process);
  const instruction = `${path}/instructions/${(await world.first(process, 'instruction-given')).id}`;
  const note = `${path}/notes/${(await world.first(process, 'note-written')).id}`;
  const pages = [
    ['the overview of an own record', path],
    ['the instructions', `${path}/instructions`],
    ['recording an instruction', `${path}/instructions/new`],
    ['an instruction', instruction],
    ['writing a note', `${path}/notes/new`],
    ['a note', note],
  ] as const;
  return pages.map(([name, at]) => ({ name, path: at, by: 'party' }));
}

/** Documents carried: the board, what is handed in, and each stage with the forms of whose turn it is. */
async function passagePages(world: World, { path, process }: Played): Promise<PageKind[]> {
  const at = `${path}/talks/passages`;
  const document = async (kind: string, title: string) =>
    `${at}/${(await world.first(process, kind, title)).id}`;
  const erased = (await world.first(process, 'document-erased')).refs['erases']![0]!;
  const letter = await document('document-carried', 'Letter on the strikes, in the words of clause 2');
  const draft = await document('document-handed-in', 'Draft paragraph on visits');
  return [
    { name: 'the mediators’ board', path: at, by: 'secretariat' },
    { name: 'recording a passage', path: `${at}/new`, by: 'secretariat' },
    { name: 'carrying without attribution', path: `${at}/new?to=eastmark`, by: 'secretariat' },
    { name: 'attesting what was handed in', path: `${at}/new?from=eastmark`, by: 'secretariat' },
    { name: 'a document to carry', path: draft, by: 'secretariat' },
    { name: 'what was erased', path: `${at}/${erased}`, by: 'secretariat' },
    { name: 'a side’s own documents', path: at, by: 'party' },
    { name: 'handing in', path: `${at}/new`, by: 'party' },
    { name: 'a document to answer', path: letter, by: 'party' },
  ];
}

/** What people who take part open beside: the pages with forms. */
export async function membersPages(world: World, talks: Played): Promise<PageKind[]> {
  const { path, process } = talks;
  const id = async (kind: string, title?: string) => (await world.first(process, kind, title)).id;
  return [
    { name: 'putting a demand', path: `${path}/talks/demands/new`, by: 'party' },
    { name: 'proposing a round', path: `${path}/talks/rounds/new`, by: 'party' },
    {
      name: 'proposing a text to be signed',
      path: `${path}/talks/instruments/new/agreement`,
      by: 'secretariat',
    },
    {
      name: 'proposing a non-binding text',
      path: `${path}/talks/instruments/new/understanding`,
      by: 'party',
    },
    {
      name: 'a text to be signed, with its forms',
      path: `${path}/talks/instruments/${await id('agreement-proposed')}`,
      by: 'party',
    },
    {
      name: 'a non-binding text, with its forms',
      path: `${path}/talks/instruments/${await id('understanding-proposed')}`,
      by: 'secretariat',
    },
    {
      name: 'opening a session',
      path: `${path}/talks/sessions/new?round=${await id('round-proposed', 'Round 4, Ansa')}`,
      by: 'secretariat',
    },
    {
      name: 'a session, with its forms',
      path: `${path}/talks/sessions/${await id('session-opened')}`,
      by: 'secretariat',
    },
    { name: 'an earlier round', path: `${path}/talks/rounds/earlier`, by: 'secretariat' },
    {
      name: 'more of an earlier round',
      path: `${path}/talks/rounds/earlier?round=${await id('round-proposed', 'The meeting at the ferry house')}`,
      by: 'secretariat',
    },
    {
      name: 'an act attested',
      path: `${path}/record/${await id('demand-put', 'Give back the survey boat')}`,
      by: 'party',
    },
    ...(await passagePages(world, talks)),
    { name: 'reading an article', path: `${path}/press/read`, by: 'secretariat' },
    {
      name: 'a demand, with its forms',
      path: `${path}/talks/demands/${await id('demand-put')}`,
      by: 'secretariat',
    },
    {
      name: 'a round, with its forms',
      path: `${path}/talks/rounds/${await id('round-proposed')}`,
      by: 'secretariat',
    },
    {
      name: 'a statement, with its form',
      path: `${path}/statements/${await id('statement-recorded')}`,
      by: 'party',
    },
    {
      name: 'an article, with its forms',
      path: `${path}/press/${await id('article-filed')}`,
      by: 'secretariat',
    },
    { name: 'the people, with invitations', path: `${path}/people`, by: 'secretariat' },
    {
      name: 'a person, with forms',
      path: `${path}/people/${await id('person-admitted')}`,
      by: 'secretariat',
    },
    {
      name: 'accounts of one act, with forms',
      path: `${path}/statements/accounts/${await id('comparison-opened')}`,
      by: 'party',
    },
    {
      name: 'comparing accounts',
      path: `${path}/statements/accounts?act=${await id('round-proposed')}`,
      by: 'party',
    },
    { name: 'the cable', path: `${path}/cable?since=2026-10-01`, by: 'party' },
    { name: 'one’s own key', path: `${path}/my-key`, by: 'party' },
    { name: 'an entry of one’s own', path: `${path}/record/${await id('demand-put')}`, by: 'party' },
    { name: 'opening a process', path: '/new', by: 'secretariat' },
    { name: 'opening an own record', path: '/new?own', by: 'secretariat' },
    { name: 'disclosing an entry', path: `${path}/disclosures/new`, by: 'party' },
    ...(await ownPages(world)),
  ];
}

/** Patterns of pages that none of these is an example of. */
export function pagesWithoutExample(kinds: readonly PageKind[]): string[] {
  const patterns = [...pages, ...MODULES.flatMap(({ routes }) => routes)]
    .filter(({ method }) => method === 'get')
    .map(({ path }) => path);
  const paths = kinds.map(({ path }) => path.split('?')[0]!);
  return patterns.filter((pattern) => {
    const example = new RegExp(`^/p/[0-9a-f]{16}${pattern.replace(/:\w+(\{.*?\}\})?/g, '[^/]+')}$`);
    return !paths.some((path) => example.test(path));
  });
}
