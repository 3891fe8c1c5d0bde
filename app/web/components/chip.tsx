/** Status by shape and word as well as colour. */
import type { Child } from 'hono/jsx';

export type Shape = 'full' | 'half' | 'empty' | 'cross';
export type Tone = 'ok' | 'wait' | 'no' | 'off';

/** Full: settled. Half: part of it, or disputed. Empty: nothing. Cross: refused, ended, broken. */
export interface ChipProps {
  shape: Shape;
  tone: Tone;
  /** Makes it a link to the entries behind it. */
  href?: string | undefined;
  children?: Child;
}

export function Chip({ shape, tone, href, children }: ChipProps) {
  const content = (
    <>
      <ShapeMark shape={shape} />
      <span>{children}</span>
    </>
  );
  return href === undefined ? (
    <span class="chip" data-tone={tone}>
      {content}
    </span>
  ) : (
    <a class="chip" data-tone={tone} href={href}>
      {content}
    </a>
  );
}

export function ShapeMark({ shape }: { shape: Shape }) {
  return (
    <svg class="shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {shape === 'full' ? <circle cx="6" cy="6" r="5.25" fill="currentColor" /> : null}
      {shape === 'full' ? null : (
        <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.3" />
      )}
      {shape === 'half' ? <path d="M6 1.400a4.600 4.600 0 0 1 0 9.200z" fill="currentColor" /> : null}
      {shape === 'cross' ? (
        <path
          d="M4.100 4.100l3.800 3.800M7.900 4.100l-3.800 3.800"
          stroke="currentColor"
          stroke-width="1.300"
        />
      ) : null}
    </svg>
  );
}
