// The words by which English agreements promise, and by which they avoid promising.
// Every quantifier is bounded: a pasted text can be anything.
import type { LintRule } from '../rule-ids.ts';

export type PartName =
  | 'obligor'
  | 'duty'
  | 'deadline'
  | 'end'
  | 'area'
  | 'forces'
  | 'exceptions'
  | 'tolerance'
  | 'verifier'
  | 'quorum'
  | 'standard'
  | 'access'
  | 'reporting'
  | 'coverage'
  | 'attribution'
  | 'consequence'
  | 'dispute over facts'
  | 'dispute over interpretation'
  | 'cure'
  | 'humanitarian acts'
  | 'protection of sources'
  | 'means';

/** When a part is needed: always, when something is forbidden, when something is to be done, when it is large. */
export type Need = 'always' | 'forbids' | 'acts' | 'large' | 'forces';
export type PartRule = { part: PartName; rule: LintRule; need: Need; there: RegExp; lacks: string };

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const DATE = `(?:${MONTH}\\.?\\s{1,3}\\d{1,2},?\\s{1,3}\\d{4}|\\d{1,2}\\s{1,3}${MONTH}\\s{1,3}\\d{4}|\\d{4}-\\d{2}-\\d{2})`;
const TERM =
  '(?:within|for|in the first|no later than|not later than|every|in)\\s{1,3}[^.;]{0,60}?\\b(?:hours?|days?|weeks?|months?|years?)\\b';

export const FORBIDS =
  /\b(shall not|will not|must not|may not|refrain\w*|cease|ceasefire|cease-fire|cessation|prohibit\w*|forbidden|no \w{1,30} may|frozen in place)\b/i;
export const PROMISES =
  /\b(shall|will|must|should|undertakes?|commits?|agrees?|may not|no \w{1,30} may|starting from|within)\b/i;

