/** Sessions of a round: opened, attended and closed by mediators. A party's own view of one is its own account. */
import { z } from 'zod';
import { longText, shortText, slug } from '../../../register/entries.ts';
import type { Kind } from '../../../register/kind.ts';
import { inSession, ofRound, RESULTS } from '../entries.ts';

export const SESSION_FORMATS = ['plenary', 'proximity', 'shuttle', 'bilateral', 'working-group'] as const;
export type SessionFormat = (typeof SESSION_FORMATS)[number];

export const ATTENDED_AS = [
  'head',
  'member',
  'adviser',
  'interpreter',
  'mediator',
  'observer',
  'other',
] as const;
export type AttendedAs = (typeof ATTENDED_AS)[number];

/** Up to the last day that has a name of four digits. */
const instant = z.int().min(0).max(253_402_300_799_999);
const agenda = z.array(shortText).max(60);

const opened = z.strictObject({
  format: z.enum(SESSION_FORMATS),
  label: shortText,
  /** Who calls it so. */
  source: shortText.nullable(),
  venue: shortText,
  startsAt: instant,
  agenda,
  /** Those outside the room are not told what was said in it. */
  closedDoor: z.boolean(),
});
const attendee = z.strictObject({ name: shortText, party: slug.nullable(), role: z.enum(ATTENDED_AS) });
/** Those in `refs.people` were there too. */
const attendance = z.strictObject({ present: z.array(attendee).max(200).optional() });
const agendaChanged = z.strictObject({ agenda, reason: shortText.nullable() });
const closed = z.strictObject({ endedAt: instant, result: z.enum(RESULTS), outcome: longText });

export type SessionOpened = z.infer<typeof opened>;
export type Attendee = z.infer<typeof attendee>;
export type SessionClosed = z.infer<typeof closed>;

const session = { ...inSession, required: true } as const;
const people = { kinds: ['person-admitted', 'process-opened'], required: false, many: true } as const;
const acts = ['mediator'] as const;

export const SESSION_KINDS: readonly Kind[] = [
  {
    kind: 'session-opened',
    v: 1,
    data: opened,
    refs: { round: ofRound },
    acts,
    correctable: ['label', 'source', 'venue'],
  },
  { kind: 'attendance-recorded', v: 1, data: attendance, refs: { session, people }, acts },
  { kind: 'session-agenda-changed', v: 1, data: agendaChanged, refs: { session }, acts },
  { kind: 'session-closed', v: 1, data: closed, refs: { session }, acts, correctable: ['outcome'] },
];
