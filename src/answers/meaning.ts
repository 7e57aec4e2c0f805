/**
 * Which words carry meaning. The lists are closed classes of English grammar (negators, modals, pronouns,
 * quantifiers, …), so they hold for any news; everything outside them is a content word.
 */

import { wordSet } from '../corpus/word-set.ts';
import { IRREGULAR_PASTS } from '../search/irregular-forms.ts';
import type { Word } from '../search/words.ts';

/** Folded contraction → its words. */
const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...'do does did is are was were has have had would could should must need might'
    .split(' ')
    .map((verb): [string, string[]] => [`${verb}nt`, [verb, 'not']]),
  ['cant', ['can', 'not']],
  ['cannot', ['can', 'not']],
  ['wont', ['will', 'not']],
  ['shant', ['shall', 'not']],
  ['im', ['i', 'am']],
  ['ive', ['i', 'have']],
  ['youre', ['you', 'are']],
  ['youve', ['you', 'have']],
  ['theyre', ['they', 'are']],
  ['theyve', ['they', 'have']],
  ['theyll', ['they', 'will']],
  ['weve', ['we', 'have']],
  ['thats', ['that', 'is']],
  ['theres', ['there', 'is']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
  ['couldve', ['could', 'have']],
  ['wouldve', ['would', 'have']],
  ['shouldve', ['should', 'have']],
]);

/** Contractions that fold to another word ("we're" → "were", "he's" → "he"): told by their apostrophe. */
const JOINED = 'i we you he she it they that there here what who where'.split(' ');
const APOSTROPHE = new RegExp(`^(${JOINED.join('|')})['’ʼ](s|re|ll|d)$`, 'i');
const ENDINGS: Readonly<Record<string, string>> = { s: 'is', re: 'are', ll: 'will', d: 'would' };

/** The words that contractions are made of. */
export const PARTS_OF_CONTRACTIONS: readonly string[] = [
  ...new Set([...CONTRACTIONS.values(), JOINED, Object.values(ENDINGS)].flat()),
];

/** The words of a contraction, as it is written from start to end; null for what is none. */
export function contractedWords(
  text: string,
  start: number,
  end: number,
  folded: string,
): readonly string[] | null {
  const known = CONTRACTIONS.get(folded);
  // Nearly every word has no apostrophe, and is as long folded as written.
  if (known || end - start === folded.length) return known ?? null;
  const [, word, ending] = APOSTROPHE.exec(text.slice(start, end)) ?? [];
  return word && ending ? [word.toLowerCase(), ENDINGS[ending.toLowerCase()] ?? ''] : null;
}

/** Words that turn what they stand with into its opposite. */
export const NEGATORS = wordSet(
  'not no never none nobody nothing nowhere neither nor without hardly barely scarcely rarely seldom',
);

/** Words that begin a turn of thought: what follows limits or undoes what went before. */
export const TURNS = wordSet(
  'but unless however although though yet except until if only provided nevertheless',
);

/** Verbs that deny what follows them, by stem. */
export const DENIALS = wordSet(
  'deni denied reject refus declin fail doubt dismiss rule prevent avoid stop unabl unwil reluct',
);

/** Modal verbs: "may", "must" and "will" promise different things. */
const MODALS = wordSet('can could may might must shall should will would ought');

/** How much and how many; comparison; what limits. */
const QUANTIFIERS = wordSet(
  `all any some every each both either few fewer less least many more most much only half
   always often sometimes usually once twice almost nearly about over under before after until since
   if unless whether but or against except first last better worse best worst`,
);

/** Personal pronouns by person: exchanging one person for another changes who is meant. */
const PERSONS: readonly ReadonlySet<string>[] = [
  wordSet('i me my mine myself'),
  wordSet('we us our ours ourselves'),
  wordSet('you your yours yourself yourselves'),
  wordSet('he him his himself she her hers herself'),
  wordSet('they them their theirs themselves'),
  wordSet('it its itself'),
];

const [I, WE, HE, THEY] = [0, 1, 3, 4];

/** Articles, light prepositions, auxiliaries, pronouns and fillers: slips of memory that leave the sense. */
const LIGHT = wordSet(
  `a an the this that these those which who whom of in on at to for from by with as into upon and so
   am is are was were be been being do does did has have had having there here then also very really quite
   indeed just too well still even now oh yes actually basically frankly okay yeah um uh ${PERSONS.map((words) => [...words].join(' ')).join(' ')}`,
);

