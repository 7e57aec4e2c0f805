/** An ending's length, what stands in its place in a stem, and of which letters one must stand before it: by their numbers. */
interface Ending {
  readonly length: number;
  readonly to: readonly number[];
  readonly after: readonly number[] | null;
}

/** Endings by their letters, the last one first. */
interface Endings {
  /** By the number of the letter before. */
  readonly longer: (Endings | null)[];
  ending: Ending | null;
}

/** Longer runs of letters are no English words. */
const LONGEST = 40;
/** A letter's number is its place here. 0 stands for whatever isn't among them, Y for a y that is no vowel. */
const LETTERS = ' abcdefghijklmnopqrstuvwxyzY';
const NUMBERS = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, LETTERS.indexOf(String.fromCharCode(code))),
);
const [E, I, L, SMALL_Y, LARGE_Y] = numbersOf('eilyY') as [number, number, number, number, number];
const VOWELS = numbersOf('aeiouy');
const IS_VOWEL = Uint8Array.from(LETTERS, (_, letter) => (VOWELS.includes(letter) ? 1 : 0));
const NO_END_OF_SHORT = numbersOf('wxY');

const WHOLE_WORDS: ReadonlyMap<string, string> = new Map(
  listed(`skis ski, skies sky, dying die, lying lie, tying tie, idly idl, gently gentl, ugly ugli, early earli, only onli,
    singly singl, sky sky, news news, howe howe, atlas atlas, cosmos cosmos, bias bias, andes andes, inning inning,
    innings inning, outing outing, outings outing, canning canning, cannings canning, herring herring, herrings herring,
    earring earring, earrings earring, exceed exceed, exceeds exceed, proceed proceed, proceeds proceed,
    succeed succeed, succeeds succeed`).map(([word = '', stem = '']) => [word, stem]),
);
/** What the first region begins behind, wherever the vowels are. */
const BEGINNINGS = ['gener', 'commun', 'arsen'];
const PLURALS = endings('sses ss, ies i, ied i, us us, ss ss, s -');
const PASTS = endings('eed ee, eedly ee, ed -, edly -, ing -, ingly -');
const BEHIND_PASTS = endings('at ate, bl ble, iz ize, bb b, dd d, ff f, gg g, mm m, nn n, pp p, rr r, tt t');
const SECOND =
  endings(`tional tion, enci ence, anci ance, abli able, entli ent, izer ize, ization ize, ational ate,
  ation ate, ator ate, alism al, aliti al, alli al, fulness ful, ousli ous, ousness ous, iveness ive, iviti ive,
  biliti ble, bli ble, ogi og l, fulli ful, lessli less, li - cdeghkmnrt`);
const ATIVE = endings('ative -');
const THIRD = endings('tional tion, ational ate, alize al, icate ic, iciti ic, ical ic, ful -, ness -');
const FOURTH =
  endings(`al -, ance -, ence -, er -, ic -, able -, ible -, ant -, ement -, ment -, ent -, ism -, ate -,
  iti -, ous -, ive -, ize -, ion - st`);

/** A word on its way to its stem. */
class Stem {
  readonly #letters = new Uint8Array(LONGEST + 1);
  #length = 0;
  /** So many first letters still are those of the word. */
  #kept = 0;

