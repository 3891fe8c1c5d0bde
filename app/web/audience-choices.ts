/** The circles of readers a person may choose for a new entry: always with themselves among them. */
import { openingAudience } from '../register/audience.ts';
import type { AudienceChoice } from './form.tsx';
import type { Text } from './language.ts';
import type { PageContext } from './route.ts';

const TEXTS = {
  everybody: { en: 'Everybody', ur: 'سب لوگ', ps: 'ټول خلک', 'fa-AF': 'همه' },
  table: {
    en: 'The table: all parties and mediators',
    ur: 'مذاکراتی میز: تمام فریق اور ثالث',
    ps: 'د خبرو مېز: ټول لوري او منځګړي',
    'fa-AF': 'میز مذاکره: همهٔ طرف‌ها و میانجی‌ها',
  },
  own: {
    en: 'Your own side and the mediators',
    ur: 'آپ کا فریق اور ثالث',
    ps: 'ستاسو لوری او منځګړي',
    'fa-AF': 'طرف خود شما و میانجی‌ها',
  },
  taking: {
    en: 'Everybody taking part: the table, monitors and observers',
    ur: 'تمام شرکا: مذاکراتی میز، نگران اور مبصر',
    ps: 'ټول ګډونوال: د خبرو مېز، څارونکي او مشاهدین',
    'fa-AF': 'همهٔ شرکت‌کنندگان: میز مذاکره، ناظران و مشاهدان',
  },
} satisfies Record<string, Text>;

export function audienceChoices({ view, person }: PageContext): AudienceChoice[] {
  const { say } = view;
  const choices: AudienceChoice[] = [];
  if (view.process?.public === true) choices.push({ tokens: ['public'], label: say(TEXTS.everybody) });
  const atTable = person?.partyRole === 'party' || person?.partyRole === 'mediator';
  if (atTable) choices.push({ tokens: ['table'], label: say(TEXTS.table) });
  else choices.push({ tokens: openingAudience(false), label: say(TEXTS.taking) });
  if (person?.partyRole === 'party') {
    choices.push({ tokens: [`party:${person.party}`, 'mediators'].sort(), label: say(TEXTS.own) });
  }
  return choices;
}
