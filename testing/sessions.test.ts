import { describe, expect, it } from 'vitest';
import { refusalText } from '../app/http/refusals.ts';
import { TEXTS as SESSION } from '../app/modules/talks/sessions/texts.ts';
import { TEXTS as TALKS } from '../app/modules/talks/texts.ts';
import { usePeople, type Visitor } from './browser.ts';
import { ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

let talks: Played;
const world = useWorld(async (current) => {
  talks = await current.plays(ridgeTalks());
});
const people = usePeople(world);

const PAPER = {
  '/data/attested/how': 'paper',
  '/data/attested/source': 'A note of the host',
  '/data/attested/present': 'The two heads\nThe ferryman',
  '/occurredAt': '2026-03-02',
};
const QUIET = 'The two heads at the mill';
const HEADS = '["heads","mediators"]';

describe('an earlier round, attested on paper', () => {
  let mediator: Visitor;
  let north: Visitor;

  it('[Y8] is entered by the mediator at once, parts left empty left out', async () => {
    mediator = await people.somebody('secretariat');
    await mediator.signsInAs('secretariat', `${talks.path}/talks/rounds/earlier`);
    const before = world.current.recorded();
    const form = mediator.form('round-proposed');
    const part = (kind: string) => form.locator(`fieldset[data-entry][data-kind="${kind}"]`).first();
    await mediator.fills(part('round-proposed'), {
      ...PAPER,
      '/data/by': 'northland',
      '/data/label': 'The meeting at the ferry',
      '/data/source': 'The note of the host',
      '/data/venue': 'The ferry',
      '/data/from': '2026-03-01',
      '/data/format': 'direct',
    });
    await mediator.fills(part('demand-put'), {
      ...PAPER,
      '/data/by': 'northland',
      '/data/to': ['eastmark'],
      '/data/title': 'The survey boat',
      '/data/text': 'Give it back.',
    });
    await part('demand-put')
      .locator('[name="/data/attested/scan"]')
      .setInputFiles({
        name: 'note.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('The survey boat is asked back.'),
      });
    await mediator.fills(part('demand-answered'), {
      ...PAPER,
      '/data/by': 'eastmark',
      '/data/answer': 'accepted',
      '/data/text': 'On the next market day.',
    });
    await mediator.fills(part('round-closed'), {
      '/data/result': 'partly-agreed',
      '/data/outcome': 'One thing was promised.',
      '/data/endedOn': '2026-03-02',
      '/occurredAt': '2026-03-02',
    });
    await mediator.signsForm(form);
    expect(world.current.recorded()).toBe(before + 4);
    expect(await mediator.heading()).toBe('The meeting at the ferry');
    const page = await mediator.reads();
    for (const words of ['The survey boat', 'One thing was promised.', 'The ferryman'])
      expect(page).toContain(words);
  });

  it('[Y2] [Y7] waits for the word of each side, and says what it was', async () => {
    north = await people.somebody('north');
    await north.signsInAs('north', `${talks.path}/talks`);
    expect(await north.reads()).toContain('The survey boat');
    await north.follows('The survey boat');
    await north.signs('attested-confirmed');
    expect(await north.reads()).toContain('Confirmed by Northland');
    expect(await north.page.getByRole('link', { name: 'note.txt' }).count()).toBe(1);

    const east = await people.somebody('east');
    await east.signsInAs('east', `${talks.path}/talks`);
    await east.follows('On the next market day.');
    await east.signs('attested-contested', { '/data/text': 'It was: when the river falls.' });
    expect(await east.reads()).toContain('Contested by Eastmark');
    await east.opens(talks.path);
    expect(await east.reads()).toContain(TALKS.contestedMark.en);
    expect(await east.reads()).not.toContain('signed by Eastmark');
  });

  it('[S3] takes more of what happened then, and nothing from later', async () => {
    await mediator.follows(TALKS.addToEarlier.en);
    const form = mediator.form('round-proposed');
    const part = form.locator('fieldset[data-entry][data-kind="demand-put"]').first();
    const wire = {
      ...PAPER,
      '/data/by': 'eastmark',
      '/data/to': ['northland'],
      '/data/title': 'A telephone line',
      '/data/text': 'Between the two posts.',
    };
    await mediator.fills(part, wire);
    await part
      .locator('[name="/occurredAt"]')
      .evaluate((input) => (input as HTMLInputElement).removeAttribute('max'));
    await mediator.fills(part, { '/occurredAt': '2026-03-03' });
    await form.locator('button[type=submit]').click();
    await mediator.dialog.waitFor();
    expect(await mediator.signsInDialog()).toContain(refusalText('en', 'round-closed'));
    await mediator.fills(part, { '/occurredAt': '2026-03-02' });
    await mediator.signsForm(form);
    expect(await mediator.reads()).toContain('A telephone line');
  });
});

describe('a session of the heads only', () => {
  it('[S1] [S8] is held by the mediator and is nothing to those who are not in it', async () => {
    const mediator = await people.somebody('secretariat again');
    await mediator.signsInAs('secretariat', `${talks.path}/talks/rounds/new`);
    await mediator.signs('round-proposed', {
      '/data/label': 'Round 1',
      '/data/venue': 'The ridge',
      '/data/from': '2026-10-18',
      '/data/format': 'proximity',
    });
    const round = mediator.path;
    await mediator.follows(SESSION.openSession.en);
    await mediator.signs('session-opened', {
      '/data/format': 'bilateral',
      '/data/label': QUIET,
      '/data/venue': 'The mill',
      '/data/startsAt': '2026-10-18T09:00',
      '/data/agenda': 'The road\nThe bridge',
      '/data/closedDoor': true,
      '/audience': [HEADS],
    });
    const session = mediator.path;
    const ferryman = {
      '/data/present/0/name': 'The ferryman',
      '/data/present/0/role': 'other',
    };
    await mediator.signs('attendance-recorded', ferryman);
    await mediator.signs('session-closed', {
      '/data/endedAt': '2026-10-18T11:00',
      '/data/result': 'adjourned',
      '/data/outcome': 'Nothing was written down.',
    });
    for (const words of ['The ferryman', 'The bridge', 'Nothing was written down.'])
      expect(await mediator.reads()).toContain(words);

    const head = await people.somebody('head of the north');
    await head.signsInAs('north', round);
    expect(await head.reads()).toContain(QUIET);
    expect(await head.opens(session)).toBe(200);

    for (const seat of ['monitor', null] as const) {
      const outside = await people.somebody(seat ?? 'the public');
      if (seat !== null) await outside.signsInAs(seat, round);
      expect(await outside.opens(round)).toBe(200);
      expect(await outside.reads()).not.toContain(QUIET);
      expect(await outside.opens(session)).toBe(404);
    }
  });
});
