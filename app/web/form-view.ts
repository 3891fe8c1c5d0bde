import { createContext } from 'hono/jsx';
import type { View } from './page.tsx';

/** A form gives its view to the fields inside it, so that no field repeats it. */
export const FormView = createContext<View | null>(null);
