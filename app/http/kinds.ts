/** Kinds by name, over all modules: what they are called, and whose they are. */
import { MODULES } from '../modules/index.ts';
import { kindsOf } from '../register/decider.ts';
import { english } from '../web/catalogue.ts';
import type { Text } from '../web/language.ts';
import type { Module } from '../web/route.ts';
import { REGISTER_FIELDS, REGISTER_LABELS } from './register-texts.ts';

export const KINDS = kindsOf(MODULES);

const LABELS: Readonly<Record<string, Text>> = Object.assign(
  {},
  REGISTER_LABELS,
  ...MODULES.map(({ labels }) => labels),
);
const FIELDS: Readonly<Record<string, Text>> = Object.assign(
  {},
  REGISTER_FIELDS,
  ...MODULES.map(({ fields }) => fields),
);
const OWNERS = new Map(MODULES.flatMap((module) => module.kinds.map(({ kind }) => [kind, module] as const)));

export function labelOf(kind: string): Text {
  return LABELS[kind] ?? english(kind);
}

export function fieldLabelOf(field: string): Text {
  return FIELDS[field] ?? english(field);
}

// biome-ignore lint/suspicious/noExplicitAny: each module has a state type of its own.
export function moduleOf(kind: string): Module<any> | null {
  return OWNERS.get(kind) ?? null;
}
