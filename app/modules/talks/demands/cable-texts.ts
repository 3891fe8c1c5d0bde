import type { Text } from '../../../web/language.ts';

export const CABLE_TEXTS = {
  open: {
    en: 'Demands not settled',
    ur: 'مطالبات جو طے نہیں ہوئے',
    ps: 'ناحل شوې غوښتنې',
    'fa-AF': 'خواست‌های حل‌نشده',
  },
  put: {
    en: '{by} put to {to}: {title}',
    ur: '{by} نے {to} کے سامنے پیش کیا: {title}',
    ps: '{by} {to} ته وړاندې کړه: {title}',
    'fa-AF': '{by} به {to} مطرح کرد: {title}',
  },
  answered: {
    en: '{by} answered: {what}, on {title}',
    ur: '{by} کا جواب: {what}، بابت {title}',
    ps: 'د {by} ځواب: {what}، په اړه {title}',
    'fa-AF': 'پاسخ {by}: {what}، دربارهٔ {title}',
  },
  act: {
    en: '{by}: {what}, {title}',
    ur: '{by}: {what}، {title}',
    ps: '{by}: {what}، {title}',
    'fa-AF': '{by}: {what}، {title}',
  },
  openLine: {
    en: '{by} to {to}: {title} · {what}',
    ur: '{by} کی طرف سے {to} کو: {title} · {what}',
    ps: 'د {by} له خوا {to} ته: {title} · {what}',
    'fa-AF': 'از {by} به {to}: {title} · {what}',
  },
} satisfies Record<string, Text>;
