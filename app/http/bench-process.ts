/** A process of many entries for the benchmarks: demands, answers and statements in the shares of a long negotiation. */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { JsonObject, ProcessId } from '@sulh/record';
import { type Clock, play, type Step, type Story } from '../../exercise/play.ts';
import { EXERCISE } from '../../exercise/story.ts';
import type { Host } from '../host.ts';
import { bundleLines } from '../register/bundle.ts';

/** The exercise with its cast and rules, and then as many entries as asked for. */
export async function loadBenchProcess(host: Host, clock: Clock, entries: number): Promise<ProcessId> {
  const at = new Date(clock.now).toISOString();
  const rules = EXERCISE.steps.filter(({ kind }) =>
    ['rules-proposed', 'rules-accepted', 'harm-assessed'].includes(kind),
  );
  const steps = [...rules, ...longSteps(EXERCISE, entries)].map((step) => ({ ...step, at }));
  const process = await play(host, clock, { ...EXERCISE, opening: { ...EXERCISE.opening, at }, steps });
  const { size } = host.recorder.read(process)!;
  await host.projections.caughtUp(process, size);
  return process;
}

function longSteps(story: Story, count: number): Step[] {
  const heads = Object.entries(story.cast).filter(
    ([, { party, role }]) => ['northland', 'eastmark'].includes(party) && role === 'head',
  );
  const [[north], [east]] = heads as [[string, unknown], [string, unknown]];
  const partyOf = (name: string) => story.cast[name]!.party;
  const steps: Step[] = [];
  for (let n = 0; n < 24; n += 1) {
    const by = n % 2 === 0 ? north : east;
    const to = n % 2 === 0 ? east : north;
    const data: JsonObject = {
      by: partyOf(by),
      attested: null,
      to: [partyOf(to)],
      title: `Demand ${n + 1} about the harbour`,
      text: 'Words of the demand, in some length. '.repeat(8),
      core: n < 3,
    };
    steps.push({ at: '', by, kind: 'demand-put', data, as: `d${n}` });
  }
  for (let n = 0; steps.length < count; n += 1) {
    const demand = n % 24;
    const put = demand % 2 === 0;
    if (n % 5 === 4) steps.push(answer(put ? east : north, partyOf(put ? east : north), demand));
    else if (n % 50 === 3) steps.push(again(put ? north : east, partyOf(put ? north : east), demand));
    else steps.push(statement(n % 2 === 0 ? north : east, partyOf(n % 2 === 0 ? north : east), demand, n));
  }
  return steps;
}

function answer(by: string, party: string, demand: number): Step {
  return {
    at: '',
    by,
    kind: 'demand-answered',
    refs: { demand: [`d${demand}`] },
    data: { by: party, attested: null, answer: 'deferred', text: 'Not before the next round.' },
  };
}

function again(by: string, party: string, demand: number): Step {
  return {
    at: '',
    by,
    kind: 'demand-repeated',
    refs: { demand: [`d${demand}`] },
    data: { by: party, attested: null, text: null },
  };
}

function statement(by: string, party: string, demand: number, n: number): Step {
  const data: JsonObject = {
    speaker: { name: `Speaker ${n % 40}`, role: 'spokesperson', organisation: null, party },
    kind: 'direct',
    type: 'claim',
    words: `Statement ${n}: the matter of the harbour was raised once more, and no undertaking was given in writing.`,
    places: [],
    source: {
      title: `Report ${n % 300}`,
      site: 'Invented Post',
      url: null,
      publishedAt: null,
      bodySha256: null,
    },
    chain: [],
  };
  return {
    at: '',
    by,
    kind: 'statement-recorded',
    refs: { about: [`d${demand}`] },
    data,
    audience: n % 3 === 0 ? ['table'] : ['public'],
  };
}

export async function writeBundle(host: Host, process: ProcessId, path: string): Promise<void> {
  const file = createWriteStream(path);
  for await (const line of bundleLines(host, process, null)) file.write(`${line}\n`);
  file.end();
  await finished(file);
}
