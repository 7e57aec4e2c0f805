import type { Article, Paragraph } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { wordVectors } from '../search/word-vectors.ts';
import { stemOf, type Word, words } from '../search/words.ts';
import { isSameWord, topicWords } from './aboutness.ts';
import type { Wanted } from './candidates.ts';
import { isCommon } from './common-words.ts';
import { deedOf } from './deed.ts';
import type { Library } from './library.ts';
import { NEGATORS } from './meaning.ts';
import { saidPlainly } from './phrases.ts';
import { headlineStems, stemsOf, tokensIn } from './read-text.ts';
import { isAllHeld, type Stems, type Synonym, synonymsOf } from './synonyms.ts';
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
function strength({ strengths, phrases }: Meant, stems: Stems): number {
  let most = phrases.some((phrase) => isAllHeld(stems, phrase)) ? AS_SYNONYM : 0;
  for (const [stem, strength] of strengths) if (strength > most && stems.has(stem)) most = strength;
  return most;
}

/** A paragraph, and what search tells of it. */
interface Found {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly behind: number;
  readonly confidence: number;
}

/** A sentence's place among the paragraph's, and the words of it that answer. */
interface Sighted {
  readonly at: number;
  readonly isWhole: boolean;
  readonly distance: number;
}

/** Measures sentences of a paragraph as answers to a question; see EVIDENCE. */
export function evidenceIn(
  library: Library,
  { measure: { topic, deed }, answering: { isTyped } }: Wanted,
  { article, paragraph, behind, confidence }: Found,
): (sentence: Sighted) => number[] {
  const inParagraph = tokensIn(article, paragraph);
  const around = both(stemsOf(inParagraph), headlineStems(article));
  // A name holds from anywhere near, whatever the sentence.
  const named = new Map(
    topic.flatMap((word) => {
      if (!word.isPerson && !word.isName) return [];
      const isHere = word.isPerson || inParagraph.some((other) => isSameWord(library, word.word, other));
      return [[word, isHere ? 1 : strength(word, around)]];
    }),
  );
  const held = (word: Meant, stems: Stems) => named.get(word) ?? strength(word, stems);
  const all = topic.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const missing = topic.map((word) => (held(word, around) < HELD ? word.weight / all : 0));
  const heaviestMissing = Math.max(0, ...missing);
  const sure = confidenceSignal(confidence);
  const stemsAt = paragraph.sentences.map((sentence) => stemsOf(tokensIn(article, sentence)));
  return ({ at, isWhole, distance }) => {
    const sentence = stemsAt[at] as Stems;
    const before = stemsAt[at - 1];
    const nearby = before ? both(before, sentence) : sentence;
    const meant = share(topic, (word) => held(word, sentence));
    const done = deed ? strength(deed, sentence) : 1;
    return [
      sure,
      behind,
      meant,
      share(topic, (word) => held(word, nearby)),
      share(topic, ({ word }) => Number(sentence.has(word.stem))),
      done,
      meant * done,
      heaviestMissing,
      Number(isTyped && !isWhole),
      Number(isTyped && !isWhole && distance <= BESIDE),
      Number(isTyped && isWhole),
      Number(at === 0),
    ];
  };
}

/** The logit of a probability. */
export function confidenceSignal(confidence: number): number {
  return Math.log((confidence + SMALL) / (1 + SMALL - confidence));
}

/** Does a text tell of what a question says is done, in these words or others? */
export function tellsOfDeed({ deed, topic }: Measure, text: readonly Token[]): boolean {
  if (!deed) return true;
  // "Who met?" has nothing but its verb: of a name ("Meet Me There") or behind "to" ("ready to meet") it tells of no deed.
  const isDone = ({ capital }: Token, at: number) => !capital && text[at - 1]?.folded !== 'to';
  const told = topic.length === 1 ? text.filter(isDone) : text;
  return strength(deed, stemsOf(told)) >= HELD;
}

/** A question of so few words means each of them: without its deed it is two names, which passages hold for any reason. */
const FEW_WORDS = 3;

export function isShort({ topic }: Measure): boolean {
  return topic.length <= FEW_WORDS;
}

/**
 * Does a passage hold the names that a short question gives, but for people's? They may stand in the headline, and in the
 * article's first paragraph, where its place is named. True of a longer question, which gives them in passing.
 */
export function tellsOfNames(measure: Measure, article: Article, paragraph: Paragraph): boolean {
  const named = measure.topic.filter(({ isName, isPerson }) => isName && !isPerson);
  if (named.length === 0 || !isShort(measure)) return true;
  const [lead = paragraph] = article.paragraphs;
  const texts = [...[paragraph, lead].map((one) => stemsOf(tokensIn(article, one))), headlineStems(article)];
  return named.every((name) => texts.some((text) => strength(name, text) >= HELD));
}

/** Beside the question's words is within so many others. */
const BESIDE = 3;
/** A negation stands so many words before what it negates at most: "is not now threatening". */
const NEGATED_WITHIN = 3;

/** Does a text say that what a question takes for done isn't? */
export function deniesDeed({ deed, isNegated }: Measure, text: readonly Token[]): boolean {
  if (!deed || isNegated) return false;
  return isToldOnlySo(text, isOf(deed), (at) =>
    text.slice(Math.max(0, at - NEGATED_WITHIN), at).some(({ folded }) => NEGATORS.has(folded)),
  );
}

/** What somebody wishes for isn't done: "interest in buying", "hopes to meet", by stem. */
const WISHING = wordSet('want wish hope plan intend interest consid possibl idea will readi prepar');
const WISHED_WITHIN = 4;

/** Does a text tell of a deed only as something that somebody wishes, or is ready, to do? */
export function wishesDeed({ deed }: Measure, text: readonly Token[]): boolean {
  if (!deed) return false;
  return isToldOnlySo(
    text,
    isOf(deed),
    (at) =>
      /^(?:to|in|of)$/.test(text[at - 1]?.folded ?? '') &&
      text.slice(Math.max(0, at - WISHED_WITHIN), at - 1).some(({ stem }) => WISHING.has(stem)),
  );
}

/** Is a word the deed, or one that stands for it? */
function isOf(deed: Meant): (stem: string) => boolean {
  return (own) => strength(deed, { has: (stem) => stem === own }) >= HELD;
}

/** Does a text tell of something, by the stems of its words, and at every place so? */
export function isToldOnlySo(
  text: readonly Word[],
  isIt: (stem: string) => boolean,
  isSo: (at: number) => boolean,
): boolean {
  const told = [...text.keys()].filter((at) => isIt(text[at]?.stem ?? ''));
  return told.length > 0 && told.every(isSo);
}

/** Keeps the logit of 0 and 1 finite. */
const SMALL = 0.01;

/** A word that is held less strongly counts as missing. */
const HELD = 0.4;

/** Stems that any of the two hold. */
function both(one: Stems, other: Stems): Stems {
  return { has: (stem) => one.has(stem) || other.has(stem) };
}

function share(topic: readonly Meant[], of: (word: Meant) => number): number {
  const all = topic.reduce((sum, { weight }) => sum + weight, 0);
  return all > 0 ? topic.reduce((sum, word) => sum + word.weight * of(word), 0) / all : 1;
}
