/** Who takes part: parties in alternating order, their people and keys, invitations. */
import { bytesOfHex, type EntryId, fingerprintWords, keyId, keyStatusAt } from '@sulh/record';
import { sha256 } from '../../host.ts';
import { openingAudience } from '../../register/audience.ts';
import { isOwnRecord, OWN_DELEGATION } from '../../register/own-record.ts';
import type { RegisterState } from '../../register/state.ts';
import { Chip } from '../../web/components/chip.tsx';
import {
  Breadcrumb,
  ButtonLink,
  Card,
  Code,
  Empty,
  Facts,
  KeyWords,
  Notice,
  PageHead,
  Panel,
  Section,
} from '../../web/components/layout.tsx';
import { RecordTable } from '../../web/components/record.tsx';
import { ButtonForm, EntrySet, Field, FieldColumns, PlainForm, SignedForm } from '../../web/form.tsx';
import { LANGUAGE_NAMES, LANGUAGES, type Text } from '../../web/language.ts';
import { alternating, audienceNames, partyName, person as personOf } from '../../web/names.ts';
import type { Answer, Element, OpenInvitation, PageContext, Route } from '../../web/route.ts';
import { OWN_TEXTS } from '../own-texts.ts';
import { roleText, TEXTS } from '../texts.ts';
import { heldPowers, PowersLine, PowersSection } from './powers.tsx';
import { recordRow } from './record.tsx';

export const peopleRoutes: readonly Route[] = [
  { method: 'get', path: '/people', answer: peoplePage },
  { method: 'get', path: '/people/:id{[0-9a-f]{64}}', answer: personPage },
  { method: 'get', path: '/my-key', needsPerson: true, answer: myKeyPage },
  { method: 'post', path: '/invitations', needsPerson: true, answer: invite },
  { method: 'post', path: '/invitations/withdraw', needsPerson: true, answer: withdrawInvitation },
];

async function peoplePage(context: PageContext): Promise<Answer> {
  const { view, world, query } = context;
  const { say } = view;
  const { register } = world;
  // People are listed as far as the reader may read the entries that admitted them.
  const readable = new Set(
    (await context.reading.entries("e.kind in ('process-opened', 'person-admitted')")).map(({ id }) => id),
  );
  const held = await heldPowers(context);
  const link = query.get('link');
  return {
    title: say(TEXTS.people),
    scripts: ['sign.js'],
    page: (
      <>
        <PageHead title={say(TEXTS.people)} lead={say(TEXTS.peopleHelp)} />
        {link === null || !/^[0-9a-f]{32}$/.test(link) ? null : (
          <Notice tone="ok" title={say(TEXTS.inviteLink, { name: query.get('name') ?? '' })}>
            <Code>{`${context.origin}/join/${link}`}</Code>
          </Notice>
        )}
        {partiesInOrder(register, view.now).map((party) => (
          <Section title={partyName(context, party)}>
            <p class="meta">{say(partyRoleText(register, party))}</p>
            {context.person?.party === party ? nameForm(context, party) : null}
            {[...register.book.persons.values()]
              .filter((one) => one.party === party && readable.has(one.id))
              .sort((a, b) => rank(a.role) - rank(b.role))
              .map((one) => (
                <Card
                  title={one.name}
                  href={`${view.process!.path}/people/${one.id}`}
                  meta={say(roleText(one.role))}
                >
                  {one.suspensions.at(-1)?.to === null ? (
                    <Chip shape="cross" tone="wait">
                      {say(TEXTS.suspended)}
                    </Chip>
                  ) : null}
                  <PowersLine context={context} held={held.get(one.id) ?? []} />
                </Card>
              ))}
          </Section>
        ))}
        {context.person === null ? null : <Desk context={context} />}
      </>
    ),
  };
}

const ROLES = ['party', 'mediator', 'monitor', 'observer'];

