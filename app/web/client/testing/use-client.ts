import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser } from './browser.ts';
import { FakeHost } from './host.ts';
import type { Planted, Planting } from './plant.ts';

declare const planting: Planting;

export interface Client {
  readonly host: FakeHost;
  /** A fresh browser profile for every test. */
  readonly page: Page;
  /** A key that the host takes signatures of. */
  plantKey(label?: string): Promise<Planted>;
  /** Goes on in a profile that holds nothing. */
  anotherBrowser(): Promise<void>;
  /** What the page as it stands breaks of WCAG 2.2 AA. */
  violations(): Promise<string[]>;
}

/** One host and one browser for a file of tests. A script error or a breach of the policy fails the test. */
export function useClient(): Client {
  const host = new FakeHost();
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];

  const open = async () => {
    context = await browser.newContext();
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
  };

  beforeAll(async () => {
    await host.open();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await host.close();
  });
  beforeEach(async () => {
    host.forget();
    faults = [];
    await open();
  });
  afterEach(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });

  return {
    host,
    get page() {
      return page;
    },
    async plantKey(label = 'Amina, Northland') {
      await page.goto(`${host.url}/blank`);
      await page.waitForFunction(() => 'planting' in globalThis);
      const planted = await page.evaluate((name) => planting.key(name), label);
      host.know(planted.publicKey);
      return planted;
    },
    async anotherBrowser() {
      await context.close();
      await open();
    },
    async violations() {
      const found = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
  };
}
