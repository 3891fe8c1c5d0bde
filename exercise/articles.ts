/** Invented newspaper articles about the invented talks. Offsets of statements count in `body`. */
import { createHash } from 'node:crypto';
import type { ArticleData } from '../app/modules/press/entries.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

function article(
  head: Pick<ArticleData, 'title' | 'authors' | 'publishedAt' | 'site'>,
  paragraphs: readonly string[],
): ArticleData {
  return { ...head, url: null, image: null, language: 'en', body: paragraphs.join('\n\n') };
}

export function bodySha256({ body }: ArticleData): string {
  return createHash('sha256').update(body).digest('hex');
}

/** Throws unless the words stand in the article exactly once. */
export function placeOf({ title, body }: ArticleData, words: string): Place {
  const start = body.indexOf(words);
  if (start < 0) throw new Error(`"${title}" has no such words: ${words}`);
  if (body.includes(words, start + 1)) throw new Error(`"${title}" has these words twice: ${words}`);
  return { start, end: start + words.length };
}

export const LISSE_TRUCE = article(
  {
    title: 'Two sides leave Lisse with a truce and two accounts of it',
    authors: ['Elsin Varrow'],
    publishedAt: '2026-10-20T06:30:00Z',
    site: 'The Corvia Post',
  },
  [
    'LISSE, Corvia – Northland and Eastmark agreed on Monday to hold their fire along the line that divides them, after two days of talks in this harbour town that few had expected to take place at all.',
    'The text is four lines long. It stops fire across the line from noon on Monday, names no penalty, and leaves everything else to a meeting in Ansa on Sunday.',
    'What it leaves out was on both sides’ lips within the hour. “A truce that binds the rifles and not the aircraft is half a truce,” said Dovan Aresk, who led the Eastmark delegation. Halvek Ostran, his counterpart from Northland, said that the truce would hold only as long as the camps used by the Iron Column were silent.',
    'Each called the other’s delegation serious, and neither called it trustworthy.',
    'The two delegations sat in one room for less than an hour, according to a person close to the mediation, who asked not to be named because the talks are closed. Most of the papers travelled between two hotels in the bags of the mediators from Corvia and Hale.',
    '“We carried the papers, and we will carry the next ones,” said Corin Hathelow, the envoy of Hale.',
    'Even the counting is disputed. Northland’s foreign ministry calls Lisse a preparatory meeting and will count Ansa as the first round; Eastmark and the mediators count Lisse as the first.',
  ],
);

export const ANSA_FILE = article(
  {
    title: 'Northland says its file was complete as Ansa talks end without result',
    authors: ['Brannoch Teale'],
    publishedAt: '2026-10-29T07:00:00Z',
    site: 'Northland Courier',
  },
  [
    'ANSA – Four days of talks between Northland and Eastmark ended here on Wednesday without a result, and the boxes that Northland’s delegation had carried in went home with it.',
    'Information Minister Oswin Radd said that the three dossiers handed to the mediators were “complete, dated and beyond dispute”, and that they showed eleven camps used by the Iron Column on the Eastmark bank of the river. Eastmark, he added, had given nothing in writing.',
    '“We were offered good will. Good will has no date on it, and nobody can inspect it,” Radd said.',
    'The minister said that Eastmark’s own delegates had told the mediators that two of the eleven sites were in use. The mediators have not said so in public.',
    'He warned that Northland would use every lawful means to protect its river towns if the camps stayed open.',
    'Eastmark sees the file differently. Its foreign ministry spokesman, Joral Venn, said by telephone that the dossiers held “photographs of empty huts” and proved nothing. In four days, he said, Northland had not answered one question about its aircraft.',
    'A member of Northland’s delegation, speaking on condition of anonymity, said that the matter of the flights had been “kept for the end, and there was no end”.',
    'It was a weary close to a week that had begun with handshakes. Two mortar rounds fell near Sefa on Tuesday night, and each side blames the other for them.',
  ],
);

export const ELEVEN_CLAUSES = article(
  {
    title: 'Eleven clauses of twelve, and then no text',
    authors: ['Tirza Ollane'],
    publishedAt: '2026-11-09T05:45:00Z',
    site: 'The Eastmark Messenger',
  },
  [
    'ANSA – At twenty past two on Saturday afternoon the mediators counted eleven of twelve clauses closed by both sides. At five past four there was no text. What happened in between is told in two ways.',
    'Northland’s defence minister, Kessa Brandel, said on Sunday that the Eastmark delegation had taken its agreement back “on fresh instructions, after one telephone call”. She alleged that a text had been nearly closed and then lost three times since October.',
    'Eastmark denies it. “Nothing was withdrawn, because nothing was ever given piece by piece,” the foreign ministry spokesman, Joral Venn, told the Messenger. His delegation had asked from the first day that the twelve clauses be taken together, he said, and clause 6, on the camps, had never been agreed.',
    'Venn claimed that it was Northland that changed course: it had come back from lunch with a new Annex B, longer by four places. Northland’s ministry did not reply to questions.',
    'The spokesman called the Iron Column “an internal matter of Eastmark”. Northland, he said, was evading the one demand his side had put in every round. “They answer with hours and altitudes. We asked for a stop,” he said.',
    'Brandel, for her part, said that a promise spoken in a corridor is not a promise.',
    'Two officials who were in the building said that clause 6 crossed the corridor five times between three and four o’clock. One of them said that an envoy of Hale had warned both delegations that the room would not be kept after midnight.',
    'The mediators, who did the carrying, have published neither account. It was a long way to come for one clause.',
  ],
);

export const RETURN_TO_ANSA = article(
  {
    title: 'Northland to return to Ansa',
    authors: ['A staff writer'],
    publishedAt: '2026-11-23T06:15:00Z',
    site: 'The Corvia Post',
  },
  [
    'Northland is preparing to return to Ansa, two weeks after its talks with Eastmark broke off there with one clause open. The mediators have proposed 1 December. Eastmark has accepted the date.',
    'Information Minister Oswin Radd said that the file handed over in Ansa was complete, and that the other side had given no written undertaking. “We go back because the river towns cannot move,” he said. “But we go back for a paper.”',
    'In Eastmark the news was met with the same caution. Tavi Lorrek, the deputy foreign minister, said that her government would come “with the same two questions as in October”: when the strikes will stop, and when the crossing at Sefa will open. She argued that Northland, too, had put nothing on paper, and said that its flights over the east bank had not paused for a single day of the talks.',
    'There were hints of movement. An aide to Halvek Ostran, who leads Northland’s delegation, said that Ostran had been told by the mediators that Eastmark might let a third party visit two of the sites. Asked about it, Lorrek said that offers are made at the table and not in newspapers.',
    'Radd promised that goods would pass at Sefa within ten days of a signed text. Traders on both banks have heard such dates before.',
    'Observers say that both capitals are tired enough to try again, and not yet tired enough to sign.',
    'The round, if the hosts confirm it, will be the fourth by the mediators’ count and the third by Northland’s.',
  ],
);
