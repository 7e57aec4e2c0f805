import type { Article, Span } from '../corpus/article.ts';
import { Memo } from '../memo.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { wordVectors } from '../search/word-vectors.ts';
import type { Library } from './library.ts';
import { placeOf } from './place-of.ts';
import { quotationsOver, speakersOf } from './quoted-in.ts';
import { tokensIn } from './read-text.ts';
import { isAllHeld, type Synonym, synonymsOf } from './synonyms.ts';
import type { Token } from './tokens.ts';
import { daysAfter } from './when.ts';

/** One sentence of an article, read for what it tells and whose words it is. */
export interface Telling {
  readonly article: Article;
  readonly span: Span;
  /** ¶ number. */
  readonly paragraph: number;
  /** Whose statements it holds; nobody's where it is the article's own. */
  readonly speakers: readonly Speaker[];
  /** Its words but those that only say who says it ("he added"). */
  readonly words: readonly Token[];
  /** Those of them that mean something, each once. */
  content(): readonly Content[];
  readonly stems: ReadonlySet<string>;
  /** The places of its words among the word vectors. */
  ranks(): ReadonlySet<number>;
}

/** A word that means something, and what may stand in its place. */
interface Content {
  readonly stem: string;
  /** It is a number: its stem is that in figures, however it is written. */
  readonly isNumber: boolean;
  /** How much it tells, 0…1: words that are rare in English, and in these articles, tell most. */
  readonly weight: number;
  readonly synonyms: readonly Synonym[];
  /** Its place among the word vectors, for the words like it; -1 where it has none. */
  readonly rank: number;
}

/** What a synonym counts for, and the share of its likeness that a word of like meaning does: the rest may be chance. */
export const SYNONYM = 0.8;
export const LIKE = 0.7;
/** Cosine of word vectors from which two words may stand for each other. */
export const LEAST_LIKE = 0.55;

/** A number counts for little: it is what two reports of one thing often differ in. */
const NUMBER = 0.3;
/** A word that so few paragraphs hold that it is more rare by this much than the usual one counts in full. */
const RARE = 1.5;

/**
 * Sentences that are remembered, in all libraries together: about twice those that one comparison reads. With five times as
 * many the next ones are no quicker, and what outlives them costs collecting and 20 MB.
 */
const MOST_REMEMBERED = 300;
const remembered = new Memo<Library, Telling>(MOST_REMEMBERED);

/** Reads a sentence. */
export function tellingOf(library: Library, article: Article, paragraph: number, span: Span): Telling {
  const key = `${placeOf(library, article)}:${span.start}:${span.end}`;
  return remembered.of(library, key, () => readTelling(library, article, paragraph, span));
}

function readTelling(library: Library, article: Article, paragraph: number, span: Span): Telling {
  const quoted = quotationsOver(library, article, span);
  const words = toldIn(tokensIn(article, span), quoted);
  const stems = new Set<string>();
  const telling: Token[] = [];
  for (const word of words) {
    const stem = stemIn(word);
    if (FUNCTION_WORDS.has(word.folded) || stems.has(stem)) continue;
    stems.add(stem);
    telling.push(word);
  }
  let content: readonly Content[] | undefined;
  let ranks: ReadonlySet<number> | undefined;
  return {
    article,
    span,
    paragraph,
    speakers: speakersOf(quoted),
    words,
    // Most sentences tell nothing of another, which shows before it is asked what they tell beside it.
    content: () => {
      if (content) return content;
      const unknown = library.rarity('');
      content = telling.map((word) => contentOf(library, word, unknown));
      return content;
    },
    stems,
    ranks: () => {
      ranks ??= ranksOf(words);
      return ranks;
    },
  };
}

function ranksOf(words: readonly Token[]): ReadonlySet<number> {
  const ranks = new Set<number>();
  for (const { folded } of words) {
    const rank = wordVectors().rankOf(folded);
    if (rank >= 0) ranks.add(rank);
  }
  return ranks;
}

const stemIn = ({ number, stem }: Token): string => number ?? stem;

/**
 * Where a sentence quotes somebody's own sentences, what they say is what it tells, and not "he said after the talks".
 * Otherwise all of it is but the words of saying.
 */
