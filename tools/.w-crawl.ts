import { createPrivateKey, sign } from 'node:crypto';
import { openBrowser } from '/work/main/app/web/client/testing/browser.ts';
import { castKey } from '/work/main/exercise/play.ts';
import { AxeBuilder } from '/work/main/node_modules/@axe-core/playwright/dist/index.mjs';
import { signInBytes } from '/work/main/packages/record/src/index.ts';

const base = 'http://localhost:4177';
const [, , out, langs = 'en', widths = '1280', who = '', only = '', scheme = 'light'] = process.argv;
const browser = await openBrowser();
let cookie: any = null;
if (who) {
  const key: any = castKey(who);
  const ch: any = await (await fetch(`${base}/sign-in/challenge`)).json();
  const signature = Buffer.from(
    sign(
      null,
      Buffer.from(
        signInBytes({ origin: base, nonce: ch.nonce, expiresAt: ch.expiresAt ?? ch.expires, keyId: key.id }),
      ),
      key.privateKey,
    ),
  ).toString('base64');
  const r = await fetch(`${base}/sign-in`, {
    method: 'POST',
    headers: { origin: base, 'content-type': 'application/json' },
    body: JSON.stringify({
      publicKey: key.publicKeyHex ?? key.publicKey,
      nonce: ch.nonce,
      expiresAt: ch.expiresAt ?? ch.expires,
      signature,
    }),
  });
  console.log('sign-in', r.status, await r.text());
  const [n, v] = (r.headers.get('set-cookie') ?? '').split(';')[0].split(/=(.*)/s);
  cookie = { name: n, value: v, url: base };
}
const P = '/' + (await (await fetch(base)).text()).match(/p\/[0-9a-f]{16}/)![0];
async function hrefs(path: string) {
  const h: any = cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {};
  const t = await (await fetch(base + path, { headers: h })).text();
  return [...new Set([...t.matchAll(/href="([^"#]+)"/g)].map((m) => m[1].replaceAll('&amp;', '&')))];
}
const seen = new Map<string, string>();
const queue = [P, '/', '/sign-in', '/nowhere', `${P}/search?q=camp`];
const shape = (u: string) =>
  u
    .replace(/[0-9a-f]{64}/g, 'ID')
    .replace(P, 'P')
    .replace(/\?.*/, '?');
while (queue.length) {
  const u = queue.shift()!;
  const k = shape(u);
  if (seen.has(k)) continue;
  seen.set(k, u);
  if (/assets|language|export|bundle|tile|checkpoint|sulh$|feed|\.sulh|ndjson|download/.test(u)) {
    seen.delete(k);
    continue;
  }
  if (seen.size > 60) break;
  for (const h of await hrefs(u)) if (h.startsWith('/') && !/assets|language\//.test(h)) queue.push(h);
}
console.log([...seen.keys()].join(' '));
let n = 0;
for (const [k, u] of seen)
  for (const lang of langs.split(','))
    for (const w of widths.split(',').map(Number)) {
      if (only && !new RegExp(only).test(k)) continue;
      const ctx = await browser.newContext({
        viewport: { width: w, height: 900 },
        colorScheme: scheme as any,
      });
      if (cookie) await ctx.addCookies([cookie]);
      const page = await ctx.newPage();
      page.on('console', (m: any) => {
        if (m.type() === 'error' || m.text().includes('Security')) console.log(k, m.text().slice(0, 200));
      });
      await page.goto(base + u + (u.includes('?') ? '&' : '?') + 'lang=' + lang);
      await page.waitForTimeout(150);
      const file = `${out}/${k.replace(/[^\w]+/g, '_')}-${lang}-${w}.png`;
      await page.screenshot({ path: file, fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > w) console.log(k, lang, w, 'WIDE', wide);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const v of violations)
        console.log(
          k,
          lang,
          w,
          v.id,
          v.impact,
          v.nodes
            .slice(0, 3)
            .map((x: any) => x.target.join(' ') + ' ' + x.html.slice(0, 100))
            .join(' | '),
        );
      await ctx.close();
      n++;
    }
await browser.close();
console.log(n, 'pictures');
