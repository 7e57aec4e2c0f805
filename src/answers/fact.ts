import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { kindAsked } from '../search/kinds.ts';
import type { Hit } from '../search/passage-index.ts';
import { stemOf, type Word, words } from '../search/words.ts';
import { shareHeld, topicWords } from './aboutness.ts';
import type { Entry } from './answer.ts';
import { type AnsweringWords, answeringWords, isMeasuring } from './answering-words.ts';
import { passageEntry } from './entries.ts';
import { type Library, shifted } from './library.ts';
import { isBy, peopleIn } from './resolve.ts';
import { type Rewording, rewordings, saidPlainly } from './rewording.ts';
import { corrected } from './spelling.ts';
import { SYNONYMS } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';

/** The probability (passage-index.ts) from which a passage is called an answer, and from which it is near. */
const SURE = 0.5;
const NEAR = 0.1;
/** A rewording must be this much surer than the asker's own words. */
const REWORDED = 0.1;
/** A passage that isn't the best of its search, but the first with the kind of thing asked for, is less sure. */
const SECOND_BEST = 0.8;
/** A sentence without a place or time, asked where or when, answers only if all else speaks for it. */
const VAGUE = 0.6;
/** Passages of a search that are looked at, and shown. */
const MOST_HITS = 5;
const MOST_ENTRIES = 3;
/** Another passage is shown, or taken instead of the best, where it scores as much but for this (passage-index.ts). */
const BESIDE_BEST = 1.5;
const SHOWN_BESIDE = 0.5;

/** A passage that may answer, with the words that do. */
interface Candidate {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly sentence: Span;
  readonly bold: Span;
  readonly score: number;
  /** No words of the kind asked for were found: the whole sentence is shown as the answer. */
  readonly isWhole: boolean;
}

/** What an answer must be about and hold. */
interface Wanted {
  readonly people: readonly Speaker[];
  readonly answering: AnsweringWords;
  readonly isMeasured: boolean;
  readonly isSpecific: boolean;
}

interface Finding {
  readonly candidates: readonly Candidate[];
  readonly confidence: number;
}

/** Passages that answer a question of fact; `sure` false: the nearest only. */
export function factual(library: Library, question: string): { sure: boolean; entries: Entry[] } {
  const right = corrected(library, question);
  const wanted = {
    people: peopleIn(library, question).filter(({ kind }) => kind === 'person'),
    answering: answeringWords(right),
    isMeasured: isMeasuring(right),
    isSpecific: ['place', 'time'].includes(kindAsked(words(right)) ?? ''),
  };
  let best = search(library, { text: question, exchanged: [] }, wanted);
  for (const wording of rewordings(library, right)) {
    if (best.confidence >= SURE) break;
    const found = search(library, wording, wanted);
    if (found.confidence > best.confidence + REWORDED) best = found;
  }
  const [first] = best.candidates;
  if (!first || best.confidence < NEAR) return { sure: false, entries: [] };
  const entries = best.candidates
    .filter(({ score }) => score >= first.score - SHOWN_BESIDE)
    .slice(0, MOST_ENTRIES)
    .map(({ article, paragraph, bold }) => passageEntry(library, article, paragraph, [bold]));
  return { sure: best.confidence >= SURE, entries };
}

/**
 * One search. Passages that tell of other people, hold nothing of the kind asked for, or have little to do with the
 * question are no answers.
 */
function search(library: Library, wording: Rewording, wanted: Wanted): Finding {
  const { hits, confidence } = library.passages.search(wording.text, MOST_HITS);
  const top = hits[0]?.score ?? 0;
  const topic = topicWords(tokens(saidPlainly(wording.text)));
  const answering = hits
    .filter(({ score }) => score >= top - BESIDE_BEST)
    .flatMap((hit) => candidate(library, wanted, hit))
    .filter((one) => isAbout(library, wording, topic, one))
    .sort((a, b) => Number(a.isWhole) - Number(b.isWhole));
  if (answering.length > 0) {
    const isTop = answering.some(({ score }) => score === top);
    const isVague = wanted.isSpecific && answering.every(({ isWhole }) => isWhole);
    return {
      candidates: answering,
      confidence: confidence * (isTop ? 1 : SECOND_BEST) * (isVague ? VAGUE : 1),
    };
  }
  const nearest = hits.slice(0, 1).flatMap(({ id, sentence, score }): Candidate[] => {
    const place = library.paragraph(id);
    if (!place) return [];
    const chosen = shifted(sentence, place.paragraph.start);
    return [{ ...place, bold: chosen, sentence: chosen, score, isWhole: true }];
  });
  return { candidates: nearest, confidence: Math.min(confidence, (SURE + NEAR) / 2) };
}

