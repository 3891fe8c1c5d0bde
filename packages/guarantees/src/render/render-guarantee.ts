import type { Guarantee, Id } from '../model.ts';
import { cleanText, type NameKind, printsAsCode, type RenderContext } from './context.ts';
import { type Direction, directionOf, type Language } from './language.ts';
import { renderMoment } from './moment.ts';
import type { Line, Part, Slot } from './outline.ts';
import { outlineGuarantee } from './outline-guarantee.ts';
import { phrasesIn } from './phrases.ts';
import {
  FSI,
  isolate,
  localDigits,
  PDI,
  renderCount,
  renderDegrees,
  renderDuration,
  renderNumber,
} from './quantity.ts';
import { termIn } from './terms.ts';

export type Sentence = { part: Part; clause: string; depth: number; text: string };
/** `missing` lists what had no name in this language; its id stands in the text instead. */
export type Rendering = {
  text: string;
  dir: Direction;
  sentences: Sentence[];
  missing: { kind: NameKind; id: Id }[];
};

export function renderGuarantee(g: Guarantee, context: RenderContext, language: Language): Rendering {
  return renderLines(outlineGuarantee(g, context), context, language);
}

export function renderLines(lines: readonly Line[], context: RenderContext, language: Language): Rendering {
  const missing: Rendering['missing'] = [];
  const phrases = phrasesIn(language);
  const sentences = lines.map(({ part, clause, depth, say, slots }) => {
    const text = phrases[say].replace(/\{(\w+)\}/g, (_, name: string) => {
      const slot = slots[name];
      if (slot === undefined) throw new Error(`${say} needs ${name}`);
      return renderSlot(slot, context, language, missing);
    });
    return { part, clause, depth, text };
  });
  const text = sentences
    .map((sentence) => `${'  '.repeat(sentence.depth)}${printedSentence(sentence, language)}`)
    .join('\n');
  return { text: `${text}\n`, dir: directionOf(language), sentences, missing };
}

/** A sentence behind its number, as it stands in the text. The full stop is outside, on the reading side. */
export function printedSentence({ clause, text }: Sentence, language: Language): string {
  return clause === '' ? text : `${isolate(localDigits(clause, language), language)}. ${text}`;
}

function renderSlot(
  slot: Slot,
  context: RenderContext,
  language: Language,
  missing: Rendering['missing'],
): string {
  switch (slot.is) {
    case 'names':
      return join(
        slot.ids.map((id) => {
          const name = nameIn(slot.kind, id, context, language);
          if (name === undefined) missing.push({ kind: slot.kind, id });
          return isolateName(name ?? cleanText(id), language);
        }),
        language,
      );
    case 'number':
      return renderNumber(slot.value, language);
    case 'count':
      return renderCount(slot.value, slot.of, language);
    case 'duration':
      return renderDuration(slot.value, language);
    case 'moment':
      return renderMoment(slot.at, context, language);
    case 'degrees':
      return renderDegrees(slot.value, slot.axis, language);
    case 'terms':
      return join(
        slot.terms.map((term) =>
          term.startsWith('datum:') ? isolate(termIn(term, language), language) : termIn(term, language),
        ),
        language,
      );
    case 'zone':
      return isolate(slot.zone, language);
    case 'verbatim':
      return quote(slot.text, language);
    case 'texts': {
      const text = slot.texts[language];
      if (text === undefined || cleanText(text) === '') missing.push({ kind: 'text', id: slot.at });
      return isolateName(cleanText(text ?? '') || slot.at, language);
    }
  }
}

/** The name to print, or undefined when there is none in this language. Codes stand for themselves. */
export function nameIn(
  kind: NameKind,
  id: Id,
  context: RenderContext,
  language: Language,
): string | undefined {
  const name = cleanText(context.names.name(kind, id, language) ?? '');
  if (name !== '') return name;
  return printsAsCode(kind) ? cleanText(id) : undefined;
}

function join(items: readonly string[], language: Language): string {
  return items.join(directionOf(language) === 'rtl' ? '؛ ' : '; ');
}

/** Names of either direction keep to themselves inside a text of the other. */
function isolateName(name: string, language: Language): string {
  const needed = directionOf(language) === 'rtl' || /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(name);
  return needed ? `${FSI}${name}${PDI}` : name;
}

function quote(text: string, language: Language): string {
  const inner = `${FSI}${cleanText(text)}${PDI}`;
  return language === 'ar' || language === 'ps' || language === 'fa-AF' ? `«${inner}»` : `“${inner}”`;
}
