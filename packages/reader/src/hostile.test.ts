import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePage } from './page/decode-page.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { readArticle } from './read-article.ts';

const LONG = process.env['SULH_LONG'] === '1';
const RUNS = LONG ? 5000 : 150;
const CODES = ['page-too-large', 'page-too-deep', 'page-too-complex', 'page-empty', 'page-not-text'];

const PIECES = [
  '<p>',
  '</p>',
  '<div class="x">',
  '</div>',
  '<script>',
  '</script>',
  '<template>',
  '</template>',
  '<!--',
  '-->',
  '<b',
  '>',
  '<a href="javascript:1">',
  '</a>',
  '“',
  '”',
  '"',
  "''",
  '‘',
  '’',
  '«',
  '»',
  '(',
  ')',
  ', ',
  '. ',
  '? ',
  ': ',
  '\n\n',
  'said',
  'He said that ',
  'Mr. Odrin',
  ' told ',
  'which it accuses of ',
  'according to ',
  'by ',
  'who ',
  'WALLACE: ',
  'The minister',
  'the talks failed',
  'warned',
  'Kabul',
  '\u202e',
  '\u0000',
  '\ud800',
  '\u2029',
  '😀',
  'کہا کہ ',
  'گفت: ',
  'dedi',
  'وقال ',
  ' إن ',
  '-',
  '—',
  '1.5',
];
const soup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ maxLength: 12, unit: 'binary' }),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('any input', () => {
  it('[Q2] gives an article or a refusal of the closed set, and [Q1] every span is a piece of the body', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('html' as const, 'text' as const), (content, format) => {
        const result = readArticle({ content, format });
        if (!result.ok) return CODES.includes(result.refusal.code);
        const { body, quotations } = result.article;
        for (const quotation of quotations) {
          expect(quotation.content.length).toBeGreaterThan(0);
          for (const span of [...quotation.content, quotation.cue, quotation.source]) {
            if (span !== null) expect(body.slice(span.start, span.end)).toBe(span.text);
          }
        }
        return !/[\p{Cs}\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069]/u.test(body);
      }),
      { numRuns: RUNS },
    );
  });

  it('[Q16] the same input gives the same article', () => {
    fc.assert(
      fc.property(soup, (content) => {
        const [first, second] = [
          readArticle({ content, format: 'html' }),
          readArticle({ content, format: 'html' }),
        ];
        expect(second).toEqual(first);
      }),
      { numRuns: Math.min(RUNS, 60) },
    );
  });
});

function code(content: string, format: 'html' | 'text' = 'html'): string {
  const result = readArticle({ content, format });
  return result.ok ? 'ok' : result.refusal.code;
}

describe('pages made to hurt', () => {
  it('[Q3] a page over the limits is refused at once', () => {
    expect(code('x'.repeat(20_000_000))).toBe('page-too-large');
    expect(code('<div>'.repeat(100_000))).toBe('page-too-deep');
    expect(code(`${'<b>'.repeat(100_000)}x`)).toBe('page-too-deep');
    expect(code('<p>x'.repeat(100_000))).toBe('page-too-complex');
    expect(code(`${'<div>'.repeat(500)}${'<i>x</i>'.repeat(50_000)}`)).toBe('page-too-complex');
  });

  it('[Q3] openings without ends cost no more than their length', () => {
    for (const piece of [
      '<',
      '<!--',
      '<script',
      '<script>',
      '<template>',
      '<a b="',
      '</',
      '<svg>',
      '“',
      "''",
      '(',
      'He said, ',
      'A, ',
      '"a" ',
    ]) {
      const started = performance.now();
      expect(['ok', ...CODES]).toContain(code(piece.repeat(Math.floor(120_000 / piece.length))));
      expect(performance.now() - started).toBeLessThan(8000);
    }
  });

  it('[Q2] empty pages and pages without words are refused', () => {
    for (const content of [
      '',
      ' \n ',
      '<html><body></body></html>',
      '<p>...</p>',
      '<script>var a = "words"</script>',
    ])
      expect(code(content)).toBe('page-empty');
    expect(code('\u0000\u0001\u0002\ufffd'.repeat(200), 'text')).toBe('page-not-text');
  });

  it('[Q5] words of scripts, styles, templates and comments never show, however they are written', () => {
    const tricks =
      '<p>The talks went on for a long day in the town by the lake, and nobody left the room before night.</p>';
    for (const hidden of [
      '<SCRIPT>evil</SCRIPT>',
      '<script><!-- evil --></script x>',
      '<style>evil</style>',
      '<template><template>evil</template>evil</template>',
      '<!-- evil -->',
      '<noscript>evil</noscript>',
      '<svg><text>evil</text></svg>',
      '<textarea>evil</textarea>',
    ]) {
      const result = readArticle({
        content: `<body>${tricks}${hidden}${tricks.replace('talks', 'meetings')}</body>`,
        format: 'html',
      });
      expect(result.ok && result.article.body).toContain('meetings');
      expect(result.ok && result.article.body).not.toContain('evil');
    }
  });

  it('[Q5] bidirectional controls go, joiners stay', () => {
    const result = readArticle({
      content: 'The minister \u202esaid\u202c that the talks\u200f would go on for a می\u200cشود long time.',
      format: 'text',
    });
    expect(result.ok && result.article.body).toBe(
      'The minister said that the talks would go on for a می\u200cشود long time.',
    );
  });
});

