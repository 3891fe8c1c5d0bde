/** What the cable says of instructions and disclosures. */
import { isOwnRecord } from '../../register/own-record.ts';
import { partyName } from '../../web/names.ts';
import type { CablePart, PageContext } from '../../web/route.ts';
import { DISCLOSURE_TEXTS } from './disclosure-texts.ts';
import { disclosuresOf, headlineOf } from './disclosures.tsx';
import { instructionViews, isInForce, notes } from './queries.ts';
import { TEXTS } from './texts.ts';

export async function cableParts(context: PageContext, since: number): Promise<readonly CablePart[]> {
  const parts = isOwnRecord(context.world.register.opened)
    ? await ofOwnRecord(context, since)
    : await disclosed(context, since);
  return parts.filter(({ lines }) => lines.length > 0);
}

async function ofOwnRecord({ view, reading }: PageContext, since: number): Promise<CablePart[]> {
  const { say } = view;
  const inForce = (await instructionViews(reading)).filter(isInForce);
  const written = (await notes(reading)).filter(({ recordedAt }) => recordedAt >= since).reverse();
  return [
    {
      title: say(TEXTS.inForce),
      lines: inForce.map(({ row, givenBy, text }) => ({
        at: row.occurredAt,
        text: `${givenBy}: ${text}`,
        entry: row.id,
      })),
      open: true,
    },
    {
      title: say(TEXTS.notes),
      lines: written.map(({ id, occurredAt, words }) => ({
        at: occurredAt,
        text: `${String(words['title'])}: ${String(words['text'])}`,
        entry: id,
      })),
    },
  ];
}

async function disclosed(context: PageContext, since: number): Promise<CablePart[]> {
  const rows = (await disclosuresOf(context)).filter(({ recordedAt }) => recordedAt >= since).reverse();
  return [
    {
      title: context.view.say(DISCLOSURE_TEXTS.disclosures),
      lines: rows.map((row) => ({
        at: row.recordedAt,
        text: `${partyName(context, String(row.data['by']))}: ${headlineOf(row)}`,
        entry: row.id,
      })),
    },
  ];
}
