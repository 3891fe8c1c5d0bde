import type { StatementType } from '../model.ts';

/**
 * What can follow a verb of attribution:
 * t a clause, with or without "that"; q quoted words; o an addressee before the clause; i an infinitive;
 * n a noun phrase (with what hangs on it); a a characterisation of an object ("called him a fool");
 * m a state of mind rather than speech, so that the narrator characterises.
 * A preposition after a colon must follow the verb.
 */
interface Entry {
  lemma: string;
  frames: string;
  prepositions: string[];
  type: StatementType;
}

export type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface Verb extends Entry {
  form: VerbForm;
}

const LEXICON: Record<StatementType, string> = {
  claim:
    'say/tq tell/toqi state/tq add/tq note/tqn write/tq report/tqn claim/tq argue/tq assert/tq contend/tq maintain/tq insist/tq:on explain/tq ' +
    'announce/tqn declare/tqn allege/tq:on accuse/n:of charge/tq conclude/tq observe/tq remark/tq recall/tqn reply/tq respond/q continue/q ' +
    'acknowledge/tqn admit/tqn:to concede/tq confirm/tqn reveal/tqn disclose/tqn disclose/tqn point/t:out,to,at ' +
    'suggest/tqn indicate/tn imply/t mention/tqn stress/tqn emphasize/tqn underscore/tqn underline/tqn highlight/tn reiterate/tqn repeat/tq affirm/tq reaffirm/tqn ' +
    'tweet/tq testify/tq joke/tq quip/q boast/tq:about,of brag/t:about predict/tqn estimate/tn speculate/t remind/to inform/to notify/to brief/o ' +
    'assure/to describe/n characterize/n portray/n depict/n label/a brand/a dub/a call/qa:for,on,out recount/tn ' +
    'cite/n show/t find/t detail/n publish/ caution/tq:against comment/tq:on elaborate/q interject/q joke/tq retort/q shout/q chant/q ' +
    'convey/tn relay/tn clarify/tq:on specify/tn outline/n lament/tqn complain/tq:about,of exclaim/q whisper/q mutter/q tout/n retweet/n post/q ' +
    'blame/n attribute/n counter/tq rebut/n hint/t:at echo/n compare/n liken/n quote/n document/n opine/tq muse/tq proclaim/tqn profess/tn ' +
    'signal/tmn read/q demonstrate/t warrant/ communicate/tn summarize/n speak/:about,against discuss/n talk/:about reference/n theorize/t invoke/n',
  denial:
    'deny/tqn reject/n dismiss/n refute/n dispute/n rebuff/n disavow/n repudiate/n contradict/n refuse/i oppose/n deride/n disagree/:with ' +
    'rebuke/n rule/:out',
  warning: 'warn/toqn:of,against,about threaten/itq caution/toq:against fear/tm worry/tm:about',
  undertaking:
    'vow/itqn pledge/itqn promise/itqon agree/it:to,on commit/i:to undertake/i swear/it guarantee/tn offer/in propose/itn volunteer/i accept/n',
  other:
    'decline/i ask/oqi inquire/q wonder/tqm demand/itqn urge/oiqn request/in appeal/q:for,to beg/oi implore/oi exhort/oi encourage/oi advise/oitq recommend/tqn ' +
    'instruct/oi order/oi criticize/n condemn/n denounce/n blast/n slam/n attack/n chastise/n scold/n lambast/n decry/n deplore/n assail/n ridicule/n mock/n ' +
    'praise/n laud/n hail/n thank/n applaud/n commend/n welcome/n congratulate/n endorse/n question/n challenge/n express/n voice/n reprimand/n ' +
    'apologize/q:for,to joke/tq defend/n advocate/nt:for lobby/:for press/oi protest/ntq object/tq:to regret/tn bemoan/n extol/n celebrate/ decide/it plead/q:for,with ' +
    'admire/n paint/n debate/n promote/n link/n tie/n grill/n hammer/n embrace/n downplay/n propound/n extend/ declare/tqn outline/n resist/n underline/tn vilify/n belittle/n disparage/n tout/n berate/n ' +
    'think/tqm believe/tm hope/tim expect/tm want/imn wish/itm intend/im plan/im prefer/mn doubt/tmn suspect/tm understand/tm consider/m assume/tm feel/tm ' +
    'support/n back/n favor/n view/n seek/im aim/im regard/n anticipate/tm envision/m assess/t rule/t favour/n quip/q support/n urge/oi suppose/tm learn/t ' +
    'recognize/t',
};

