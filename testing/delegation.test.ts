import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessId } from '@sulh/record';
import { verifyPath } from '@sulh/verifier';
import { afterAll, describe, expect, it } from 'vitest';
import { refusalText } from '../app/http/refusals.ts';
import { TEXTS } from '../app/http/texts.ts';
import { recoveryWordsOf } from '../app/web/client/recovery-words.ts';
import { SIGN_TEXTS } from '../app/web/client/texts-sign.ts';
import { castKey } from '../exercise/play.ts';
import { usePeople, type Visitor } from './browser.ts';
import { type CastName, ridgeTalks, seedOf } from './cast.ts';
import { type Played, useWorld } from './world.ts';

const world = useWorld();
const people = usePeople(world);
const folder = mkdtemp(join(tmpdir(), 'sulh-delegation-'));
afterAll(async () => rm(await folder, { recursive: true }));

interface Side {
  party: string;
  us: CastName;
  them: CastName;
  theirParty: string;
  head: string;
}

/** The same journey for both sides: what one may do, the other may. */
describe.each<Side>([
  { party: 'northland', us: 'north', them: 'east', theirParty: 'eastmark', head: 'Halvek Ostran' },
  { party: 'eastmark', us: 'east', them: 'north', theirParty: 'northland', head: 'Dovan Aresk' },
])('the delegation of $party', ({ party, us, them, theirParty, head }) => {
  let talks: Played;
  let secretariat: Visitor;
  let ours: Visitor;
  let theirs: Visitor;
  let demand: string;
  let recoveryWords: readonly string[];
  const text = `Open the road to ${theirParty} for relief by Friday.`;

  it('joins by a link, compares its words, is admitted and signs in', async () => {
    talks = await world.current.plays(
      ridgeTalks({ rules: 'proposed', without: [us], name: `Talks of ${party}` }),
    );
    secretariat = await people.somebody('secretariat');
    await secretariat.signsInAs('secretariat', `${talks.path}/people`);
    const link = await secretariat.invites({ name: head, party, role: 'head' });

    ours = await people.somebody(`head of ${party}`);
    const { keyWords } = await ours.joins(link);
    expect(await ours.page.locator('ol.key-words li').allInnerTexts()).toEqual(keyWords);
    await secretariat.opens(`${talks.path}/people`);
    expect(await secretariat.page.locator('ol.key-words li').allInnerTexts()).toEqual(keyWords);
    await secretariat.admits();

    await ours.signsIn(talks.path);
    expect(await ours.page.locator('.masthead').innerText()).toContain(head);
  });

  it('may put no demand before the rules are accepted, and is told so', async () => {
    await ours.opens(`${talks.path}/talks/demands/new`);
    const before = world.current.recorded();
    const refused = await ours.isRefused('demand-put', demandFields());
    expect(refused).toBe(refusalText('en', 'rules-not-agreed'));
    expect(world.current.recorded()).toBe(before);
  });

  it('accepts the rules, as the other side does', async () => {
    await ours.opens(`${talks.path}/procedure`);
    await ours.signs('rules-accepted');
    theirs = await people.somebody(`head of ${theirParty}`);
    await theirs.signsInAs(them, `${talks.path}/procedure`);
    await theirs.signs('rules-accepted');
    expect(await theirs.reads()).toContain(TEXTS.rulesInForce.en);
  });

  it('[K5] [K7] is shown a missing field where it is missing, and loses nothing', async () => {
    await ours.opens(`${talks.path}/talks/demands/new`);
    const { '/data/title': _, ...rest } = demandFields();
    await ours.fills(ours.form('demand-put'), { ...rest, '/data/title': '' });
    await ours.form('demand-put').locator('button[type=submit]').click();
    await ours.problems.first().waitFor();
    expect(await ours.problems.allInnerTexts()).toEqual([SIGN_TEXTS.fieldRequired.en]);
    const title = ours.form('demand-put').locator('[name="/data/title"]');
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await ours.form('demand-put').locator('[name="/data/text"]').inputValue()).toBe(text);

    await ours.page.reload();
    await ours.page.locator('.draft-note').waitFor();
    expect(await ours.form('demand-put').locator('[name="/data/text"]').inputValue()).toBe(text);
  });

  it('puts the demand, the other side answers it, and it is put again', async () => {
    await ours.signs('demand-put', demandFields());
    demand = ours.path;
    expect(await ours.heading()).toBe('Open the raod');
    expect(await ours.reads()).toContain(text);

    await theirs.opens(demand);
    await theirs.signs('demand-answered', {
      '/data/answer': 'premise-disputed',
      '/data/text': 'The road was never closed.',
    });
    expect(await theirs.reads()).toContain('The road was never closed.');

    await ours.opens(demand);
    await ours.signs('demand-repeated', { '/data/text': 'It is closed at the bridge.' });
    const shown = await ours.reads();
    expect(shown).toContain('Premise disputed');
    expect(shown).toContain('It is closed at the bridge.');
  });

  it('[A8] corrects a slip; both versions are shown', async () => {
    const entry = demand.replace('/talks/demands/', '/record/');
    await ours.opens(entry);
    await ours.signs('corrected', { '/data/fields/title': 'Open the road', '/data/reason': 'A slip.' });
    await theirs.opens(entry);
    expect(await theirs.heading()).toBe('Open the road');
    const shown = await theirs.reads();
    expect(shown).toContain(TEXTS.correctedBy.en);
    expect(shown).toContain('Open the raod');
    await theirs.opens(demand);
    expect(await theirs.heading()).toBe('Open the road');
  });

  it('brings in a second colleague by itself; the secretariat cannot', async () => {
    await secretariat.opens(`${talks.path}/people`);
    const offered = secretariat.page.locator('form[action$="/invitations"] [name=party] option');
    expect(await offered.allInnerTexts()).not.toContain(party);

    await ours.opens(`${talks.path}/people`);
    const link = await ours.invites({ name: 'Mirel Tandry', party, role: 'member' });
    const colleague = await people.somebody('colleague');
    const { keyWords } = await colleague.joins(link);
    await ours.opens(`${talks.path}/people`);
    expect(await ours.page.locator('ol.key-words li').allInnerTexts()).toEqual(keyWords);
    await ours.admits();
    await colleague.signsIn(talks.path);
    expect(await colleague.page.locator('.masthead').innerText()).toContain('Mirel Tandry');
  });

  it('[K11] replaces its key; what the old key signed stays valid', async () => {
    await ours.opens(`${talks.path}/my-key`);
    ({ recoveryWords } = await ours.replacesKey());
    await ours.signsIn(demand);
    await ours.signs('demand-repeated', { '/data/text': 'Said with the new key.' });
    expect(await ours.reads()).toContain('Said with the new key.');
    await ours.opens(`${talks.path}/people`);
    await ours.follows(head);
    const shown = await ours.reads();
    expect(shown).toContain(TEXTS.keyEnded_replaced.en);
    expect(shown).toContain(TEXTS.keyActive.en);
    expect(await bundleVerdict()).toMatchObject({ ok: true, pinned: true });
  });

  it('[K9] [K11] loses its browser, and recovers with the words kept offline', async () => {
    const elsewhere = await people.somebody(`head of ${party}, at another desk`);
    await elsewhere.opens(ours.path);
    await elsewhere.follows(TEXTS.recoverKey.en);
    await elsewhere.recovers(recoveryWords);
    await elsewhere.signsIn(demand);
    await elsewhere.signs('demand-repeated', { '/data/text': 'Said after the recovery.' });

    await ours.opens(demand);
    expect(await ours.page.locator('form[data-sign]').count()).toBe(0);
    expect(await bundleVerdict()).toMatchObject({ ok: true, pinned: true });
  });

  function demandFields() {
    return {
      '/data/to': [theirParty],
      '/data/title': 'Open the raod',
      '/data/text': text,
    };
  }

  async function bundleVerdict() {
    const file = join(await folder, `${party}.sulh`);
    const response = await fetch(`${world.current.url}${talks.path}/bundle`);
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    return verifyPath(file, talks.process as ProcessId);
  }
});

describe('a delegate to closed talks', () => {
  it('[K11] recovers there too, knowing the ids of process and person', async () => {
    const talks = await world.current.plays(ridgeTalks({ public: false, name: 'Quiet talks' }));
    const keys = world.current.host.recorder.read(talks.process)!.world.register.book.keys;
    const person = keys.get(castKey('north').id)!.person;
    const head = await people.somebody('head of Northland, without a key');
    expect(await head.opens(talks.path)).toBe(404);
    await head.opens(talks.path.replace('/p/', '/recover/'));
    const words = recoveryWordsOf(seedOf(castKey('north', 'recover')));
    await head.recovers(words, { process: talks.process, person });
    await head.signsIn(talks.path);
    expect(await head.heading()).toBe('Quiet talks');
  });
});
