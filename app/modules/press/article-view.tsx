/** The clean article: its words marked where somebody is reported to have spoken, each with its box below. */
import type { ArticleName, Quotation } from '@sulh/reader';
import type { EntryRow } from '../../projections/entries.ts';
import { Chip } from '../../web/components/chip.tsx';
import { AsideList, Columns, type LinkItem, Section } from '../../web/components/layout.tsx';
import { NarratorList, QuotedStrip } from '../../web/components/quoted-strip.tsx';
import { Article, Mark, Paragraph, StatementBox } from '../../web/components/text.tsx';
import { formatDay } from '../../web/dates.ts';
import { quantity } from '../../web/language.ts';
import { alternating, partyName } from '../../web/names.ts';
import type { Element, PageContext } from '../../web/route.ts';
import { manner, typeText } from '../../web/said-texts.ts';
import type { ArticleData } from './entries.ts';
import { RecordForm, RejectForm } from './proposal-forms.tsx';
import { TEXTS } from './texts.ts';

export type Proposal = Pick<Quotation, 'kind' | 'content' | 'speaker' | 'voice' | 'type'> & {
  via: NonNullable<Quotation['via']>;
};

/** What the record holds about an article that was filed; null while it is only being read. */
export interface Filed {
  readonly row: EntryRow;
  /** Statements and rejections that refer to it. */
  readonly statements: readonly EntryRow[];
  readonly demands: readonly EntryRow[];
  readonly bodySha256: string;
}

interface ArticleViewProps {
  context: PageContext;
  article: ArticleData;
  proposals: readonly Proposal[];
  names: readonly ArticleName[];
  filed: Filed | null;
  others?: readonly LinkItem[];
}

interface Piece {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly proposal: Proposal | null;
  readonly recorded: EntryRow | null;
  readonly rejected: EntryRow | null;
}

export function ArticleView({ context, article, proposals, names, filed, others = [] }: ArticleViewProps) {
  const { view } = context;
  const { say } = view;
  const pieces = piecesOf(proposals, filed);
  const spoken = pieces.filter(({ proposal, recorded }) => recorded !== null || proposal?.voice === 'named');
  const apart = pieces.filter(
    ({ proposal, recorded }) => recorded === null && proposal !== null && proposal.voice !== 'named',
  );
  const byline = [
    article.authors.length === 0 ? null : say(TEXTS.by, { authors: article.authors.join(', ') }),
    article.site,
    article.publishedAt === null ? null : dayOf(context, article.publishedAt),
  ].filter((part) => part !== null);
  return (
    <Columns
      aside={
        <>
          <AsideList title={say(TEXTS.recent)} items={others} empty={say(TEXTS.noOther)} />
          <AsideList
            title={say(TEXTS.namesIn)}
            items={names.slice(0, 12).map(({ name, count }) => ({
              href: `${view.process!.path}/search?q=${encodeURIComponent(name)}`,
              label: name,
              small: quantity(view.language, count),
            }))}
          />
        </>
      }
    >
      <QuotedStrip view={view} parties={quotedParties(context, spoken)} />
      <Article
        title={article.title}
        lang={article.language ?? undefined}
        byline={<bdi>{byline.join(' · ')}</bdi>}
      >
        {paragraphsOf(article.body).map(({ start, text }) => (
          <>
            <Paragraph>{marked(text, start, [...spoken, ...apart])}</Paragraph>
            {spoken
              .filter((piece) => piece.start >= start && piece.start < start + text.length)
              .map((piece) => (
                <Box context={context} article={article} piece={piece} filed={filed} />
              ))}
          </>
        ))}
      </Article>
      {spoken.length === 0 ? (
        <Section title={say(TEXTS.proposed)}>
          <p class="quiet">{say(TEXTS.noProposals)}</p>
        </Section>
      ) : null}
      <NarratorList
        view={view}
        items={apart.map(({ start, end, proposal }) => (
          <>
            {say(proposal!.voice === 'unnamed' ? TEXTS.unnamed : TEXTS.narratorWho)}:{' '}
            <q dir="auto">{article.body.slice(start, end)}</q>
          </>
        ))}
      />
    </Columns>
  );
}

function dayOf({ view }: PageContext, publishedAt: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(publishedAt)?.[0];
  return day === undefined ? publishedAt : formatDay(view.language, day);
}

/** Proposals and recorded statements over one article; a proposal that was recorded or turned down shows as that. */
function piecesOf(proposals: readonly Proposal[], filed: Filed | null): Piece[] {
  const recorded = (filed?.statements ?? [])
    .filter(({ kind }) => kind === 'statement-recorded')
    .map((row) => ({ row, ...boundsOf(row) }));
  const rejected = (filed?.statements ?? [])
    .filter(({ kind }) => kind === 'proposal-rejected')
    .map((row) => ({ row, ...boundsOf(row) }));
  const used = new Set<string>();
  const bounds = proposals.map(({ content }) => ({
    start: Math.min(...content.map((span) => span.start)),
    end: Math.max(...content.map((span) => span.end)),
  }));
  const pieces: Piece[] = proposals.map((proposal, n) => {
    const { start, end } = bounds[n]!;
    const found = recorded.find((one) => closest(one, bounds) === n && !used.has(one.row.id));
    if (found !== undefined) used.add(found.row.id);
    const turned = rejected.find((one) => closest(one, bounds) === n);
    return {
      id: String(n + 1),
      start,
      end,
      proposal,
      recorded: found?.row ?? null,
      rejected: turned?.row ?? null,
    };
  });
  const rest = recorded
    .filter(({ row, end }) => !used.has(row.id) && end > 0)
    .map(({ row, start, end }, n) => ({
      id: `r${n + 1}`,
      start,
      end,
      proposal: null,
      recorded: row,
      rejected: null,
    }));
  return [...pieces, ...rest].sort((a, b) => a.start - b.start || b.end - a.end);
}

