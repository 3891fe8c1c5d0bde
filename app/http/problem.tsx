import { Problem } from '../web/components/index.ts';
import type { View } from '../web/page.tsx';
import { TEXTS } from './texts.ts';

export function ProblemPage({ view, code, text }: { view: View; code: string; text: string }) {
  return <Problem view={view} code={code} text={text} back={{ href: view.process?.path ?? '/', label: view.say(TEXTS.back) }} />;
}
