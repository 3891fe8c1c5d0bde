import { createContext } from 'hono/jsx';
import type { Names } from './components/audience.tsx';
import type { View } from './page.tsx';

/** What a form gives the fields inside it: the view, and what keeps their ids apart from another form's. */
export interface FormScope {
  view: View;
  prefix: string;
  names: Names;
}

export const FormView = createContext<FormScope | null>(null);
