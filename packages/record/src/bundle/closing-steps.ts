import { equalBytes } from '../bytes/bytes.ts';
import { hexEncode } from '../bytes/hex.ts';
import { parseNote } from '../log/note.ts';
import type { Run } from './run.ts';

/** The steps that can be judged only when every line has been read. Returns what completeness was shown. */
export function verifyClosing(run: Run): 'as-signed-by-host' | 'not-stated' {
  verifyRoot(run);
  verifyUnseen(run);
  verifyAwaited(run);
  noteCosignatures(run);
  return verifyStreams(run);
}

function verifyRoot(run: Run): void {
  if (!run.whole || run.checkpoint === null || run.tree.size !== run.checkpoint.size) return;
  if (!equalBytes(run.tree.root(), run.checkpoint.root)) {
    run.findings.error('L2', 'the entries do not make the tree that the checkpoint is signed for');
  }
}

/** When nothing is hidden, what cannot be found does not exist. */
function hidesSomething(run: Run): boolean {
  return run.forms.withheld + run.forms.erased > 0 || !run.whole;
}

function verifyUnseen(run: Run): void {
  const hides = hidesSomething(run);
  if (hides) {
    const { unseenKeys, unseenJudgements } = run;
    if (unseenKeys.length > 0) {
      const first = unseenKeys[0];
      const message = `signatures not checkable: ${unseenKeys.length}, under keys whose admission you cannot see`;
      run.findings.add('note', 'V8', message, first);
    }
    if (unseenJudgements.length > 0) {
      const { index, detail } = unseenJudgements[0]!;
      const message = `${unseenJudgements.length} entries rest on entries that you cannot see; first here: ${detail}`;
      run.findings.add('note', 'R28', message, index);
    }
    return;
  }
  for (const index of run.unseenKeys)
    run.findings.error('R12', 'is signed with a key nobody admitted', index);
  for (const { index, detail } of run.unseenJudgements)
    run.findings.error('R28', `not entitled: ${detail}`, index);
}

function verifyAwaited(run: Run): void {
  if (run.awaited.size === 0) return;
  const first = Math.min(...run.awaited.values());
  if (hidesSomething(run)) {
    run.findings.add(
      'note',
      'R16',
      `${run.awaited.size} entries referred to are not readable to you; first here`,
      first,
    );
    return;
  }
  for (const index of run.awaited.values())
    run.findings.error('R16', 'refers to an entry that does not exist', index);
}

function noteCosignatures(run: Run): void {
  if (run.options.policy !== undefined) return;
  const parsed = parseNote(run.header.checkpoint);
  if (!parsed.ok) return;
  const others = parsed.note.signatures.filter(
    (s) => s.keyHash !== run.logKey?.keyHash || s.name !== run.logKey.name,
  );
  if (others.length > 0) {
    const message = `${others.length} other signatures on the checkpoint were not verified: no policy was given`;
    run.findings.add('note', 'L12', message);
  }
}

/** Recomputes each listed stream from the readable lines. Holds no more than what the host signed. */
function verifyStreams(run: Run): 'as-signed-by-host' | 'not-stated' {
  const { statement, findings } = run;
  if (statement === null) {
    if (run.header.streams === null) {
      findings.add(
        'note',
        'V9',
        'the host did not state which entries this reader may read: nothing shows that none is missing',
      );
    }
    return 'not-stated';
  }
  if (!run.whole) return 'not-stated';
  let shown = true;
  for (const { audience, to } of statement.streams) {
    const { count, head } = run.heads.get(audience)!;
    run.checked.streams += 1;
    if (count === to.count && hexEncode(head) === to.head) continue;
    shown = false;
    if (count < to.count && to.count - count <= run.erasedUnplaced) {
      findings.add(
        'warning',
        'L15',
        `the stream "${audience}" cannot be recomputed: erased entries do not say their stream`,
      );
    } else if (count !== to.count) {
      findings.error(
        'L15',
        `the stream "${audience}" has ${to.count} entries, the host signed; here are ${count}`,
      );
    } else {
      findings.error('L15', `the stream "${audience}" is not made of the entries the host signed for`);
    }
  }
  if (run.outsideStreams > 0) {
    findings.add(
      'note',
      'V9',
      `${run.outsideStreams} readable entries are outside the streams the host listed`,
    );
  }
  return shown ? 'as-signed-by-host' : 'not-stated';
}
