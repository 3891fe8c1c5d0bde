import { isWellFormed } from '../bytes/utf8.ts';
import type { Sha256 } from '../types.ts';
import { type NoteKey, parseVkey, TYPE_COSIGNATURE, TYPE_ED25519 } from './note.ts';

/** C2SP tlog-policy: which logs are trusted, and whose cosignatures make a checkpoint countersigned. */
export interface Policy {
  logs: { key: NoteKey; url: string | null }[];
  witnesses: ReadonlyMap<string, { key: NoteKey; url: string | null }>;
  groups: ReadonlyMap<string, { threshold: number; members: readonly string[] }>;
  /** Null for `quorum none`. */
  quorum: string | null;
}
export interface PolicyRefusal {
  code:
    | 'policy-malformed'
    | 'policy-name-taken'
    | 'policy-name-unknown'
    | 'policy-key-taken'
    | 'policy-quorum-missing';
  line: number;
  detail: string;
}
export type ParsedPolicy = { ok: true; policy: Policy } | { ok: false; refusal: PolicyRefusal };

interface Draft {
  logs: Policy['logs'];
  witnesses: Map<string, { key: NoteKey; url: string | null }>;
  groups: Map<string, { threshold: number; members: readonly string[] }>;
  quorum: string | null | undefined;
  keys: Set<string>;
}
type Fault = { code: PolicyRefusal['code']; detail: string } | null;

/** Empty lines and lines that start with `#` are left out. A name must be defined before it is used. */
export function parsePolicy(sha256: Sha256, text: string): ParsedPolicy {
  const draft: Draft = {
    logs: [],
    witnesses: new Map(),
    groups: new Map(),
    quorum: undefined,
    keys: new Set(),
  };
  const lines = text.split('\n');
  for (let line = 1; line <= lines.length; line++) {
    const words = lines[line - 1]!.trim().split(/[ \t]+/);
    if (words[0] === '' || words[0]!.startsWith('#')) continue;
    const fault = isWellFormed(lines[line - 1]!)
      ? readLine(sha256, draft, words)
      : { code: 'policy-malformed' as const, detail: 'not text' };
    if (fault !== null) return { ok: false, refusal: { ...fault, line } };
  }
  const { logs, witnesses, groups, quorum } = draft;
  if (quorum === undefined) {
    return {
      ok: false,
      refusal: { code: 'policy-quorum-missing', line: lines.length, detail: 'no quorum line' },
    };
  }
  return { ok: true, policy: { logs, witnesses, groups, quorum } };
}

export function isQuorumMet(policy: Policy, cosigned: ReadonlySet<string>): boolean {
  const met = (name: string): boolean => {
    const group = policy.groups.get(name);
    if (group === undefined) return cosigned.has(name);
    return group.members.filter(met).length >= group.threshold;
  };
  return policy.quorum === null || met(policy.quorum);
}

/** The witness names behind keys whose cosignature was verified. */
export function cosignedNames(policy: Policy, keys: readonly NoteKey[]): Set<string> {
  const names = new Set<string>();
  for (const [name, witness] of policy.witnesses) {
    if (keys.some((key) => key.keyHash === witness.key.keyHash && key.name === witness.key.name))
      names.add(name);
  }
  return names;
}

function readLine(sha256: Sha256, draft: Draft, words: string[]): Fault {
  switch (words[0]) {
    case 'log':
      return readLog(sha256, draft, words);
    case 'witness':
      return readWitness(sha256, draft, words);
    case 'group':
      return readGroup(draft, words);
    case 'quorum':
      return readQuorum(draft, words);
    default:
      return { code: 'policy-malformed', detail: `unknown word ${words[0]}` };
  }
}

function readLog(sha256: Sha256, draft: Draft, words: string[]): Fault {
  const key = words.length === 2 || words.length === 3 ? parseVkey(sha256, words[1]!) : null;
  if (key === null || key.type !== TYPE_ED25519)
    return { code: 'policy-malformed', detail: 'log <vkey> [url]' };
  const fault = takeKey(draft, key);
  if (fault === null) draft.logs.push({ key, url: words[2] ?? null });
  return fault;
}

function readWitness(sha256: Sha256, draft: Draft, words: string[]): Fault {
  const key = words.length === 3 || words.length === 4 ? parseVkey(sha256, words[2]!) : null;
  if (key === null || key.type !== TYPE_COSIGNATURE) {
    return { code: 'policy-malformed', detail: 'witness <name> <vkey> [url]' };
  }
  const fault = takeName(draft, words[1]!) ?? takeKey(draft, key);
  if (fault === null) draft.witnesses.set(words[1]!, { key, url: words[3] ?? null });
  return fault;
}

function readGroup(draft: Draft, words: string[]): Fault {
  const [, name, rule, ...members] = words;
  if (name === undefined || rule === undefined || members.length === 0) {
    return { code: 'policy-malformed', detail: 'group <name> all|any|<k> <member>...' };
  }
  const taken = takeName(draft, name);
  if (taken !== null) return taken;
  if (new Set(members).size !== members.length)
    return { code: 'policy-malformed', detail: 'a member stands twice' };
  const unknown = members.find((member) => !draft.witnesses.has(member) && !draft.groups.has(member));
  if (unknown !== undefined) return { code: 'policy-name-unknown', detail: unknown };
  const threshold =
    rule === 'all' ? members.length : rule === 'any' ? 1 : /^[1-9][0-9]{0,3}$/.test(rule) ? Number(rule) : 0;
  if (threshold < 1 || threshold > members.length)
    return { code: 'policy-malformed', detail: `threshold ${rule}` };
  draft.groups.set(name, { threshold, members });
  return null;
}

function readQuorum(draft: Draft, words: string[]): Fault {
  if (words.length !== 2 || draft.quorum !== undefined)
    return { code: 'policy-malformed', detail: 'exactly one quorum' };
  const name = words[1]!;
  if (name !== 'none' && !draft.witnesses.has(name) && !draft.groups.has(name)) {
    return { code: 'policy-name-unknown', detail: name };
  }
  draft.quorum = name === 'none' ? null : name;
  return null;
}

function takeName(draft: Draft, name: string): Fault {
  if (name === 'none' || draft.witnesses.has(name) || draft.groups.has(name)) {
    return { code: 'policy-name-taken', detail: name };
  }
  return null;
}

function takeKey(draft: Draft, key: NoteKey): Fault {
  const text = key.publicKey.join();
  if (draft.keys.has(text)) return { code: 'policy-key-taken', detail: key.name };
  draft.keys.add(text);
  return null;
}