function boundsOf(row: EntryRow): { start: number; end: number } {
  if (row.kind === 'proposal-rejected') return row.data as { start: number; end: number };
  const places = row.data['places'] as { start: number; end: number }[];
  return {
    start: Math.min(...places.map(({ start }) => start), Number.MAX_SAFE_INTEGER),
    end: Math.max(...places.map(({ end }) => end), 0),
  };
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** Proposals may lie within each other: what was decided of one says nothing of those around or inside it. */
function closest(one: Bounds, all: readonly Bounds[]): number | null {
  const shares = all.map((other) => overlap(one, other));
  const most = Math.max(0, ...shares);
  return most > 0.5 ? shares.indexOf(most) : null;
}

/** The part of both together that they share. */
function overlap(a: Bounds, b: Bounds): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function paragraphsOf(body: string): { start: number; text: string }[] {
  let start = 0;
  return body.split('\n\n').map((text) => {
    const paragraph = { start, text };
    start += text.length + 2;
    return paragraph;
  });
}

/** The paragraph's text with marks. Of two that overlap, the one that starts first is marked. */
function marked(text: string, offset: number, pieces: readonly Piece[]): Element[] {
  const spans = pieces
    .flatMap((piece) =>
      (piece.proposal?.content ?? [{ start: piece.start, end: piece.end }]).map(({ start, end }) => ({
        start: Math.max(0, start - offset),
        end: Math.min(text.length, end - offset),
        piece,
      })),
    )
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const parts: Element[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const { start, end, piece } of spans) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    const first = !seen.has(piece.id);
    seen.add(piece.id);
    const named = piece.recorded !== null || piece.proposal?.voice === 'named';
    parts.push(
      named ? (
        <Mark id={first ? piece.id : undefined}>{text.slice(start, end)}</Mark>
      ) : (
        text.slice(start, end)
      ),
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

function Box({
  context,
  article,
  piece,
  filed,
}: {
  context: PageContext;
  article: ArticleData;
  piece: Piece;
  filed: Filed | null;
}) {
  const { view } = context;
  const { say } = view;
  const { proposal, recorded, rejected } = piece;
  const said =
    recorded === null
      ? null
      : (recorded.words as { speaker: { name: string; role: string | null }; kind: string; type: string });
  const name = said?.speaker.name ?? proposal?.speaker?.name ?? '';
  const role = said === null ? proposal?.speaker?.role : said.speaker.role;
  const kind = said?.kind ?? proposal?.kind ?? 'indirect';
  const type = said?.type ?? proposal?.type ?? 'other';
  const via = proposal?.via[0];
  return (
    <StatementBox
      view={view}
      id={piece.id}
      speaker={role == null ? name : `${name}, ${role}`}
      manner={`${say(manner(kind))}, ${say(typeText(type))}`}
      via={via === undefined ? undefined : say(TEXTS.via, { name: via.name })}
      about={recorded === null ? undefined : aboutOf(context, recorded, filed)}
      status={statusOf(context, recorded, rejected)}
      actions={
        filed === null ||
        context.person === null ||
        recorded !== null ||
        rejected !== null ||
        proposal === null ? undefined : (
          <>
            <RecordForm context={context} article={article} proposal={proposal} filed={filed} />
            <RejectForm context={context} start={piece.start} end={piece.end} filed={filed} />
          </>
        )
      }
    />
  );
}

function statusOf(
  { view }: PageContext,
  recorded: EntryRow | null,
  rejected: EntryRow | null,
): Element | undefined {
  if (recorded !== null) {
    return (
      <Chip shape="full" tone="ok" href={`${view.process!.path}/statements/${recorded.id}`}>
        {view.say(TEXTS.recordedChip)}
      </Chip>
    );
  }
  if (rejected === null) return undefined;
  return (
    <Chip shape="cross" tone="off" href={`${view.process!.path}/record/${rejected.id}`}>
      {view.say(TEXTS.rejectedChip)}
    </Chip>
  );
}

function aboutOf({ view }: PageContext, recorded: EntryRow, filed: Filed | null): Element | undefined {
  const demands = (filed?.demands ?? []).filter(({ id }) => recorded.refs['about']?.includes(id) === true);
  if (demands.length === 0) return undefined;
  return demands.map(({ id, words }, n) => (
    <>
      {n === 0 ? null : ' · '}
      <a href={`${view.process!.path}/talks/demands/${id}`} dir="auto">
        {String(words['title'])}
      </a>
    </>
  ));
}

/** Which parties are quoted and which are not: by recorded statements, and by the name a proposal gives. */
function quotedParties(context: PageContext, spoken: readonly Piece[]) {
  const { world, view } = context;
  const parties = [...world.register.book.parties].filter(([, role]) => role === 'party').map(([id]) => id);
  return alternating(parties, view.now).map((party) => {
    const label = partyName(context, party);
    const statements = spoken.filter(({ recorded, proposal }) =>
      recorded === null
        ? belongsTo(proposal, label)
        : (recorded.words['speaker'] as { party: string | null }).party === party,
    ).length;
    return { name: label, statements };
  });
}

/** A guess from the words alone, for an article nobody has recorded from yet: a person corrects it. */
function belongsTo(proposal: Proposal | null, label: string): boolean {
  const { name = '', role = '', organisation = '' } = proposal?.speaker ?? {};
  return `${name} ${role} ${organisation}`.toLowerCase().includes(label.toLowerCase());
}
