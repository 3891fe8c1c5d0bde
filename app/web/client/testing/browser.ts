import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** `SULH_CHROMIUM` names a browser of the system; else the one that came with the packages. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['SULH_CHROMIUM'];
  if (named !== undefined) return playwright.launch({ executablePath: named, args: ['--no-sandbox'] });
  return playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
}
