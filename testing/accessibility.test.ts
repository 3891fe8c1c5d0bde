import { AxeBuilder } from '@axe-core/playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { castKey } from '../exercise/play.ts';
import { EXERCISE } from '../exercise/story.ts';
import { DESKTOP, PHONE, usePeople, type Visitor } from './browser.ts';
import { membersPages, type PageKind, pagesWithoutExample, publicPages } from './page-kinds.ts';
import { type Played, useWorld } from './world.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let talks: Played;
const world = useWorld(async (current) => {
  talks = await current.plays(EXERCISE);
  const { id: keyId, publicKey } = castKey('corvia-secretariat');
  const operator = { keyId, publicKey, name: '', sealingKey: null, recoveryKey: null, proof: '' };
  current.host.secrets.update((state) => ({ ...state, operators: [operator] }));
});
const people = usePeople(world);

/** What breaks the rules on a page as it stands, with where. */
async function violations({ page }: Visitor): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

async function expectClean(visitor: Visitor, pages: readonly PageKind[]): Promise<void> {
  const found: string[] = [];
  for (const { name, path } of pages) {
    await visitor.page.setViewportSize(DESKTOP);
    await visitor.opens(path);
    for (const [device, size] of [
      ['desktop', DESKTOP],
      ['phone', PHONE],
    ] as const) {
      await visitor.page.setViewportSize(size);
      for (const fault of await violations(visitor)) found.push(`${name}, ${device}: ${fault}`);
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
    expect(pagesWithoutExample(talks, kinds)).toEqual([]);
  });
});

describe.each(['en', 'ur'] as const)('in %s, on a desk and on a phone', (language) => {
  it('what anybody reads breaks no rule of accessibility', async () => {
    const reader = await people.somebody('reader', { language });
    await expectClean(reader, await publicPages(world.current, talks));
  });

  describe('signed in', () => {
    let members: readonly PageKind[];
    beforeAll(async () => {
      members = await membersPages(world.current, talks);
    });

    it.each(['corvia-secretariat', 'northland-head'])(
      'what %s fills in breaks none either',
      async (member) => {
        const visitor = await people.somebody(member, { language });
        await visitor.signsInAs(member);
        await expectClean(visitor, members);
      },
    );
  });
});
