import { splitSentences } from '../corpus/sentences.ts';
import { shareHeld, topicWords } from './aboutness.ts';
import type { Answer, Entry } from './answer.ts';
import { passageEntry, quotationEntry, sentencesAround } from './entries.ts';
import { type Library, shifted } from './library.ts';
import { type Found, matchAnywhere } from './matching.ts';
import { readMessage } from './message-text.ts';
import { entriesOf, withRef } from './refs.ts';
import { type Token, tokens } from './tokens.ts';

/** Of a longer message so many sentences are compared word by word: the work stays small. */
const MOST_COMPARED = 12;
/** Shorter sentences ("I agree.") are like too many. Words. */
const SHORTEST_COMPARED = 4;
/** Likeness (verdict.ts) from which a sentence is taken from a passage, changed or not. */
const LEAST_LIKE = 0.6;
/** Passages that search finds for the whole message. */
const MOST_SEARCHED = 6;
/** A passage is near that holds this share of what the message is about (aboutness.ts), and so many of its words. */
const LEAST_SHARE = 0.3;
const LEAST_WORDS = 2;
/** Others are shown beside the best that hold this share of what it holds. */
const BESIDE_BEST = 0.5;
const MOST_ENTRIES = 5;

const ABOUT = { kind: 'message' } as const;

/** A passage and how near it is, 0…1. */
interface Near {
  readonly entry: Entry;
  readonly nearness: number;
}

/** The passages nearest to a message, best first: what repeats its words, then what is about the same. */
export function findSource(library: Library, message: string): Answer {
  const text = readMessage(message)
    .map((part) => part.text)
    .join('\n');
  const near = [...likePassages(library, text), ...alike(library, text)].sort(
    (a, b) => b.nearness - a.nearness,
  );
  const least = (near[0]?.nearness ?? 0) * BESIDE_BEST;
  const shown = near.filter(
    ({ entry, nearness }, at) =>
      nearness >= least && !near.slice(0, at).some((one) => overlaps(one.entry, entry)),
  );
  const addressed = withRef(
    'n/',
    shown.slice(0, MOST_ENTRIES).map(({ entry }) => entry),
  );
  return addressed
    ? { kind: 'passages', about: ABOUT, sure: false, ...addressed }
    : { kind: 'nothing', about: ABOUT, ref: null };
}

/** The answer of `n/<entries>`. */
export function foundAgain(library: Library, ref: string, code: string): Answer | null {
  const entries = entriesOf(library, code);
  return entries && { kind: 'passages', about: ABOUT, sure: false, entries, ref };
}

/** What the message's sentences are taken from, word by word or nearly. */
function likePassages(library: Library, text: string): Near[] {
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => tokens(sentence).length >= SHORTEST_COMPARED)
    .slice(0, MOST_COMPARED)
    .flatMap((sentence) => {
      const [best] = matchAnywhere(library, sentence, false);
      if (!best || best.judgement.score < LEAST_LIKE) return [];
      return [{ entry: entryOf(library, best), nearness: best.judgement.score }];
    });
}

function entryOf(library: Library, { article, quotation, bold }: Found): Entry {
  if (quotation) return quotationEntry(quotation, bold);
  const span = { start: bold[0]?.start ?? 0, end: bold.at(-1)?.end ?? article.text.length };
  return passageEntry(library, article, sentencesAround(article, span), bold);
}

/** What is about the same as the message. Bold is the sentence that is nearest. */
function alike(library: Library, text: string): Near[] {
  const topic = topicWords(tokens(text));
  return library.passages.search(text, MOST_SEARCHED).hits.flatMap(({ id, sentence }): Near[] => {
    const place = library.paragraph(id);
    if (!place) return [];
    const { article, paragraph } = place;
    const held = tokens(article.text, paragraph);
    const nearness = shareHeld(library, topic, held);
    if (nearness < LEAST_SHARE || sharedWords(topic, held) < LEAST_WORDS) return [];
    return [
      { entry: passageEntry(library, article, paragraph, [shifted(sentence, paragraph.start)]), nearness },
    ];
  });
}

function sharedWords(topic: readonly Token[], held: readonly Token[]): number {
  const stems = new Set(held.map(({ stem }) => stem));
  return new Set(topic.filter(({ stem }) => stems.has(stem)).map(({ stem }) => stem)).size;
}

function overlaps({ passage: a }: Entry, { passage: b }: Entry): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}
