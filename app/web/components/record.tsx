/** The record page: the table of entries, its filters, pages of it, and how to check it. */
import type { Child } from 'hono/jsx';
import { digits } from '../language.ts';
import type { View } from '../page.tsx';
import { TEXTS } from '../texts.ts';
import { AudienceWords, type Names } from './audience.tsx';
import { dirOf, isGiven } from './direction.ts';
import { EntryLink } from './entry.tsx';
import { Code } from './layout.tsx';
import { Moment } from './time.tsx';

export interface RecordRow {
  idx: number;
  id: string;
  /** The name of the kind. */
  what: Child;
  headline?: Child;
  author: string;
  party?: string | undefined;
  occurredAt: number;
  recordedAt: number;
  audience: readonly string[];
}
/** A position of the log whose content this reader does not get. */
export interface BlankRow {
  idx: number;
  blank: 'closed' | 'erased';
  recordedAt?: number | undefined;
}

export interface RecordTableProps {
  view: View;
  rows: readonly (RecordRow | BlankRow)[];
  names?: Names | undefined;
}

export function RecordTable({ view, rows, names }: RecordTableProps) {
  const { say } = view;
  const head = [TEXTS.number, TEXTS.what, TEXTS.by, TEXTS.happened, TEXTS.recorded, TEXTS.readers];
  return (
    <table class="table record">
      <thead>
        <tr>
          {head.map((text) => (
            <th scope="col">{say(text)}</th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map((row) => ('blank' in row ? blankRow(view, row) : filledRow(view, row, names)))}</tbody>
    </table>
  );
}

function filledRow(view: View, row: RecordRow, names: Names | undefined) {
  const { say } = view;
  return (
    <tr>
      <td class="record-number">
        <EntryLink view={view} id={row.id}>
          {digits(view.language, row.idx)}
        </EntryLink>
      </td>
      <th scope="row">
        <EntryLink view={view} id={row.id}>
          {row.what}
        </EntryLink>
        {!isGiven(row.headline) ? null : (
          <p class="record-headline" dir={dirOf(row.headline)}>
            {row.headline}
          </p>
        )}
      </th>
      <td>
        <bdi>{row.author}</bdi>
        {row.party === undefined ? null : (
          <small class="block">
            <bdi>{row.party}</bdi>
          </small>
        )}
      </td>
      <td>
        <span class="cell-label" aria-hidden="true">
          {say(TEXTS.happened)}
        </span>
        <Moment view={view} at={row.occurredAt} style="short" />
      </td>
      <td>
        <span class="cell-label" aria-hidden="true">
          {say(TEXTS.recorded)}
        </span>
        <Moment view={view} at={row.recordedAt} style="short" />
      </td>
      <td>
        <AudienceWords view={view} audience={row.audience} names={names} />
      </td>
    </tr>
  );
}

function blankRow(view: View, { idx, blank, recordedAt }: BlankRow) {
  return (
    <tr data-blank={blank}>
      <td class="record-number">{digits(view.language, idx)}</td>
      <td colspan={recordedAt === undefined ? 5 : 3}>
        {view.say(blank === 'closed' ? TEXTS.closedToYou : TEXTS.erased)}
      </td>
      {recordedAt === undefined ? null : (
        <td colspan={2}>
          <Moment view={view} at={recordedAt} style="short" />
        </td>
      )}
    </tr>
  );
}

export interface FiltersProps {
  view: View;
  action: string;
  /** Whether anything is left out now: then "show all" is offered. */
  filtered?: boolean;
  /** `FilterSelect` and `FilterText`. */
  children?: Child;
}

/** A plain GET form: the address says what is shown. */
export function Filters({ view, action, filtered = false, children }: FiltersProps) {
  const { say } = view;
  return (
    <form class="filters" method="get" action={action} aria-label={say(TEXTS.filters)}>
      {children}
      <div class="filter-actions">
        <button type="submit" class="secondary">
          {say(TEXTS.filter)}
        </button>
        {filtered ? <a href={action}>{say(TEXTS.showAll)}</a> : null}
      </div>
    </form>
  );
}

export interface FilterSelectProps {
  name: string;
  label: string;
  /** What an empty choice is called, such as "Anyone". */
  all: string;
  value?: string | null | undefined;
  options: readonly { value: string; label: string }[];
}

export function FilterSelect({ name, label, all, value, options }: FilterSelectProps) {
  return (
    <label class="filter">
      <span>{label}</span>
      <select name={name}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface FilterTextProps {
  name: string;
  label: string;
  type?: 'search' | 'date' | 'text';
  value?: string | null | undefined;
}

export function FilterText({ name, label, type = 'search', value }: FilterTextProps) {
  return (
    <label class="filter">
      <span>{label}</span>
      <input type={type} name={name} value={value ?? ''} dir="auto" />
    </label>
  );
}

export interface PagesProps {
  view: View;
  older?: string | null | undefined;
  newer?: string | null | undefined;
  /** Such as "1 to 50 of 412". */
  children?: Child;
}

export function Pages({ view, older, newer, children }: PagesProps) {
  const { say } = view;
  if (!older && !newer && children === undefined) return null;
  return (
    <nav class="pages" aria-label={say(TEXTS.pages)}>
      {newer ? (
        <a class="button secondary" href={newer} rel="prev">
          {say(TEXTS.newer)}
        </a>
      ) : null}
      <span>{children}</span>
      {older ? (
        <a class="button secondary" href={older} rel="next">
          {say(TEXTS.older)}
        </a>
      ) : null}
    </nav>
  );
}

export interface VerifyPanelProps {
  view: View;
  /** Where the bundle is. */
  download?: string | undefined;
  /** The command that checks it. */
  command?: string | undefined;
  children?: Child;
}

export function VerifyPanel({ view, download, command, children }: VerifyPanelProps) {
  const { say, process } = view;
  return (
    <section class="panel verify">
      <h2>{say(TEXTS.verifyTitle)}</h2>
      <p>{say(TEXTS.verifyText)}</p>
      <dl class="facts">
        <div>
          <dt>{say(TEXTS.processId)}</dt>
          <dd>
            <code dir="ltr">{process?.id}</code>
          </dd>
        </div>
        <div>
          <dt>{say(TEXTS.sealRoot)}</dt>
          <dd>
            <code dir="ltr">{process?.root}</code>
          </dd>
        </div>
      </dl>
      {command === undefined ? null : <Code>{command}</Code>}
      {download === undefined ? null : (
        <p class="actions">
          <a class="button primary" href={download} download>
            {say(TEXTS.download)}
          </a>
        </p>
      )}
      {children}
    </section>
  );
}
