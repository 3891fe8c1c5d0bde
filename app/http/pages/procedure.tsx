/** Rules of procedure, the do-no-harm check, closing: what a process starts and ends with. */
import type { EntryRow } from '../../projections/entries.ts';
import { openingAudience } from '../../register/audience.ts';
import { mayAct } from '../../register/decider.ts';
import { HARM_QUESTIONS } from '../../register/entries.ts';
import { OWN_HARM, OWN_RULES } from '../../register/own-procedure.ts';
import { isOwnRecord } from '../../register/own-record.ts';
import { Chip } from '../../web/components/chip.tsx';
import { Empty, Facts, PageHead, Panel, Section } from '../../web/components/layout.tsx';
import { Field, SignedForm } from '../../web/form.tsx';
import { audienceNames, partyName, person as personOf } from '../../web/names.ts';
import { ProofOf } from '../../web/proof-of.tsx';
import type { Answer, Element, PageContext, Route } from '../../web/route.ts';
import { TEXTS } from '../texts.ts';

export const procedureRoutes: readonly Route[] = [
  { method: 'get', path: '/procedure', answer: procedurePage },
];

async function procedurePage(context: PageContext): Promise<Answer> {
  const { view, world, reading } = context;
  const { say } = view;
  const rows = await reading.entries(
    "e.kind in ('rules-proposed', 'rules-accepted', 'harm-assessed', 'process-closed', 'process-handed-over') order by e.idx",
  );
  const rules = rows.filter(({ kind }) => kind === 'rules-proposed').at(-1);
  const harm = rows.filter(({ kind }) => kind === 'harm-assessed').at(-1);
  const closed = rows.filter(({ kind }) => kind.startsWith('process-')).at(-1);
  const { person } = context;
  const runs = person !== null && mayAct('secretariat', person, world.register);
  return {
    title: say(TEXTS.procedure),
    scripts: ['sign.js'],
    page: (
      <>
        <PageHead title={say(TEXTS.procedure)} lead={say(TEXTS.procedureHelp)} />
        {closed === undefined ? null : (
          <Panel title={say(closed.kind === 'process-closed' ? TEXTS.closedNow : TEXTS.handedOverNow)}>
            <p dir="auto">{String(closed.words['reason'])}</p>
            <ProofOf context={context} row={closed} />
          </Panel>
        )}
        {rules === undefined ? (
          <Empty title={say(TEXTS.noRules)} />
        ) : (
          <Rules context={context} rules={rules} rows={rows} />
        )}
        {runs && world.register.rules === null ? <ProposeRules context={context} /> : null}
        <Section title={say(TEXTS.harm)}>
          {harm === undefined ? (
            <Empty title={say(TEXTS.noHarm)} />
          ) : (
            <Panel>
              <Facts
                items={HARM_QUESTIONS.map((question) => [
                  say(TEXTS[`harm_${question}`]),
                  <span dir="auto">{String(harm.words[question])}</span>,
                ])}
              />
              <ProofOf context={context} row={harm} />
            </Panel>
          )}
          {runs && harm === undefined ? <AssessHarm context={context} /> : null}
        </Section>
        {runs && closed === undefined && world.register.rules !== null ? <Closing context={context} /> : null}
      </>
    ),
  };
}

