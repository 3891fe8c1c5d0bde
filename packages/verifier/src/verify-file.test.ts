import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@sulh/record';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { verifyBundleText } from './browser.ts';
import { buildVerifierPage } from './build-page.ts';
import { nodeVerifySignature } from './node-crypto.ts';
import { openSignaturePool } from './signature-pool.ts';
import { verifyFile } from './verify-file.ts';

interface Vector {
  name: string;
  description: string;
  pinned: string | null;
  verdict: Report['verdict'];
  rules: string[];
  lines?: string[];
  text?: string;
}

const vectors = fileURLToPath(new URL('../../../spec/vectors/bundle/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sulh-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(): Vector[] {
  return readdirSync(vectors).map((name) => JSON.parse(readFileSync(`${vectors}${name}`, 'utf8')) as Vector);
}

function textOf(vector: Vector): string {
  return vector.text ?? vector.lines!.map((line) => `${line}\n`).join('');
}

function rulesOf(report: Report): string[] {
  return [...new Set(report.findings.filter((f) => f.level === 'error').map((f) => f.rule))].sort();
}

async function run(path: string, options: { pinned?: string | null; json?: boolean } = {}) {
  let [out, err] = ['', ''];
  const code = await verifyFile(path, {
    ...options,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

const EXIT = { ok: 0, wrong: 1, 'not-a-bundle': 2 } as const;

describe('[V2] the command', () => {
  it.each(load().map((v) => [v.name, v] as const))('[V2] %s: exit code and JSON', async (name, v) => {
    const path = join(folder, `${name}.sulh`);
    writeFileSync(path, textOf(v));
    const json = await run(path, { pinned: v.pinned, json: true });
    expect(json.code).toBe(EXIT[v.verdict]);
    const report = JSON.parse(json.out) as Report;
    expect({ verdict: report.verdict, rules: rulesOf(report) }).toEqual({
      verdict: v.verdict,
      rules: v.rules,
    });
    const plain = await run(path, { pinned: v.pinned });
    expect(plain.code).toBe(EXIT[v.verdict]);
    for (const rule of v.verdict === 'wrong' ? v.rules : []) expect(plain.out).toContain(` ${rule} `);
    expect(plain.err.split('\n').length - 1).toBe(v.verdict === 'not-a-bundle' ? 1 : 0);
  });

  it('[V2] one line on stderr and exit 2 for a file it cannot use', async () => {
    expect(await run(join(folder, 'absent.sulh'))).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^.*no such file\n$/),
    });
    expect(await run(folder)).toMatchObject({ code: 2, err: expect.stringMatching(/^.*folder\n$/) });
    expect(await run(join(folder, 'whole.sulh'), { pinned: 'abc' })).toMatchObject({ code: 2, out: '' });
    const noise = join(folder, 'noise');
    writeFileSync(noise, Uint8Array.of(0xff, 0xfe, 0x0a));
    expect(await run(noise)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^.*UTF-8.*\n$/) });
  });

  it('[V6] says pinned only when it was told which process to expect', async () => {
    const whole = load().find((v) => v.name === 'whole')!;
    const path = join(folder, 'whole.sulh');
    expect((await run(path, { pinned: whole.pinned })).out).toMatch(/^VERIFIED/);
    expect((await run(path)).out).toMatch(/^CONSISTENT, but not pinned/);
  });
});

describe('[V12] the browser', () => {
  it.each(load().map((v) => [v.name, v] as const))('[V12] %s: as text and as a file', async (_, v) => {
    for (const input of [textOf(v), new Blob([textOf(v)])]) {
      const report = await verifyBundleText(input, { pinned: v.pinned });
      expect({ verdict: report.verdict, rules: rulesOf(report) }).toEqual({
        verdict: v.verdict,
        rules: v.rules,
      });
    }
  });

  it("[V12] uses the platform's Ed25519 where there is one, and its own where there is none", async () => {
    const native = vi.spyOn(globalThis.crypto.subtle, 'verify');
    const vectors = load().filter((v) => ['whole', 'other-process-signature'].includes(v.name));
    for (const v of vectors) await verifyBundleText(textOf(v), { pinned: v.pinned });
    expect(native.mock.calls.length).toBeGreaterThan(16);
    vi.stubGlobal('crypto', undefined);
    try {
      for (const v of vectors) {
        expect((await verifyBundleText(textOf(v), { pinned: v.pinned })).verdict).toBe(v.verdict);
      }
    } finally {
      vi.unstubAllGlobals();
      native.mockRestore();
    }
  });

  it('[V12] the page is one text that names no other address', async () => {
    const page = await buildVerifierPage();
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('{{');
  });
});

describe('[V5] many cores', () => {
  it('[R6] the pool answers as one thread does, in order, whatever the lengths', async () => {
    const pool = openSignaturePool(2);
    const { generateKeyPairSync, sign } = await import('node:crypto');
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(12));
    const jobs = Array.from({ length: 1500 }, (_, n) => {
      const message = new Uint8Array(n % 300).fill(n);
      const signature = new Uint8Array(sign(null, message, privateKey));
      if (n % 7 === 0) signature[n % 64]! ^= 1;
      return { publicKey: raw, message, signature: n % 11 === 0 ? signature.slice(1) : signature };
    });
    const here = nodeVerifySignature();
    const expected = jobs.map((job) => here(job.publicKey, job.message, job.signature));
    expect(await pool.verifyMany(jobs)).toEqual(expected);
    expect(expected.filter(Boolean).length).toBeGreaterThan(1000);
    const pending = pool.verifyMany(jobs);
    await Promise.all([pool.close(), expect(pending).rejects.toThrow()]);
  });
});
