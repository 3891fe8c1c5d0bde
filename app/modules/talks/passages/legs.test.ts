import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, dueOf, holderOf, isOpen, type Leg, legsOf, type Stage } from './legs.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-01T00:00:00Z');
const SIDES = ['north', 'east', 'west'] as const;
const isParty = (party: string) => party !== 'corvia';

/** One act of a passage, drawn; those that could not happen are left out by the builder. */
interface Drawn {
  readonly what:
    | 'hand-in'
    | 'carry'
    | 'whisper'
    | 'receive'
    | 'read'
    | 'reply'
    | 'return'
    | 'withdraw'
    | 'erase';
  readonly which: number;
  readonly to: number;
  readonly replyBy: number | null;
}
const WHATS = [
  'hand-in',
  'carry',
  'whisper',
  'receive',
  'read',
  'reply',
  'return',
  'withdraw',
  'erase',
] as const;
const drawn: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...WHATS),
    which: fc.nat(5),
    to: fc.nat(3),
    replyBy: fc.option(fc.nat(20), { nil: null }),
  }),
  { maxLength: 30 },
);

/** What a person with paper and pencil would keep of each leg, act by act. */
interface Slip {
  id: string;
  giver: string | null;
  to: string;
  stage: Stage;
  replyBy: string | null;
  since: number;
}

interface Desk {
  readonly acts: Act[];
  readonly slips: Slip[];
}

function keep(steps: readonly Drawn[]): Desk {
  const acts: Act[] = [];
  const slips: Slip[] = [];
  const record = (kind: string, data: object, refs: Act['refs'], parties: readonly string[]): Act => {
    const idx = acts.length;
    const audience = ['mediators', ...parties.map((party) => `party:${party}`)].sort();
    const act = { id: `e${idx}`, idx, kind, author: `p${idx % 3}`, audience, refs };
    const whole = { ...act, occurredAt: START + idx * 3_600_000, data: { ...data } };
    acts.push(whole);
    return whole;
  };
  for (const { what, which, to, replyBy } of steps) {
    const day = replyBy === null ? null : new Date(START + replyBy * DAY_MS).toISOString().slice(0, 10);
    const words = { title: 'T', text: 'W', file: null, replyBy: day };
    const [side, other] = [SIDES[which % 3]!, [...SIDES, 'corvia'][to]!];
    const of = (...stages: Stage[]) => slips.filter(({ stage }) => stages.includes(stage));
    const slip = (...stages: Stage[]) => of(...stages)[which % Math.max(1, of(...stages).length)];
    const move = (held: Slip, stage: Stage, { occurredAt }: Act) =>
      Object.assign(held, { stage, since: occurredAt });
    if (what === 'hand-in' && side !== other) {
      const row = record('document-handed-in', { by: side, type: 'note', to: [other], ...words }, {}, [side]);
      const stage = other === 'corvia' ? 'for-mediators' : 'with-mediator';
      slips.push({ id: row.id, giver: side, to: other, stage, replyBy: day, since: row.occurredAt });
    }
    if (what === 'whisper') {
      const row = record('unattributed-carried', { type: 'message', to: side, ...words }, {}, [side]);
      slips.push({
        id: row.id,
        giver: null,
        to: side,
        stage: 'carried',
        replyBy: day,
        since: row.occurredAt,
      });
    }
    const waiting = slip('with-mediator');
    if (waiting !== undefined && what === 'carry') {
      const data = { to: waiting.to, ...words, asHandedIn: true, note: null };
      const row = record('document-carried', data, { withheld: [waiting.id] }, [waiting.giver!, waiting.to]);
      move(waiting, 'carried', row);
      Object.assign(waiting, { id: row.id, replyBy: day });
    }
    if (waiting !== undefined && (what === 'return' || what === 'withdraw')) {
      const stage = what === 'return' ? 'returned' : 'withdrawn';
      move(
        waiting,
        stage,
        record(`document-${stage}`, { reason: 'R' }, { document: [waiting.id] }, [waiting.giver!]),
      );
    }
    const arriving = slip('carried');
    const arrived = slip('received', 'read');
    const about = (held: Slip, kind: string) =>
      record(
        kind,
        { by: held.to },
        { document: [held.id] },
        [held.giver, held.to].filter((one) => one !== null),
      );
    if (arriving !== undefined && what === 'receive')
      move(arriving, 'received', about(arriving, 'document-received'));
    if (arrived !== undefined && what === 'read') {
      const row = about(arrived, 'document-read');
      if (arrived.stage === 'received') move(arrived, 'read', row);
    }
    if (arrived !== undefined && what === 'reply') {
      const back = arrived.giver ?? 'corvia';
      const data = { by: arrived.to, type: 'reply', to: [back], ...words };
      const row = record('document-handed-in', data, { answers: [arrived.id] }, [arrived.to]);
      move(arrived, 'replied', row);
      const stage = back === 'corvia' ? 'for-mediators' : 'with-mediator';
      slips.push({ id: row.id, giver: arrived.to, to: back, stage, replyBy: day, since: row.occurredAt });
    }
    const nameless = slips.filter(({ giver, stage }) => giver === null && stage !== 'erased')[which];
    if (nameless !== undefined && what === 'erase') {
      const row = record('document-erased', { reason: 'R' }, { erases: [nameless.id] }, [nameless.to]);
      acts.splice(
        acts.findIndex(({ id }) => id === nameless.id),
        1,
      );
      move(nameless, 'erased', row);
      nameless.replyBy = null;
    }
  }
  return { acts, slips };
}

