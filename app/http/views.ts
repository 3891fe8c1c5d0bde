/** What every page is told about the request: language, host, reader, process. */
import type { KeyId, ProcessId } from '@sulh/record';
import type { Host } from '../host.ts';
import { MODULES } from '../modules/index.ts';
import { isOwnRecord } from '../register/own-record.ts';
import { personOf, readerOfKey } from '../register/state.ts';
import { chooseLanguage, LANGUAGES, type Language, say } from '../web/language.ts';
import { inLanguage } from '../web/names.ts';
import type { View } from '../web/page.tsx';
import { OWN_TEXTS } from './own-texts.ts';
import { FIRST_SECTION, LAST_SECTIONS } from './pages/index.ts';
import type { Server } from './server.tsx';
import { TEXTS } from './texts.ts';

/** Paths carry the first 16 hex digits of a process id; all of them are compared, and two alike are refused at birth. */
export function processAt(host: Host, prefix: string): ProcessId | null {
  return host.recorder.processes().find((id) => id.startsWith(prefix)) ?? null;
}

export function pathOf(process: ProcessId): string {
  return `/p/${process.slice(0, 16)}`;
}

/** A process that is not public does not exist for those it did not admit. */
export function isHidden(host: Host, process: ProcessId, key: KeyId | null): boolean {
  const register = host.recorder.read(process)?.world.register;
  if (register === undefined) return true;
  return register.opened?.public !== true && readerOfKey(register, key).person === null;
}

export function isOperator(host: Host, key: KeyId | null): boolean {
  return key !== null && host.secrets.state.operators.some((operator) => operator.keyId === key);
}

export function languageOf(request: Request): Language {
  const url = new URL(request.url);
  const asked = url.searchParams.get('lang');
  if (LANGUAGES.includes(asked as Language)) return asked as Language;
  const cookie = /(?:^|;\s*)sulh-lang=([\w-]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
  return chooseLanguage(cookie, request.headers.get('accept-language') ?? undefined);
}

export function viewOf(server: Server, request: Request, key: KeyId | null): View {
  const url = new URL(request.url);
  const language = languageOf(request);
  return {
    language,
    say: say(language),
    now: server.host.now(),
    path: `${url.pathname}${url.search}`,
    host: { name: server.name, signedIn: key !== null, operator: isOperator(server.host, key) },
    key,
    reader: null,
    process: null,
    section: null,
    sections: [],
    asset: server.assets.href,
  };
}

export function processViewOf(
  { host }: Server,
  process: ProcessId,
  key: KeyId | null,
  language: Language,
): Pick<View, 'reader' | 'process' | 'sections' | 'holdsFile'> {
  const { world, size, root } = host.recorder.read(process)!;
  const { register } = world;
  const opened = register.opened!;
  const reader = readerOfKey(register, key);
  const person = reader.person === null ? null : personOf(register, reader.person);
  const path = pathOf(process);
  const tell = say(language);
  return {
    holdsFile: async (entry, sha256) => (await host.attachments.find(process, entry, sha256)) !== null,
    reader: person === null ? null : { personId: person.id, name: person.name, party: person.party },
    process: {
      id: process,
      path,
      name: inLanguage(opened.name, language),
      nature: opened.nature,
      note: inLanguage(opened.note, language),
      public: opened.public,
      size,
      root,
      checkpointAt: host.now(),
      witnesses: { signed: 0, asked: 0 },
      knownAs: isOwnRecord(opened) ? tell(OWN_TEXTS.knownToOwn) : knownAs(tell, person?.partyRole ?? null),
    },
    sections: [
      FIRST_SECTION,
      ...MODULES.flatMap(({ name, section }) =>
        section === null || section.in?.(opened) === false ? [] : [{ id: name, ...section }],
      ),
      ...LAST_SECTIONS,
    ].map(({ id, label, path: below }) => ({ id, label, href: `${path}${below}` })),
  };
}

function knownAs(tell: ReturnType<typeof say>, role: string | null): string {
  if (role === null) return tell(TEXTS.knownToPublic);
  if (role === 'party' || role === 'mediator') return tell(TEXTS.knownToTable);
  return tell(role === 'monitor' ? TEXTS.knownToMonitors : TEXTS.knownToObservers);
}
