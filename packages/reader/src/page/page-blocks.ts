import type { Block, BlockKind } from '../body/block.ts';

const BLOCK = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SKIPPED = new Set(
  'script style template noscript iframe svg figure figcaption button form input select textarea audio video object nav aside head title'.split(
    ' ',
  ),
);
const CAPTION = /\b(?:caption|credit|wp-caption|photo-?credit|image-?caption|figcaption)\b/iu;

/** The block-aware text of an element, in order; inline elements run on, `br br` parts paragraphs. */
export function pageBlocks(root: Node): Block[] {
  const walk: Walk = { blocks: [], text: '', linked: 0, kind: 'prose', links: 0, breaks: 0 };
  // An own stack: pages may nest deeper than the call stack allows.
  const stack: ({ enter: Node } | { leave: string; kind: BlockKind })[] = [{ enter: root }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('leave' in step) leave(walk, step.leave, step.kind);
    else if (step.enter.nodeType === 3) addText(walk, step.enter.nodeValue ?? '');
    else if (step.enter.nodeType === 1) {
      const element = step.enter as Element;
      const name = element.nodeName.toLowerCase();
      if (SKIPPED.has(name) && element !== root) continue;
      if (name === 'br') {
        addBreak(walk);
        continue;
      }
      stack.push({ leave: name, kind: walk.kind });
      enter(walk, name, element);
      const children: Node[] = [];
      for (let child = element.firstChild; child !== null; child = child.nextSibling) children.push(child);
      for (const child of children.reverse()) stack.push({ enter: child });
    }
  }
  flush(walk);
  return walk.blocks;
}

interface Walk {
  blocks: Block[];
  text: string;
  linked: number;
  kind: BlockKind;
  links: number;
  breaks: number;
}

function enter(walk: Walk, name: string, element: Element): void {
  if (name === 'a') walk.links += 1;
  if (!BLOCK.has(name)) return;
  flush(walk);
  if (/^h[1-6]$/u.test(name)) walk.kind = 'heading';
  else if (name === 'li' || name === 'dd' || name === 'dt') walk.kind = 'item';
  else if (name === 'blockquote') walk.kind = 'quote';
  else if (CAPTION.test(element.getAttribute('class') ?? '')) walk.kind = 'caption';
}

function leave(walk: Walk, name: string, kind: BlockKind): void {
  if (name === 'a') walk.links -= 1;
  if (!BLOCK.has(name)) return;
  flush(walk);
  walk.kind = kind;
}

function addText(walk: Walk, text: string): void {
  if (text.trim() !== '') walk.breaks = 0;
  walk.text += text;
  if (walk.links > 0) walk.linked += text.trim().length;
}

function addBreak(walk: Walk): void {
  walk.breaks += 1;
  if (walk.breaks > 1) flush(walk);
  else walk.text += ' ';
}

function flush(walk: Walk): void {
  const text = walk.text.replace(/\s+/gu, ' ').trim();
  if (text !== '')
    walk.blocks.push({ kind: walk.kind, text, linked: Math.min(1, walk.linked / text.length) });
  walk.text = '';
  walk.linked = 0;
  walk.breaks = 0;
}
