import type { Quotation, Span, StatementType } from '../model.ts';
import { type Quoted, quotedSpans } from './quote-marks.ts';

interface Cue {
  words: string;
  type: StatementType;
}

interface Grammar {
  cues: Cue[];
  /** Builds the pattern of one attribution; groups: source, cue, content. */
  shapes: (cues: string) => string[];
}

const NOT_MARK = '[^،؛۔.!?؟:"“”«»\\n]';

/** What each language says for "said that"; the order of source, cue and content is the language's own. */
const GRAMMARS: Record<string, Grammar> = {
  ur: {
    cues: [
      {
        words:
          'کہا|بتایا|زور دیا|دعویٰ کیا|دعوی کیا|الزام لگایا|الزام عائد کیا|اعلان کیا|واضح کیا|انکشاف کیا|تصدیق کی|کہنا ہے|کہنا تھا',
        type: 'claim',
      },
      { words: 'خبردار کیا|متنبہ کیا', type: 'warning' },
      { words: 'تردید کی|مسترد کیا|مسترد کر دیا', type: 'denial' },
      { words: 'یقین دلایا|وعدہ کیا|عزم ظاہر کیا', type: 'undertaking' },
      { words: 'مطالبہ کیا|اپیل کی|شکریہ ادا کیا', type: 'other' },
    ],
    shapes: (cues) => [
      `(?<source>${NOT_MARK}{2,90}?)\\s+(?:نے|کا|کے)\\s+(?:${NOT_MARK}{1,60}?\\s)??(?<cue>(?:${cues})(?:\\s(?:ہے|تھا|ہیں))?)\\s*(?:کہ|:|،)\\s*(?<content>[^\\n۔]+)`,
    ],
  },
  fa: {
    cues: [
      {
        words:
          'گفت|گفته است|می‌گوید|می‌گویند|گفته‌اند|گفتند|افزود|تأکید کرد|تاکید کرد|اعلام کرد|ادعا کرد|مدعی شد|تصریح کرد|اظهار داشت|اظهار کرد|نوشت|نوشته است',
        type: 'claim',
      },
      { words: 'هشدار داد|هشدار داده است', type: 'warning' },
      { words: 'رد کرد|تکذیب کرد|رد کرده است', type: 'denial' },
      { words: 'وعده داد|تعهد کرد|متعهد شد', type: 'undertaking' },
      { words: 'خواست|درخواست کرد|تشکر کرد', type: 'other' },
    ],
    shapes: (cues) => [
      `(?<source>${NOT_MARK}{2,110}?)\\s+(?<cue>${cues})(?:\\s+است)?\\s*(?:که|:|،)\\s*(?<content>[^\\n.؟!]+)`,
      `(?<cue>به گفته(?:\\s?[ٔی]|‌ی)?)\\s+(?<source>${NOT_MARK}{2,80}?)،\\s*(?<content>[^\\n.؟!]+)`,
    ],
  },
  ps: {
    cues: [
      {
        words: 'وویل|ویلي دي|ویلي|وايي|وویلې|ویلې|زیاته کړه|ټینګار وکړ|اعلان وکړ|ادعا وکړه|ادعا کوي|لیکلي',
        type: 'claim',
      },
      { words: 'خبرداری ورکړ|خبرداری ورکړی', type: 'warning' },
      { words: 'رد کړل|رد کړه|رد کړ|ردوي', type: 'denial' },
      { words: 'ژمنه وکړه|ژمنه کړې', type: 'undertaking' },
      { words: 'غوښتنه وکړه|وغوښتل|مننه وکړه', type: 'other' },
    ],
    shapes: (cues) => [
      `(?<source>${NOT_MARK}{2,100}?)\\s+(?<cue>${cues})\\s*(?:دي|دی)?\\s*(?:،\\s*)?(?:چې|:|،)\\s*(?<content>[^\\n.؟!۔]+)`,
    ],
  },
  ar: {
    cues: [
      {
        words:
          'قال|قالت|أكد|أكدت|أعلن|أعلنت|صرح|صرحت|أضاف|أضافت|اتهم|اتهمت|ذكر|ذكرت|أوضح|أوضحت|زعم|زعمت|شدد|شددت|أشار|أشارت|كتب',
        type: 'claim',
      },
      { words: 'حذر|حذرت|هدد|هددت', type: 'warning' },
      { words: 'نفى|نفت|رفض|رفضت', type: 'denial' },
      { words: 'تعهد|تعهدت|وعد|وعدت', type: 'undertaking' },
      { words: 'طالب|طالبت|دعا|دعت|شكر|شكرت', type: 'other' },
    ],
    shapes: (cues) => [
      `(?:^|[\\s،.])(?<cue>و?(?:${cues}))\\s+(?<source>${NOT_MARK}{2,110}?)\\s*(?:[،,]\\s*)?(?:إن|أن|بأن|على أن|إلى أن|من أن|:)\\s*(?<content>[^\\n.؟!]+)`,
    ],
  },
  tr: {
    cues: [
      {
        words:
          'dedi|diye konuştu|söyledi|belirtti|açıkladı|iddia etti|vurguladı|kaydetti|ifade etti|ifadelerini kullandı|ifadesini kullandı|bildirdi|yazdı|aktardı|savundu',
        type: 'claim',
      },
      { words: 'uyardı|uyarısında bulundu', type: 'warning' },
      { words: 'reddetti|yalanladı', type: 'denial' },
      { words: 'söz verdi|taahhüt etti', type: 'undertaking' },
      { words: 'istedi|talep etti|çağrısında bulundu|teşekkür etti', type: 'other' },
    ],
    shapes: (cues) => [
      `(?<source>\\p{Lu}[^.!?,"“”\\n]{2,90}?),\\s*(?<content>[^\\n.!?]+?|["“][^"”\\n]+["”]),?\\s+(?:şeklinde\\s)?(?<cue>${cues})(?=[.!?,\\s]|$)`,
      `(?<content>["“][^"”\\n]+["”]),?\\s+(?<cue>${cues})(?:\\s+(?<source>\\p{Lu}[^.!?,"“”\\n]{2,60}))?(?=[.!?]|$)`,
    ],
  },
};

