/** Dates, for everybody who reads here; and for who takes part, an address for their calendar program. */
import { Chip } from '../../web/components/chip.tsx';
import { Code, Empty, Notice, PageHead, Panel, RowList, Section } from '../../web/components/layout.tsx';
import { Days, Moment } from '../../web/components/time.tsx';
import { formatClock, isoDay } from '../../web/dates.ts';
import { ButtonForm } from '../../web/form.tsx';
import type { Answer, CalendarItem, PageContext, Route } from '../../web/route.ts';
import { calendarItems, msOf } from '../calendar.ts';
import { CALENDAR_TEXTS as TEXTS } from '../calendar-texts.ts';

export const calendarRoutes: readonly Route[] = [
  { method: 'get', path: '/calendar', answer: calendarPage },
  { method: 'post', path: '/calendar/address', needsPerson: true, answer: changeAddress },
];

const DAY_MS = 86_400_000;

async function calendarPage(context: PageContext): Promise<Answer> {
  const { view } = context;
  const { say } = view;
  const items = await calendarItems(context);
  const isPast = ({ from, until }: CalendarItem) => {
    const last = until ?? from;
    return msOf(last) + (typeof last === 'string' ? DAY_MS : 0) <= view.now;
  };
  const [coming, past] = [items.filter((item) => !isPast(item)), items.filter(isPast).reverse()];
  return {
    title: say(TEXTS.calendar),
    page: (
      <>
        <PageHead title={say(TEXTS.calendar)} lead={say(TEXTS.calendarLead)} meta={view.process!.knownAs} />
        {items.length === 0 ? <Empty title={say(TEXTS.noDates)}>{say(TEXTS.noDatesHelp)}</Empty> : null}
        {coming.length === 0 ? null : (
          <Section title={say(TEXTS.coming)}>
            <Dates context={context} items={coming} />
          </Section>
        )}
        {past.length === 0 ? null : (
          <Section title={say(TEXTS.past)}>
            <Dates context={context} items={past} />
          </Section>
        )}
        {view.process!.public || context.person !== null ? <Addresses context={context} /> : null}
      </>
    ),
  };
}

function Dates({ context, items }: { context: PageContext; items: readonly CalendarItem[] }) {
  const { view } = context;
  return (
    <RowList
      items={items.map((item) => ({
        title: item.title,
        href: `${view.process!.path}${item.href}`,
        chip:
          item.cancelled === true ? (
            <Chip shape="cross" tone="no">
              {view.say(TEXTS.cancelled)}
            </Chip>
          ) : null,
        meta: (
          <>
            <When context={context} item={item} />
            {item.place === null ? null : (
              <>
                {' · '}
                <bdi>{item.place}</bdi>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}

function When({ context: { view }, item: { from, until } }: { context: PageContext; item: CalendarItem }) {
  if (typeof from === 'string') return <Days view={view} from={from} until={until as string | null} />;
  return (
    <>
      <Moment view={view} at={from} />
      {typeof until !== 'number' || until === from ? null : (
        <>
          {' – '}
          {isoDay(from) === isoDay(until) ? (
            formatClock(view.language, until)
          ) : (
            <Moment view={view} at={until} />
          )}
        </>
      )}
    </>
  );
}

function Addresses({ context }: { context: PageContext }) {
  const { view, origin } = context;
  const { say } = view;
  const { path, public: open } = view.process!;
  const token = context.person === null ? null : context.calendarAddress.token();
  const language = `?lang=${view.language}`;
  const button = (change: 'make' | 'close', label: string) => (
    <ButtonForm action={`${path}/calendar/address`} label={label} fields={{ change }} />
  );
  return (
    <Section title={say(TEXTS.inYourCalendar)} id="address">
      {open ? (
        <>
          <p>{say(TEXTS.publicAddress)}</p>
          <Code>{`${origin}${path}/calendar.ics${language}`}</Code>
        </>
      ) : null}
      {context.person === null ? null : (
        <Panel title={say(TEXTS.privateCalendar)}>
          <Notice tone="wait">
            <p>{say(TEXTS.privateWarning)}</p>
            <p>{say(TEXTS.privateEnds)}</p>
          </Notice>
          {token === null ? (
            button('make', say(TEXTS.makeAddress))
          ) : (
            <>
              <Code>{`${origin}${path}/calendar/${token}.ics${language}`}</Code>
              <div class="actions">
                {button('make', say(TEXTS.renewAddress))}
                {button('close', say(TEXTS.closeAddress))}
              </div>
            </>
          )}
        </Panel>
      )}
    </Section>
  );
}

async function changeAddress({ view, form, calendarAddress }: PageContext): Promise<Answer> {
  const change = form?.get('change');
  if (change !== 'make' && change !== 'close') return { refused: 'request-malformed' };
  calendarAddress[change]();
  return { redirect: `${view.process!.path}/calendar#address` };
}
