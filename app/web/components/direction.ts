import type { Child } from 'hono/jsx';

/**
 * Plain words take the direction of their letters. Content that holds elements keeps the page's: the letters
 * inside an isolated element do not count for `auto`, which would then fall back to left to right. Nor does
 * `auto` pass over an isolated name or number in a sentence of ours: such a sentence keeps the page's, too.
 */
export function dirOf(...content: readonly Child[]): 'auto' | undefined {
  return content.every((part) => typeof part === 'string' && !/[\u2066-\u2069]/.test(part))
    ? 'auto'
    : undefined;
}

/** Whether there is anything to show: pages write `condition && <X />`. */
export function isGiven(content: Child): boolean {
  return content !== undefined && content !== null && content !== false && content !== '';
}
