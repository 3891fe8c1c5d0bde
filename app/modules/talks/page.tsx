/** The page of the talks: what waits for the reader's side, then what every subject puts on it. */
import { PageHead } from '../../web/components/layout.tsx';
import type { Element, PageContext, Route } from '../../web/route.ts';
import { TEXTS } from './texts.ts';
import { type Waiting, Waits } from './waits.tsx';

export interface OnPage {
  waiting(context: PageContext): Promise<readonly Waiting[]>;
  sections(context: PageContext): Promise<readonly Element[]>;
}

export function talksRoute({ waiting, sections }: OnPage): Route {
  return {
    method: 'get',
    path: '/talks',
    answer: async (context) => {
      const { say, process } = context.view;
      const title = say(TEXTS.talks);
      const [own, parts] = await Promise.all([waiting(context), sections(context)]);
      return {
        title,
        scripts: ['sign.js'],
        page: (
          <>
            <PageHead title={title} meta={<a href={`${process!.path}/calendar`}>{say(TEXTS.calendar)}</a>} />
            <Waits context={context} waiting={own} />
            {parts}
          </>
        ),
      };
    },
  };
}
