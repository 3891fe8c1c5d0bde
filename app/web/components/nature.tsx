/** Whether a text binds those who sign it: by shape, word and colour, wherever it is named. */
import type { Child } from 'hono/jsx';

export interface NatureProps {
  binding: boolean;
  /** The word for it. */
  children?: Child;
}

/** What a text is and where it stands, side by side. */
export function NatureLine({ children }: { children?: Child }) {
  return <div class="nature-line">{children}</div>;
}

/** Binding: a closed seal in a firm frame. Not binding: an open ring in a broken one. */
export function Nature({ binding, children }: NatureProps) {
  return (
    <span class="nature" data-nature={binding ? 'binding' : 'non-binding'}>
      <svg class="shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {binding ? (
          <path
            d="M6 .6l4.800 2v3.200c0 2.800-2 4.900-4.800 5.600c-2.800-.7-4.800-2.800-4.800-5.600v-3.200z"
            fill="currentColor"
          />
        ) : (
          <path
            d="M6 .6l4.800 2v3.200c0 2.800-2 4.900-4.800 5.600c-2.800-.7-4.800-2.800-4.800-5.600v-3.200z"
            fill="none"
            stroke="currentColor"
            stroke-width="1.100"
            stroke-dasharray="2 1.400"
          />
        )}
      </svg>
      <span>{children}</span>
    </span>
  );
}