/** Numbers in words, so that "ninety" and "90" are the same. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
   seventeen eighteen nineteen`
    .split(/\s+/)
    .map((word, value) => [word, String(value)] as const)
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, tens) => [word, String(20 + 10 * tens)] as const),
    ),
);

/** Words but numbers whose change always changes the sense. */
const HEAVY: ReadonlySet<string> = new Set([...NEGATORS, ...MODALS, ...QUANTIFIERS]);

const ANTONYM_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis|de|anti)/;

/** True for a word whose loss, addition or exchange leaves the sense of a sentence. */
export function isLight(folded: string): boolean {
  return LIGHT.has(folded);
}

/** True for a word whose change always changes the sense: negators, modals, quantifiers, numbers. */
export function isHeavy(folded: string): boolean {
  return HEAVY.has(folded) || numberValue(folded) !== null;
}

/** A word that names something: neither light nor one of grammar's heavy words. Numbers count as content. */
export function isContent(folded: string): boolean {
  return !LIGHT.has(folded) && !NEGATORS.has(folded) && !MODALS.has(folded) && !QUANTIFIERS.has(folded);
}

/** "90" and "ninety" → "90"; null for what is no number. */
export function numberValue(folded: string): string | null {
  const first = folded.charCodeAt(0);
  if (first >= 48 && first <= 57) return folded;
  return NUMBERS.get(folded) ?? null;
}

/** Two light words that may stand for each other: pronouns only within one person, verbs within one tense. */
export function isHarmlessExchange(a: Word, b: Word): boolean {
  const areLight = isLight(a.folded) && isLight(b.folded);
  return areLight && !areOtherPersons(a.folded, b.folded) && !isPastOf(a, b) && !isPastOf(b, a);
}

/** "I", "them", "your": it stands for a person or a thing. */
export function isPronoun(folded: string): boolean {
  return PERSONS.some((words) => words.has(folded));
}

/** Two pronouns of which one means somebody else than the other: "we" and "they". */
export function areOtherPersons(a: string, b: string): boolean {
  const personOf = (word: string) => PERSONS.findIndex((words) => words.has(word));
  const [personA, personB] = [personOf(a), personOf(b)];
  return personA !== personB && personA >= 0 && personB >= 0;
}

/** Auxiliaries by their tense, a verb a row: what stands on one side says something else than on the other. */
const TENSES: readonly (readonly [present: ReadonlySet<string>, past: ReadonlySet<string>])[] = [
  [wordSet('am is are'), wordSet('was were')],
  [wordSet('have has'), wordSet('had')],
  [wordSet('do does'), wordSet('did')],
  [wordSet('will'), wordSet('would')],
  [wordSet('can'), wordSet('could')],
  [wordSet('may'), wordSet('might')],
];

/** Is the first word the past of the second: "was" of "is", "wanted" of "want"? */
export function isPastOf(past: Word, present: Word): boolean {
  if (TENSES.some(([now, then]) => now.has(present.folded) && then.has(past.folded))) return true;
  return past.stem === present.stem && isPast(past) && !isPast(present) && !isParticiple(present);
}

/** Is the first word the second as others report it: "he" for "I", "would" for "will"? */
export function reports(other: Word, said: Word): boolean {
  const isOf = (word: Word, person: number) => PERSONS[person]?.has(word.folded) === true;
  return (isOf(said, I) && isOf(other, HE)) || (isOf(said, WE) && isOf(other, THEY)) || isPastOf(other, said);
}

/** "wanting", but not "bring" */
function isParticiple({ folded, stem }: Word): boolean {
  return folded.length > stem.length && folded.endsWith('ing');
}

/** "wanted", "agreed", "went", but not "need" */
function isPast({ folded, stem }: Word): boolean {
  return IRREGULAR_PASTS.has(folded) || (folded.length > stem.length && folded.endsWith('ed'));
}

/** "possible" and "impossible": one is the other behind a prefix that reverses it. */
export function areOpposites(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && ANTONYM_PREFIX.test(long) && long.length - short.length <= 4;
}
