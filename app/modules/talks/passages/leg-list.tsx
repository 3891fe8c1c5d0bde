/** Legs in a list: where each stands by shape and word, whose it is, and how long. */
import { Chip, type ChipProps } from '../../../web/components/chip.tsx';
import { RowList, type RowListItem } from '../../../web/components/layout.tsx';
import { formatAge, formatDay } from '../../../web/dates.ts';
import { counted } from '../../../web/language.ts';
import { partyName } from '../../../web/names.ts';
import type { PageContext } from '../../../web/route.ts';
import { dueOf, isOpen, type Stage } from './legs.ts';
import type { LegView } from './queries.ts';
import { chosen, TEXTS } from './texts.ts';

/** Empty: nothing yet. Half: on its way. Full: arrived. Cross: it ended otherwise. No stage marks a side. */
const SHAPES: Readonly<Record<Stage, Pick<ChipProps, 'shape' | 'tone'>>> = {
  'with-mediator': { shape: 'empty', tone: 'wait' },
  'for-mediators': { shape: 'full', tone: 'off' },
  carried: { shape: 'half', tone: 'wait' },
  received: { shape: 'full', tone: 'off' },
  read: { shape: 'full', tone: 'off' },
  replied: { shape: 'full', tone: 'ok' },
  returned: { shape: 'cross', tone: 'off' },
  withdrawn: { shape: 'cross', tone: 'off' },
  erased: { shape: 'cross', tone: 'off' },
};

export function StageChip({ context, leg }: { context: PageContext; leg: LegView }) {
  return <Chip {...SHAPES[leg.stage]}>{context.view.say(chosen('stage', leg.stage))}</Chip>;
}

/** A day that passed shows as broken, by shape and word, on whichever side it lies. */
export function DueChip({ context, leg }: { context: PageContext; leg: LegView }) {
  const { language, now, say } = context.view;
  const due = dueOf(leg, now);
  if (due === null) return null;
  if (due.state === 'overdue')
    return (
      <Chip shape="cross" tone="no">
        {counted(language, due.days, { one: TEXTS.overdueOne, other: TEXTS.overdueMany })}
      </Chip>
    );
  return (
    <Chip shape="empty" tone="wait">
      {due.days === 0
        ? say(TEXTS.dueToday)
        : counted(language, due.days, { one: TEXTS.dueOne, other: TEXTS.dueMany })}
    </Chip>
  );
}

/** From whom to whom, as far as this reader is told. */
export function wayOf(context: PageContext, { giver, to }: Pick<LegView, 'giver' | 'to'>): string {
  const { say } = context.view;
  const from = giver === null ? say(TEXTS.mediators) : partyName(context, giver);
  return say(TEXTS.fromTo, { from, to: partyName(context, to) });
}

export function titleOf(context: PageContext, { title }: Pick<LegView, 'title'>): string {
  return title ?? context.view.say(TEXTS.erasedTitle);
}

export function pathOf(context: PageContext, leg: LegView): string {
  return `${context.view.process!.path}/talks/passages/${leg.id}`;
}

/** Ages are shown where the rules of procedure say so, for all sides alike. */
export function agesShown({ world }: PageContext): boolean {
  return world.register.rules?.showAges === true;
}

export function LegList({ context, legs }: { context: PageContext; legs: readonly LegView[] }) {
  return <RowList items={legs.map((leg) => legRow(context, leg))} />;
}

export function legRow(context: PageContext, leg: LegView): RowListItem {
  const { language, now, say } = context.view;
  const age = isOpen(leg) && agesShown(context) ? formatAge(language, leg.since, now) : null;
  const words = [
    leg.type === null ? null : say(chosen('type', leg.type)),
    wayOf(context, leg),
    age === null ? null : say(TEXTS.sinceAge, { age }),
    leg.replyBy === null || dueOf(leg, now) === null
      ? null
      : say(TEXTS.askedBy, { day: formatDay(language, leg.replyBy, 'short') }),
  ];
  return {
    title: titleOf(context, leg),
    href: pathOf(context, leg),
    chip: (
      <span class="chips">
        <StageChip context={context} leg={leg} />
        <DueChip context={context} leg={leg} />
      </span>
    ),
    meta: words.filter((word) => word !== null).join(' · '),
  };
}