const short = ({ id, giver, to, stage, replyBy, since }: Slip | Leg) => ({
  id,
  giver,
  to,
  stage,
  replyBy,
  since,
});
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** A day counted on the fingers. */
function daysLeft(day: string, now: number): number {
  const today = new Date(now).toISOString().slice(0, 10);
  let left = 0;
  for (let at = Date.parse(today); at < Date.parse(day); at += DAY_MS) left += 1;
  for (let at = Date.parse(day); at < Date.parse(today); at += DAY_MS) left -= 1;
  return left;
}

describe('legs', () => {
  test('[H5] stage, giver and dates are what somebody keeping slips by hand would say', () => {
    fc.assert(
      fc.property(drawn, fc.nat(30 * DAY_MS), (steps, later) => {
        const { acts, slips } = keep(steps);
        const legs = legsOf(acts, isParty);
        expect(legs.map(short).sort(byId)).toEqual(slips.map(short).sort(byId));
        const now = START + later;
        for (const slip of slips) {
          const leg = legs.find(({ id }) => id === slip.id)!;
          const waits = slip.replyBy !== null && ['received', 'read'].includes(slip.stage);
          const open = slip.stage === 'with-mediator' || slip.stage === 'carried' || waits;
          expect(isOpen(leg)).toBe(open);
          expect(holderOf(leg)).toBe(slip.stage === 'with-mediator' ? null : slip.to);
          const left = slip.replyBy === null || !open ? null : daysLeft(slip.replyBy, now);
          expect(dueOf(leg, now)).toEqual(
            left === null ? null : { state: left < 0 ? 'overdue' : 'due', days: Math.abs(left) },
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[H5] the same acts give the same legs, oldest first', () => {
    fc.assert(
      fc.property(drawn, (steps) => {
        const { acts } = keep(steps);
        const legs = legsOf(acts, isParty);
        expect(legs.map(({ from }) => from)).toEqual(legs.map(({ from }) => from).sort((a, b) => a - b));
        expect(legsOf(acts.slice(), isParty)).toEqual(legs);
      }),
      { numRuns: 100 },
    );
  });

  test('[H3] [H7] a side that reads none of the acts of a leg has no leg, and its own are as if there were none other', () => {
    fc.assert(
      fc.property(drawn, (steps) => {
        const { acts } = keep(steps);
        for (const side of SIDES) {
          const own = acts.filter(({ audience }) => audience.includes(`party:${side}`));
          const legs = legsOf(own, isParty);
          for (const leg of legs) expect([leg.giver, leg.to]).toContain(side);
          const whispers = legs.filter(({ deniable }) => deniable);
          for (const leg of whispers) expect([leg.giver, leg.to]).toEqual([null, side]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
