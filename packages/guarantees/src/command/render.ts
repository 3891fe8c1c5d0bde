// `sulh render FILE --language LANGUAGE`: the guarantees of a file as text fit for signature.
import type { GuaranteeFile } from '../agreement.ts';
import type { Guarantee } from '../model.ts';
import { parseGuaranteeText } from '../parse/parse-file.ts';
import { contextOf } from '../render/context.ts';
import { isLanguage, LANGUAGES, type Language } from '../render/language.ts';
import { type Difference, parity } from '../render/read/parity.ts';
import { renderGuarantee } from '../render/render-guarantee.ts';
import { guaranteeFile } from '../schema/agreement.ts';
import { reservedPoints } from './reserved.ts';

export type CommandIo = {
  readFile: (path: string) => string | Promise<string>;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
};

const USAGE = `usage: sulh render FILE --language ${LANGUAGES.join('|')} [--guarantee ID] [--check]`;

type Asked = { path: string; language: Language; guarantee?: string; check: boolean };

/** 0: rendered. 1: rendered, but a name is missing or (with --check) the six differ. 2: nothing to render. */
export async function renderCommand(args: readonly string[], io: CommandIo): Promise<0 | 1 | 2> {
  const refuse = (line: string): 2 => {
    io.stderr(`sulh render: ${line}\n`);
    return 2;
  };
  const asked = parseArguments(args);
  if (typeof asked === 'string') return refuse(asked);
  const file = await readAgreement(asked.path, io);
  if (typeof file === 'string') return refuse(file);
  const chosen = file.guarantees.filter(({ id }) => asked.guarantee === undefined || id === asked.guarantee);
  if (chosen.length === 0) {
    return refuse(
      asked.guarantee === undefined
        ? `${asked.path} holds no guarantee`
        : `no guarantee ${asked.guarantee} in ${asked.path}`,
    );
  }
  return renderAll(file, chosen, asked, io);
}

function renderAll(file: GuaranteeFile, chosen: readonly Guarantee[], asked: Asked, io: CommandIo): 0 | 1 {
  const context = contextOf(file);
  const missing = new Set<string>();
  const texts = chosen.map((g) => {
    const rendering = renderGuarantee(g, context, asked.language);
    for (const { kind, id } of rendering.missing) missing.add(`${kind} ${id}`);
    return rendering.text;
  });
  io.stdout(texts.join('\n'));
  if (missing.size > 0) {
    io.stderr(`sulh render: no name in ${asked.language} for ${[...missing].join(', ')}\n`);
  }
  for (const { clause, at } of reservedPoints(file)) {
    if (chosen.some(({ id }) => id === clause)) {
      io.stderr(`sulh render: ${at} of ${clause} is reserved; the readings on record are not in this text\n`);
    }
  }
  if (!asked.check) return missing.size > 0 ? 1 : 0;
  const differences = chosen.flatMap((g) => {
    const six = Object.fromEntries(LANGUAGES.map((each) => [each, renderGuarantee(g, context, each).text]));
    return parity(g, context, six).map((difference) => describe(g, difference));
  });
  for (const line of differences) io.stderr(`sulh render: ${line}\n`);
  return missing.size > 0 || differences.length > 0 ? 1 : 0;
}

function describe(g: Guarantee, { language, kind, clause, expected, found }: Difference): string {
  const where = clause === '' ? g.id : `${g.id} clause ${clause}`;
  return `${where}, ${language}: ${kind}: expected ${expected.join(', ') || 'none'}; found ${found.join(', ') || 'none'}`;
}

function parseArguments(args: readonly string[]): Asked | string {
  const found: { path?: string; language?: string; guarantee?: string; check: boolean } = { check: false };
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--check') found.check = true;
    else if (arg === '--language' || arg === '--guarantee') {
      const value = left.shift();
      if (value === undefined) return `${arg} needs a value; ${USAGE}`;
      if (arg === '--language') found.language = value;
      else found.guarantee = value;
    } else if (arg.startsWith('--')) return `unknown option ${arg}; ${USAGE}`;
    else if (found.path === undefined) found.path = arg;
    else return `one file at a time; ${USAGE}`;
  }
  const { path, language, check, guarantee } = found;
  if (path === undefined || language === undefined) return USAGE;
  if (!isLanguage(language)) return `unknown language ${language}; known: ${LANGUAGES.join(', ')}`;
  return guarantee === undefined ? { path, language, check } : { path, language, check, guarantee };
}

async function readAgreement(path: string, io: CommandIo): Promise<GuaranteeFile | string> {
  let text: string;
  try {
    text = await io.readFile(path);
  } catch {
    return `cannot read ${path}`;
  }
  const parsed = parseGuaranteeText(text);
  if (parsed.ok) return parsed.file;
  // What is named and not described is rendered by its id, and said.
  const [first, ...more] = parsed.problems.filter(({ code }) => code !== 'unknown-reference');
  if (!first) return guaranteeFile.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  if (first.message.startsWith('not ')) return `${path} is ${first.message}${rest}`;

  return `${path} is no guarantee file: ${first.path.slice(0, 120) || '/'}: ${first.message}${rest}`;
}
