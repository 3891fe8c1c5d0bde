/** Built scripts, styles and fonts. Their names carry a hash of their content, so they may be kept for ever. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.html': 'text/html; charset=utf-8',
};
const compress = promisify(gzip);

export interface Assets {
  readonly folder: string;
  /** The address of a script or style by its source name, such as `sign.js`. */
  href(name: string): string;
}

export function openAssets(build: string): Assets {
  const file = join(build, 'assets.json');
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  return {
    folder: join(build, 'assets'),
    href: (name) => `/assets/${manifest[name] ?? name}`,
  };
}

export function serveAssets(app: Hono, assets: Assets): void {
  // A file to keep and open from disk: on this host's own address it would be only as honest as the host.
  app.get('/verifier.html', async (c) => {
    const path = join(assets.folder, 'verifier.html');
    if (!existsSync(path)) return c.notFound();
    return new Response(await readFile(path), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-disposition': 'attachment; filename="sulh-verifier.html"',
        'cache-control': 'no-cache',
      },
    });
  });
  const cache = new Map<string, { plain: Buffer<ArrayBuffer>; zipped: Buffer<ArrayBuffer> | null }>();
  app.get('/assets/*', async (c) => {
    const name = c.req.path.slice('/assets/'.length);
    if (!/^(fonts\/)?[\w-]+(\.[\w-]+)*$/.test(name)) return c.notFound();
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    let held = cache.get(name);
    if (held === undefined) {
      const path = join(assets.folder, name);
      if (!existsSync(path)) return c.notFound();
      const plain = await readFile(path);
      held = {
        plain,
        zipped: type.startsWith('text/') ? ((await compress(plain)) as Buffer<ArrayBuffer>) : null,
      };
      cache.set(name, held);
    }
    const zip = held.zipped !== null && (c.req.header('accept-encoding') ?? '').includes('gzip');
    return new Response(zip ? held.zipped : held.plain, {
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(zip ? { 'content-encoding': 'gzip' } : {}),
      },
    });
  });
}
