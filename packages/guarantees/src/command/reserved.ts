// Points left open on purpose, with the readings on record: listed, never judged.
import type { GuaranteeFile } from '../agreement.ts';
import { isRecorded } from '../lint/rules/language.ts';

export type ReservedPoint = {
  /** Null when it is no part of a guarantee. */
  clause: string | null;
  at: string;
  readings: { by: string; text: string }[];
};

export function reservedPoints(file: GuaranteeFile): ReservedPoint[] {
  return (file.reserved ?? []).filter(isRecorded).map(({ at, readings }) => {
    const [, list, index] = at.split('/');
    const clause = list === 'guarantees' ? (file.guarantees[Number(index)]?.id ?? null) : null;
    const said = readings.map(({ by, text }) => ({ by, text: text['en'] ?? Object.values(text)[0] ?? '' }));
    return { clause, at, readings: said };
  });
}

export function sayReserved({ clause, at, readings }: ReservedPoint): string {
  const read = readings.map(({ by, text }) => `${by} “${text.replace(/\s+/g, ' ')}”`).join('; ');
  return `${clause ?? at}  not monitored  reserved ${at}: ${read}`;
}
