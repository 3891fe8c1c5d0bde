/** The shell of every page: head, banner, header, navigation, footer. Reading needs no script. */
import type { KeyId } from '@sulh/record';
import type { Child } from 'hono/jsx';
import { clientTextsJson } from './client/texts.ts';
import { Icon } from './components/icons.tsx';
import { Moment } from './components/time.tsx';
import {
  counted,
  direction,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  type Say,
  type Text,
} from './language.ts';
import { TEXTS } from './texts.ts';

/** What every page is told about the request; made by http. */
export interface View {
  readonly language: Language;
  readonly say: Say;
  readonly now: number;
  /** With the query, for the way back from the language switch. */
  readonly path: string;
  readonly host: { readonly name: string; readonly signedIn: boolean; readonly operator: boolean };
  /** The key this session signed in with: the one the signing script must use. */
  readonly key: KeyId | null;
  /** In this process. */
  readonly reader: { readonly personId: string | null; readonly name: string; readonly party: string } | null;
  readonly process: null | {
    readonly id: string;
    readonly path: string;
    readonly name: string;
    readonly nature: 'negotiation' | 'tracker' | 'exercise';
    readonly note: string;
    readonly public: boolean;
    readonly size: number;
    readonly root: string;
    readonly checkpointAt: number;
    readonly witnesses: { readonly signed: number; readonly asked: number };
    /** "as known to the public", "to the table" and so on. */
    readonly knownAs: string;
  };
  /** The current section; null: the one whose address the path begins with. */
  readonly section: string | null;
  readonly sections: readonly { readonly id: string; readonly label: Text; readonly href: string }[];
  /** Whether this host holds a file that this entry names. */
  holdsFile?(entry: { readonly id: string; readonly author: string }, sha256: string): Promise<boolean>;
  /** The address of a built script or style by its source name. */
  asset(name: string): string;
}

export interface PageProps {
  view: View;
  title: string;
  /** For pages with a wide table. */
  wide?: boolean;
  /** Built scripts by name, such as `sign.js`; those that sign or make keys bring their texts. */
  scripts?: readonly string[];
  children?: Child;
}

/** A whole document, without the doctype. */
export function Page({ view, title, wide = false, scripts = [], children }: PageProps) {
  const { language, process, host } = view;
  const names = process === null ? [title, host.name] : [title, process.name, host.name];
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{[...new Set(names)].join(' · ')}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" href={FAVICON} />
        <link rel="stylesheet" href={view.asset('sulh.css')} />
        {textsFor(scripts, language)}
        {scripts.map((name) => (
          <script type="module" src={view.asset(name)} />
        ))}
      </head>
      <body data-key={view.key ?? undefined} data-nature={process?.nature}>
        <a class="skip" href="#content">
          {view.say(TEXTS.skip)}
        </a>
        <Header view={view} />
        <main id="content" class={wide ? 'page wide' : 'page'} tabindex={-1}>
          {children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  );
}

function textsFor(scripts: readonly string[], language: Language) {
  if (scripts.length === 0) return null;
  const json = { __html: clientTextsJson(language, scripts) };
  // Our own texts, with every "<" escaped.
  return <script type="application/json" id="texts" dangerouslySetInnerHTML={json} />;
}

