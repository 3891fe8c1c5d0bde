/** The page of the talks: what every subject puts on it. */
import { PageHead } from '../../web/components/layout.tsx';
import type { Element, PageContext, Route } from '../../web/route.ts';
import { TEXTS } from './texts.ts';

export function talksRoute(sections: (context: PageContext) => Promise<readonly Element[]>): Route {
  return {
    method: 'get',
    path: '/talks',
    answer: async (context) => {
      const title = context.view.say(TEXTS.talks);
      const parts = await sections(context);
      return {
        title,
        scripts: ['sign.js'],
        page: (
          <>
            <PageHead
              title={title}
              meta={<a href={`${context.view.process!.path}/calendar`}>{context.view.say(TEXTS.calendar)}</a>}
            />
            {parts}
          </>
        ),
      };
    },
  };
}
