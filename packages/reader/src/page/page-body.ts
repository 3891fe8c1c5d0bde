import { Readability } from '@mozilla/readability';
import type { Block } from '../body/block.ts';
import { pageBlocks } from './page-blocks.ts';

/** The blocks of what Readability takes for the article, or of the whole page when it finds none. The document is consumed. */
export function articleBlocks(document: Document): Block[] {
  const whole = document.body === null ? [] : pageBlocks(document.body);
  const found = readable(document);
  const length = lengthOf(found);
  const paragraphs = whole.filter((block) => block.linked < 0.5 && block.text.length > 60);
  // Readability sometimes takes a box for the article when the article's paragraphs lie scattered.
  if (length < 200 || (length < 800 && length * 4 < lengthOf(paragraphs)))
    return paragraphs.length > 0 && lengthOf(paragraphs) > length
      ? paragraphs
      : found.length > 0
        ? found
        : whole;
  return found;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function readable(document: Document): Block[] {
  try {
    const parsed = new Readability<Node>(document, {
      serializer: (node) => node,
      disableJSONLD: true,
    }).parse();
    return parsed?.content ? pageBlocks(parsed.content) : [];
  } catch {
    // Readability throws on some malformed trees; the caller then reads the page as a whole.
    return [];
  }
}
