/** How a round or a session ended. */
import { Field } from '../../web/form.tsx';
import type { PageContext } from '../../web/route.ts';
import { RESULTS } from './entries.ts';
import { chosen, TEXTS } from './texts.ts';

export function OutcomeFields({ context }: { context: PageContext }) {
  const { say } = context.view;
  return (
    <>
      <Field
        name="/data/result"
        label={say(TEXTS.result)}
        kind="select"
        required
        options={RESULTS.map((result) => ({ value: result, label: say(chosen('result', result)) }))}
      />
      <Field name="/data/outcome" label={say(TEXTS.outcome)} kind="text" required maxLength={20000} />
    </>
  );
}
