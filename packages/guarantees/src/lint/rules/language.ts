// Rules 38 to 40: the texts, what is deliberately left open, and whom the agreement protects.
import type { Texts } from '../../agreement.ts';
import type { Id, Pattern } from '../../model.ts';
import { atPointer } from '../../parse/problem.ts';
import type { Entry, LintContext } from '../context.ts';
import { actWord, isNarrower, wordOf } from '../context.ts';
import { findingOf, type LintFinding } from '../finding.ts';
import { numbersIn } from '../text/numbers.ts';

export function textsAgree(ctx: LintContext): LintFinding[] {
  const { file } = ctx;
  const found: LintFinding[] = [];
  if (file.languages.length > 1 && !file.prevailing) {
    const words = file.languages.join(', ');
    found.push(
      findingOf(
        'lint-38',
        '/languages',
        words,
        'It is not said which text prevails, or who settles a difference.',
      ),
    );
  }
  return [
    ...found,
    ...namesTranslated(ctx),
    ...termsOneToOne(ctx),
    ...ctx.entries.flatMap((e) => wordsAgree(ctx, e)),
  ];
}

function namesTranslated(ctx: LintContext): LintFinding[] {
  const { file } = ctx;
  if (file.languages.length < 2) return [];
  const lists: Record<string, readonly { name: Texts; id: string }[]> = {
    parties: file.parties,
    bodies: file.bodies,
    actions: file.actions,
    areas: file.areas,
    measures: file.measures ?? [],
    events: file.events ?? [],
    signings: file.signings ?? [],
    glossary: (file.glossary ?? []).map(({ id, texts }) => ({ id, name: texts })),
  };
  return Object.entries(lists).flatMap(([list, things]) =>
    things.flatMap(({ name, id }, i) => {
      const missing = file.languages.filter((language) => name[language] === undefined);
      if (missing.length === 0) return [];
      const words = wordOf(name, id);
      return [findingOf('lint-38', `/${list}/${i}`, words, `${words} has no word in ${missing.join(', ')}.`)];
    }),
  );
}

/** Two terms with one word in a language are one term to its readers. */
function termsOneToOne(ctx: LintContext): LintFinding[] {
  const byWord = new Map<string, { id: string; i: number }>();
  return (ctx.file.glossary ?? []).flatMap(({ id, texts }, i) =>
    Object.entries(texts).flatMap(([language, word]) => {
      const key = `${language} ${word.trim().toLowerCase()}`;
      const other = byWord.get(key);
      if (!other) byWord.set(key, { id, i });
      if (!other) return [];
      const message = `${word} (${language}) stands for ${[other.id, id].sort().join(' and ')}.`;
      return [findingOf('lint-38', `/glossary/${i}/texts/${language}`, word, message)];
    }),
  );
}

function wordsAgree(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  const found: LintFinding[] = [];
  const versions = Object.entries(g.words ?? {});
  const [first, ...others] = versions.map(([language, text]) => ({
    language,
    numbers: numbersIn(text).sort(),
  }));
  for (const { language, numbers } of others) {
    if (numbers.join(' ') === first!.numbers.join(' ')) continue;
    const message = `Numbers differ: ${first!.language} has ${first!.numbers.join(', ') || 'none'}, ${language} has ${numbers.join(', ') || 'none'}.`;
    found.push(findingOf('lint-38', `${base}/words/${language}`, numbers.join(', '), message));
  }
  const { parity, texts } = ctx.options;
  if (!parity) return found;
  const own =
    texts === 'rendered' ? ctx.file.languages.map((language) => [language, ''] as const) : undefined;
  for (const [language, text] of own ??
    Object.entries((texts as Record<string, Texts> | undefined)?.[g.id] ?? {})) {
    for (const { what, expected, found: read } of parity(ctx.file, g, language, text)) {
      const message = `The ${language} text has ${read || 'nothing'} where the structure has ${expected || 'nothing'} (${what}).`;
      found.push(findingOf('lint-38', base, read, message));
    }
  }
  return found;
}

/** A reserved point counts when two different parties each have a reading of it on record. */
export function isRecorded({ readings }: { readings: { by: string }[] }): boolean {
  return new Set(readings.map(({ by }) => by)).size >= 2;
}

export function reservedRecorded(ctx: LintContext): LintFinding[] {
  return (ctx.file.reserved ?? []).map((point, i) => {
    const value = atPointer(ctx.file, point.at);
    const words = typeof value === 'string' ? value : point.at;
    if (isRecorded(point)) {
      return findingOf(
        'lint-39',
        point.at,
        words,
        'Reserved, with the readings on record: not monitored.',
        'warn',
      );
    }
    const message = 'Marked as deliberately open, but the readings of both sides are not on record.';
    return findingOf('lint-39', `/reserved/${i}`, words, message);
  });
}

export function humanityProtected(ctx: LintContext): LintFinding[] {
  const { safeguards } = ctx.file;
  const found: LintFinding[] = [];
  if (!safeguards || safeguards.humanitarian.length === 0) {
    found.push(findingOf('lint-40', '/safeguards', '', 'No humanitarian act is said never to be a breach.'));
  }
  if (safeguards?.sources !== 'protected') {
    const words = safeguards ? 'named' : '';
    found.push(
      findingOf(
        'lint-40',
        '/safeguards',
        words,
        'The names of sources are not protected in printed explanations.',
      ),
    );
  }
  const spared = [
    ...(safeguards?.humanitarian ?? []),
    ...ctx.file.actions.filter(({ humanitarian }) => humanitarian === true).map(({ id }) => id),
  ];
  for (const { duty } of ctx.entries) {
    for (const { pattern, path, role } of duty) {
      if (role !== 'forbidden') continue;
      const name = actWord(ctx, pattern.type);
      found.push(...swept(ctx, pattern, path, spared));
      if (!spared.some((type) => isNarrower(ctx, pattern.type, type))) continue;
      found.push(
        findingOf('lint-40', `${path}/type`, name, `${name} is a humanitarian act, and it is forbidden.`),
      );
    }
  }
  return found;
}

/** Humanitarian acts that fall under a wider one, forbidden without excepting them. */
function swept(ctx: LintContext, pattern: Pattern, path: string, spared: Id[]): LintFinding[] {
  const inside = [...new Set(spared)].filter(
    (type) =>
      type !== pattern.type &&
      isNarrower(ctx, type, pattern.type) &&
      !(pattern.except ?? []).some((e) => isNarrower(ctx, type, e.pattern.type)),
  );
  const name = actWord(ctx, pattern.type);
  return inside.map((type) => {
    const act = actWord(ctx, type);
    const message = `${name} is forbidden, and ${act}, a humanitarian act that is part of it, is not excepted.`;
    return findingOf('lint-40', path, act, message);
  });
}
