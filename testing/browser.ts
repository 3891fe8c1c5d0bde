/** One Chromium for a file of tests, and people in it: each has a browser profile, and so keys, of their own. */
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as playwright } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { Visitor } from './visitor.ts';
import type { World } from './world.ts';

export type { Visitor } from './visitor.ts';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1200, height: 900 };

export interface Profile {
  language?: 'en' | 'ur' | 'ps' | 'fa-AF';
  device?: 'desktop' | 'phone';
  script?: boolean;
}

export interface People {
  /** Somebody who has not been here before. */
  somebody(name: string, profile?: Profile): Promise<Visitor>;
}

/** `SULH_CHROMIUM` names a browser of the system; else the one that came with the packages. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env['SULH_CHROMIUM'] ?? (await chromium.executablePath()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A script error or a breach of the content policy fails the test in which it happens. */
export function usePeople(world: { readonly current: World }): People {
  let browser: Browser | null = null;
  const faults: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });
  return {
    async somebody(name, profile = {}) {
      const context = await browser!.newContext(optionsOf(world.current, profile));
      const page = await context.newPage();
      page.setDefaultTimeout(5_000);
      page.on('pageerror', (error) => faults.push(`${name}: ${error}`));
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) faults.push(`${name}: ${message.text()}`);
      });
      return new Visitor(name, page, profile.language);
    },
  };
}

function optionsOf(world: World, { language, device, script }: Profile): BrowserContextOptions {
  return {
    baseURL: world.url,
    locale: language ?? 'en',
    viewport: device === 'phone' ? PHONE : DESKTOP,
    javaScriptEnabled: script ?? true,
  };
}
