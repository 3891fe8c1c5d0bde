/** The register's kinds: process, people, keys, procedure, disclosure, correction. Shapes of data. */
import { z } from 'zod';
import type { Kind } from './kind.ts';

export const shortText = z.string().trim().min(1).max(300);
export const longText = z.string().trim().min(1).max(20_000);
export const slug = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);
export const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
export const day = z.iso.date();
/** Text by language tag; at least one. */
export const names = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/), shortText)
  .refine((value) => Object.keys(value).length > 0);
/** A file that stays beside the record: whoever holds it can check it against this hash. */
export const attachedFile = z.strictObject({
  name: shortText,
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/),
  sizeBytes: z.int().min(1),
  sha256: hex32,
});
/** How an act done without a key is known; shown as *attested by*, never as *signed by*. */
export const attestation = z.strictObject({
  how: z.enum(['oral', 'paper', 'public-statement', 'press']),
  source: shortText,
  /** Who was there when it was done. */
  present: z.array(shortText).max(40).optional(),
  scan: attachedFile.nullable().optional(),
});
export const token = z
  .string()
  .regex(
    /^(public|table|mediators|heads|monitors|observers|party:[a-z][a-z0-9-]{0,30}|person:[0-9a-f]{64})$/,
  );

const keyData = z.strictObject({
  publicKey: hex32,
  sealingKey: hex32.nullable(),
  recoveryKey: hex32.nullable(),
  proof: z.string().max(100),
  context: z.string().max(200),
  replaces: hex32.nullable(),
});
const partyRoles = z.enum(['party', 'mediator', 'guarantor', 'observer', 'monitor']);
const personRoles = z.enum([
  'head',
  'member',
  'adviser',
  'interpreter',
  'secretariat',
  'monitor',
  'observer',
]);

const opened = z.strictObject({
  name: names,
  origin: shortText,
  logKey: z.string().max(300),
  nature: z.enum(['negotiation', 'tracker', 'exercise']),
  public: z.boolean(),
  parties: z
    .array(z.strictObject({ id: slug, role: partyRoles, names }))
    .min(1)
    .max(60),
  founder: z.strictObject({
    name: shortText,
    party: slug,
    publicKey: hex32,
    sealingKey: hex32.nullable(),
    recoveryKey: hex32.nullable(),
  }),
  note: names,
});

const rules = z.strictObject({
  title: shortText,
  recorded: longText, // what is recorded, and what is not
  widening: z.enum(['author', 'all-parties']), // whose consent an entry's author needs to open it to more readers
  showAges: z.boolean(), // whether ages and counts of open demands are shown, for all sides equally
  closing: longText, // how the record closes or changes host
});

/** Questions of the do-no-harm check; each is answered in words before the first demand. */
export const HARM_QUESTIONS = ['persons', 'sources', 'access', 'seizure', 'publication'] as const;
const harm = z.strictObject(
  Object.fromEntries(HARM_QUESTIONS.map((question) => [question, longText])) as Record<
    (typeof HARM_QUESTIONS)[number],
    typeof longText
  >,
);

/** What full powers entitle to. */
export const POWERS_ACTS = ['initial', 'sign', 'confirm'] as const;
/** The party whose act it is: the author's own, or another's that a mediator attests. */
const actor = { by: slug, attested: attestation.nullable() };
const powersIssued = z.strictObject({
  ...actor,
  acts: z
    .array(z.enum(POWERS_ACTS))
    .min(1)
    .max(POWERS_ACTS.length)
    .refine((acts) => new Set(acts).size === acts.length),
  from: day,
  until: day.nullable(),
  /** The office of the party that issues them. */
  issuedBy: shortText,
  scan: attachedFile.nullable(),
});

const person = { person: { kinds: ['person-admitted', 'process-opened'], required: true } } as const;
const reason = z.strictObject({ reason: longText });

