import { FUNCTION_WORDS } from '../search/function-words.ts';
import { likeness } from './align.ts';
import { isCommon } from './common-words.ts';
import type { Library } from './library.ts';
import { stemsOf } from './read-text.ts';
import { heldSynonym } from './synonyms.ts';
import type { Token } from './tokens.ts';

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
  const weight = ({ folded, stem, capital }: Token) =>
    library.rarity(stem) * (!library.stems.has(stem) && !capital && isCommon(folded) ? UNUSED : 1);
  return share(topic, weight, (word) => {
    if (holds(library, stems, text, word)) return 1;
    return heldSynonym(stems, word) ? SYNONYM : 0;
  });
}

function share(
  topic: readonly Token[],
  weight: (word: Token) => number,
  held: (word: Token) => number,
): number {
  let all = 0;
  let sum = 0;
  for (const word of topic) {
    all += weight(word);
    sum += weight(word) * held(word);
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