/** Those who negotiate first; of one role in alternating order. */
function partiesInOrder({ book }: RegisterState, now: number): string[] {
  const place = (party: string) => ROLES.indexOf(book.parties.get(party)!);
  return alternating([...book.parties.keys()], now).sort((a, b) => place(a) - place(b));
}

const RANKS = ['head', 'founder', 'secretariat', 'member', 'adviser', 'interpreter'];

/** A delegation is listed from its head on; who is alike, as admitted. */
function rank(role: string): number {
  const place = RANKS.indexOf(role);
  return place < 0 ? RANKS.length : place;
}

/** On a delegation's own record nobody mediates: the places of the record are called what they are there. */
function partyRoleText({ opened, book }: RegisterState, party: string): Text {
  if (!isOwnRecord(opened)) return roleText(book.parties.get(party)!);
  return party === OWN_DELEGATION ? OWN_TEXTS.keepsRecord : OWN_TEXTS.instructs;
}

/** Each side enters its own name, in as many languages as it likes. */
function nameForm(context: PageContext, party: string): Element {
  const { view, world } = context;
  const { say } = view;
  const given =
    world.register.ownNames.get(party) ??
    world.register.opened?.parties.find(({ id }) => id === party)?.names ??
    {};
  return (
    <details>
      <summary>{say(TEXTS.nameParty)}</summary>
      <SignedForm
        view={view}
        kind="party-named"
        title={say(TEXTS.nameParty)}
        submit={say(TEXTS.sign)}
        audience={openingAudience(context.view.process!.public)}
        names={audienceNames(context)}
        data={{ party }}
        next={`${view.process!.path}/people`}
      >
        {LANGUAGES.map((language) => (
          <Field
            name={`/data/names/${language}`}
            label={LANGUAGE_NAMES[language]}
            kind="line"
            empty="omit"
            value={given[language] ?? null}
            maxLength={300}
          />
        ))}
      </SignedForm>
    </details>
  );
}

const INVITED_AS = ['head', 'member', 'adviser', 'interpreter', 'secretariat', 'monitor', 'observer'];

/** Invitations: whoever may admit for a party sees and makes them. */
function Desk({ context }: { context: PageContext }) {
  const { view, world, desk } = context;
  const { say } = view;
  const { register } = world;
  const own = context.person!.party;
  const invitable = [...register.book.parties.keys()].filter(
    (party) => party === own || (own === register.book.secretariat && !register.book.keyed.has(party)),
  );
  return (
    <>
      {desk.open().map((invitation) => (
        <Waiting context={context} invitation={invitation} />
      ))}
      <Section title={say(TEXTS.invite)} id="invite">
        <PlainForm view={view} action={`${view.process!.path}/invitations`} submit={say(TEXTS.inviteMake)}>
          <Field name="name" label={say(TEXTS.inviteName)} kind="line" required maxLength={300} />
          <FieldColumns>
            <Field
              name="party"
              label={say(TEXTS.inviteParty)}
              kind="select"
              required
              options={invitable.map((party) => ({ value: party, label: partyName(context, party) }))}
            />
            <Field
              name="role"
              label={say(TEXTS.inviteRole)}
              kind="select"
              required
              options={INVITED_AS.map((role) => ({ value: role, label: say(roleText(role)) }))}
            />
          </FieldColumns>
        </PlainForm>
      </Section>
    </>
  );
}

