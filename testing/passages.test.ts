import { describe, expect, it } from 'vitest';
import { refusalText } from '../app/http/refusals.ts';
import { LABELS, TEXTS } from '../app/modules/talks/passages/texts.ts';
import { usePeople, type Visitor } from './browser.ts';
import { ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

const world = useWorld();
const people = usePeople(world);

describe('a document between sides that do not meet', () => {
  let talks: Played;
  let north: Visitor;
  let east: Visitor;
  let mediator: Visitor;
  let handedIn: string;
  let leg: string;
  const board = () => `${talks.path}/talks/passages`;
  const words = { '/data/title': 'On the road', '/data/text': 'Who opens it, and on which day?' };

  it('[H1] is handed in by one side', async () => {
    talks = await world.current.plays(ridgeTalks({ name: 'Talks by letter' }));
    north = await people.somebody('north');
    await north.signsInAs('north', board());
    expect(await north.reads()).toContain(TEXTS.noDocuments.en);
    await north.follows(TEXTS.handIn.en);
    await north.signs('document-handed-in', {
      ...words,
      '/data/type': 'note',
      '/data/to': ['eastmark'],
      '/data/replyBy': '2030-01-31',
    });
    handedIn = north.path;
    expect(await north.reads()).toContain(TEXTS['stage_with-mediator'].en);
  });

  it('[H10] is nothing to the other side before it is carried', async () => {
    east = await people.somebody('east');
    await east.signsInAs('east', board());
    expect(await east.reads()).toContain(TEXTS.noDocuments.en);
    expect(await east.opens(handedIn)).toBe(404);
  });

  it('[H1] [H6] is carried word for word, or said not to be', async () => {
    mediator = await people.somebody('mediator');
    await mediator.signsInAs('secretariat', board());
    expect(await mediator.reads()).toContain(TEXTS.withUs.en);
    await mediator.follows('On the road');
    const refused = await mediator.isRefused('document-carried', { '/data/text': 'Who opens it?' });
    expect(refused).toContain(refusalText('en', 'not-as-handed-in'));
    await mediator.signs('document-carried', { '/data/text': words['/data/text'] });
    leg = mediator.path;
  });

  it('[H1] [H6] is received, read and answered', async () => {
    await east.opens(board());
    await east.follows('On the road');
    expect(await east.reads()).toContain(words['/data/text']);
    expect(await east.form('document-handed-in').count()).toBe(0);
    await east.signs('document-received');
    await east.signs('document-read');
    await east.signs('document-handed-in', { '/data/title': 'In reply', '/data/text': 'On Friday.' });
    await east.opens(leg);
    expect(await east.reads()).toContain(TEXTS.stage_replied.en);
    await north.opens(leg);
    const known = await north.reads();
    expect(known).toContain(TEXTS.stage_read.en);
    expect(known).not.toContain('In reply');
  });

  it('[H2] goes back as an answer, and the giver reads it', async () => {
    await mediator.opens(board());
    await mediator.follows('In reply');
    await mediator.signs('document-carried');
    await north.opens(leg);
    expect(await north.reads()).toContain('In reply');
    expect(await north.reads()).toContain(TEXTS.stage_replied.en);
  });

  it('[H4] is withdrawn while it is still with the mediators', async () => {
    await north.opens(`${board()}/new`);
    await north.signs('document-handed-in', {
      ...words,
      '/data/title': 'A second thought',
      '/data/to': ['eastmark'],
    });
    await north.signs('document-withdrawn');
    expect(await north.reads()).toContain(TEXTS.stage_withdrawn.en);
    await mediator.opens(north.path);
    expect(await mediator.form('document-carried').count()).toBe(0);
  });

  it('[H7] [H9] without a name: carried, received, and erased on a page that says what that means', async () => {
    await mediator.opens(`${board()}/new`);
    await mediator.arrives(() => mediator.page.locator('main a[href$="to=eastmark"]').click());
    expect(await mediator.reads()).toContain(TEXTS.deniableNote.en);
    await mediator.signs('unattributed-carried', {
      '/data/type': 'non-paper',
      '/data/title': 'An idea',
      '/data/text': 'A quicksilver idea.',
    });
    const whisper = mediator.path;
    await east.opens(whisper);
    expect(await east.reads()).toContain('A quicksilver idea.');
    await east.signs('document-received');
    expect(await north.opens(whisper)).toBe(404);

    await mediator.opens(whisper);
    await mediator.signs('document-erased', { '/data/reason': 'As agreed.' });
    expect(mediator.path).toBe(whisper);
    for (const reader of [mediator, east]) {
      await reader.opens(whisper);
      const shown = await reader.reads();
      expect(shown).toContain(TEXTS.erasedHelp.en);
      expect(shown).toContain(LABELS['document-received']!.en);
      expect(shown).not.toContain('quicksilver');
      await reader.opens(`${talks.path}/search?q=quicksilver`);
      expect(await reader.page.locator('main .rows li, main tbody tr').count()).toBe(0);
    }
    expect(await north.opens(whisper)).toBe(404);
  });

  it('[H10] nothing of all this reaches the public', async () => {
    const reader = await people.somebody('reader');
    await reader.opens(`${talks.path}/talks`);
    expect(await reader.reads()).not.toContain(TEXTS.documents.en);
    await reader.opens(board());
    expect(await reader.reads()).toContain(TEXTS.noDocuments.en);
    expect(await reader.opens(leg)).toBe(404);
  });
});
