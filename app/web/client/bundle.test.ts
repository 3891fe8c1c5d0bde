import { expect, it } from 'vitest';
import { SCRIPTS } from './testing/host.ts';
import { bundleScripts } from './testing/scripts.ts';
import { CLIENT_TEXTS, clientTextsJson } from './texts.ts';

it('[K14] the scripts stay small and leave out what they do not use', async () => {
  const scripts = await bundleScripts(SCRIPTS);
  for (const { name, gzipBytes, inputs, text } of scripts.values()) {
    const curves = inputs.filter((path) => path.includes('@noble/curves'));
    // The verifier brings a second opinion on signatures, for browsers without Ed25519.
    if (name !== 'verify') expect(curves, name).toEqual([]);
    expect(
      inputs.filter((path) => path.includes('client/texts')),
      name,
    ).toEqual([]);
    expect(text, name).not.toMatch(/\beval\(|new Function|innerHTML/);
    expect(gzipBytes, name).toBeLessThan(name === 'verify' ? 45_000 : 25_000);
  }
  expect(scripts.get('sign')!.inputs.filter((path) => path.includes('wordlists'))).toEqual([]);
  expect(scripts.get('sign')!.gzipBytes).toBeLessThan(18_000);
});

it('[K13] every text a script says is among the texts of its page', async () => {
  const scripts = await bundleScripts(SCRIPTS);
  // Shorter keys are also other words, such as the use `sign` of a key.
  const keys = Object.keys(CLIENT_TEXTS).filter((key) => key.length > 4);
  for (const { name, text } of scripts.values()) {
    const embedded = JSON.parse(clientTextsJson('en', [`${name}.js`])) as object;
    const said = keys.filter((key) => text.includes(`"${key}"`));
    expect(said.length, name).toBeGreaterThan(0);
    expect(
      said.filter((key) => !(key in embedded)),
      name,
    ).toEqual([]);
  }
});