/** The admission is one batch: the person and their key, after the words were compared out of band. */
function Waiting({ context, invitation }: { context: PageContext; invitation: OpenInvitation }) {
  const { view } = context;
  const { say } = view;
  const { enrolment, name, party, role } = invitation;
  const who = `${name} · ${partyName(context, party)} · ${say(roleText(role))}`;
  const cancel = (
    <ButtonForm
      action={`${view.process!.path}/invitations/withdraw`}
      label={say(TEXTS.inviteCancel)}
      fields={{ id: invitation.id }}
    />
  );
  if (enrolment === null) {
    return (
      <Card title={who} meta={say(TEXTS.invitedNotYet)}>
        {cancel}
      </Card>
    );
  }
  const audience = openingAudience(view.process!.public);
  const { publicKey, sealingKey, recoveryKey, proof } = enrolment;
  const words = fingerprintWords(keyId(sha256, bytesOfHex(publicKey)));
  return (
    <Panel title={say(TEXTS.waiting)}>
      <p>{who}</p>
      <p>{say(TEXTS.waitingHelp)}</p>
      <KeyWords view={view} words={words} />
      <SignedForm
        view={view}
        kind="person-admitted"
        title={say(TEXTS.admit)}
        submit={say(TEXTS.admit)}
        audience={audience}
        names={audienceNames(context)}
        next={`${view.process!.path}/people`}
      >
        <EntrySet
          kind="person-admitted"
          title={say(TEXTS.admitPerson)}
          audience={audience}
          data={{ name, party, role }}
        />
        <EntrySet
          kind="key-admitted"
          title={say(TEXTS.admitKey)}
          audience={audience}
          refs={{ person: ['@0'] }}
          data={{ publicKey, sealingKey, recoveryKey, proof, context: invitation.id, replaces: null }}
        />
        <label class="tick">
          <input type="checkbox" required /> {say(TEXTS.compared, { name })}
        </label>
      </SignedForm>
      {cancel}
    </Panel>
  );
}

async function personPage(context: PageContext): Promise<Answer> {
  const { view, world, reading, params } = context;
  const { say } = view;
  const { register } = world;
  const id = params['id'] as EntryId;
  const admission = await reading.one(id);
  const person = personOf(context, id);
  if (admission === null || person === null) return { notFound: true };
  const rows = await reading.entries('e.author = $5 order by e.idx desc limit 100', [id]);
  const held = (await heldPowers(context)).get(id) ?? [];
  const keys = [...register.book.keys.values()].filter((key) => key.person === id && key.use === 'signing');
  const mayRevoke = context.person !== null && context.person.party === person.party;
  return {
    title: person.name,
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb
          view={view}
          items={[{ href: `${view.process!.path}/people`, label: say(TEXTS.people) }]}
        />
        <PageHead
          title={person.name}
          meta={`${partyName(context, person.party)} · ${say(roleText(person.role))}`}
        />
        {context.person?.id === id ? (
          <ButtonLink href={`${view.process!.path}/my-key`}>{say(TEXTS.replaceKey)}</ButtonLink>
        ) : null}
        <PowersSection context={context} person={person} held={held} />
        <Section
          title={say(TEXTS.keys)}
          action={
            <a href={`/recover/${view.process!.id.slice(0, 16)}?process=${view.process!.id}&person=${id}`}>
              {say(TEXTS.recoverKey)}
            </a>
          }
        >
          {keys.map((key) => {
            const status = keyStatusAt(register.book, key.id, register.size);
            return (
              <Panel>
                <KeyWords view={view} words={fingerprintWords(key.id)} />
                <Facts
                  items={[
                    [say(TEXTS.keyUsed), <Code>{key.id}</Code>],
                    [say(TEXTS.status), say(keyStatusText(status))],
                  ]}
                />
                {mayRevoke && status === 'active' ? revokeForm(context, key.id) : null}
              </Panel>
            );
          })}
        </Section>
        {suspension(context, id, register.book.persons.get(id)?.suspensions.at(-1)?.to === null)}
        <Section title={say(TEXTS.whatTheySigned)}>
          {rows.length === 0 ? (
            <Empty title={say(TEXTS.nothingRecorded)} />
          ) : (
            <RecordTable
              view={view}
              names={audienceNames(context)}
              rows={rows.map((row) => recordRow(context, row))}
            />
          )}
        </Section>
      </>
    ),
  };
}

