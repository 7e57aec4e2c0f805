/**
 * Verbs of saying, in their base form, by what they take. Compiled from grammars of reported speech
 * (the report verbs of Quirk et al., "A Comprehensive Grammar of the English Language", 16.31 and 20.31 f.)
 * and from what news reports use.
 */

/** Verbs that a "that" clause or a quotation can follow: "she said", "he insisted that". */
const REPORTING = `
say tell add write state announce declare insist explain warn reply respond note acknowledge admit
argue claim ask tweet report conclude recall remark observe suggest predict promise pledge vow assert
contend maintain concede confirm reiterate stress emphasize emphasise repeat reveal indicate estimate complain
lament joke quip shout retort counter answer caution
urge propose recommend boast brag testify swear allege charge deny disclose inform remind assure advise
comment muse reason speculate theorize hint imply relate grumble
plead demand wonder inquire opine proclaim profess underline underscore
protest object clarify attest affirm aver avow assess bemoan
confide confess decree doubt express forecast fume
hope instruct interpret preach purport rant reassert rebut
refute scold surmise deduce mandate posit
threaten verify volunteer wail worry fear vent
`;

/** Verbs whose object may be quoted, but that are acts or noises rather than reports: "he barked, “…”", "greeted it as “…”". */
const UTTERING = `
continue begin post yell scream chant cry exclaim whisper mutter bark snap interject chime riff intone gush
marvel sneer scoff tease thunder bellow croon enthuse elaborate blog caption chuckle echo growl interrupt laugh
narrate quote rage read recite retaliate sigh sing snipe spell sputter stammer tout utter wisecrack deadpan crow
trumpet boom exhort fret hiss holler jeer mouth sum tap title yelp remember think conclude
address attack beg berate celebrate challenge cheer command compare detail discuss endorse excoriate greet hail hit
invoke knock offer oppose order query support tag thank welcome commend summarize interpret agree
label brand dub greet rap
`;

/** Verbs whose object is what is said, or of whom: "criticized the deal", "called her “a star”". */
const JUDGING = `
accuse applaud assail blame blast call castigate characterize characterise cite condemn
criticize criticise decry defend denounce deride describe disavow dismiss dispute
fault highlight lambaste lampoon liken mention mock
portray praise question rebuke reject renounce repudiate ridicule rip slam
trash refer point recount
`;

/** Past tenses and participles that no rule gives. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    say: ['said'],
    tell: ['told'],
    write: ['wrote', 'written'],
    swear: ['swore', 'sworn'],
    speak: ['spoke', 'spoken'],
    read: ['read'],
    sing: ['sang', 'sung'],
    begin: ['began', 'begun'],
    think: ['thought'],
    hit: ['hit'],
    spell: ['spelled', 'spelt'],
    plead: ['pleaded', 'pled'],
  }),
);

/** Verbs that double their last letter: "quipped". */
const DOUBLING = new Set([
  'admit',
  'chat',
  'quip',
  'snap',
  'beg',
  'brag',
  'chat',
  'riff',
  'blog',
  'tag',
  'rap',
  'rip',
  'slam',
  'dub',
  'rebut',
  'sum',
]);

const VOWELS = 'aeiou';

/** How a form of a verb can stand in a clause. */
type VerbForm = 'base' | 'present' | 'past' | 'ing';

export interface SayingVerb {
  readonly lemma: string;
  readonly form: VerbForm;
  /** What follows it: a clause of reported speech, nothing but a quotation, or an object. */
  readonly takes: 'clause' | 'speech' | 'object';
}

function inflect(lemma: string): [string, VerbForm][] {
  const last = lemma.at(-1) ?? '';
  const consonantY = last === 'y' && !VOWELS.includes(lemma.at(-2) ?? '');
  const stem =
    DOUBLING.has(lemma) && !lemma.endsWith('ff') ? lemma + last : last === 'e' ? lemma.slice(0, -1) : lemma;
  const present = consonantY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|sh|ch|x)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  const past = IRREGULAR.get(lemma) ?? [consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`];
  return [
    [lemma, 'base'],
    [present, 'present'],
    ...past.map((form): [string, VerbForm] => [form, 'past']),
    [`${lemma.endsWith('ee') ? lemma : stem}ing`, 'ing'],
  ];
}

function table(): ReadonlyMap<string, SayingVerb> {
  const forms = new Map<string, SayingVerb>();
  for (const [words, takes] of [
    [JUDGING, 'object'],
    [UTTERING, 'speech'],
    [REPORTING, 'clause'],
  ] as const) {
    for (const lemma of words.trim().split(/\s+/)) {
      for (const [form, kind] of inflect(lemma)) forms.set(form, { lemma, form: kind, takes });
    }
  }
  return forms;
}

/** Every form of every verb of saying, in lower case. */
export const VERBS_OF_SAYING = table();

/** Verbs so plainly of saying that they stand after a quotation before their subject: "said X". */
export const INVERTING = new Set(
  'say add write tweet ask explain note reply respond continue warn insist recall argue declare conclude joke agree announce state remark observe quip exclaim shout admit complain read'.split(
    ' ',
  ),
);

/** Forms that are nouns as often as verbs: after a determiner, an adjective or a preposition they are. */
export const OFTEN_NOUNS = new Set(
  'point points pledged talk talks claim claims report reports call calls comment comments question questions promise promises pledge pledges answer answers note notes charge charges demand demands order orders challenge challenges attack attacks support offer offers estimate estimates remark remarks reply response forecast forecasts hope hopes doubt doubts post posts tweet tweets blog object objects reason reasons state states title titles voice signal signals vow vows praise blame fault hit hits laugh cry rule rules saying reading writing posting meeting protest protests counter quote quotes command commands sum sums ruling finding warning showing hint hints brand brands label tag rap rip title dispute disputes testimony query caution concern crow cheer cheers echo'.split(
    ' ',
  ),
);

/** Nouns for what somebody says: their owner is the speaker. */
export const NOUNS_OF_SAYING = new Set(
  'acknowledgment admission advice allegation allegations announcement answer apology appeal argument assertion assertions assessment assurance boast call calls charge charges claim claims comment comments complaint complaints conclusion contention criticism declaration demand description insistence joke line message motto mantra observation opinion phrase pledge prediction promise promises pronouncement proposal question questions quip refrain remark remarks reply report request response slogan statement statements suggestion testimony threat tweet view vow warning warnings word words'.split(
    ' ',
  ),
);
