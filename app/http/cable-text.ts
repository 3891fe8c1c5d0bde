/** A cable as plain text: the same lines as on the page. */

import { formatDay } from '../web/dates.ts';
import { direction } from '../web/language.ts';
import type { PageContext } from '../web/route.ts';
import { type Cable, dayOf, type SheetPart } from './cable.ts';
import { SHEET_WIDTH } from './cable-sheet.ts';
import { CABLE_TEXTS } from './cable-texts.ts';

/** Where classification and addressee are written by hand, or by the command. */
export const BLANK = '________';
const RIGHT_TO_LEFT_MARK = '\u200f';

export function cableText(context: PageContext, cable: Cable): string {
  const { view, origin } = context;
  const { say, language } = view;
  const lines = [
    say(CABLE_TEXTS.cable),
    `${say(CABLE_TEXTS.classification)}: ${BLANK}`,
    `${say(CABLE_TEXTS.to)}: ${BLANK}`,
    ...cable.head.map(([label, value]) => `${label}: ${value}`),
    '',
    ...section(context, say(CABLE_TEXTS.happened, { day: formatDay(language, cable.since) }), cable.happened),
    ...section(context, say(CABLE_TEXTS.openNow), cable.open),
    `${say(CABLE_TEXTS.numbers)} ${origin}${view.process!.path}/record`,
    view.process!.note.replace(/\s+/g, ' '),
  ];
  const mark = direction(language) === 'rtl' ? RIGHT_TO_LEFT_MARK : '';
  return `${lines
    .flatMap((line) => wrapped(line))
    .map((line) => (line === '' ? '' : `${mark}${line}`))
    .join('\n')}\n`;
}

function section(context: PageContext, title: string, parts: readonly SheetPart[]): string[] {
  const { say } = context.view;
  const shown = parts.flatMap(({ title: name, lines, more }) => [
    more === 0 ? name : `${name} (${say(CABLE_TEXTS.more, { n: more })})`,
    ...lines.map((line) => `  [${line.number}] ${dayOf(context, line)}  ${line.text}`),
  ]);
  return [title, '', ...(shown.length === 0 ? [say(CABLE_TEXTS.nothing)] : shown), ''];
}

/** Long lines go on below, set in. */
function wrapped(line: string): string[] {
  const done: string[] = [];
  let rest = line;
  for (let indent = ''; ; indent = '      ') {
    const room = SHEET_WIDTH - indent.length;
    const letters = [...rest];
    if (letters.length <= room) return [...done, `${indent}${rest}`];
    const head = letters.slice(0, room + 1).join('');
    const space = head.lastIndexOf(' ');
    const at = space > room / 2 ? space : letters.slice(0, room).join('').length;
    done.push(`${indent}${rest.slice(0, at)}`);
    rest = rest.slice(at).trimStart();
  }
}
