/** Instructions as their reader knows them: in force until an entry that this reader may read ends them. */
import type { EntryRow, Reading } from '../../projections/entries.ts';
import type { Instruction } from './entries.ts';

export interface InstructionView extends Instruction {
  readonly row: EntryRow;
  readonly acknowledged: readonly EntryRow[];
  readonly ended: EntryRow | null;
  readonly supersededBy: EntryRow | null;
  readonly notes: readonly EntryRow[];
}

const KINDS = "('instruction-given', 'instruction-acknowledged', 'instruction-ended', 'note-written')";

export async function instructionViews(reading: Reading): Promise<InstructionView[]> {
  return viewsOf(await reading.entries(`e.kind in ${KINDS} order by e.idx`));
}

export function viewsOf(rows: readonly EntryRow[]): InstructionView[] {
  const about = (id: string, kind: string) =>
    rows.filter((row) => row.kind === kind && row.refs['instruction']?.includes(id) === true);
  return rows
    .filter(({ kind }) => kind === 'instruction-given')
    .map((row) => ({
      ...(row.words as unknown as Instruction),
      row,
      acknowledged: about(row.id, 'instruction-acknowledged'),
      ended: about(row.id, 'instruction-ended')[0] ?? null,
      supersededBy: rows.find(({ refs }) => refs['supersedes']?.includes(row.id) === true) ?? null,
      notes: about(row.id, 'note-written'),
    }));
}

export function isInForce({ ended, supersededBy }: InstructionView): boolean {
  return ended === null && supersededBy === null;
}

export function notes(reading: Reading): Promise<EntryRow[]> {
  return reading.entries("e.kind = 'note-written' order by e.idx desc limit 200");
}
