/** Measures packages/reader on the data folder: `npx tsx tools/measure-reader.ts [body|language|quotations] [--half tune|held] [--show N]`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Quotation, readArticle } from '../packages/reader/src/index.ts';
import { detectLanguage } from '../packages/reader/src/language/language.ts';
import { findQuotations } from '../packages/reader/src/quotations/find-quotations.ts';

const DATA = process.env['SULH_DATA'] ?? join(import.meta.dirname, '../../shared/data');
const percent = (share: number): string => (100 * share).toFixed(1);

function measureBody(show: number): void {
  const folder = join(DATA, 'article-extraction');
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string; url: string }
  >;
  const scores: { id: string; precision: number; recall: number; ms: number }[] = [];
  for (const [id, { articleBody, url }] of Object.entries(truth)) {
    const content = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
    const started = performance.now();
    const result = readArticle({ content, format: 'html', url });
    const ms = performance.now() - started;
    const body = result.ok ? result.article.body : '';
    scores.push({ id, ms, ...shingleScore(body, articleBody) });
  }
  const mean = (pick: (score: (typeof scores)[number]) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  const [p, r] = [mean((s) => s.precision), mean((s) => s.recall)];
  console.log(
    `body: ${scores.length} pages, precision ${p.toFixed(4)}, recall ${r.toFixed(4)}, F1 ${((2 * p * r) / (p + r)).toFixed(4)}, ${mean((s) => s.ms).toFixed(0)} ms a page, slowest ${Math.max(...scores.map((s) => s.ms)).toFixed(0)} ms`,
  );
  for (const score of scores.sort((a, b) => a.precision * a.recall - b.precision * b.recall).slice(0, show)) {
    console.log(
      `  ${score.id.slice(0, 10)} p ${score.precision.toFixed(3)} r ${score.recall.toFixed(3)} ${truth[score.id]?.url}`,
    );
  }
}

function shingleScore(predicted: string, gold: string): { precision: number; recall: number } {
  const [a, b] = [shingles(predicted), shingles(gold)];
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  const size = (of: Map<string, number>) => [...of.values()].reduce((sum, count) => sum + count, 0);
  const [na, nb] = [size(a), size(b)];
  if (na === 0 && nb === 0) return { precision: 1, recall: 1 };
  return { precision: na === 0 ? 0 : shared / na, recall: nb === 0 ? 0 : shared / nb };
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const found = new Map<string, number>();
  const size = Math.min(4, tokens.length);
  for (let at = 0; at + size <= tokens.length && size > 0; at += 1) {
    const key = tokens.slice(at, at + size).join(' ');
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

function measureLanguage(): void {
  const lines = JSON.parse(readFileSync(join(DATA, 'language/lines.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  let right = 0;
  let all = 0;
  for (const [language, texts] of Object.entries(lines)) {
    for (const text of texts) {
      all += 1;
      const found = detectLanguage(text, null, undefined);
      if (found === language) right += 1;
      else console.log(`  ${language} taken for ${found}: ${text.slice(0, 90)}`);
    }
  }
  console.log(`language: ${right}/${all}`);
}

type Ranges = [number, number][];
interface Gold {
  source: Ranges;
  cue: string;
  content: Ranges;
}

const SPEECH_CUE =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:s|ed|ing)?|not(?:es?|ed|ing)|stat(?:es?|ed|ing)|claim(?:s|ed|ing)?|argu(?:es?|ed|ing)|warn(?:s|ed|ing)?|ask(?:s|ed|ing)?|according to|wrote|writes?|writing|announc(?:es?|ed|ing)|report(?:s|ed|ing)?|tweet(?:s|ed|ing)?|explain(?:s|ed|ing)?|insist(?:s|ed|ing)?|suggest(?:s|ed|ing)?|acknowledg(?:es?|ed|ing)|continued|recalled|den(?:y|ies|ied|ying)|declar(?:es?|ed|ing)|assert(?:s|ed|ing)?|contend(?:s|ed|ing)?|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|mention(?:s|ed|ing)?|call(?:s|ed|ing)?|described?|describing|accus(?:es?|ed|ing)|criticiz(?:es?|ed|ing)|urg(?:es?|ed|ing)|respond(?:s|ed|ing)?|replied|testified|joked|quipped|predict(?:s|ed|ing)?|conced(?:es?|ed|ing)|admit(?:s|ted|ting)?|demand(?:s|ed|ing)?)\b/iu;

function measureQuotations(half: 'tune' | 'held' | 'all', show: number): void {
  const folder = join(DATA, 'quotations/dev');
  const files = readdirSync(join(folder, 'text')).sort();
  const annotations = readdirSync(join(folder, 'attributions'));
  const tally = {
    gold: 0,
    predicted: 0,
    speakers: 0,
    matched: 0,
    hits: [0, 0, 0],
    precise: [0, 0, 0],
    kinds: {} as Record<string, number[]>,
  };
  let ms = 0;
  for (const [index, file] of files.entries()) {
    if (half !== 'all' && (index % 2 === 0) !== (half === 'tune')) continue;
    const text = readFileSync(join(folder, 'text', file), 'utf8');
    const name = annotations.find((other) => other.startsWith(`${file.replace(/\.txt$/u, '')}_`)) as string;
    const gold = readBrat(readFileSync(join(folder, 'attributions', name), 'utf8'));
    const started = performance.now();
    const predicted = findQuotations(text, 'en');
    ms += performance.now() - started;
    score(tally, text, gold, predicted, index < show, file);
  }
  const count = half === 'all' ? files.length : Math.ceil(files.length / 2);
  const line = ['cover >30 %', 'cover >=80 %', 'IoU >.5'].map((label, at) => {
    const [p, r] = [tally.precise[at]! / tally.predicted, tally.hits[at]! / tally.gold];
    return `${label}: P ${percent(p)} R ${percent(r)} F ${percent((2 * p * r) / (p + r))}`;
  });
  console.log(
    `quotations (${half}, ${count} articles, ${tally.gold} gold, ${tally.predicted} proposed): ${line.join('; ')}; speakers ${percent(tally.speakers / tally.matched)}; ${(1000 / (ms / count)).toFixed(0)} articles/s`,
  );
  for (const [kind, [all, found, speakers]] of Object.entries(tally.kinds)) {
    console.log(
      `  ${kind}: ${all} gold, found ${percent(found! / all!)}, speakers ${percent(speakers! / found!)}`,
    );
  }
}

function score(
  tally: {
    gold: number;
    predicted: number;
    speakers: number;
    matched: number;
    hits: number[];
    precise: number[];
    kinds: Record<string, number[]>;
  },
  text: string,
  gold: Gold[],
  predicted: Quotation[],
  show: boolean,
  file: string,
): void {
  if (show) console.log(`##### ${file}`);
  tally.gold += gold.length;
  tally.predicted += predicted.length;
  const spans = predicted.map((quotation) =>
    quotation.content.map((span): [number, number] => [span.start, span.end]),
  );
  const good = spans.map((content) => {
    const measures = gold.map((other) => overlapMeasures(content, other.content));
    return [
      measures.some((m) => m.cover > 0.3),
      measures.some((m) => m.cover >= 0.8),
      measures.some((m) => m.iou > 0.5),
    ];
  });
  for (const flags of good) {
    for (const [at, flag] of flags.entries()) if (flag) bump(tally.precise, at);
  }
  for (const one of gold) {
    const measures = spans.map((content) => overlapMeasures(content, one.content));
    const best = measures.reduce(
      (top, m, at) => (m.iou + m.cover > (measures[top]?.iou ?? 0) + (measures[top]?.cover ?? 0) ? at : top),
      0,
    );
    if (measures.some((m) => m.cover > 0.3)) bump(tally.hits, 0);
    if (measures.some((m) => m.cover >= 0.8)) bump(tally.hits, 1);
    if (measures.some((m) => m.iou > 0.5)) bump(tally.hits, 2);
    const found = measures.some((m) => m.cover > 0.3);
    const source = found ? predicted[best]?.source : null;
    const speakerRight =
      found &&
      (one.source.length === 0
        ? source == null
        : source != null && one.source.some(([s, e]) => source.start < e && source.end > s));
    if (found) tally.matched += 1;
    if (speakerRight) tally.speakers += 1;
    const kind = goldKind(text, one);
    const row = tally.kinds[kind] ?? [0, 0, 0];
    tally.kinds[kind] = row;
    bump(row, 0);
    if (found) bump(row, 1);
    if (speakerRight) bump(row, 2);
    if (show && (!found || !speakerRight))
      console.log(
        `  ${found ? `SPEAKER(${source?.text})` : 'MISSED'} [${one.source.map(([s, e]) => text.slice(s, e)).join('|')}] ${one.cue} [${one.content
          .map(([s, e]) => text.slice(s, e))
          .join(' | ')
          .slice(0, 200)}]`,
      );
  }
  if (!show) return;
  for (const [at, quotation] of predicted.entries()) {
    if (good[at]?.[0]) continue;
    const words = quotation.content.map((span) => span.text).join(' | ');
    console.log(
      `  FALSE ${quotation.kind} [${quotation.source?.text}] ${quotation.cue?.text} [${words.slice(0, 200)}]`,
    );
  }
}

function bump(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function goldKind(text: string, gold: Gold): string {
  const content = gold.content
    .map(([s, e]) => text.slice(s, e))
    .join(' ')
    .trim();
  const outside = content
    .replace(/["“][^"”]*(?:["”]|$)|''.*?(?:''|$)|``.*?(?:''|$)/gsu, '')
    .replace(/[\s\p{P}]+/gu, '');
  const kind = !/["“”]|''/u.test(content)
    ? 'indirect'
    : outside === '' || outside.length < 4
      ? 'direct'
      : 'mixed';
  return `${kind}, ${SPEECH_CUE.test(gold.cue) ? 'verb of speech' : 'other cue'}`;
}

function overlapMeasures(a: Ranges, gold: Ranges): { cover: number; iou: number } {
  let shared = 0;
  for (const [s, e] of a)
    for (const [gs, ge] of gold) shared += Math.max(0, Math.min(e, ge) - Math.max(s, gs));
  const size = (ranges: Ranges) => ranges.reduce((sum, [s, e]) => sum + e - s, 0);
  return { cover: shared / size(gold), iou: shared / (size(a) + size(gold) - shared) };
}

function readBrat(raw: string): Gold[] {
  const spans = new Map<string, { ranges: Ranges; text: string }>();
  const gold: Gold[] = [];
  for (const line of raw.split(/\n(?=[A-Z#*]\d*\t)/u)) {
    const span = /^(T\d+)\t\w+ ([\d; ]+)\t([\s\S]*)$/u.exec(line);
    if (span !== null)
      spans.set(span[1]!, {
        ranges: span[2]!.split(';').map((range) => range.trim().split(' ').map(Number) as [number, number]),
        text: span[3]!,
      });
  }
  for (const line of raw.split(/\n(?=[A-Z#*]\d*\t)/u)) {
    const event = /^E\d+\t([\s\S]*)$/u.exec(line);
    if (event === null) continue;
    const roles = event[1]!
      .trim()
      .split(/\s+/u)
      .map((part) => part.split(':') as [string, string]);
    const of = (role: string) =>
      roles.filter(([name]) => name.startsWith(role)).flatMap(([, id]) => spans.get(id) ?? []);
    const content = of('Content').flatMap((span) => span.ranges);
    if (content.length > 0)
      gold.push({
        source: of('Source').flatMap((span) => span.ranges),
        cue: of('Cue')
          .map((span) => span.text)
          .join(' '),
        content,
      });
  }
  return gold;
}

function main(): void {
  if (!existsSync(DATA)) {
    console.error(
      `SKIPPED: nothing was measured, because ${DATA} is absent (set SULH_DATA to the data folder).`,
    );
    return;
  }
  const args = process.argv.slice(2);
  const option = (name: string, fallback: string): string =>
    args[args.indexOf(name) + 1 || args.length] ?? fallback;
  const what = args[0]?.startsWith('--') === false ? args[0] : 'all';
  const show = Number(option('--show', '0'));
  if (what === 'all' || what === 'body') measureBody(show);
  if (what === 'all' || what === 'language') measureLanguage();
  if (what === 'all' || what === 'quotations') {
    const half = option('--half', 'both');
    if (half !== 'held') measureQuotations('tune', show);
    if (half !== 'tune') measureQuotations('held', half === 'held' ? show : 0);
    if (half === 'both') measureQuotations('all', 0);
  }
}

main();