const IRREGULAR: Record<string, string[]> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  find: ['found'],
  show: ['showed', 'shown'],
  swear: ['swore', 'sworn'],
  think: ['thought'],
  feel: ['felt'],
  understand: ['understood'],
  seek: ['sought'],
  undertake: ['undertook', 'undertaken'],
  rebut: ['rebutted'],
  speak: ['spoke', 'spoken'],
  forbid: ['forbade'],
  dub: ['dubbed'],
  brag: ['bragged'],
  beg: ['begged'],
  commit: ['committed'],
  admit: ['admitted'],
  slam: ['slammed'],
  plan: ['planned'],
  prefer: ['preferred'],
  refer: ['referred'],
  extol: ['extolled'],
  plead: ['pleaded', 'pled'],
  quip: ['quipped'],
  regret: ['regretted'],
  label: ['labeled', 'labelled'],
  signal: ['signaled', 'signalled'],
  read: ['read'],
  compel: ['compelled'],
  learn: ['learned', 'learnt'],
};

const DOUBLED = /^(?:rebut|dub|brag|beg|commit|admit|slam|plan|prefer|refer|extol|quip|regret)$/u;

export const VERBS: ReadonlyMap<string, Verb> = buildForms();

function buildForms(): Map<string, Verb> {
  const forms = new Map<string, Verb>();
  for (const [type, words] of Object.entries(LEXICON)) {
    for (const word of words.split(/\s+/u)) {
      const [lemma = '', rest = ''] = word.split('/');
      const [frames = '', prepositions = ''] = rest.split(':');
      const entry: Entry = {
        lemma,
        frames,
        prepositions: prepositions === '' ? [] : prepositions.split(','),
        type: type as StatementType,
      };
      for (const spelling of lemma.endsWith('ize') ? [lemma, lemma.replace(/ize$/u, 'ise')] : [lemma]) {
        for (const [form, text] of inflect(spelling))
          if (!forms.has(text)) forms.set(text, { ...entry, form });
      }
    }
  }
  return forms;
}

function inflect(lemma: string): [VerbForm, string][] {
  const last = lemma.at(-1) as string;
  const stem = last === 'e' ? lemma.slice(0, -1) : DOUBLED.test(lemma) ? lemma + last : lemma;
  const consonantY = /[^aeiou]y$/u.test(lemma);
  const s = consonantY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|sh|ch)$/u.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  const past = IRREGULAR[lemma] ?? [consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`];
  const ing = lemma === 'label' || lemma === 'signal' ? [`${lemma}ing`, `${lemma}ling`] : [`${stem}ing`];
  return [
    ['base', lemma],
    ['s', s],
    ...past.map((text): [VerbForm, string] => ['past', text]),
    ...ing.map((text): [VerbForm, string] => ['ing', text]),
  ];
}

/** Nouns that name an utterance: "his claim that", "Kabul's refusal to". */
export const NOUNS: ReadonlyMap<string, StatementType> = new Map<string, StatementType>([
  ...'claim statement assertion allegation accusation argument announcement declaration suggestion insistence contention complaint acknowledgment acknowledgement assessment prediction remark comment conclusion acceptance admission'
    .split(' ')
    .map((noun): [string, StatementType] => [noun, 'claim']),
  ...'denial rejection refusal'.split(' ').map((noun): [string, StatementType] => [noun, 'denial']),
  ...'warning threat'.split(' ').map((noun): [string, StatementType] => [noun, 'warning']),
  ...'promise pledge vow commitment offer assurance proposal guarantee'
    .split(' ')
    .map((noun): [string, StatementType] => [noun, 'undertaking']),
  ...'demand call appeal request criticism condemnation plea'
    .split(' ')
    .map((noun): [string, StatementType] => [noun, 'other']),
]);
