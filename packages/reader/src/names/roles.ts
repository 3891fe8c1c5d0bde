/** Nouns that name an office or a calling, as the last word of a role. */
export const ROLE_WORD =
  /^(?:(?:prime |foreign |deputy |vice |acting |defen[cs]e |interior |information |finance |former )?(?:minister|president|secretary|ambassador|envoy|spokes(?:man|woman|person)|governor|mayor|senator|congress(?:man|woman)|representative|chairman|chairwoman|chair|chief|commander|general|colonel|captain|lieutenant|major|admiral|brigadier|marshal|sergeant|premier|chancellor|king|queen|prince|princess|sheikh|emir|mullah|maulvi|mawlawi|ayatollah|imam|pope|bishop|rabbi|judge|justice|attorney|prosecutor|lawyer|director|manager|editor|reporter|correspondent|journalist|analyst|economist|historian|professor|scientist|researcher|expert|scholar|author|writer|adviser|advisor|strategist|leader|head|boss|officer|official|negotiator|mediator|delegate|candidate|nominee|lawmaker|legislator|delegation|speaker|member|co-?founder|founder|ceo|executive|consultant|activist|coordinator|counsel|aide|diplomat|commissioner|sheriff|detective|superintendent|doctor|surgeon|moderator|host|anchor|coach|pilot|farmer|owner|mogul|architect|fellow|veteran|pollster|operative|treasurer|controller|comptroller|clerk|organizer|organiser|chief executive|facilitator|monitor|rapporteur|guarantor|interpreter|undersecretary|sen|rep|gov|gen|col|lt|maj|capt|sgt|adm|brig|dr|prof|rev|mr|mrs|ms|sir|lord|lady|dame|hon))$/iu;

const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|prof|sir|lord|lady|dame|hon|rev)\.?$/iu;

export function isRoleWord(word: string): boolean {
  return ROLE_WORD.test(word.replace(/\.$/u, ''));
}

export function isHonorific(word: string): boolean {
  return HONORIFIC.test(word);
}

const UNNAMED_HEAD =
  /^(?:observers?|officials?|analysts?|sources?|critics?|experts?|people|some|many|others|witness(?:es)?|residents?|diplomats?|lawmakers?|supporters?|opponents?|aides?|advis[eo]rs?|economists?|historians?|scholars?|researchers?|scientists?|spokes(?:man|woman|person|people)|insiders?|commentators?|activists?|voters?|members?|leaders?|ministers?|mediators?|negotiators?|journalists?|reporters?|locals?|villagers?|authorities|allies|rivals|friends?|one|man|woman|men|women|person|someone|everyone|most|several|both|few|all|veterans?|lawyers?|prosecutors?|investigators?|executives?|strategists?|operatives?|pundits?|students?|parents?|families|neighbors?|neighbours?|colleagues?|employees?|workers?|commanders?|fighters?|soldiers?|politicians?|senators?|democrats|republicans|conservatives|liberals|delegates?|monitors?|traders?|percent|number|group|majority)$/iu;

/** "observers", "a senior official", "two people with knowledge of the talks": nobody one could ask. */
export function isUnnamedHead(word: string): boolean {
  return UNNAMED_HEAD.test(word);
}
