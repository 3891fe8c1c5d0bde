import { expect, it } from 'vitest';
import { SCRIPTS } from './testing/host.ts';
import { bundleScripts } from './testing/scripts.ts';

it('[B14] the scripts stay small and leave out what they do not use', async () => {
  const scripts = await bundleScripts(SCRIPTS);
  for (const { name, gzipBytes, inputs, text } of scripts.values()) {
    expect(
      inputs.filter((path) => path.includes('@noble/curves')),
      name,
    ).toEqual([]);
    expect(
      inputs.filter((path) => path.includes('client/texts')),
      name,
    ).toEqual([]);
    expect(text, name).not.toMatch(/\beval\(|new Function|innerHTML/);
    if (name !== 'verify') expect(gzipBytes, name).toBeLessThan(25_000);
  }
  expect(scripts.get('sign')!.inputs.filter((path) => path.includes('wordlists'))).toEqual([]);
  expect(scripts.get('sign')!.gzipBytes).toBeLessThan(15_000);
});
