import { NICKNAMES } from './given-names.ts';

/** Letters that Unicode doesn't take apart into a letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** A name's letters and figures alone: small, without accents, apostrophes and hyphens. */
export const lettersOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[łøđıßæœ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What one sound is spelt with in English newspapers, of names from other alphabets above all: Andrei, Andrey and
 * Andriy; Muhammad and Mohammed; Petrov and Petroff; Catherine and Katherine. Applied in order.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tch|ch/g, 'C'],
  [/sch|sh/g, 'S'],
  [/dzh|zh|dj/g, 'J'],
  [/^kh/, 'h'],
  [/^gh/, 'g'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/tz/g, 'ts'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/ff?$/, 'v'],
  [/(?<=e)h$/, 'g'],
  // Inside a word an h is a g, a kh or nothing: Ihor, Akhmed, John.
  [/(?<=.)[kg]?h(?=[aeiouy])/g, 'g'],
  [/(?<=.)[kg]?h/g, ''],
  [/(?<=[^aeiouy])e$/, ''],
  [/[ou]e/g, 'o'],
  [/^[eiy]+|(?<=.)[eiyj]+/g, 'i'],
  [/[ou]+/g, 'o'],
  [/(\p{L})\1+/gu, '$1'],
];

/** A word of a name as it is compared with other spellings of it. */
export interface Spelling {
  readonly letters: string;
  /** The same for spellings that sound the same. */
  readonly sound: string;
  /** Its consonants: the same for all spellings of one name, and for some other names. */
  readonly skeleton: string;
}

/** A longer word is no name: what is read of one, in letters. */
const LONGEST = 40;
const remembered = new Map<string, Spelling>();
/** As many as a large corpus has names; then afresh. */
const MOST_REMEMBERED = 50_000;

/** How a word of a name is spelt. */
export function spellingOf(word: string): Spelling {
  const known = remembered.get(word);
  if (known) return known;
  const letters = lettersOf(word).slice(0, LONGEST);
  const sound = SPELLINGS.reduce((text, [spelt, as]) => text.replace(spelt, as), letters);
  const skeleton = sound.replace(/^[aio]/, 'V').replace(/[aio]/g, '');
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const spelling = { letters, sound, skeleton };
  remembered.set(word, spelling);
  return spelling;
}

/**
 * Vowels by which spellings of one name may differ where their consonants sound the same, by the sounds of the
 * shorter: in a short name another vowel makes another name (Dan, Don; Jean, Joan).
 */
const OTHER_VOWELS = (length: number): number => (length >= 7 ? 2 : length >= 5 ? 1 : 0);

/** Whether two words can be spellings of one name. */
export function soundsLike(a: Spelling, b: Spelling): boolean {
  if (a.sound === b.sound) return a.sound !== '';
  if (a.skeleton !== b.skeleton || endsAsWoman(a) !== endsAsWoman(b)) return false;
  const limit = OTHER_VOWELS(Math.min(a.sound.length, b.sound.length));
  return limit > 0 && distance(a.sound, b.sound) <= limit;
}

/** Petrova is no Petrov, and Roberta no Robert. */
const endsAsWoman = ({ sound }: Spelling): boolean => sound.endsWith('a');

/** How long a short form at least is, and at most: "Ben" of Benjamin; "Robert" is none of Roberta. */
const SHORT_FORM = { least: 2, most: 4 };

/** Whether two given names can be one person's: spellings of one, an initial, a short form or a nickname. */
export function sameGivenName(a: Spelling, b: Spelling): boolean {
  if (soundsLike(a, b)) return true;
  const [short, long] = a.letters.length < b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  if (short.length === 1) return long.startsWith(short);
  if (short.length >= SHORT_FORM.least && short.length <= SHORT_FORM.most && long.startsWith(short))
    return true;
  const full = NICKNAMES.get(short);
  return full?.some((name) => NICKNAMES.get(long)?.includes(name)) ?? false;
}

/** Levenshtein's distance of two words. Names are short, so the plain table does. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, exchanged));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