/** The mark as an image, for the tab of the browser. */
const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d2126"/><g fill="none" stroke="#fbfaf7" stroke-width="2.6"><circle cx="12.4" cy="16" r="6.6"/><circle cx="19.6" cy="16" r="6.6"/></g></svg>',
)}`;

function Banner({ view: { process, say } }: { view: View }) {
  if (process === null || process.nature === 'negotiation') return null;
  return (
    <p class="banner" data-nature={process.nature}>
      {say(process.nature === 'exercise' ? TEXTS.exercise : TEXTS.tracker)}
    </p>
  );
}

function Header({ view }: { view: View }) {
  const { process, host, say } = view;
  return (
    <header class="masthead">
      <Banner view={view} />
      <div class="masthead-top">
        <a class="mark" href="/" title={say(TEXTS.home)}>
          <Icon name="mark" />
          <bdi>{host.name}</bdi>
        </a>
        {process === null ? null : (
          <a class="process-name" href={process.path} dir="auto">
            {process.name}
          </a>
        )}
        <div class="masthead-end">
          <Seal view={view} />
          <LanguageSwitch view={view} />
          <Account view={view} />
        </div>
      </div>
      {process === null ? null : (
        <div class="masthead-nav">
          <Sections view={view} />
          <Search view={view} />
        </div>
      )}
    </header>
  );
}

function Sections({ view }: { view: View }) {
  const { sections, say } = view;
  if (sections.length === 0) return null;
  const current = currentSection(view);
  return (
    <nav class="sections" aria-label={say(TEXTS.sections)}>
      {sections.map(({ id, label, href }) => (
        <a href={href} aria-current={id === current ? 'page' : undefined}>
          {say(label)}
        </a>
      ))}
    </nav>
  );
}

function currentSection({ section, sections, path, process }: View): string | null {
  if (section !== null) return section;
  const here = path.split(/[?#]/)[0] ?? '';
  const below = (href: string) => here === href || (href !== process?.path && here.startsWith(`${href}/`));
  const found = sections.filter(({ href }) => below(href)).sort((a, b) => b.href.length - a.href.length);
  return found[0]?.id ?? null;
}

function Search({ view: { process, say, path } }: { view: View }) {
  if (process === null) return null;
  const asked = path.startsWith(`${process.path}/search?`)
    ? new URLSearchParams(path.split('?')[1]).get('q')
    : null;
  return (
    <search class="search">
      <form action={`${process.path}/search`} method="get">
        <label class="unseen" for="search">
          {say(TEXTS.searchIn)}
        </label>
        <Icon name="search" />
        <input
          id="search"
          type="search"
          name="q"
          value={asked ?? ''}
          placeholder={say(TEXTS.search)}
          dir="auto"
        />
        <button type="submit" class="unseen-until-focus">
          {say(TEXTS.searchNow)}
        </button>
      </form>
    </search>
  );
}

/** What vouches for the record now: a link to the record, never a mere ornament. */
function Seal({ view }: { view: View }) {
  const { process } = view;
  if (process === null) return null;
  return (
    <a class="seal" href={`${process.path}/record`}>
      <Icon name="seal" />
      <span>{sealWords(view, process)}</span>
    </a>
  );
}

function sealWords({ language }: View, { size, witnesses }: NonNullable<View['process']>): string {
  return witnesses.asked > 0
    ? counted(
        language,
        size,
        { one: TEXTS.countersignedOne, other: TEXTS.countersignedMany },
        { ...witnesses },
      )
    : counted(language, size, { one: TEXTS.sealOne, other: TEXTS.sealMany });
}

function LanguageSwitch({ view }: { view: View }) {
  const to = encodeURIComponent(view.path);
  return (
    <details class="menu" name="masthead">
      <summary>
        <Icon name="globe" />
        <span class="unseen">{view.say(TEXTS.language)}: </span>
        <span>{LANGUAGE_NAMES[view.language]}</span>
      </summary>
      <ul>
        {LANGUAGES.map((language) => (
          <li>
            <a
              href={`/language/${language}?to=${to}`}
              lang={language}
              hreflang={language}
              dir={direction(language)}
              rel="nofollow"
              aria-current={language === view.language ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Account({ view }: { view: View }) {
  const { host, reader, say, path } = view;
  if (!host.signedIn) {
    if (path.startsWith('/sign-in')) return null;
    return (
      <a class="sign-in" href={`/sign-in?next=${encodeURIComponent(path)}`}>
        {say(TEXTS.signIn)}
      </a>
    );
  }
  return (
    <details class="menu" name="masthead">
      <summary>
        <Icon name="person" />
        <bdi>{reader?.name || say(TEXTS.account)}</bdi>
      </summary>
      <div class="menu-body">
        {reader === null ? null : (
          <p>
            <bdi>{reader.name}</bdi>
            <br />
            <small>
              <bdi>{reader.party}</bdi>
            </small>
          </p>
        )}
        <form method="post" action="/sign-out">
          <button type="submit" class="secondary">
            {say(TEXTS.signOut)}
          </button>
        </form>
      </div>
    </details>
  );
}

function Footer({ view }: { view: View }) {
  const { process, say, host } = view;
  return (
    <footer class="colophon">
      {process === null ? (
        <p>
          <bdi>{host.name}</bdi>
        </p>
      ) : (
        <>
          <div class="colophon-note">
            <p>
              <strong>{say(TEXTS.withoutPrejudice)}</strong>
            </p>
            <p dir="auto">{process.note}</p>
          </div>
          <dl class="colophon-facts">
            <dt>{say(TEXTS.seenHere)}</dt>
            <dd>{process.knownAs}</dd>
            <dt>{say(TEXTS.sealRoot)}</dt>
            <dd>
              <code dir="ltr">{process.root.slice(0, 32)}</code>
            </dd>
            <dd>
              {sealWords(view, process)}
              <br />
              <Moment view={view} at={process.checkpointAt} />
            </dd>
          </dl>
        </>
      )}
    </footer>
  );
}
