import { Problem } from '../web/components/layout.tsx';
import type { View } from '../web/page.tsx';
import { TEXTS } from './texts.ts';

export function ProblemPage({ view, code, text }: { view: View; code: string; text: string }) {
  return (
    <Problem view={view} code={code} title={text}>
      <a href={view.process?.path ?? '/'}>{view.say(TEXTS.back)}</a>
    </Problem>
  );
}
