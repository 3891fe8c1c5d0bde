import type { Block } from './block.ts';
import { fold, withoutFurniture } from './furniture.ts';

export interface PlainArticle {
  title: string | null;
  authors: string[];
  publishedAt: string | null;
  blocks: Block[];
}

const SENTENCE_END = /[.!?؟۔]["'”’»)]*$/u;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|al|bin|ibn|de|van|von|der|la|le|ul|ur)){1,4}$/u;

/** A page copied as text, with its furniture in it: one paragraph a line. */
export function plainArticle(text: string): PlainArticle {
  const blocks = toBlocks(text);
  const first = blocks.findIndex(
    (block) => block.text.length > 110 || (SENTENCE_END.test(block.text) && block.text.length > 60),
  );
  const head = first === -1 ? blocks : blocks.slice(0, first);
  const title = headTitle(head);
  const authors = title === null && first === -1 ? [] : headAuthors(head, title);
  const kept = withoutFurniture(blocks, { title, authors });
  return { title, authors, publishedAt: null, blocks: kept };
}

/** Lines are paragraphs when blank lines are rare or absent between long lines; else blank lines part them. */
function toBlocks(text: string): Block[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  const full = lines.filter((line) => line !== '');
  const wrapped =
    full.length > 8 &&
    full.filter((line) => line.length > 50 && line.length < 100).length > full.length * 0.6;
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line === '') open = false;
    else if (wrapped && open) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else {
      paragraphs.push(line);
      open = true;
    }
  }
  return paragraphs.map((paragraph) => ({ kind: 'prose', text: paragraph.replace(/^#+ +/u, ''), linked: 0 }));
}

function headTitle(head: readonly Block[]): string | null {
  const texts = head
    .map((block) => block.text)
    .filter((text) => !isByline(text) && !/^(?:picture|photo|image) of /iu.test(text));
  const repeated = texts.find((text, at) => fold(text).split(' ').length > 2 && texts.indexOf(text) !== at);
  if (repeated !== undefined) return repeated;
  return texts.find((text) => fold(text).split(' ').length > 3) ?? texts[0] ?? null;
}

function headAuthors(head: readonly Block[], title: string | null): string[] {
  for (const { text } of head) {
    const match = /^(?:by|written by|author:?|picture of|photo of)\s+(.{3,80})$/iu.exec(text);
    const names = match?.[1]?.split(/\s*(?:,|&| and )\s*/u).filter((name) => NAME.test(name)) ?? [];
    if (names.length > 0) return names;
  }
  const alone = head.find((block) => block.text !== title && NAME.test(block.text) && block.text.length < 40);
  return alone === undefined ? [] : [alone.text];
}

function isByline(text: string): boolean {
  return /^(?:by|written by|author:?)\s+\p{Lu}/iu.test(text) && text.length < 90;
}
