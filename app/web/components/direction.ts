import type { Child } from 'hono/jsx';

/**
 * Plain words take the direction of their letters. Content that holds elements keeps the page's: the letters
 * inside an isolated element do not count for `auto`, which would then fall back to left to right.
 */
export function dirOf(...content: readonly Child[]): 'auto' | undefined {
  return content.every((part) => typeof part === 'string') ? 'auto' : undefined;
}

/** Whether there is anything to show: pages write `condition && <X />`. */
export function isGiven(content: Child): boolean {
  return content !== undefined && content !== null && content !== false && content !== '';
}
