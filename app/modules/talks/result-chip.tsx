/** What came of a round or a session, by shape and word. */
import { Chip } from '../../web/components/chip.tsx';
import type { PageContext } from '../../web/route.ts';
import type { Result } from './entries.ts';
import { chosen } from './texts.ts';

export function ResultChip({ context, result }: { context: PageContext; result: Result }) {
  const shape =
    result === 'agreed' ? 'full' : result === 'partly-agreed' || result === 'adjourned' ? 'half' : 'empty';
  return (
    <Chip shape={shape} tone="off">
      {context.view.say(chosen('result', result))}
    </Chip>
  );
}