function toldIn(words: readonly Token[], quoted: readonly Quotation[]): readonly Token[] {
  if (quoted.length === 0) return words;
  const isIn = (parts: readonly Span[], { start, end }: Span) =>
    parts.some((part) => part.start <= start && end <= part.end);
  const said = quoted.flatMap(({ pieces }) => pieces);
  if (quoted.some(({ kind }) => kind === 'direct')) return words.filter((word) => isIn(said, word));
  const saying = quoted.flatMap(({ cue, mention }) => [cue, mention]).filter((part) => part !== null);
  return words.filter((word) => !isIn(saying, word));
}

/** @param unknown the rarity of a word that no paragraph holds */
function contentOf(library: Library, word: Token, unknown: number): Content {
  const vectors = wordVectors();
  const { folded, number } = word;
  const rank = vectors.rankOf(folded);
  const rarity = Math.min(1, (RARE * library.rarity(word.stem)) / unknown);
  return {
    stem: stemIn(word),
    isNumber: number !== null,
    weight: number === null ? vectors.rarityAt(rank) ** 2 * rarity : NUMBER,
    synonyms: synonymsOf(folded),
    rank,
  };
}

/** What one speaker in both counts for, and two different ones, beside the words. */
const SAME_SPEAKER = 0.15;
const OTHER_SPEAKER = -0.3;
/** So much must be told by both, in weights of words: two or three telling words, of one speaker half as much. */
const LEAST_SHARED = 1.2;
const LEAST_SHARED_BY_ONE = 0.6;

/** How likely two sentences tell the same, about 0…1: the share of what each tells that the other tells as well. */
export function likenessOf(one: Telling, other: Telling): number {
  const speakers = ofSpeakers(one, other);
  const least = leastOf(speakers);
  const own = shared(one, other);
  if (own.sum < least) return 0;
  const others = shared(other, one);
  if (others.sum < least) return 0;
  return Math.sqrt(own.share * others.share) + speakers + ofDays(one, other);
}

/** Whose words a sentence holds, and of which article. */
type Told = Pick<Telling, 'article' | 'speakers'>;

/** Whether another sentence may be so like: told how much of what the one tells it holds at most, word by word. */
type MayBeLike = (held: Float64Array, article: Article, span: Span) => boolean;

/** Who holds so little that the likeness is below `least` is told at once; whose words they are is asked of the others. */
export function mayBeLike(library: Library, one: Telling, least: number): MayBeLike {
  const content = one.content();
  const all = content.reduce((sum, { weight }) => sum + weight, 0);
  return (held, article, span) => {
    let sum = 0;
    for (let place = 0; place < content.length; place += 1)
      sum += (content[place] as Content).weight * (held[place] as number);
    const told = Math.sqrt(sum / all);
    if (sum < LEAST_SHARED_BY_ONE || told + SAME_SPEAKER < least) return false;
    const other = { article, speakers: speakersOf(quotationsOver(library, article, span)) };
    const speakers = ofSpeakers(one, other);
    if (sum < leastOf(speakers) || told + speakers < least) return false;
    return told + speakers + ofDays(one, other) >= least;
  };
}

function shared(one: Telling, other: Telling): { sum: number; share: number } {
  let all = 0;
  let sum = 0;
  for (const content of one.content()) {
    all += content.weight;
    sum += content.weight * held(content, other);
  }
  return { sum, share: all > 0 ? sum / all : 0 };
}

function held({ stem, synonyms, rank }: Content, { stems, ranks }: Telling): number {
  if (stems.has(stem)) return 1;
  let most = synonyms.some((synonym) => isAllHeld(stems, synonym)) ? SYNONYM : 0;
  wordVectors().eachLike(rank, LEAST_LIKE, (other, likeness) => {
    if (ranks().has(other)) most = Math.max(most, likeness * LIKE);
  });
  return most;
}

const leastOf = (speakers: number) => (speakers === SAME_SPEAKER ? LEAST_SHARED_BY_ONE : LEAST_SHARED);

function ofSpeakers(one: Told, other: Told): number {
  if (one.speakers.length === 0 || other.speakers.length === 0) return 0;
  return one.speakers.some((speaker) => other.speakers.includes(speaker)) ? SAME_SPEAKER : OTHER_SPEAKER;
}

/** What it counts for that articles came out more than so many days apart: then even like words tell of other moments. */
const OTHER_DAYS = -0.2;
const DAYS_APART = 7;

function ofDays(one: Told, other: Told): number {
  const [own, others] = [one.article.head.published?.date, other.article.head.published?.date];
  if (!own || !others) return 0;
  const [first, last] = own < others ? [own, others] : [others, own];
  return daysAfter(first, DAYS_APART) < last ? OTHER_DAYS : 0;
}