/** Attributions of the plainest shape, and quoted words near them, in Urdu, Persian and Dari, Pashto, Arabic and Turkish; quoted words alone in others. */
export function findOtherQuotations(body: string, language: string): Quotation[] {
  const grammar = GRAMMARS[language.split('-')[0] as string];
  const found: Quotation[] = [];
  for (const match of body.matchAll(/[^\n]+/gu)) {
    const quotes = quotedSpans(match[0], match.index);
    const here = grammar === undefined ? [] : attributed(body, match[0], match.index, grammar, quotes);
    found.push(...here, ...unattributed(body, quotes, here, found.at(-1) ?? null));
  }
  return found;
}

function attributed(
  body: string,
  paragraph: string,
  offset: number,
  grammar: Grammar,
  quotes: readonly Quoted[],
): Quotation[] {
  const all = grammar.cues
    .map((cue) => cue.words)
    .join('|')
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');
  const found: Quotation[] = [];
  for (const sentence of sentencesOf(paragraph, offset, quotes)) {
    for (const shape of grammar.shapes(all)) {
      const match = new RegExp(shape, 'du').exec(sentence.text.slice(0, 1500));
      const content = match?.indices?.groups?.['content'];
      if (match === null || content === undefined) continue;
      const contentSpan = untilQuoteEnd(
        body,
        spanAt(body, sentence.start + content[0], sentence.start + content[1]),
        quotes,
      );
      const sourceAt = match.indices?.groups?.['source'];
      const cueAt = match.indices?.groups?.['cue'];
      const source =
        sourceAt === undefined
          ? null
          : trimmed(spanAt(body, sentence.start + sourceAt[0], sentence.start + sourceAt[1]));
      if (contentSpan.text.split(/\s+/u).length < 2) continue;
      const cue =
        cueAt === undefined ? null : spanAt(body, sentence.start + cueAt[0], sentence.start + cueAt[1]);
      const type =
        grammar.cues.find(
          (one) => cue !== null && one.words.split('|').some((word) => cue.text.includes(word)),
        )?.type ?? 'claim';
      const speaker = source === null ? null : { name: withoutLead(source.text) };
      found.push({
        kind: kindOf(contentSpan, quotes),
        content: [contentSpan],
        cue,
        source,
        speaker,
        voice: source === null ? 'unnamed' : 'named',
        type,
      });
      break;
    }
  }
  return found;
}