/** A paragraph that answers holds this share of the question's words (aboutness.ts), by weight. */
const LEAST_SHARE = 0.3;

/** Does a paragraph hold enough of the question, and what a rewording put into it? */
function isAbout(
  library: Library,
  wording: Rewording,
  topic: readonly Token[],
  candidate: Candidate,
): boolean {
  const { article, paragraph, sentence } = candidate;
  const inParagraph = tokens(article.text, paragraph);
  if (shareHeld(library, topic, inParagraph) < LEAST_SHARE) return false;
  if (wording.exchanged.length === 0) return true;
  const inSentence = new Set(tokens(article.text, sentence).map(({ stem }) => stem));
  const held = new Set(inParagraph.map(({ stem }) => stem));
  // A name may have been given a sentence before.
  if (!wording.exchanged.every((stem) => (library.names.has(stem) ? held : inSentence).has(stem)))
    return false;
  return holdsNames(library, wording.text, held);
}

/** The passage of a hit with its answering words: in the sentence chosen, else in another of the paragraph. */
function candidate(library: Library, wanted: Wanted, { id, sentence, answer, score }: Hit): Candidate[] {
  const place = library.paragraph(id);
  if (!place) return [];
  const { article, paragraph } = place;
  const chosen = shifted(sentence, paragraph.start);
  const found = answer && shifted(answer, paragraph.start);
  const others = wanted.isMeasured ? paragraph.sentences.filter(({ start }) => start !== chosen.start) : [];
  for (const one of [chosen, ...others]) {
    if (!concerns(library, wanted.people, article, paragraph, one)) continue;
    const bold = wanted.answering(article.text, one, one === chosen ? found : null);
    if (bold) return [{ article, paragraph, bold, sentence: one, score, isWhole: bold === one }];
  }
  return [];
}

/**
 * Is a sentence about one of the people whom the question names? So it is where it names them, quotes them, or says
 * "he" right behind a sentence that names them. What it tells of others is no answer about them.
 */
function concerns(
  library: Library,
  people: readonly Speaker[],
  article: Article,
  paragraph: Paragraph,
  sentence: Span,
): boolean {
  if (people.length === 0) return true;
  const quoted = library
    .quotationsIn(article)
    .filter(({ statement }) => statement.start < sentence.end && sentence.start < statement.end);
  if (quoted.some((quotation) => people.some((person) => isBy(quotation, person)))) return true;
  const text = article.text.slice(sentence.start, sentence.end);
  if (names(library, text, people)) return true;
  if (!tokens(text).some(({ folded }) => PRONOUNS.has(folded))) return false;
  const before = article.text.slice(paragraph.start, sentence.start);
  return peopleIn(library, text).length === 0 && (names(library, before, people) || before.trim() === '');
}

/** At least this share of the names in a question is in a paragraph that answers a rewording of it. */
const LEAST_NAMES = 0.5;

function holdsNames(library: Library, question: string, held: ReadonlySet<string>): boolean {
  const asked = words(question).filter(
    ({ folded }) => library.names.has(folded) && !FUNCTION_WORDS.has(folded),
  );
  const isHeld = ({ folded, stem }: Word) =>
    held.has(stem) || (SYNONYMS.get(folded) ?? []).some((synonym) => held.has(stemOf(synonym)));
  return asked.filter(isHeld).length >= asked.length * LEAST_NAMES;
}

const PRONOUNS = new Set(['he', 'she', 'they', 'his', 'her', 'their']);

function names(library: Library, text: string, people: readonly Speaker[]): boolean {
  return peopleIn(library, text).some((person) => people.includes(person));
}
