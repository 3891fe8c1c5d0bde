import { readFileSync, statSync } from 'node:fs';
import { type Article, decodePage, type ReadInput } from '@sulh/reader';
import { REFUSALS } from '../http/refusals.ts';
import { fetchPage, MAX_PAGE_BYTES } from '../modules/press/fetch-page.ts';
import { createPageReader } from '../modules/press/read-page.ts';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { readOptions } from './options.ts';

/** Reads an article from a file, an address or standard input. */
export async function read(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, [], ['json'], 1);
  const [from] = options.positionals;
  if (from === undefined) throw new UsageError('name a file, an address, or - for standard input');
  const input = await inputOf(from, environment);
  const result = await createPageReader(environment.build)(input);
  if (!result.ok) throw new UsageError(sayCode(result.code));
  const { article } = result;
  if (options.values['json'] === true) environment.stdout(`${JSON.stringify(article, null, 1)}\n`);
  else environment.stdout(plain(article));
  return 0;
}

async function inputOf(from: string, { stdin }: Environment): Promise<ReadInput> {
  if (/^[a-z]+:\/\//i.test(from)) {
    if (!/^https?:/i.test(from)) throw new UsageError('an address begins with http:// or https://');
    const page = await fetchPage(from);
    if (!page.ok) throw new UsageError(sayCode(page.code));
    return decoded(page.bytes, page.contentType, page.url);
  }
  if (from === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(chunk as Buffer);
    return decoded(Buffer.concat(chunks), null);
  }
  if (statSync(from).size > MAX_PAGE_BYTES) throw new UsageError(sayCode('page-too-large'));
  return decoded(readFileSync(from), /\.x?html?$/i.test(from) ? 'text/html' : null);
}

/** Without a type, a page that opens like markup is HTML. */
function decoded(bytes: Uint8Array, contentType: string | null, url?: string): ReadInput {
  const page = decodePage(bytes, contentType ?? undefined);
  if (!page.ok) throw new UsageError(sayCode('page-not-html'));
  const html =
    contentType === null
      ? /^\s*(<!doctype|<html|<\?xml|<!--|<head|<body)/i.test(page.text)
      : !contentType.startsWith('text/plain');
  return { content: page.text, format: html ? 'html' : 'text', ...(url === undefined ? {} : { url }) };
}

function sayCode(code: string): string {
  return (REFUSALS as Record<string, { en: string }>)[code]?.en ?? code;
}

function plain(article: Article): string {
  const head = [article.title, article.authors.join(', '), article.publishedAt, article.site].filter(
    (line) => line !== null && line !== '',
  );
  const quotations = article.quotations.map(({ kind, speaker, voice, type, content }) => {
    const who =
      speaker === null
        ? voice === 'unnamed'
          ? 'unnamed source'
          : 'narrator'
        : [speaker.role, speaker.name].filter(Boolean).join(' ');
    return `  ${who} (${kind}, ${type}): ${content.map(({ text }) => text).join(' … ')}`;
  });
  return `${head.join('\n')}\n\n${article.body}\n\nStatements proposed: ${quotations.length}\n${quotations.join('\n')}\n`;
}