function keyStatusText(status: string) {
  if (status === 'revoked') return TEXTS.keyEnded_revoked;
  if (status === 'replaced') return TEXTS.keyEnded_replaced;
  return status === 'suspended' ? TEXTS.suspended : TEXTS.keyActive;
}

function revokeForm(context: PageContext, key: string): Element {
  const { view } = context;
  const { say } = view;
  return (
    <details>
      <summary>{say(TEXTS.revoke)}</summary>
      <SignedForm
        view={view}
        kind="key-revoked"
        title={say(TEXTS.revoke)}
        submit={say(TEXTS.sign)}
        audience={openingAudience(context.view.process!.public)}
        names={audienceNames(context)}
        data={{ key }}
        next={`${view.process!.path}/people`}
      >
        <Field name="/data/reason" label={say(TEXTS.reason)} kind="text" required />
      </SignedForm>
    </details>
  );
}

/** The secretariat may suspend, visibly; it never adds to a party. */
function suspension(context: PageContext, id: EntryId, suspended: boolean): Element {
  const { view, world } = context;
  const { say } = view;
  if (context.person?.party !== world.register.book.secretariat || context.person?.id === id) return null;
  const title = say(suspended ? TEXTS.reinstate : TEXTS.suspend);
  return (
    <details>
      <summary>{title}</summary>
      <SignedForm
        view={view}
        kind={suspended ? 'person-reinstated' : 'person-suspended'}
        title={title}
        submit={say(TEXTS.sign)}
        audience={openingAudience(context.view.process!.public)}
        names={audienceNames(context)}
        refs={{ person: [id] }}
        next={`${view.process!.path}/people/${id}`}
      >
        <Field name="/data/reason" label={say(TEXTS.reason)} kind="text" required />
      </SignedForm>
    </details>
  );
}

async function myKeyPage(context: PageContext): Promise<Answer> {
  const { view } = context;
  const { say } = view;
  return {
    title: say(TEXTS.replaceKey),
    scripts: ['replace-key.js'],
    page: (
      <>
        <PageHead title={say(TEXTS.replaceKey)} />
        <Panel>
          <p>{say(TEXTS.replaceKeyHelp)}</p>
          <section
            data-replace-key
            {...keySection(context)}
            data-author={context.person!.id}
            data-next="/sign-in"
          />
        </Panel>
      </>
    ),
  };
}

function keySection(context: PageContext) {
  const { view } = context;
  return {
    'data-process': view.process!.id,
    'data-action': `${view.process!.path}/entries`,
    'data-audience': JSON.stringify(openingAudience(context.view.process!.public)),
    'data-seen-size': String(view.process!.size),
    'data-seen-root': view.process!.root,
    'data-label': view.process!.name,
  };
}

async function invite(context: PageContext): Promise<Answer> {
  const [name, party, role] = ['name', 'party', 'role'].map((field) =>
    String(context.form?.get(field) ?? '').trim(),
  );
  const { book } = context.world.register;
  const own = context.person!.party;
  if (
    name === '' ||
    name === undefined ||
    party === undefined ||
    !book.parties.has(party) ||
    role === undefined
  )
    return { refused: 'field-empty' };
  // What no admission would accept is no invitation either: it would end in a refusal days later.
  if (name.length > 300) return { refused: 'field-too-long' };
  if (!INVITED_AS.includes(role)) return { refused: 'field-invalid' };
  if (party !== own && (own !== book.secretariat || book.keyed.has(party)))
    return { refused: 'party-admits-its-own' };
  const token = context.desk.invite({ name, party, role });
  return { redirect: `${context.view.process!.path}/people?link=${token}&name=${encodeURIComponent(name)}` };
}

async function withdrawInvitation(context: PageContext): Promise<Answer> {
  context.desk.withdraw(String(context.form?.get('id') ?? ''));
  return { redirect: `${context.view.process!.path}/people` };
}
