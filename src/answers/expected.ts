import { wordSet } from '../corpus/word-set.ts';
import { type Word, words } from '../search/words.ts';
import { isToldOnlySo } from './evidence.ts';
import { meaning } from './synonyms.ts';

/** "Was there a deal?", "Were there any injuries?" */
const WAS_THERE =
  /^\W*(?:(?:so|and|but|then) )?(?:was|were) there (?:(?:ever|really|actually) )?(?:(?:an|any|a|some|much|the|no) )?([\p{L}-]+)/iu;
/** Verbs of what is yet to come, by stem. */
const EXPECTING = wordSet('expect hope anticip foresee await predict wish want seek');
/** Such a verb stands so many words before what is expected at most: "did not expect any such quick deal". */
const WITHIN = 4;

/**
 * Tells which sentences, given by their words, only expect or hope for what a question asks whether there was: that
 * nobody expected a deal is no answer to whether one was made.
 */
export function onlyExpecting(question: string): (sentence: readonly Word[]) => boolean {
  const [thing] = words(WAS_THERE.exec(question)?.[1] ?? '');
  if (!thing) return () => false;
  const stems = new Set(meaning(thing));
  const isIt = (stem: string) => stems.has(stem);
  return (sentence) =>
    isToldOnlySo(sentence, isIt, (at) =>
      sentence.slice(Math.max(0, at - WITHIN), at).some((word) => EXPECTING.has(word.stem)),
    );
}
