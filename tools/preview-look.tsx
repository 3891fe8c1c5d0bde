/**
 * The look without a host: every screen with invented data, in every language, as files and pictures, and what
 * axe finds wrong with each. `npx tsx tools/preview-look.tsx OUTDIR [screen,...] [language,...]`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../app/web/client/testing/browser.ts';
import { LANGUAGES, type Language } from '../app/web/language.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [folder = 'build/preview', onlyScreens, onlyLanguages] = process.argv.slice(2);
const out = resolve(folder);
const WIDTHS = [1280, 390];

interface Screens {
  SCREEN_NAMES: string[];
  renderScreen(name: string, language: Language): Promise<string>;
}

async function buildScreens(): Promise<Screens> {
  const common = { absWorkingDir: root, bundle: true, logLevel: 'warning' } as const;
  const outfile = join(out, 'pages.mjs');
  await build({
    ...common,
    entryPoints: ['tools/preview/pages.tsx'],
    outfile,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  });
  await build({
    ...common,
    entryPoints: ['app/web/styles/index.css'],
    outdir: out,
    loader: { '.woff2': 'file' },
    assetNames: 'fonts/[name]',
  });
  return (await import(pathToFileURL(outfile).href)) as Screens;
}

async function picture(browser: Browser, file: string, width: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(`${file}.html`).href);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${file}-${width}.png`, fullPage: true });
  await reportWide(page, file, width);
  await reportAxe(page, file, width);
  await context.close();
}

/** Nothing may make a page scroll sideways. */
async function reportWide(page: Page, file: string, width: number): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) console.log(`${file} ${width}: ${wide} px wide`);
}

async function reportAxe(page: Page, file: string, width: number): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, impact, nodes } of violations) {
    console.log(
      `${file} ${width}: ${id} (${impact}) ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
  }
}

mkdirSync(out, { recursive: true });
const { SCREEN_NAMES, renderScreen } = await buildScreens();
const screens = onlyScreens === undefined ? SCREEN_NAMES : onlyScreens.split(',');
const languages = onlyLanguages === undefined ? LANGUAGES : (onlyLanguages.split(',') as Language[]);
const browser = await openBrowser();
for (const screen of screens) {
  for (const language of languages) {
    const file = join(out, `${screen}-${language}`);
    writeFileSync(`${file}.html`, await renderScreen(screen, language));
    for (const width of WIDTHS) await picture(browser, file, width);
  }
}
await browser.close();
