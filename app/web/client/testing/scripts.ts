import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));

export interface Script {
  name: string;
  text: string;
  gzipBytes: number;
  /** The files that something of was taken from. */
  inputs: string[];
}

export async function bundleScripts(names: readonly string[]): Promise<Map<string, Script>> {
  const scripts = new Map<string, Script>();
  for (const name of names) scripts.set(name.split('/').at(-1)!, await bundleScript(name));
  return scripts;
}

async function bundleScript(name: string): Promise<Script> {
  const { outputFiles, metafile } = await build({
    entryPoints: [`${FOLDER}${name}.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    outdir: 'out',
  });
  const [output] = Object.values(metafile.outputs);
  const text = outputFiles[0]!.text;
  const used = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { name, text, gzipBytes: gzipSync(text).length, inputs: used.map(([path]) => path) };
}
