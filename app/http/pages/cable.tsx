/** One sheet for the capital: what happened since a day, and what is open now, as far as this reader may read. */

import { dirOf } from '../../web/components/direction.ts';
import { EntryLink } from '../../web/components/entry.tsx';
import { Actions, PageHead } from '../../web/components/layout.tsx';
import { formatDay, isoMoment } from '../../web/dates.ts';
import { Field, PlainForm } from '../../web/form.tsx';
import { digits } from '../../web/language.ts';
import type { Answer, Element, PageContext, Route } from '../../web/route.ts';
import { type Cable, dayOf, makeCable, type SheetPart } from '../cable.ts';
import { CABLE_TEXTS } from '../cable-texts.ts';

export const cablePageRoute: Route = {
  method: 'get',
  path: '/cable',
  needsPerson: true,
  whole: true,
  answer: cablePage,
};

async function cablePage(context: PageContext): Promise<Answer> {
  const { view } = context;
  const { say } = view;
  const cable = await makeCable(context);
  const path = `${view.process!.path}/cable`;
  return {
    title: say(CABLE_TEXTS.cable),
    keep: 'never',
    page: (
      <>
        <div class="cable-tools">
          <PageHead title={say(CABLE_TEXTS.cableToCapital)} lead={say(CABLE_TEXTS.help)} />
          <PlainForm view={view} action={path} method="get" submit={say(CABLE_TEXTS.show)}>
            <Field name="since" label={say(CABLE_TEXTS.since)} kind="date" required value={cable.since} />
          </PlainForm>
          <p class="hint">{say(CABLE_TEXTS.printHint)}</p>
          <Actions>
            <a class="button secondary" href={`${path}.txt?since=${cable.since}`} download>
              {say(CABLE_TEXTS.asText)}
            </a>
          </Actions>
        </div>
        <Sheet context={context} cable={cable} />
      </>
    ),
  };
}

function Sheet({ context, cable }: { context: PageContext; cable: Cable }) {
  const { view } = context;
  const { say, language } = view;
  return (
    <article class="cable">
      <h2>{say(CABLE_TEXTS.cable)}</h2>
      <dl class="cable-head">
        <Typed label={say(CABLE_TEXTS.classification)} id="cable-classification" />
        <Typed label={say(CABLE_TEXTS.to)} id="cable-to" />
        {cable.head.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{say(CABLE_TEXTS.happened, { day: formatDay(language, cable.since) })}</h3>
      {partsOf(context, cable.happened)}
      <h3>{say(CABLE_TEXTS.openNow)}</h3>
      {partsOf(context, cable.open)}
      <p class="cable-foot">
        {say(CABLE_TEXTS.numbers)}{' '}
        <bdi>
          {context.origin}
          {view.process!.path}/record
        </bdi>
        <br />
        <span dir="auto">{view.process!.note}</span>
      </p>
    </article>
  );
}

/** Typed on the page and printed with it. It has no name, so that no form could send it. */
function Typed({ label, id }: { label: string; id: string }) {
  return (
    <div>
      <dt>
        <label for={id}>{label}</label>
      </dt>
      <dd>
        <input type="text" id={id} class="cable-typed" autocomplete="off" maxlength={200} dir="auto" />
      </dd>
    </div>
  );
}

function partsOf(context: PageContext, parts: readonly SheetPart[]): Element {
  const { view } = context;
  if (parts.length === 0) return <p>{view.say(CABLE_TEXTS.nothing)}</p>;
  return parts.map(({ title, lines, more }) => (
    <section>
      <h4>
        {title}
        {more === 0 ? null : <small> ({view.say(CABLE_TEXTS.more, { n: more })})</small>}
      </h4>
      <ol>
        {lines.map((line) => (
          <li>
            <EntryLink view={view} id={line.entry}>
              [{digits(view.language, line.number)}]
            </EntryLink>{' '}
            <time datetime={isoMoment(line.at)}>{dayOf(context, line)}</time>{' '}
            <span dir={dirOf(line.text)}>{line.text}</span>
          </li>
        ))}
      </ol>
    </section>
  ));
}
