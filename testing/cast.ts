/** A small invented process, opened and agreed a moment ago, for journeys that begin in the middle. */
import type { CastKey, Story } from '../exercise/play.ts';

export interface StageOptions {
  readonly public?: boolean;
  readonly name?: string;
  /** Whoever has yet to be invited. */
  readonly without?: readonly CastName[];
  /** Until the rules are accepted by both parties no demand can be put. */
  readonly rules?: 'in-force' | 'proposed';
  /** Put by Northland to Eastmark. */
  readonly demands?: readonly { title: string; text: string; audience?: readonly string[] }[];
  /** Filed by the secretariat. */
  readonly articles?: readonly { title: string; body: string; audience?: readonly string[] }[];
}

const MINUTE_MS = 60_000;

/** Cast members are called by these names; each has the key that its name gives. */
export const CAST = {
  secretariat: { name: 'Amarel Tousse', party: 'corvia', role: 'secretariat' },
  north: { name: 'Halvek Ostran', party: 'northland', role: 'head' },
  east: { name: 'Dovan Aresk', party: 'eastmark', role: 'head' },
  monitor: { name: 'Tamsel Groave', party: 'line-monitors', role: 'monitor' },
  observer: { name: 'Liora Penhast', party: 'regional-union', role: 'observer' },
} as const;
export type CastName = keyof typeof CAST;

export function ridgeTalks(options: StageOptions = {}): Story {
  const {
    public: open = true,
    name = 'Ridge talks',
    rules = 'in-force',
    without = [],
    demands = [],
    articles = [],
  } = options;
  const start = Date.now() - 60 * MINUTE_MS;
  const at = (minute: number) => new Date(start + minute * MINUTE_MS).toISOString();
  const audience = open ? ['public'] : ['monitors', 'observers', 'table'];
  const party = (id: string, role: string, en: string) => ({ id, role, names: { en } });
  const accepts = (by: CastName, minute: number) => ({
    at: at(minute),
    by,
    kind: 'rules-accepted',
    audience,
    data: {},
    refs: { rules: ['rules'] },
  });
  return {
    opening: {
      at: at(0),
      by: 'secretariat',
      data: {
        name: { en: name },
        nature: 'exercise',
        public: open,
        parties: [
          party('northland', 'party', 'Northland'),
          party('eastmark', 'party', 'Eastmark'),
          party('corvia', 'mediator', 'Corvia'),
          party('line-monitors', 'monitor', 'Line monitors'),
          party('regional-union', 'observer', 'Regional Union'),
        ],
        note: { en: 'An exercise. Nothing in it is real.' },
      },
    },
    cast: Object.fromEntries(Object.entries(CAST).filter(([key]) => !without.includes(key as CastName))),
    steps: [
      {
        at: at(1),
        by: 'secretariat',
        kind: 'rules-proposed',
        audience,
        as: 'rules',
        data: {
          title: 'Rules of the Ridge talks',
          recorded: 'Demands, answers, rounds.',
          widening: 'author',
          showAges: true,
          closing: 'When both parties ask for it.',
        },
      },
      {
        at: at(2),
        by: 'secretariat',
        kind: 'harm-assessed',
        audience,
        data: {
          persons: 'Nobody: all are invented.',
          sources: 'None.',
          access: 'Everybody.',
          seizure: 'Nothing is lost.',
          publication: 'At once.',
        },
      },
      ...(rules === 'in-force' ? [accepts('north', 3), accepts('east', 4), accepts('secretariat', 5)] : []),
      ...demands.map(({ title, text, audience: readers = audience }, n) => ({
        at: at(6 + n),
        by: 'north',
        kind: 'demand-put',
        audience: readers,
        data: { by: 'northland', attested: null, to: ['eastmark'], title, text, core: n === 0 },
      })),
      ...articles.map(({ title, body, audience: readers = audience }, n) => ({
        at: at(20 + n),
        by: 'secretariat',
        kind: 'article-filed',
        audience: readers,
        data: {
          title,
          body,
          authors: [],
          publishedAt: null,
          site: null,
          url: null,
          image: null,
          language: 'en',
        },
      })),
    ],
  };
}

/** The 32 bytes that a key was made of. */
export function seedOf({ privateKey }: CastKey): Uint8Array {
  return new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32));
}