describe('texts made to hurt', () => {
  it('[Q3] long sentences, paragraphs and lists of names cost little more than their length', () => {
    for (const piece of [
      'said that he said that ',
      '“a b c d e” he said, ',
      'Kabul, who said, ',
      '"a, ',
      '(A, ',
      'Petar Odrin said it. He knew. ',
      'وقال ',
      'نے کہا کہ ',
      'A, dedi ',
    ]) {
      const started = performance.now();
      for (const language of ['en', 'ar', 'ur', 'tr'])
        findQuotations(piece.repeat(Math.floor(60_000 / piece.length)), language);
      expect(performance.now() - started, piece).toBeLessThan(8000);
    }
  });
});

describe('decoding', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('[Q15] the byte order mark, the header, the page and the bytes are asked in that order', () => {
    expect(decodePage(bytes('\ufeff<p>é</p>'), 'text/html; charset=windows-1252')).toMatchObject({
      ok: true,
      text: '<p>é</p>',
      encoding: 'utf-8',
    });
    expect(decodePage(new Uint8Array([0x93, 0x61, 0x94]), 'text/html; charset=windows-1252')).toMatchObject({
      text: '“a”',
    });
    expect(decodePage(new Uint8Array([...bytes('<meta charset="windows-1254">'), 0xfe]))).toMatchObject({
      ok: true,
      text: '<meta charset="windows-1254">ş',
    });
    expect(decodePage(bytes('<p>سلام</p>'))).toMatchObject({ text: '<p>سلام</p>', encoding: 'utf-8' });
    expect(decodePage(new Uint8Array([0x61, 0xe9, 0x62]))).toMatchObject({
      text: 'aéb',
      encoding: 'windows-1252',
    });
  });

  it('[Q15] what is no text, too large or in an unknown encoding is refused', () => {
    expect(decodePage(bytes('%PDF-1.7'))).toMatchObject({ ok: false, refusal: { code: 'page-not-text' } });
    expect(decodePage(bytes('x'), 'image/png')).toMatchObject({ refusal: { code: 'page-not-text' } });
    expect(decodePage(new Uint8Array(64))).toMatchObject({ refusal: { code: 'page-not-text' } });
    expect(decodePage(bytes('x'), 'text/html; charset=klingon')).toMatchObject({
      refusal: { code: 'page-encoding-unknown' },
    });
    expect(decodePage(new Uint8Array(11), '', 10)).toMatchObject({ refusal: { code: 'page-too-large' } });
  });

  it('[Q15] any bytes are decoded or refused', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ maxLength: 40 }),
        (data, type) => typeof decodePage(data, type).ok === 'boolean',
      ),
      { numRuns: RUNS },
    );
  });
});

describe('the package', () => {
  it('[Q16] asks for no file, network, clock or chance', () => {
    const root = import.meta.dirname;
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    for (const file of files) {
      const source = readFileSync(join(root, file), 'utf8');
      expect(source, file).not.toMatch(
        /from 'node:|\bfetch\(|Date\.now|new Date\(\)|Math\.random|process\./u,
      );
    }
  });
});