export const PARTS: PartRule[] = [
  {
    part: 'obligor',
    rule: 'lint-01',
    need: 'always',
    there:
      /(?:^|[.;:]\s{0,3}|\bthat |[Tt]he )(?!No )[A-Z][\w'.-]{1,40}(?: (?:of |the |and )?[A-Z][\w'.-]{1,40}){0,6}(?:, [^,.;]{1,60},)? (?:shall|will|must|undertakes?|commits?|agrees?|promises?)\b|\b[Tt]he (?:[a-z]{1,20} ){0,2}(?:commission|committee|council|government|ministry|mission|secretariat) (?:shall|will|must|undertakes?|commits?|agrees?|promises?)\b/,
    lacks: 'Nobody is named who owes it.',
  },
  {
    part: 'duty',
    rule: 'lint-05',
    need: 'always',
    there: PROMISES,
    lacks: 'Nothing is promised.',
  },
  {
    part: 'deadline',
    rule: 'lint-12',
    need: 'acts',
    there: new RegExp(
      `\\b(?:by|before|until|on|at|from|not? later than|not after)\\s{1,3}[^.;]{0,30}?${DATE}|\\b${TERM}`,
      'i',
    ),
    lacks: 'No deadline is given.',
  },
  {
    part: 'end',
    rule: 'lint-12',
    need: 'forbids',
    there: new RegExp(
      `\\b(?:until|through|ends? on|expires?|to)\\s{1,3}[^.;]{0,40}?${DATE}|\\bfor (?:a period of )?[^.;]{0,30}?\\b(?:hours|days|weeks|months|years)\\b|\\bended by\\b`,
      'i',
    ),
    lacks: 'It has no end, and nobody is named who may end it.',
  },
  {
    part: 'area',
    rule: 'lint-17',
    need: 'forbids',
    there: /\b(annex(?:ed)? map|map (?:annexed|dated|of)|as shown on|drawn on|coordinates|on the map)\b/i,
    lacks: 'No area is drawn.',
  },
  {
    part: 'forces',
    rule: 'lint-04',
    need: 'forces',
    there:
      /\b(listed in|as defined|means (?:all|the)|including (?:allied|its allied|all)|allied (?:to|and|forces|militias?)|proxy)\b/i,
    lacks: 'It is not said which forces are meant, allied and proxy forces included.',
  },
  {
    part: 'exceptions',
    rule: 'lint-07',
    need: 'forbids',
    there:
      /\b(except\w*|unless|other than|self-defen[cs]e|save (?:for|in)|without (?:specific |prior |the )?(?:approval|authori[sz]ation|consent))\b/i,
    lacks: 'Is nothing excepted: self-defence, medical evacuation, notified movement?',
  },
  {
    part: 'tolerance',
    rule: 'lint-28',
    need: 'forbids',
    there: /\b(more than \w{1,20} incidents?|toleran\w*|minor breach\w*|single incidents?|no incident)\b/i,
    lacks: 'How many incidents in which time are no breach?',
  },
  {
    part: 'verifier',
    rule: 'lint-20',
    need: 'always',
    there: /\b(verif(?:y|ied|ies|ication)\b|monitored by|confirmed by|inspected by|observed by)/i,
    lacks: 'Nobody is named who verifies it.',
  },
  {
    part: 'quorum',
    rule: 'lint-22',
    need: 'always',
    there:
      /\b(quorum|majority|unanim\w*|\w{1,10} of (?:the |its )?\w{1,10} (?:verifiers|members|observers|monitors)|alone decides)\b/i,
    lacks: 'It is not said how many must agree for a finding.',
  },
  {
    part: 'standard',
    rule: 'lint-23',
    need: 'always',
    there:
      /\b(standard of proof|established|probable|more likely than not|clear and convincing|balance of probabilit\w*|beyond (?:a )?reasonable doubt)\b/i,
    lacks: 'No standard of proof is agreed.',
  },
  {
    part: 'access',
    rule: 'lint-24',
    need: 'always',
    there: /\b(access|freedom of movement|free movement of the)\b/i,
    lacks: 'Nobody gives the verifiers access.',
  },
  {
    part: 'reporting',
    rule: 'lint-25',
    need: 'always',
    there: /\breports?\b[^.;]{0,80}\b(?:every|each|daily|weekly|monthly|within)\b/i,
    lacks: 'It is not said how often and to whom it is reported.',
  },
  {
    part: 'coverage',
    rule: 'lint-26',
    need: 'forbids',
    there:
      /\b(patrol\w*|imagery|satellite|drone|cameras?)\b[^.;]{0,60}\b(?:every|each|daily|weekly|hours?)\b/i,
    lacks: 'It is not said how often somebody looks.',
  },
  {
    part: 'attribution',
    rule: 'lint-27',
    need: 'always',
    there: /\b(attribut\w*|who (?:did|committed) it|responsib\w+ for the incident)\b/i,
    lacks: 'Who decides by whom it was done?',
  },
  {
    part: 'consequence',
    rule: 'lint-29',
    need: 'always',
    there:
      /\b(breach\w*|violat\w*|fails?|failure|non-compliance)\b[^.;]{0,80}\b(shall|may|will|subject to|meets?|convenes?)\b|\b(?:shall|will|may|meets?|convenes?)\b[^.;]{0,80}\b(?:of|after|following|upon) (?:a |an |any |each |every |the )?(?:confirmed )?(?:breach|violation)/i,
    lacks: 'Nothing follows from a breach.',
  },
  {
    part: 'dispute over facts',
    rule: 'lint-31',
    need: 'always',
    there:
      /\b(contest\w*|appeal\w*|disput\w+ (?:a |the )?(?:finding|fact)\w*|disputes? over (?:the )?facts?)\b/i,
    lacks: 'It is not said how a finding is contested.',
  },
  {
    part: 'dispute over interpretation',
    rule: 'lint-31',
    need: 'always',
    there: /\binterpretation\b/i,
    lacks: 'Nobody settles disputes over interpretation.',
  },
  {
    part: 'cure',
    rule: 'lint-32',
    need: 'always',
    there: /\b(cured?|remed(?:y|ied)|mended|made good|rectif\w+|no cure)\b/i,
    lacks: 'Can a breach be mended, by what and within how long?',
  },
  {
    part: 'humanitarian acts',
    rule: 'lint-40',
    need: 'forbids',
    there: /\b(humanitarian|medical evacuation\w*|medevac\w*|ambulances?|rescue)\b/i,
    lacks: 'No humanitarian act is said never to be a breach.',
  },
  {
    part: 'protection of sources',
    rule: 'lint-40',
    need: 'forbids',
    there:
      /\b(names? of (?:the )?(?:sources?|witnesses)|sources? (?:are|is|shall be|remain) protected|anonym\w*)\b/i,
    lacks: 'The names of sources are not protected.',
  },
  {
    part: 'means',
    rule: 'lint-37',
    need: 'large',
    there:
      /\b(fund\w*|financ\w*|budget\w*|paid (?:for )?by|pays?|at the (?:cost|expense)|provides? the means|resources)\b/i,
    lacks: 'It is not said who provides the means.',
  },
];

