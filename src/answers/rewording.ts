import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import type { Library } from './library.ts';
import { passageWordings } from './passage-wording.ts';
import { saidPlainly, withoutLasting } from './phrases.ts';
import { isAllHeld, synonymsOf } from './synonyms.ts';

/** A question is searched for in so many wordings at most: each costs a search, and of twice as many none answered more. */
const MOST_WORDINGS = 8;
/** Of one word, so many synonyms are tried. */
const MOST_SYNONYMS = 4;

/** A question in other words. */
export interface Rewording {
  readonly text: string;
  /** Stems of the words that it has and the asker hadn't: a passage without them gained nothing from the exchange. */
  readonly exchanged: readonly string[];
  /** Words of the question that it does without: the headline over the passage holds them. */
  readonly leftOut?: readonly Word[];
  /** How much of the question its passage holds in these words, 0…1, where they are a passage's. */
  readonly held?: number;
}

/**
 * The question in other words that the articles use: question words said plainer, then words that they don't hold
 * exchanged for synonyms that they do, then one held word at a time, last all words for those of one passage. The
 * question as it stands is the first.
 */
export function* rewordings(library: Library, question: string): Iterable<Rewording> {
  const seen = new Set<string>();
  for (const wording of allRewordings(library, question)) {
    if (!seen.has(wording.text)) yield wording;
    seen.add(wording.text);
  }
}

/** The same, some twice. A passage's words are the last, since they cost a search and the reading of what it finds. */
function* allRewordings(library: Library, question: string): Iterable<Rewording> {
  const said = saidPlainly(question);
  const wordings = new Set([question, withoutLasting(said, question), said]);
  yield* [...wordings].flatMap((wording) => withSynonyms(library, wording)).slice(0, MOST_WORDINGS);
  yield* passageWordings(library, said);
}

function withSynonyms(library: Library, question: string): Rewording[] {
  let known: Rewording = { text: question, exchanged: [] };
  const found = [known];
  const isUnseen = (word: Word) => !library.stems.has(word.stem);
  const mattering = ({ text }: Rewording) => words(text).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  for (const word of mattering(known).filter(isUnseen).reverse()) {
    const [first] = heldSynonyms(library, word);
    // A word that the articles neither hold nor paraphrase: other words won't make them answer.
    if (!first && !EMPTY.has(word.folded)) return found;
    known = exchange(known, word, first ?? '');
  }
  found.push(known);
  for (const word of mattering(known)) {
    for (const other of heldSynonyms(library, word)) found.push(exchange(known, word, other));
  }
  return found;
}

/** Verbs and prepositions that say little: a question may do without. */
const EMPTY = new Set(
  'get gets got make makes made give gives gave put become becomes became happen happened being near nearby inside outside within around'.split(
    ' ',
  ),
);

function exchange({ text, exchanged }: Rewording, { start, end, stem }: Word, other: string): Rewording {
  return {
    text: text.slice(0, start) + other + text.slice(end),
    exchanged: [...exchanged.filter((one) => one !== stem), ...words(other).map((word) => word.stem)],
  };
}

/** Synonyms that the articles hold and that another stem has. */
function heldSynonyms(library: Library, { folded, stem }: Word): string[] {
  const seen = new Set([stem]);
  const held: string[] = [];
  for (const synonym of synonymsOf(folded)) {
    const key = synonym.stems.join(' ');
    if (seen.has(key) || !isAllHeld(library.stems, synonym)) continue;
    seen.add(key);
    held.push(synonym.written);
  }
  return held.slice(0, MOST_SYNONYMS);
}
