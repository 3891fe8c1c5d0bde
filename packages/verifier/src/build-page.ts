import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The whole verifier as one HTML text that asks nothing of any network. Runs at build time. */
export async function buildVerifierPage(): Promise<string> {
  const [html, css, script] = await Promise.all([read('page.html'), read('page.css'), bundleScript()]);
  const style = css.replaceAll(/\s*\n\s*/g, '');
  const policy = `default-src 'none'; script-src '${digest(script)}'; style-src '${digest(style)}'; base-uri 'none'; form-action 'none'`;
  const parts: Record<string, string> = { policy, style, script };
  return html.replaceAll(/\{\{([a-z]+)\}\}/g, (_, name: string) => parts[name] ?? '');
}

async function bundleScript(): Promise<string> {
  const result = await build({
    entryPoints: [path('page.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0]!.text.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function path(name: string): string {
  return fileURLToPath(new URL(`page/${name}`, import.meta.url));
}

function read(name: string): Promise<string> {
  return readFile(path(name), 'utf8');
}
