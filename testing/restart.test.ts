import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Caller } from './caller.ts';
import { ridgeTalks } from './cast.ts';
import { openWorld, type World } from './world.ts';

const data = mkdtempSync(join(tmpdir(), 'sulh-restart-'));
let world: World | null = null;
afterEach(async () => {
  await world?.close();
  rmSync(data, { recursive: true });
});

it('[W1] [W3] a host that is stopped and started again shows the same record, and its links stay open', async () => {
  world = await openWorld({ data });
  const talks = await world.plays(ridgeTalks({ demands: [{ title: 'Open the road', text: 'By Friday.' }] }));
  const claim = world.claimLink();
  const north = new Caller(world, 'north');
  const entry = north.entry(talks, 'demand-put', {
    by: 'northland',
    attested: null,
    to: ['eastmark'],
    title: 'Open the bridge',
    text: 'By Monday.',
    core: false,
  });
  const receipt = (await north.sends(talks, entry)).json;
  const shown = (await north.get(`${talks.path}/log/checkpoint`)).text;
  await world.close();

  world = await openWorld({ data });
  const after = new Caller(world, 'north');
  expect((await after.get(`${talks.path}/log/checkpoint`)).text).toBe(shown);
  expect((await after.get(`${talks.path}/talks`)).text).toContain('Open the bridge');
  expect((await after.get(claim)).status).toBe(200);
  expect((await after.sends(talks, entry)).json['entries']).toEqual(receipt['entries']);
});
