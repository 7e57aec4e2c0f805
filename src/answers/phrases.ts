import { FRAMES } from './framing.ts';

/** What is said in several words, or in a roundabout way, and what to read for it. */
type Phrases = readonly (readonly [RegExp, string])[];

/** Phrases of which no word means itself, and what is typed in haste. */
const PHRASES: Phrases = [
  [/\b(who|what|when|where|why|how)['’]?s\b/gi, '$1 is'],
  [/\babt\b/gi, 'about'],
  [/\bw\/ ?(?=\w)/gi, 'with '],
  [/\bb4\b/gi, 'before'],
  [/\bppl\b/gi, 'people'],
  [/\bgonna\b/gi, 'going to'],
  [/\bwanna\b/gi, 'want to'],
  [/\b(?:cuz|coz)\b/gi, 'because'],
  [/\bgov'?t\b/gi, 'government'],
  [/\bhow come\b/i, 'why'],
  [/\bwho (?:talked|spoke|spoken|talks|speaks) (?:about|of)\b/i, 'who mentioned'],
  [/\b(\w+[^\Waeiou])y(s|ed)\b/i, '$1ie$2'],
  [/^\s*(?:w[aou]t|waht)\b/i, 'what'],
  [/^\s*(what|how|when|where|why|which|who) dose\b/i, '$1 does'],
  [/^\s*wh?en\b/i, 'when'],
  [/^\s*were (?=(?:did|do|does|is|was|has|had|will|are)\b)/i, 'where '],
  [
    /^\s*(?:please )?(?:list|name|enumerate)(?: all)?(?: of)?(?: the)? (?=what|which|who|where|when|how)/i,
    '',
  ],
  [/^\s*(?:please )?(?:list|name|enumerate)(?: all)?(?: of)?(?: the)? /i, 'which '],
  [
    /^\s*(?:(?:can|could|would) you )?(?:please )?(?:tell|show|give) (?:me|us) (?=what|which|who|where|when|how|why|whether|if)/i,
    '',
  ],
  [/^\s*do (?:you|we) know (?=what|which|who|where|when|how|why|whether|if)/i, ''],
  [/\bwhat (?:is|was) the (?:position|job|title|office|role|post|function|rank) of\b/i, 'who is'],
  [
    /\bwhat (?:position|job|title|office|role|post) (?:does|did) (.{1,60}?) (?:have|hold|held)\b/i,
    'who is $1',
  ],
  [/\bwhat (?:is|was) (.{1,60}?)['’]s? (?:position|job|title|office|role|post)\b/i, 'who is $1'],
  [
    /\bwhat (?:kind|sort|type) of \w+ (is|was|are|were) (?!(?:there|it|they|this|that|he|she)\b)/i,
    'what $1 ',
  ],
  [/\b(want|wants|wanted|expect|expected|ask|asked|tell|told) (?:him|her|it|them|us) to do(?=\W*$)/i, '$1'],
  [
    /\b(want|wants|wanted|wanting|expect|expected|ask|asked|asking|tell|told|telling|urge|urged|urging|advise|advised) ((?:the |its |his |her |their )?\p{L}+(?: \p{L}+)?) to do(?=\W*$)/iu,
    '$1 $2',
  ],
  [/\bmake of\b/i, 'think of'],
  [/\b(?:keep|keeps|kept) (?:up|on)\b/i, 'continue'],
  [/\b(?:go|goes|went|going) on (?=\w+ing\b)/i, 'continue '],
  [/\b(how long .{1,60}?) (?:go|went|going) on(?: for)?(?=\W*$)/i, '$1 last'],
  [/\bgo(?:es|ing)? on(?=\W*$)/i, 'continue'],
  [/\b(?:sit|sat|get|got) (?:down|together)\b/i, 'meet'],
  [/\b(?:sitting|getting) (?:down|together)\b/i, 'meeting'],
  [
    /\b(?:(?:the two|both)(?: (?:top|chief|senior|leading))? (?:\w+s|men|women)|the (?:pair|duo|two))(?= (?:meet|met|talk|talked|speak|spoke|hold|held|give|gave)\b)/i,
    'they',
  ],
  [/\bwho (?:attended|(?:took|taken) part in|participated in|(?:was|were) present at)\b/i, 'who was at'],
  [
    /\bwhich (?:one )?of (?:the|these|those) (?:two |both )?(?:ministers|diplomats|leaders|men|women|politicians|candidates|speakers|officials|presidents)\b/i,
    'who',
  ],
  [/\b(?:get|got) to (?=(?:speak|talk|go|see|meet|choose|decide)\b)/i, ''],
  [/\bwho (?:talked|was heard|had the floor|took the floor) first\b/i, 'who spoke first'],
  [/\bwhat (?:came|comes|has come) (?:out of|from) (?!\w+\W*$)/i, 'what was the result of '],
  [/\bhow did (.{1,60}?) (?:go|end|end up|turn out|finish)(?=\W*$)/i, 'what was the result of $1'],
  [/\bbefore (?:the others?|anyone else|anybody else|everyone else|everybody else)\b/i, 'first'],
  [/\bin writing\b/i, 'written'],
  [/\bwhat duration\b/i, 'how long'],
  [/\b(?:for )?how much time\b/i, 'how long'],
  // Fragments: "meeting length", "venue of the talks", "any result?"
  [/^[^\p{L}]*(?:the )?(\p{L}+) (?:length|duration)\W*$/iu, 'how long was the $1?'],
  [/^\W*(?:the )?(?:length|duration) of ([^?!.]{1,60})\W*$/i, 'how long was $1?'],
  [/^[^\p{L}]*(?:the )?(\p{L}+) (?:venue|location|place|site)\W*$/iu, 'where was the $1?'],
  [/^\W*(?:the )?(?:venue|location|place|site) of ([^?!.]{1,60})\W*$/i, 'where was $1?'],
  [/^[^\p{L}]*(?:the )?(\p{L}+) (?:date|time)\W*$/iu, 'when was the $1?'],
  [/^\W*(?:the )?(?:date|time) of ([^?!.]{1,60})\W*$/i, 'when was $1?'],
  [/^\W*(?:the )?reasons? (?:for|behind) ([^?!.]{1,60})\W*$/i, 'why $1?'],
  [/^\W*any ([^?!.]{1,40}?)(?: yet)?\?/i, 'was there any $1?'],
  [/\bwhat (?:is|was|were) the (?:duration|length) of\b/i, 'how long was'],
  [/\bwhat (?:is|was|were) the number of\b/i, 'how many'],
  [/\bfor how many (seconds|minutes|hours|days|weeks|months|years)\b/i, 'how long in $1'],
  [/\bwhat (?:is|was) the (?:price|cost) of\b/i, 'how much cost'],
  [/\bwhat (?:is|was|are|were) (.{1,60}?) worth(?=\W*$)/i, 'how much cost $1'],
  [/\bwho (?:is|was) in charge of\b/i, 'who leads'],
  [/\b(?:prior to|ahead of)\b/i, 'before'],
  [/\bfind out\b/i, 'determine'],
  [/\bsum(?:med|s)? up\b/i, 'describe'],
  [/\bhand(?:ed|s)? over\b/i, 'submit'],
  [/\bset up\b/i, 'establish'],
  [/\bcarry out\b/i, 'do'],
  // "the two ministers" are named, "did the two meet" tells no more than "they".
  [
    /\b(did|do|have|had|will|would|could) the (?:two|pair)(?= [a-z]{1,20}(?<!s)(?:\W*$| (?:on|about|in|at|for|before|after)\b))/i,
    '$1 they',
  ],
  [/\bpass away\b/i, 'die'],
  [/\bpass(?:es|ed) away\b/i, 'died'],
  [/\bin case of\b/i, 'if'],
  [
    /,? ?\b(?:in the end|at the end of the day|after all|so far|by now|in total|altogether|exactly|actually)(?=\W*$)/i,
    '',
  ],
];

/** The question with its roundabout phrases put in the words that its form and synonyms are known by. */
export function inUsualWords(question: string): string {
  return replaced(replaced(question, FRAMES), PHRASES);
}

/** Questions for a place or a time by a noun that no answer repeats, and phrases of which no word means itself. */
const PLAINER: Phrases = [
  [
    /\b(?:(?:in|at|from) )?(?:which|what) (?:(?:two|three|other) )?(?:city|cities|towns?|places?|locations?)\b/i,
    'where',
  ],
  [/\b(?:on )?(?:which|what) day of the week\b/i, 'when'],
  [/\b(?:on |in |at )?(?:which|what) (?:day|date|month|year|time)\b/i, 'when'],
  [/\b(which|what) (?:(?:two|three|other) )?(?:countries|country|nations)\b/i, '$1'],
  [/\b(?:by|until|since) when\b/i, 'when'],
  [/\bopen(?:s|ed)? again\b/i, 'reopen'],
  [/\bin (?:which|what) direction\b/i, 'where'],
  [/\bhow expensive\b/i, 'how much cost'],
  [/\b(what|which) (?:kind|sort|type)s? of\b/i, '$1'],
  [/\b(?:is|are|was|were) (.{1,60}?) going to\b/i, 'does $1 plan to'],
  [/\b(?:take|takes|took|taking|taken) place\b/i, 'held'],
];

/** A measuring word says what kind of answer is wanted (answering-words.ts): no answer need hold it. */
const MEASURING = /\bhow (?:long|old|far|fast|often|frequently)\b/i;
const HOW_MANY_UNITS = /\bhow many (?:seconds|minutes|hours|days|weeks|months|years)\b/i;
/** "How long did it last": what is asked already says that it lasts. */
const LASTING = /\b(?:last|lasts|lasted|take|takes)\b(?=\W*$)/i;

/** The question with its question words said plainer: without the words that only tell what kind of thing is asked. */
export function saidPlainly(question: string): string {
  return replaced(question, PLAINER).replace(MEASURING, 'how');
}

/** The same without "last", where the question asks how long something lasts. */
export function withoutLasting(said: string, question: string): string {
  const asksForLength = /\bhow long\b/i.test(question) || HOW_MANY_UNITS.test(question);
  return asksForLength ? said.replace(LASTING, '') : said;
}

function replaced(question: string, phrases: Phrases): string {
  return phrases.reduce((text, [pattern, words]) => text.replace(pattern, words), question);
}