export const REGISTER_KINDS: readonly Kind[] = [
  { kind: 'process-opened', v: 1, data: opened, refs: {}, acts: [], beforeRules: true },
  {
    kind: 'person-admitted',
    v: 1,
    data: z.strictObject({ name: shortText, party: slug, role: personRoles }),
    refs: {},
    acts: ['secretariat', 'speaker'],
    beforeRules: true,
  },
  {
    kind: 'key-admitted',
    v: 1,
    data: keyData,
    refs: person,
    acts: ['anyone'],
    beforeRules: true,
    afterClose: true,
  },
  {
    kind: 'key-revoked',
    v: 1,
    data: z.strictObject({ key: hex32, reason: longText }),
    refs: {},
    acts: ['anyone'],
    beforeRules: true,
    afterClose: true,
  },
  {
    kind: 'key-recovered',
    v: 1,
    data: keyData,
    refs: {},
    acts: ['anyone'],
    beforeRules: true,
    afterClose: true,
  },
  {
    kind: 'full-powers-issued',
    v: 1,
    data: powersIssued,
    refs: person,
    acts: ['party', 'mediator'],
    beforeRules: true,
    correctable: ['issuedBy'],
  },
  {
    kind: 'full-powers-ended',
    v: 1,
    data: z.strictObject({ ...actor, reason: longText }),
    refs: { powers: { kinds: ['full-powers-issued'], required: true } },
    acts: ['party', 'mediator'],
    beforeRules: true,
  },
  { kind: 'person-suspended', v: 1, data: reason, refs: person, acts: ['secretariat'], beforeRules: true },
  { kind: 'person-reinstated', v: 1, data: reason, refs: person, acts: ['secretariat'], beforeRules: true },
  {
    kind: 'party-named',
    v: 1,
    data: z.strictObject({ party: slug, names }),
    refs: {},
    acts: ['speaker'],
    beforeRules: true,
  },
  {
    kind: 'actor-named',
    v: 1,
    data: z.strictObject({
      name: shortText,
      aliases: z.array(shortText).max(20),
      type: z.enum(['person', 'armed-group', 'office', 'organisation']),
      party: slug.nullable(),
      role: shortText.nullable(),
    }),
    refs: {},
    acts: ['speaker'],
    beforeRules: true,
    correctable: ['name', 'aliases', 'role'],
  },
  { kind: 'rules-proposed', v: 1, data: rules, refs: {}, acts: ['secretariat'], beforeRules: true },
  {
    kind: 'rules-accepted',
    v: 1,
    data: z.strictObject({}),
    refs: { rules: { kinds: ['rules-proposed'], required: true } },
    acts: ['speaker'],
    beforeRules: true,
  },
  { kind: 'harm-assessed', v: 1, data: harm, refs: {}, acts: ['secretariat'], beforeRules: true },
  {
    kind: 'disclosure-consented',
    v: 1,
    data: z.strictObject({}),
    refs: { opens: { kinds: ['*'], required: true } },
    acts: ['speaker'],
    afterClose: true,
  },
  {
    kind: 'disclosed',
    v: 1,
    data: z.strictObject({ to: z.array(token).min(1).max(60) }),
    refs: { opens: { kinds: ['*'], required: true } },
    acts: ['anyone'],
    beforeRules: true,
    afterClose: true,
  },
  {
    kind: 'corrected',
    v: 1,
    data: z.strictObject({ fields: z.record(z.string(), z.json()), reason: shortText }),
    refs: { corrects: { kinds: ['*'], required: true } },
    acts: ['anyone'],
    beforeRules: true,
  },
  { kind: 'process-closed', v: 1, data: reason, refs: {}, acts: ['secretariat'] },
  {
    kind: 'process-handed-over',
    v: 1,
    data: z.strictObject({ host: shortText, logKey: z.string().max(300), reason: longText }),
    refs: {},
    acts: ['secretariat'],
  },
];
