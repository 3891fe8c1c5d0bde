// `sulh lint FILE [--json]` and `sulh lint --text [FILE]`: what keeps a text from being verifiable.
import type { GuaranteeFile } from '../agreement.ts';
import { CATALOGUE } from '../lint/catalogue.ts';
import type { LintOptions, TextDifference } from '../lint/context.ts';
import type { Level, LintFinding } from '../lint/finding.ts';
import { lintDraft } from '../lint/lint-draft.ts';
import { lintText, type TextLint } from '../lint/text/lint-text.ts';
import type { Guarantee } from '../model.ts';
import { wrongEncoding } from '../parse/encoding.ts';
import type { Problem } from '../parse/problem.ts';
import { contextOf, type RenderContext } from '../render/context.ts';
import { isLanguage } from '../render/language.ts';
import { parity } from '../render/read/parity.ts';
import { renderGuarantee } from '../render/render-guarantee.ts';

export type LintIo = {
  readFile: (path: string) => string | Promise<string>;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
};

const USAGE = 'usage: sulh lint FILE [--json] | sulh lint --text FILE [--language en] [--json]';

type Asked = { path: string; json: boolean; text: boolean; language: string };

/** 0: nothing refused. 1: something refused. 2: the input could not be used; stderr says why in one line. */
export async function lintCommand(args: readonly string[], io: LintIo): Promise<0 | 1 | 2> {
  const refuse = (line: string): 2 => {
    io.stderr(`sulh lint: ${line}\n`);
    return 2;
  };
  const asked = parseArguments(args);
  if (typeof asked === 'string') return refuse(asked);
  let content: string;
  try {
    content = await io.readFile(asked.path);
  } catch (error) {
    return refuse(
      `cannot read ${asked.path}: ${oneLine(error instanceof Error ? error.message : String(error))}`,
    );
  }
  const encoding = wrongEncoding(content);
  if (encoding !== null) return refuse(`${asked.path}: not UTF-8: ${encoding}`);
  if (asked.text) return lintWords(content, asked, io);
  const value = parseJson(content);
  if (typeof value === 'string') return refuse(`${asked.path}: ${value}`);
  const linted = lintDraft(value.json, checkedTexts());
  if (!linted.ok) return refuse(`${asked.path}: ${problemLine(linted.problems)}`);
  if (asked.json) io.stdout(`${JSON.stringify(linted.findings, null, 2)}\n`);
  else io.stdout(fileReport(linted.file, linted.findings, linted.graded.grade, linted.graded.verifiable));
  return linted.findings.some(({ level }) => level === 'refuse') ? 1 : 0;
}

function parseArguments(args: readonly string[]): Asked | string {
  const asked = { json: false, text: false, language: 'en' };
  const paths: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--json') asked.json = true;
    else if (arg === '--text') asked.text = true;
    else if (arg === '--language') {
      const language = args[i + 1];
      if (language === undefined || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(language)) return USAGE;
      asked.language = language;
      i += 1;
    } else if (arg.startsWith('-') && arg !== '-') return `no such option: ${oneLine(arg)} (${USAGE})`;
    else paths.push(arg);
  }
  const [path, ...more] = paths;
  return path === undefined || more.length > 0 ? USAGE : { ...asked, path };
}

function parseJson(content: string): { json: unknown } | string {
  try {
    return { json: JSON.parse(content.startsWith('\uFEFF') ? content.slice(1) : content) };
  } catch (error) {
    return `not JSON: ${oneLine(error instanceof Error ? error.message : String(error))}`;
  }
}

function problemLine(problems: Problem[]): string {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return oneLine(`${first!.path || '/'}: ${first!.message} [${first!.code}]${more}`);
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 300);
}

/** Renders each guarantee in the agreement's languages, reads the texts back, and reports what differs. */
function checkedTexts(): LintOptions {
  const contexts = new Map<GuaranteeFile, RenderContext>();
  return {
    texts: 'rendered',
    parity: (file, g, language) => {
      const context = contexts.get(file) ?? contextOf(file);
      contexts.set(file, context);
      return differencesIn(g, context, language);
    },
  };
}

function differencesIn(g: Guarantee, context: RenderContext, language: string): TextDifference[] {
  if (!isLanguage(language)) return [];
  const { text } = renderGuarantee(g, context, language);
  return parity(g, context, { [language]: text })
    .filter((difference) => difference.language === language)
    .map(({ kind, clause, expected, found }) => ({
      what: kind === 'name-missing' ? 'not translated' : `${kind}, clause ${clause}`,
      expected:
        kind === 'name-missing'
          ? expected
              .filter(isText)
              .map((x) => x.slice('text:'.length))
              .join(', ')
          : expected.join(', '),
      found: found.join(', '),
    }))
    .filter(({ what, expected }) => what !== 'not translated' || expected !== '');
}

/** Names of things are looked at by lint-38 itself; what is left are the words of a guarantee. */
const isText = (expected: string) => expected.startsWith('text:');

const LEVELS: Record<Level, string> = {
  refuse: 'REFUSED: withholds the label verifiable',
  ask: 'ASKED: the parties answer or reserve',
  warn: 'WARNED',
};

function fileReport(
  file: GuaranteeFile,
  findings: LintFinding[],
  grade: number,
  verifiable: boolean,
): string {
  const lines = [
    `${file.title['en'] ?? file.id}: ${file.guarantees.length} guarantees, grade ${grade} of 3, ${verifiable ? 'verifiable' : 'not verifiable'}`,
    ...groups(findings, (finding) => placeOf(file, finding.path)),
  ];
  return `${lines.join('\n')}\n`;
}

function groups(findings: readonly LintFinding[], place: (finding: LintFinding) => string): string[] {
  return (Object.keys(LEVELS) as Level[]).flatMap((level) => {
    const found = findings.filter((finding) => finding.level === level);
    if (found.length === 0) return [];
    const rules = [...new Set(found.map(({ rule }) => rule))];
    return [
      '',
      `${LEVELS[level]} (${found.length})`,
      ...rules.flatMap((rule) => {
        const these = found.filter((finding) => finding.rule === rule);
        return [
          `  ${rule}  ${CATALOGUE[rule]!.title}`,
          ...these.map((finding) => `    ${place(finding)}${finding.message}`),
          `    Why: ${these[0]!.why}`,
          `    Mend: ${these[0]!.mend}`,
        ];
      }),
    ];
  });
}

function placeOf(file: GuaranteeFile, path: string): string {
  const [, list, index, ...rest] = path.split('/');
  const id = list === 'guarantees' ? file.guarantees[Number(index)]?.id : undefined;
  return id === undefined ? `${path}: ` : `${id} ${rest.length > 0 ? `/${rest.join('/')}` : ''}: `;
}

function lintWords(content: string, asked: Asked, io: LintIo): 0 | 1 {
  const linted = lintText(content, asked.language);
  if (asked.json) io.stdout(`${JSON.stringify(linted, null, 2)}\n`);
  else io.stdout(wordsReport(linted));
  return linted.findings.some(({ level }) => level === 'refuse') ? 1 : 0;
}

function wordsReport({ supported, language, parts, lacks, findings }: TextLint): string {
  const lines = [
    ...(supported ? [] : [`No vocabulary for ${language}: only dates were read.`]),
    'It has:',
    ...(parts.length === 0
      ? ['  nothing of a guarantee']
      : parts.map(({ part, words }) => `  ${part}: “${words}”`)),
    `It lacks: ${lacks.length === 0 ? 'nothing' : lacks.join(', ')}`,
    ...groups(findings, () => ''),
  ];
  return `${lines.join('\n')}\n`;
}