/** Words that by themselves break a rule; `unless` another phrase of the text mends them. */
export type Phrase = { rule: LintRule; words: RegExp; message: string; unless?: RegExp };

export const PHRASES: Phrase[] = [
  {
    rule: 'lint-01',
    words:
      /\b(?:all|both|the two|the warring|the) (?:sides|parties)\b(?= (?:shall|will|must|should|agree|undertake|commit))/gi,
    message: 'Several parties, not one.',
  },
  {
    rule: 'lint-01',
    words:
      /\b(?:shall|will|must|should) be (?:\w{1,20}ly )?\w{2,20}(?:ed|en|wn|ld)\b(?![^.;]{0,60}\bby (?:the )?[A-Z])/g,
    message: 'It is done, but nobody is said to do it.',
  },
  {
    rule: 'lint-02',
    words: /\b(?:use|exert|exercise|bring to bear) (?:\w{1,12} ){0,3}influence\b/gi,
    message: 'Influence is promised, not a result, and no step that could be seen.',
    unless: /\bby the following (?:steps|measures)\b/i,
  },
  {
    rule: 'lint-02',
    words: /\bwithdrawal of (?:all )?(?:foreign|non-\w{1,20}|third|other)\b[^.;,]{0,40}/gi,
    message: 'An act of forces that are not bound by this text.',
  },
  {
    rule: 'lint-03',
    words: /\bby the \((?:[^(),]{1,30}, ){1,8}[^(),]{1,30}\)/g,
    message: 'Several are to do it; it is not said which of them.',
  },
  {
    rule: 'lint-03',
    words:
      /\b(?:all|both|the two|the) (?:sides|parties)\b(?= (?:shall|will|must|should|agree|undertake|commit))/gi,
    message: 'It is not said whether each is bound, or one that leads.',
    unless: /\beach (?:party|side) (?:separately|on its own)\b/i,
  },
  {
    rule: 'lint-05',
    words:
      /\b(?:good faith|in the spirit of|create (?:the )?conditions|build confidence|good neighbou?rl\w{1,8}|all (?:necessary|possible|appropriate) (?:measures|steps))\b/gi,
    message: 'No act that a monitor could see.',
  },
  {
    rule: 'lint-06',
    words:
      /\b(?:hostile acts?|hostilities|provocati\w{2,6}|provocative \w{1,20}|acts? of aggression|unfriendly acts?)\b/gi,
    message: 'A name for acts, and none of them is listed.',
    unless: /\b(?:namely|that is to say|the following acts)\b/i,
  },
  {
    rule: 'lint-08',
    words:
      /\b(?:without|except with|subject to|after) (?:\w{1,12} ){0,2}(?:approval|authori[sz]ation|consent|permission)\b(?: (?:of|by|from) (?:the )?[A-Z]\w{1,30})?|\badvance notification\b/gi,
    message: 'It is not said who approves, how, and how fast.',
    unless:
      /\b(?:approv|authori[sz]|consent|permission)\w{0,8}\b[^.;]{0,80}\bin writing within \w{1,12}(?: \(\d{1,4}\))? (?:hours|days)\b/i,
  },
  {
    rule: 'lint-09',
    words:
      /\b(?:begin|start|commence|initiate|embark (?:up)?on|work towards?|endeavou?r|strive|seek to|facilitate|make every effort|(?:use )?best efforts)\b/gi,
    message: 'Done by any first step, and never finished.',
  },
  {
    rule: 'lint-10',
    words:
      /\b(?:approximately|roughly|proportional\w{0,4}|proportionate\w{0,2}|significant(?:ly)?|substantial(?:ly)?|adequate|sufficient|a number of|as many as possible)\b/gi,
    message: 'Not a number that can be met or missed.',
  },
  {
    rule: 'lint-10',
    words:
      /\ball (?:\w{1,15} )?(?:personnel|prisoners|detainees|weapons|arms|forces|troops|combatants|fighters|units|vehicles)\b/gi,
    message: 'All of how many, counted how, and according to which source?',
    unless: /\b(?:baseline|census|of whom there are|registered (?:on|as of)|list annexed)\b/i,
  },
  {
    rule: 'lint-11',
    words: /\bup to (?:\w{1,15} ){0,3}(?:\([\d,.]{1,12}\)|\d[\d,.]{0,12}|\w{1,15})/gi,
    message: 'Kept by doing nothing: it is true of zero.',
  },
  {
    rule: 'lint-12',
    words:
      /\b(?:immediate(?:ly)?|as soon as (?:possible|practicable)|in due course|promptly|without delay|at the earliest|urgently|in a timely manner|in the near future)\b/gi,
    message: 'Never late.',
  },
  {
    rule: 'lint-13',
    words:
      /\b(?:after|following|upon|from) the (?:withdrawal|completion|establishment|disengagement|disarmament|redeployment|cessation|end|start|beginning|implementation|adoption|formation)\b[^.;,]{0,30}/g,
    message: 'A term that hangs on something nobody records.',
    unless: /\bas (?:recorded|certified|declared|announced) by\b/i,
  },
  {
    rule: 'lint-14',
    words:
      /\b(?:\w{1,15}[ -]){0,2}(?:\(\d{1,4}\) )?(?:\d{1,4}|first|second|third|fourth|fifth|sixth|seventh|tenth|\w{2,10}teen|\w{2,10}ty(?:-\w{3,5})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half) (?:\(\d{1,4}\) )?(?:days?|months?|weeks?)\b/gi,
    message: 'It is not said how the days are counted, in which zone, and whether the first counts.',
    unless:
      /\b(?:calendar|civil) days?\b[^.;]{0,160}\b(?:time|first day (?:is |being )?(?:not )?counted)\b|\bcounted as (?:said|laid down|in)\b/i,
  },
  {
    rule: 'lint-17',
    words:
      /\b(?:certain|some|relevant|surrounding|adjacent|border|contested|affected|occupied) (?:areas?|regions?|zones?|districts?|territor\w{1,4})\b/gi,
    message: 'A name without a boundary.',
    unless: /\b(?:map|coordinates)\b/i,
  },
  {
    rule: 'lint-18',
    words:
      /(?:\b\d[\d,./]{0,12}|\((?:\d[\d,.]{0,8})\)) ?(?:km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?)\b[^.;]{0,40}/gi,
    message: 'It is not said from what, to what and along what.',
    unless: /\bmeasured from\b/i,
  },
  {
    rule: 'lint-21',
    words: /\brepresentatives? (?:from|of) (?:the |each |both )?(?:parties|party|sides?)\b/gi,
    message: 'The sides judge themselves; see that no side reaches the quorum alone.',
  },
  {
    rule: 'lint-33',
    words:
      /\b(?:interrelated|concurrent(?:ly)?|simultaneous(?:ly)?|reciproca\w{1,6}|in parallel with|conditional (?:up)?on|in exchange for|as long as|will not benefit|not maintaining|kept under review)\b/gi,
    message:
      'One duty hangs on another: set off by a finding, with which notice, for which duties, until when?',
    unless: /\bconfirmed breach\b[^.;]{0,120}\bnotice\b/i,
  },
  {
    rule: 'lint-35',
    words:
      /\b(?:if|when|where|as) (?:the )?(?:circumstances|conditions|situation) (?:so )?(?:allow|permit|warrant)s?\b|\b(?:where|if|whenever) (?:possible|feasible|appropriate|necessary)\b|\b(?:as|so) far as (?:possible|practicable|feasible)\b|\bto the (?:\w{1,10} )?extent (?:possible|practicable|feasible)\b|\bas appropriate\b|\bconditions on the ground\b/gi,
    message: 'Nobody decides whether this is so.',
  },
  {
    rule: 'lint-39',
    words:
      /\b(?:as each (?:side|party) understands|without prejudice to the positions?|constructive ambiguity)\b/gi,
    message: 'Left open on purpose? Then reserve it, with both readings.',
  },
];

export const FORCES = /\b(?:forces|troops|fighters|combatants|militias?|soldiers)\b/i;
