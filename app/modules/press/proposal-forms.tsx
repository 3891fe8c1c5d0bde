/** From a proposal to a signed statement: everything proposed can be corrected before it is signed. */

import { Field, FieldColumns, SignedForm } from '../../web/form.tsx';
import { formAbout, formNew } from '../../web/form-about.ts';
import type { Text } from '../../web/language.ts';
import { partyName } from '../../web/names.ts';
import type { PageContext } from '../../web/route.ts';
import { manner, typeText } from '../../web/said-texts.ts';
import type { Filed, Proposal } from './article-view.tsx';
import type { ArticleData } from './entries.ts';
import { TEXTS } from './texts.ts';

interface RecordFormProps {
  context: PageContext;
  article: ArticleData;
  proposal: Proposal;
  filed: Filed;
}

/** A statement may have more readers than its article: then the article is named as withheld from some. */
export function RecordForm({ context, article, proposal, filed }: RecordFormProps) {
  const { view, world } = context;
  const { say } = view;
  const { speaker } = proposal;
  const parties = [...world.register.book.parties.keys()].map((id) => ({
    value: id,
    label: partyName(context, id),
  }));
  const { title, site, url, publishedAt } = article;
  const options = (textOf: (value: string) => Text, values: readonly string[]) =>
    values.map((value) => ({ value, label: say(textOf(value)) }));
  return (
    <details>
      <summary>{say(TEXTS.recordAsSaid)}</summary>
      <SignedForm
        {...formNew(context)}
        kind="statement-recorded"
        title={say(TEXTS.recordAsSaid)}
        submit={say(TEXTS.sign)}
        refs={
          filed.row.audience.includes('public') ? { article: [filed.row.id] } : { withheld: [filed.row.id] }
        }
        refsWords={{ article: title, withheld: title }}
        data={{
          places: proposal.content.map(({ start, end }) => ({ start, end })),
          source: { title, site, url, publishedAt, bodySha256: filed.bodySha256 },
          ...(proposal.via.length === 0 ? { chain: [] } : {}),
        }}
        next={`${view.process!.path}/press/${filed.row.id}`}
      >
        <Field
          name="/data/words"
          label={say(TEXTS.words)}
          kind="text"
          required
          value={proposal.content.map(({ text }) => text).join(' … ')}
          maxLength={5000}
        />
        <FieldColumns>
          <Field
            name="/data/speaker/name"
            label={say(TEXTS.speaker)}
            kind="line"
            required
            value={speaker?.name ?? ''}
            maxLength={300}
          />
          <Field
            name="/data/speaker/role"
            label={say(TEXTS.role)}
            kind="line"
            empty="null"
            value={speaker?.role ?? null}
            maxLength={300}
          />
          <Field
            name="/data/speaker/organisation"
            label={say(TEXTS.organisation)}
            kind="line"
            empty="null"
            value={speaker?.organisation ?? null}
            maxLength={300}
          />
        </FieldColumns>
        <FieldColumns>
          <Field
            name="/data/speaker/party"
            label={say(TEXTS.partyOf)}
            kind="select"
            empty="null"
            options={[{ value: '', label: say(TEXTS.noParty) }, ...parties]}
          />
          <Field
            name="/data/kind"
            label={say(TEXTS.manner)}
            kind="select"
            required
            value={proposal.kind}
            options={options(manner, ['direct', 'mixed', 'indirect'])}
          />
          <Field
            name="/data/type"
            label={say(TEXTS.type)}
            kind="select"
            required
            value={proposal.type}
            options={options(typeText, ['claim', 'denial', 'warning', 'undertaking', 'other'])}
          />
        </FieldColumns>
        {proposal.via.map(({ name, verb }, n) => (
          <FieldColumns>
            <Field
              name={`/data/chain/${n}/name`}
              label={say(TEXTS.chainName)}
              kind="line"
              required
              value={name}
            />
            <Field
              name={`/data/chain/${n}/verb`}
              label={say(TEXTS.chainVerb)}
              kind="line"
              required
              value={verb}
            />
          </FieldColumns>
        ))}
        {filed.demands.length === 0 ? null : (
          <Field
            name="/refs/about"
            label={say(TEXTS.about)}
            kind="checks"
            empty="omit"
            options={filed.demands.map(({ id, words }) => ({ value: id, label: String(words['title']) }))}
          />
        )}
      </SignedForm>
    </details>
  );
}

export function RejectForm({
  context,
  start,
  end,
  filed,
}: {
  context: PageContext;
  start: number;
  end: number;
  filed: Filed;
}) {
  const { view } = context;
  const { say } = view;
  const path = `${view.process!.path}/press/${filed.row.id}`;
  return (
    <details>
      <summary>{say(TEXTS.notAStatement)}</summary>
      <SignedForm
        {...formAbout(context, 'article', filed.row, String(filed.row.words['title']), path)}
        kind="proposal-rejected"
        title={say(TEXTS.notAStatement)}
        submit={say(TEXTS.sign)}
        data={{ start, end }}
      >
        <Field
          name="/data/reason"
          label={say(TEXTS.reasonOf)}
          kind="select"
          required
          options={[
            { value: 'not-a-statement', label: say(TEXTS.reason_notAStatement) },
            { value: 'narration', label: say(TEXTS.reason_narration) },
            { value: 'duplicate', label: say(TEXTS.reason_duplicate) },
            { value: 'wrong', label: say(TEXTS.reason_wrong) },
          ]}
        />
      </SignedForm>
    </details>
  );
}