  /** Begins with a word: the steps of Snowball's English stemmer. */
  of(word: string): string {
    this.#take(word);
    const first = beginningOf(word) || this.#regionFrom(0);
    const second = this.#regionFrom(first);
    this.#endPlural();
    this.#endPast(first);
    this.#endInVowel();
    this.#replace(SECOND, first);
    if (this.#longestOf(ATIVE) === null) this.#replace(THIRD, first);
    else this.#replace(ATIVE, second);
    this.#replace(FOURTH, second);
    this.#endSilent(first, second);
    let stem = word.slice(0, this.#kept);
    for (let at = this.#kept; at < this.#length; at += 1) stem += LETTERS.charAt(this.#letters[at] as number);
    return stem;
  }

  #take(word: string): void {
    this.#length = word.length;
    this.#kept = word.length;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      const letter = code < 128 ? (NUMBERS[code] as number) : 0;
      const isConsonant = letter === SMALL_Y && (at === 0 || this.#isVowel(at - 1));
      this.#letters[at] = isConsonant ? LARGE_Y : letter;
    }
  }

  /** Puts letters in place of those from `start` on. */
  #put(start: number, letters: readonly number[]): void {
    this.#kept = Math.min(this.#kept, start);
    this.#letters.set(letters, start);
    this.#length = start + letters.length;
  }

  #isVowel(at: number): boolean {
    return IS_VOWEL[this.#letters[at] as number] === 1;
  }

  #hasVowel(end: number): boolean {
    for (let at = 0; at < end; at += 1) if (this.#isVowel(at)) return true;
    return false;
  }

  /** Where what follows the first consonant behind a vowel begins. */
  #regionFrom(from: number): number {
    let at = from;
    while (at < this.#length && !this.#isVowel(at)) at += 1;
    while (at < this.#length && this.#isVowel(at)) at += 1;
    return Math.min(at + 1, this.#length);
  }

  /** Whether the letters before `end` end in a short syllable: "hop", "at". */
  #endsShort(end: number): boolean {
    if (end < 2 || !this.#isVowel(end - 2) || this.#isVowel(end - 1)) return false;
    return (
      end === 2 || !(this.#isVowel(end - 3) || NO_END_OF_SHORT.includes(this.#letters[end - 1] as number))
    );
  }

  /** The longest of some endings that it has. */
  #longestOf(endings: Endings): Ending | null {
    let some = endings;
    let found: Ending | null = null;
    for (let at = this.#length - 1; at >= 0; at -= 1) {
      const longer = some.longer[this.#letters[at] as number] as Endings | null;
      if (longer === null) break;
      some = longer;
      found = some.ending ?? found;
    }
    return found;
  }

  /** Replaces the ending that it has, where that begins in a region. */
  #replace(endings: Endings, region: number): void {
    const found = this.#longestOf(endings);
    if (found === null) return;
    const start = this.#length - found.length;
    const isAfter = found.after === null || found.after.includes(this.#letters[start - 1] as number);
    if (start >= region && isAfter) this.#put(start, found.to);
  }

  #endPlural(): void {
    const found = this.#longestOf(PLURALS);
    if (found === null) return;
    const start = this.#length - found.length;
    if (found.length === 1 && !this.#hasVowel(start - 1)) return;
    // "ties" → "tie", "cries" → "cri"
    if (found.to[0] === I && start < 2) this.#put(this.#length - 1, []);
    else this.#put(start, found.to);
  }

  #endPast(first: number): void {
    const found = this.#longestOf(PASTS);
    if (found === null) return;
    const start = this.#length - found.length;
    if (found.to.length > 0) {
      if (start >= first) this.#put(start, found.to);
      return;
    }
    if (!this.#hasVowel(start)) return;
    this.#put(start, []);
    if (this.#longestOf(BEHIND_PASTS) !== null) this.#replace(BEHIND_PASTS, 0);
    else if (start <= first && this.#endsShort(start)) this.#put(start, [E]);
  }

  /** "happy" → "happi" */
  #endInVowel(): void {
    const last = this.#length - 1;
    const letter = this.#letters[last];
    if ((letter === SMALL_Y || letter === LARGE_Y) && last > 1 && !this.#isVowel(last - 1))
      this.#put(last, [I]);
  }

  #endSilent(first: number, second: number): void {
    const last = this.#length - 1;
    const letter = this.#letters[last];
    const isSilent =
      (letter === E && last >= first && (last >= second || !this.#endsShort(last))) ||
      (letter === L && last >= second && this.#letters[last - 1] === L);
    if (isSilent) this.#put(last, []);
  }
}

const stem = new Stem();

/**
 * The stem of a word of small letters, without apostrophes, by Snowball's English stemmer (Porter 2001), as it was until
 * Snowball 2.2. The endings are data: written out as code they take V8 longer to compile, again and again as rarer ones
 * turn up, than stemming every word of a large corpus takes.
 */
export function porter2(word: string): string {
  if (word.length < 3 || word.length > LONGEST) return word;
  return WHOLE_WORDS.get(word) ?? stem.of(word);
}

function beginningOf(word: string): number {
  for (const beginning of BEGINNINGS) if (word.startsWith(beginning)) return beginning.length;
  return 0;
}

function numbersOf(letters: string): number[] {
  return Array.from(letters, (letter) => LETTERS.indexOf(letter));
}

function listed(list: string): string[][] {
  return list.split(',').map((entry) => entry.trim().split(' '));
}

/** @param list each ending, what stands in its place ("-": nothing), and what must stand before it */
function endings(list: string): Endings {
  const all = noEndings();
  for (const [ending = '', to = '', after] of listed(list)) {
    let some = all;
    for (const letter of numbersOf(ending).reverse()) {
      some.longer[letter] ??= noEndings();
      some = some.longer[letter];
    }
    some.ending = {
      length: ending.length,
      to: to === '-' ? [] : numbersOf(to),
      after: after ? numbersOf(after) : null,
    };
  }
  return all;
}

function noEndings(): Endings {
  return { longer: Array.from(LETTERS, () => null), ending: null };
}
