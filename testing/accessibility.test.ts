import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { hashToken } from '../app/http/secrets.ts';
import { castKey } from '../exercise/play.ts';
import { EXERCISE } from '../exercise/story.ts';
import { DESKTOP, PHONE, usePeople, type Visitor } from './browser.ts';
import { membersPages, type PageKind, pagesWithoutExample, publicPages } from './page-kinds.ts';
import { type Played, useWorld } from './world.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const MEMBERS = { secretariat: 'corvia-secretariat', party: 'northland-head' } as const;
const INVITATION = 'a-link-still-to-be-used';

let talks: Played;
const world = useWorld(async (current) => {
  talks = await current.plays(EXERCISE);
  const { id: keyId, publicKey } = castKey(MEMBERS.secretariat);
  const enrolment = { publicKey, sealingKey: null, recoveryKey: null, proof: '' };
  const invitation = {
    process: talks.process,
    name: 'Ines Larrow',
    party: 'corvia',
    role: 'member',
    invitedBy: 'corvia',
    expiresAt: current.clock.now + 3_600_000,
    admitted: false,
  };
  const waiting = { ...enrolment, publicKey: castKey('newcomer').publicKey };
  current.host.secrets.update((state) => ({
    ...state,
    operators: [{ keyId, name: '', ...enrolment }],
    invitations: [
      { ...invitation, id: 'one', tokenHash: hashToken(INVITATION), enrolment: null },
      { ...invitation, id: 'two', tokenHash: hashToken('another'), enrolment: waiting },
    ],
  }));
});
const people = usePeople(world);

/** What breaks the rules on a page as it stands, with where. */
async function violations({ page }: Visitor): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

/** Nobody should have to scroll sideways to read or to fill in. */
async function beyondTheEdge({ page }: Visitor): Promise<string[]> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return beyond > 0 ? [`${beyond}px wider than the screen`] : [];
}

/** Every rule in either language on either device takes minutes: the ordinary run asks one device a language. */
const LONG = process.env['SULH_LONG'] !== undefined;
const ASKED = { en: 'desktop', ur: 'phone' } as const;

async function expectClean(
  visitor: Visitor,
  language: keyof typeof ASKED,
  pages: readonly PageKind[],
): Promise<void> {
  const found: string[] = [];
  for (const { name, path } of pages) {
    await visitor.page.setViewportSize(DESKTOP);
    await visitor.opens(path);
    await visitor.unfoldsEverything();
    for (const [device, size] of [
      ['desktop', DESKTOP],
      ['phone', PHONE],
    ] as const) {
      await visitor.page.setViewportSize(size);
      const broken = LONG || ASKED[language] === device ? await violations(visitor) : [];
      const faults = [...broken, ...(await beyondTheEdge(visitor))];
      found.push(...faults.map((fault) => `${name}, ${device}: ${fault}`));
    }
  }
  expect(found).toEqual([]);
}

describe('every page', () => {
  it('has an example here', async () => {
    const kinds = [
      ...(await publicPages(world.current, talks)),
      ...(await membersPages(world.current, talks)),
    ];
    expect(pagesWithoutExample(kinds)).toEqual([]);
  });
});

describe.each(['en', 'ur'] as const)('in %s, on a desk and on a phone', (language) => {
  it('what anybody reads breaks no rule of accessibility', { timeout: 180_000 }, async () => {
    const reader = await people.somebody('reader', { language });
    const pages = await publicPages(world.current, talks);
    await expectClean(reader, language, [...pages, { name: 'an invitation', path: `/join/${INVITATION}` }]);
  });

  it.each(['secretariat', 'party'] as const)(
    'what the %s fills in breaks none either',
    { timeout: 180_000 },
    async (member) => {
      const visitor = await people.somebody(member, { language });
      await visitor.signsInAs(MEMBERS[member]);
      const pages = await membersPages(world.current, talks);
      await expectClean(
        visitor,
        language,
        pages.filter(({ by }) => by === member),
      );
    },
  );
});
