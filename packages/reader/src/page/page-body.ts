import { Readability } from '@mozilla/readability';
import type { Block } from '../body/block.ts';
import { pageBlocks } from './page-blocks.ts';

/** The blocks of what Readability takes for the article, or of the whole page when it finds none. The document is consumed. */
export function articleBlocks(document: Document): Block[] {
  const whole = document.body === null ? [] : pageBlocks(document.body);
  const found = readable(document);
  const length = found.reduce((sum, block) => sum + block.text.length, 0);
  if (length >= 200) return found;
  const paragraphs = whole.filter((block) => block.linked < 0.5 && block.text.length > 60);
  return length >= 60 || paragraphs.length === 0 ? (found.length > 0 ? found : whole) : paragraphs;
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
