import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { wordVectors } from '../search/word-vectors.ts';
import { stemOf, words } from '../search/words.ts';
import { isSameWord, topicWords } from './aboutness.ts';
import type { Wanted } from './candidates.ts';
import { isCommon } from './common-words.ts';
import { deedOf } from './deed.ts';
import type { Library } from './library.ts';
import { NEGATORS } from './meaning.ts';
import { saidPlainly } from './phrases.ts';
import { isAllHeld, type Synonym, synonymsOf } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';

/** What speaks for a sentence as the answer to a question, in this order. */
export const EVIDENCE = [
  'confidence', // the logit of the probability that search gives for its best passage
  'behind', // how far the passage's score is behind that of the best
  'meant', // share of the question's words that the sentence holds, or others for them, by rarity; names from anywhere near
  'meantNearby', // and that it and the sentence before it hold
  'exact', // share that the sentence holds in these words
  'done', // what the question says is done stands in the sentence, in these words or others
  'meantAndDone', // the product of the two
  'heaviestMissing', // share of the heaviest word that is there in no words
  'typed', // words of the kind asked for were found
  'beside', // they stand beside words of the question
  'vague', // a kind is asked for, and nothing of it found
  'first', // the sentence opens the passage
] as const;

/** How strongly another word stands for one: by the list of synonyms, and by the vectors as a share of their cosine. */
const AS_SYNONYM = 0.9;
const AS_LIKE = 0.8;
/** The weight of a common word that the articles never use, as a share of what its rarity would make it. */
const UNUSED = 0.4;

/** A word of a question and what may stand for it. */
interface Meant {
  readonly word: Token;
  readonly weight: number;
  readonly isName: boolean;
  /** Of a person whom every candidate is about, by whatever name. */
  readonly isPerson: boolean;
  readonly strengths: ReadonlyMap<string, number>;
  readonly phrases: readonly Synonym[];
}

/** A question as passages are measured against it. */
export interface Measure {
  readonly topic: readonly Meant[];
  readonly deed: Meant | null;
  readonly isNegated: boolean;
}

/** Reads what a question is about, for measuring passages. */
export function measureOf(library: Library, question: string, people: readonly Speaker[]): Measure {
  const own = new Set(words(people.map(({ name }) => name).join(' ')).map(({ folded }) => folded));
  const plain = saidPlainly(question);
  const topic = topicWords(tokens(plain)).map((word) => meant(library, word, own));
  const verb = deedOf(plain);
  const deed = verb && tokens(plain, verb)[0];
  const isNegated = tokens(plain).some(({ folded }) => NEGATORS.has(folded));
  return { topic, deed: deed ? meant(library, deed, own) : null, isNegated };
}

function meant(library: Library, word: Token, people: ReadonlySet<string>): Meant {
  const { folded, stem, capital } = word;
  const isName = capital && (library.names.has(folded) || word.start > 0);
  const strengths = new Map<string, number>();
  if (!isName && !/\d/.test(folded)) {
    const vectors = wordVectors();
    for (const { rank, likeness } of vectors.likesOf(vectors.rankOf(folded)))
      strengths.set(stemOf(vectors.wordAt(rank)), AS_LIKE * likeness);
  }
  const others = synonymsOf(folded);
  for (const { stems } of others) if (stems.length === 1) strengths.set(stems[0] as string, AS_SYNONYM);
  strengths.set(stem, 1);
  const isUnused = !library.stems.has(stem) && !isName && isCommon(folded);
  return {
    word,
    isName,
    isPerson: people.has(folded),
    strengths,
    weight: library.rarity(stem) * (isUnused ? UNUSED : 1),
    phrases: others.filter(({ stems }) => stems.length > 1),
  };
}

/** How strongly a text, given by its stems, holds a word or another for it, 0…1. */
function strength({ strengths, phrases }: Meant, stems: ReadonlySet<string>): number {
  let most = phrases.some((phrase) => isAllHeld(stems, phrase)) ? AS_SYNONYM : 0;
  for (const [stem, strength] of strengths) if (strength > most && stems.has(stem)) most = strength;
  return most;
}

/** A sentence, and what is known of it beside its words. */
interface Sighted {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly sentence: Span;
  /** Its place among the paragraph's. */
  readonly at: number;
  readonly behind: number;
  readonly confidence: number;
  readonly isWhole: boolean;
  readonly distance: number;
}

/** Measures a sentence as the answer to a question; see EVIDENCE. */
export function evidenceOf(library: Library, wanted: Wanted, seen: Sighted): number[] {
  const { topic, deed } = wanted.measure;
  const { article, paragraph, at } = seen;
  const inSentence = wanted.tokensOf(article, seen.sentence);
  const inParagraph = wanted.tokensOf(article, paragraph);
  const before = paragraph.sentences[at - 1];
  const sentence = stemsOf(inSentence);
  const nearby = stemsOf(before ? [...wanted.tokensOf(article, before), ...inSentence] : inSentence);
  const around = stemsOf([...inParagraph, ...tokens(article.head.headline)]);
  const held = (word: Meant, stems: ReadonlySet<string>) =>
    word.isPerson || (word.isName && inParagraph.some((other) => isSameWord(library, word.word, other)))
      ? 1
      : strength(word, word.isName ? around : stems);
  const all = topic.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const missing = topic.map((word) => (held(word, around) < HELD ? word.weight / all : 0));
  const meant = share(topic, (word) => held(word, sentence));
  const done = deed ? strength(deed, sentence) : 1;
  const isTyped = wanted.answering.isTyped;
  return [
    Math.log((seen.confidence + SMALL) / (1 + SMALL - seen.confidence)),
    seen.behind,
    meant,
    share(topic, (word) => held(word, nearby)),
    share(topic, ({ word }) => Number(sentence.has(word.stem))),
    done,
    meant * done,
    Math.max(0, ...missing),
    Number(isTyped && !seen.isWhole),
    Number(isTyped && !seen.isWhole && seen.distance <= BESIDE),
    Number(isTyped && seen.isWhole),
    Number(at === 0),
  ];
}

/** Does a text tell of what a question says is done, in these words or others? */
export function tellsOfDeed({ deed }: Measure, text: readonly Token[]): boolean {
  return !deed || strength(deed, stemsOf(text)) >= HELD;
}

/** Beside the question's words is within so many others. */
const BESIDE = 3;
/** A negation stands so many words before what it negates at most: "is not now threatening". */
const NEGATED_WITHIN = 3;

/** Does a text say that what a question takes for done isn't? */
export function deniesDeed({ deed, isNegated }: Measure, text: readonly Token[]): boolean {
  if (!deed || isNegated) return false;
  const told = [...text.keys()].filter((at) => strength(deed, stemsOf(text.slice(at, at + 1))) >= HELD);
  const isDenied = (at: number) =>
    text.slice(Math.max(0, at - NEGATED_WITHIN), at).some(({ folded }) => NEGATORS.has(folded));
  return told.length > 0 && told.every(isDenied);
}

/** Keeps the logit of 0 and 1 finite. */
const SMALL = 0.01;

/** A word that is held less strongly counts as missing. */
const HELD = 0.4;

function stemsOf(text: readonly Token[]): ReadonlySet<string> {
  return new Set(text.map(({ stem }) => stem));
}

function share(topic: readonly Meant[], of: (word: Meant) => number): number {
  const all = topic.reduce((sum, { weight }) => sum + weight, 0);
  return all > 0 ? topic.reduce((sum, word) => sum + word.weight * of(word), 0) / all : 1;
}