function* sentencesOf(
  paragraph: string,
  offset: number,
  quotes: readonly Quoted[],
): Generator<{ text: string; start: number }> {
  let from = 0;
  for (const end of paragraph.matchAll(/[.!?؟۔]+["”»]*(?=\s|$)/gu)) {
    const at = end.index + end[0].length;
    if (quotes.some((quote) => offset + at > quote.start && offset + at < quote.end)) continue;
    // A quotation that ends with a full stop goes on to its verb: "..." dedi.
    if (/["”»]$/u.test(end[0]) && /^\s+\p{Ll}/u.test(paragraph.slice(at, at + 3))) continue;
    yield { text: paragraph.slice(from, at), start: offset + from };
    from = at;
  }
  if (from < paragraph.length) yield { text: paragraph.slice(from), start: offset + from };
}

/** A quotation the sentence's content opens is taken whole, full stops and all. */
function untilQuoteEnd(body: string, span: Span, quotes: readonly Quoted[]): Span {
  const cut = quotes.find(
    (quote) => quote.start >= span.start && quote.start < span.end && quote.end > span.end,
  );
  return trimmed(cut === undefined ? span : spanAt(body, span.start, cut.end));
}

function unattributed(
  body: string,
  quotes: readonly Quoted[],
  here: readonly Quotation[],
  previous: Quotation | null,
): Quotation[] {
  return quotes.flatMap((quote) => {
    const content = spanAt(body, quote.start, quote.end);
    const covered = here.some((one) =>
      one.content.some((span) => span.start < quote.end && span.end > quote.start),
    );
    if (covered || content.text.split(/\s+/u).length < 5) return [];
    const near =
      here.findLast((one) => (one.content.at(-1) as Span).end <= quote.start) ??
      (quote.start === here[0]?.content[0]?.start ? previous : null);
    const known = near?.speaker ?? null;
    return [
      {
        kind: 'direct',
        content: [content],
        cue: null,
        source: near?.source ?? null,
        speaker: known,
        voice: known === null ? 'unnamed' : 'named',
        type: 'claim',
      } satisfies Quotation,
    ];
  });
}

function kindOf(span: Span, quotes: readonly Quoted[]): Quotation['kind'] {
  const inside = quotes.reduce(
    (sum, quote) => sum + Math.max(0, Math.min(quote.end, span.end) - Math.max(quote.start, span.start)),
    0,
  );
  return inside === 0 ? 'indirect' : inside > (span.end - span.start) * 0.9 ? 'direct' : 'mixed';
}

function withoutLead(name: string): string {
  return name.replace(/^(?:و|اور|تاہم|دوسری جانب|همچنین|در همین حال|بل خوا|Ancak|Öte yandan)\s+/u, '');
}

function trimmed(span: Span): Span {
  const lead = /^[\s،,:;.]*/u.exec(span.text)?.[0].length ?? 0;
  const tail = /[\s،,:;.۔]*$/u.exec(span.text.slice(lead))?.[0].length ?? 0;
  return {
    start: span.start + lead,
    end: span.end - tail,
    text: span.text.slice(lead, span.text.length - tail),
  };
}

function spanAt(body: string, start: number, end: number): Span {
  return { start, end, text: body.slice(start, end) };
}
