import { FUNCTION_WORDS } from '../search/function-words.ts';
import { stemOf } from '../search/words.ts';
import { likeness } from './align.ts';
import { isCommon } from './common-words.ts';
import { HeldAtMost, Room, type Stretch } from './held-at-most.ts';
import { HOMOPHONES } from './homophones.ts';
import type { Library } from './library.ts';
import { stemsOf } from './read-text.ts';
import { heldSynonym, synonymsOf } from './synonyms.ts';
import type { Token } from './tokens.ts';
import { areVariants, MOST_LONGER } from './variants.ts';

/** The words of a question or topic that say what it is about. */
export function topicWords(asked: readonly Token[]): Token[] {
  return asked.filter(({ folded }) => !FUNCTION_WORDS.has(folded) && !ASKING.has(folded));
}

/** Words of asking, which no answer repeats. */
const ASKING = new Set(
  'say said says saying tell told tells talk talked speak spoke mention mentioned think thought thinks comment commented quote quotes quoted statement statements remark remarks word words topic subject issue question happen happened happens view views opinion opinions position stance reaction according article articles source sources still already really ever likely possible possibly probably'.split(
    ' ',
  ),
);

/** A synonym counts as so much of the word itself. */
const SYNONYM = 0.8;
/** The weight of a common word that the articles never use, as a share of what its rarity would make it. */
const UNUSED = 0.4;

/**
 * The share of a topic's words that a text holds, misspelt ones too, 0…1; 1 for a topic without words. Words weigh
 * by their rarity: what the articles never name weighs most of all.
 */
export function shareHeld(library: Library, topic: readonly Token[], text: readonly Token[]): number {
  const stems = stemsOf(text);
  return share(
    topic,
    ({ stem }) => library.rarity(stem),
    (word) => (holds(library, stems, text, word) ? 1 : 0),
  );
}

/**
 * The same, more lenient: a synonym counts too, and a common word that the articles never use weighs little, since
 * it may be another way to say what they say. A name that they never use weighs as much as ever.
 */
export function shareMeant(library: Library, topic: readonly Token[], text: readonly Token[]): number {
  const stems = stemsOf(text);
  return share(
    topic,
    (word) => weightOf(library, word),
    (word) => {
      if (holds(library, stems, text, word)) return 1;
      return heldSynonym(stems, word) ? SYNONYM : 0;
    },
  );
}

/** Of "the talks useful": the thing may go by a synonym, what it is called must be there itself, and weighs as much as ever. */
export function shareCalled(library: Library, topic: readonly Token[], text: readonly Token[]): number {
  const stems = stemsOf(text);
  const isThing = (word: Token) => word !== topic.at(-1);
  return share(
    topic,
    ({ stem }) => library.rarity(stem),
    (word) => {
      if (holds(library, stems, text, word)) return 1;
      return isThing(word) && heldSynonym(stems, word) ? SYNONYM : 0;
    },
  );
}

const room = new Room();

/** That share at most, told by the numbers of a text's words alone: few of those with too small a share need be read. One topic at a time. */
export function shareMeantAtMost(library: Library, topic: readonly Token[]): (text: Stretch) => number {
  const held = new HeldAtMost(library, topic.length, room);
  for (const [place, word] of topic.entries()) {
    const { folded, stem, number } = word;
    // What nobody knows may be a slip of anything; numbers are written in several ways.
    if (number !== null || !library.knows(folded)) held.always(place, 1);
    for (const same of [stem, ...respelt(library, folded)]) held.byStem(same, place, 1);
    for (const { stems } of synonymsOf(folded)) held.byStem(stems[0] ?? '', place, SYNONYM);
  }
  const weights = topic.map((word) => weightOf(library, word));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return (text) => {
    const most = held.in(text);
    const sum = weights.reduce((sum, weight, place) => sum + weight * (most[place] as number), 0);
    return all > 0 ? sum / all : 1;
  };
}

/** The stems of a word's other spellings, and of those that sound like it. */
function respelt(library: Library, folded: string): string[] {
  const spellings = library.beginningLike(folded, MOST_LONGER).filter((other) => areVariants(folded, other));
  return [...spellings, ...(HOMOPHONES.get(folded) ?? [])].map(stemOf);
}

function weightOf(library: Library, { folded, stem, capital }: Token): number {
  const isUnused = !library.stems.has(stem) && !capital && isCommon(folded);
  return library.rarity(stem) * (isUnused ? UNUSED : 1);
}

function share(
  topic: readonly Token[],
  weight: (word: Token) => number,
  held: (word: Token) => number,
): number {
  let all = 0;
  let sum = 0;
  for (const word of topic) {
    const own = weight(word);
    all += own;
    sum += own * held(word);
  }
  return all > 0 ? sum / all : 1;
}

function holds(library: Library, stems: ReadonlySet<string>, text: readonly Token[], word: Token): boolean {
  return stems.has(word.stem) || text.some((other) => isSameWord(library, word, other));
}

/** Are they one word, in another form or misspelt? */
export function isSameWord(library: Library, word: Token, other: Token): boolean {
  return word.stem === other.stem || likeness(word, other, library.knows) !== null;
}
