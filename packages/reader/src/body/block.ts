export type BlockKind = 'prose' | 'heading' | 'item' | 'caption' | 'quote';

/** One paragraph-like piece of a page, before furniture is taken away. */
export interface Block {
  kind: BlockKind;
  text: string;
  /** Share of the text that is inside links, 0 to 1. */
  linked: number;
}