function Rules({
  context,
  rules,
  rows,
}: {
  context: PageContext;
  rules: EntryRow;
  rows: readonly EntryRow[];
}) {
  const { view, world, person } = context;
  const { say } = view;
  const accepted = rows.filter(
    ({ kind, refs }) => kind === 'rules-accepted' && refs['rules']?.[0] === rules.id,
  );
  const parties = accepted.map((row) => personOf(context, row.author)?.party ?? '');
  const inForce = world.register.rules?.id === rules.id;
  const { title, recorded, widening, showAges, closing } = rules.words;
  const mayAccept =
    person !== null &&
    mayAct('speaker', person, world.register) &&
    !parties.includes(person.party) &&
    !inForce;
  return (
    <Section title={String(title)}>
      <Panel>
        <p>
          <Chip shape={inForce ? 'full' : 'half'} tone={inForce ? 'ok' : 'wait'}>
            {inForce ? say(TEXTS.rulesInForce) : say(TEXTS.rulesProposed, { n: parties.length })}
          </Chip>{' '}
          {parties.map((party) => partyName(context, party)).join(' · ')}
        </p>
        <Facts
          items={[
            [say(TEXTS.rulesRecorded), <span dir="auto">{String(recorded)}</span>],
            [say(TEXTS.rulesWidening), say(widening === 'author' ? TEXTS.wideningAuthor : TEXTS.wideningAll)],
            [say(TEXTS.rulesAges), say(showAges === true ? TEXTS.yes : TEXTS.no)],
            [say(TEXTS.rulesClosing), <span dir="auto">{String(closing)}</span>],
          ]}
        />
        <ProofOf context={context} row={rules} />
      </Panel>
      {mayAccept ? (
        <SignedForm
          view={view}
          kind="rules-accepted"
          title={say(TEXTS.acceptRules)}
          submit={say(TEXTS.acceptRules)}
          audience={rules.audience}
          names={audienceNames(context)}
          refs={{ rules: [rules.id] }}
          refsWords={{ rules: String(title) }}
          next={`${view.process!.path}/procedure`}
        />
      ) : null}
    </Section>
  );
}

function common(context: PageContext) {
  const { view } = context;
  return {
    view,
    submit: view.say(TEXTS.sign),
    audience: openingAudience(view.process!.public),
    names: audienceNames(context),
    next: `${view.process!.path}/procedure`,
  };
}

function ProposeRules({ context }: { context: PageContext }): Element {
  const { say } = context.view;
  // On a delegation's own record the words that are usual there stand in the form.
  const usual = isOwnRecord(context.world.register.opened) ? OWN_RULES : null;
  return (
    <Section title={say(TEXTS.proposeRules)} id="propose">
      <SignedForm {...common(context)} kind="rules-proposed" title={say(TEXTS.proposeRules)}>
        <Field
          name="/data/title"
          label={say(TEXTS.rulesTitle)}
          kind="line"
          required
          maxLength={300}
          value={usual?.title}
        />
        <Field
          name="/data/recorded"
          label={say(TEXTS.rulesRecorded)}
          kind="text"
          required
          value={usual?.recorded}
        />
        <Field
          name="/data/widening"
          label={say(TEXTS.rulesWidening)}
          kind="select"
          required
          options={[
            { value: 'author', label: say(TEXTS.wideningAuthor) },
            { value: 'all-parties', label: say(TEXTS.wideningAll) },
          ]}
        />
        <Field name="/data/showAges" label={say(TEXTS.rulesAges)} kind="check" />
        <Field
          name="/data/closing"
          label={say(TEXTS.rulesClosing)}
          kind="text"
          required
          value={usual?.closing}
        />
      </SignedForm>
    </Section>
  );
}

function AssessHarm({ context }: { context: PageContext }): Element {
  const { say } = context.view;
  const usual = isOwnRecord(context.world.register.opened) ? OWN_HARM : null;
  return (
    <SignedForm {...common(context)} kind="harm-assessed" title={say(TEXTS.harm)}>
      {HARM_QUESTIONS.map((question) => (
        <Field
          name={`/data/${question}`}
          label={say(TEXTS[`harm_${question}`])}
          kind="text"
          required
          value={usual?.[question]}
        />
      ))}
    </SignedForm>
  );
}

function Closing({ context }: { context: PageContext }): Element {
  const { say } = context.view;
  return (
    <>
      <details>
        <summary>{say(TEXTS.closeProcess)}</summary>
        <SignedForm {...common(context)} kind="process-closed" title={say(TEXTS.closeProcess)}>
          <Field name="/data/reason" label={say(TEXTS.reason)} kind="text" required />
        </SignedForm>
      </details>
      <details>
        <summary>{say(TEXTS.handOver)}</summary>
        <SignedForm {...common(context)} kind="process-handed-over" title={say(TEXTS.handOver)}>
          <Field name="/data/host" label={say(TEXTS.handOverHost)} kind="line" required />
          <Field name="/data/logKey" label={say(TEXTS.handOverKey)} kind="line" required />
          <Field name="/data/reason" label={say(TEXTS.reason)} kind="text" required />
        </SignedForm>
      </details>
    </>
  );
}
