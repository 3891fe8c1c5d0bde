import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../language/language.ts';
import type { Quotation } from '../model.ts';
import { readArticle } from '../read-article.ts';
import { findQuotations } from './find-quotations.ts';

/** Source, cue and contents of each quotation, as one line. */
function lines(body: string, language = 'en'): string[] {
  return findQuotations(body, language).map(line);
}

function line(quotation: Quotation): string {
  return [
    quotation.source?.text ?? '',
    quotation.cue?.text ?? '',
    quotation.content.map((span) => span.text).join(' + '),
  ].join(' | ');
}

describe('attribution in English', () => {
  const cases: [string, string[]][] = [
    ['The bridge is closed, the mayor said on Tuesday.', ['the mayor | said | The bridge is closed']],
    [
      'The plan, officials in Larn said, would take a year.',
      ['officials in Larn | said | The plan + would take a year'],
    ],
    ['In June, he said the plan would take a year.', ['he | said | the plan would take a year']],
    ['According to Petar Odrin, the road is open.', ['Petar Odrin | According to | the road is open']],
    ['The road is open, according to Petar Odrin.', ['Petar Odrin | according to | The road is open']],
    [
      '“Leave the valley,” he said, “and come back in peace.”',
      ['he | said | “Leave the valley,” + “and come back in peace.”'],
    ],
    ['He added:\n\n“We will come back to the table.”', ['He | added | “We will come back to the table.”']],
    [
      'A note.\n\n“We will come back to the table.” — Anna Veld, in Larn',
      ['Anna Veld | — | “We will come back to the table.”'],
    ],
    [
      'The ministry on Thursday denied that it had sent troops.',
      ['The ministry | denied | it had sent troops'],
    ],
    [
      'Odrin urged both sides to wait and welcomed the decision.',
      ['Odrin | urged | both sides to wait', 'Odrin | welcomed | the decision'],
    ],
    ['The law was criticized by Anna Veld.', ['Anna Veld | was criticized | The law']],
    [
      'Odrin declined to say whether he would return to the town.',
      ['Odrin | declined | to say whether he would return to the town'],
    ],
  ];

  it.each(cases)('[Q9] %s', (body, expected) => {
    expect(lines(body)).toEqual(expected);
  });

  it('[Q9] apostrophes, scare quotes and titles are no quotations', () => {
    expect(
      lines('The ministers’ so-called “red line” moved again in the ’90s, and nobody knew why.'),
    ).toEqual([]);
  });

  it('[Q13] the type follows the cue, the words and the negation', () => {
    const types = (body: string) => findQuotations(body, 'en').map((quotation) => quotation.type);
    expect(types('Anna Veld denied that the camps exist.')).toEqual(['denial']);
    expect(types('Anna Veld warned that the truce would break.')).toEqual(['warning']);
    expect(types('Anna Veld pledged to close the camps.')).toEqual(['undertaking']);
    expect(types('Anna Veld did not commit to a date.')).toEqual(['other']);
    expect(types('“We will close the camps before winter,” Anna Veld said.')).toEqual(['undertaking']);
    expect(types('“These reports are baseless,” Anna Veld said.')).toEqual(['denial']);
  });

  it('[Q11] nobody’s, the narrator’s and somebody’s words have different voices', () => {
    const voices = (body: string) => findQuotations(body, 'en').map((quotation) => quotation.voice);
    expect(voices('A senior official said the road is open.')).toEqual(['unnamed']);
    expect(voices('Petar Odrin hopes to return to the valley.')).toEqual(['narrator']);
    expect(voices('Petar Odrin said the road is open.')).toEqual(['named']);
  });
});

describe('other languages', () => {
  const cases: [string, string, string[]][] = [
    [
      'ur',
      'وزیر دفاع نے خبردار کیا کہ “مذاکرات ناکام ہو سکتے ہیں”۔',
      ['وزیر دفاع | خبردار کیا | “مذاکرات ناکام ہو سکتے ہیں”'],
    ],
    [
      'fa',
      'سخنگوی وزارت خارجه گفت: «ما ادامه می‌دهیم. این خواست مردم است.»',
      ['سخنگوی وزارت خارجه | گفت | «ما ادامه می‌دهیم. این خواست مردم است.»'],
    ],
    ['ps', 'د وزارت ویاند وویل چې خبرې به دوام وکړي.', ['د وزارت ویاند | وویل | خبرې به دوام وکړي']],
    [
      'ar',
      'وأضاف المتحدث باسم الوزارة: «لن نقبل أي انتهاك لهذا الاتفاق».',
      ['المتحدث باسم الوزارة | وأضاف | «لن نقبل أي انتهاك لهذا الاتفاق»'],
    ],
    [
      'tr',
      'Sözcü Ayla Demir, "Görüşmeler devam edecek. Bunu destekliyoruz." dedi.',
      ['Sözcü Ayla Demir | dedi | "Görüşmeler devam edecek. Bunu destekliyoruz."'],
    ],
  ];

  it.each(cases)('[Q14] %s: the plain shape is found', (language, body, expected) => {
    expect(lines(body, language)).toEqual(expected);
  });

  it('[Q14] quoted words are proposed in a language whose grammar is not known', () => {
    expect(lines('Le ministre a parlé: « Nous reviendrons à la table en mars ».', 'fr')).toEqual([
      ' |  | « Nous reviendrons à la table en mars »',
    ]);
  });
});

describe('language', () => {
  const persian = 'سخنگوی وزارت خارجه گفت که گفت‌وگوها ادامه خواهد یافت و هیچ تصمیمی گرفته نشده است.';

  it('[Q8] Persian and Dari are told apart by what the page or its address says', () => {
    expect(detectLanguage(persian, null, undefined)).toBe('fa');
    expect(detectLanguage(persian, 'prs', undefined)).toBe('fa-AF');
    expect(detectLanguage(persian, 'fa_AF', undefined)).toBe('fa-AF');
    expect(detectLanguage(persian, 'fa', 'https://news.example.af/1')).toBe('fa-AF');
  });

  it('[Q8] the words outweigh a wrong declaration', () => {
    expect(
      detectLanguage(
        'د بهرنیو چارو وزارت ویاند وویل چې خبرې به په راتلونکې اونۍ کې پیل شي او دواړه لوري به ګډون وکړي.',
        'en',
        undefined,
      ),
    ).toBe('ps');
  });

  it('[Q7] an image address that is no web address is dropped', () => {
    const page = (image: string) =>
      `<meta property="og:image" content="${image}"><p>The talks went on for a long day in the town by the lake.</p>`;
    const image = (address: string) => {
      const read = readArticle({ content: page(address), format: 'html', url: 'https://example.org/a/b' });
      return read.ok ? read.article.image : undefined;
    };
    expect(image('javascript:alert(1)')).toBeNull();
    expect(image('data:image/png;base64,AA')).toBeNull();
    expect(image('../lead.png')).toBe('https://example.org/lead.png');
  });
});
