import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import type { Hit } from '../search/passage-index.ts';
import { shareHeld, shareMeant, topicWords } from './aboutness.ts';
import { isDoneByOthers } from './agents.ts';
import type { Answer, Entry } from './answer.ts';
import { answerOf, NOTHING } from './answer-of.ts';
import { type Answering, answeringWords } from './answering-words.ts';
import { askedFor, isMeasuring } from './asked-for.ts';
import { concerns, holdsNames, keepsLimits } from './concerns.ts';
import { withNames } from './described.ts';
import { passageEntry } from './entries.ts';
import { type Library, shifted } from './library.ts';
import { saidPlainly } from './phrases.ts';
import { peopleIn } from './resolve.ts';
import { type Rewording, rewordings } from './rewording.ts';
import { corrected } from './spelling.ts';
import { type Token, tokens } from './tokens.ts';

/**
 * How sure an answer is, 0…1: the probability that search gives (passage-index.ts) and the share of the question's
 * words that the passage holds (aboutness.ts), the first twice as heavy. From 0.7 on, of 428 questions about
 * encyclopedia articles that aren't there 1.4 % were presented as answered; of 372 about those that
 * are, 81 %, at 0.75 no fewer and 78 %.
 */
const SEARCH_WEIGHT = 2 / 3;
const SURE = 0.7;
/** Below this nothing is worth showing as the nearest. */
const NEAR = 0.1;
/** A rewording must be this much surer than what was found before. */
const REWORDED = 0.05;
/** A paragraph that answers holds this share of the question's words. */
const LEAST_SHARE = 0.3;
/** A passage that isn't the best of its search, but the first with the kind of thing asked for, is less sure. */
const SECOND_BEST = 0.8;
/** A sentence without a place or time, asked where or when, answers only if all else speaks for it. */
const VAGUE = 0.3;
/** A measure of the kind asked for, beside all the question's words, answers it: few passages hold such a thing. */
const ALL_HELD = 0.99;
/** Beside the question's words is within so many others. */
const BESIDE = 3;
/** Passages of a search that are looked at, and shown. */
const MOST_HITS = 8;
const MOST_ENTRIES = 3;
/** Another passage is taken instead of the best, or shown beside it, where it scores as much but for this. */
const BESIDE_BEST = 1.5;
const SHOWN_BESIDE = 0.5;
/** A passage of another source is shown where it holds this share of what the best holds of the question. */
const AS_MUCH = 0.9;

/** A passage that may answer, with the words that do. */
interface Candidate {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly sentence: Span;
  readonly bold: Span;
  readonly score: number;
  /** No words of the kind asked for were found: the whole sentence is shown as the answer. */
  readonly isWhole: boolean;
  /** The words asked for stand beside words of the question. */
  readonly isBeside: boolean;
}

/** What an answer must be about and hold. */
interface Wanted {
  readonly question: string;
  /** What "who" did: the word behind it; none in other questions. */
  readonly deed: readonly Token[];
  readonly within: Article | null;
  readonly people: readonly Speaker[];
  readonly answering: Answering;
  /** Something is counted or measured: its figure may stand beside the best sentence. */
  readonly isMeasured: boolean;
  /** A place or a time is asked for. */
  readonly isSpecific: boolean;
}

interface Finding {
  readonly candidates: readonly Candidate[];
  /** 0…1; see SURE. */
  readonly certainty: number;
  /** What answers best tells of other people than the question. */
  readonly isOfOthers: boolean;
}

/** Passages that answer a question of fact, in one article where it is given; failing that, the nearest. */
export function factual(library: Library, question: string, within: Article | null = null): Answer {
  const right = withNames(library, corrected(library, question));
  const wanted = {
    question: right,
    deed: deedAsked(right),
    within,
    people: peopleIn(library, right).filter(({ kind }) => kind === 'person'),
    answering: answeringWords(right, library),
    isMeasured: isMeasuring(right),
    isSpecific: ['place', 'time'].includes(askedFor(right).kind),
  };
  let best: Finding = { candidates: [], certainty: 0, isOfOthers: false };
  for (const wording of rewordings(library, right)) {
    const found = search(library, wording, wanted);
    if (best.candidates.length === 0 || found.certainty > best.certainty + REWORDED) best = found;
    if (best.certainty >= SURE || best.isOfOthers) break;
  }
  const isSure = best.certainty >= SURE && !best.isOfOthers;
  const leads = isSure || best.isOfOthers ? [] : leadsUnderHeadline(library, right, wanted);
  if (leads.length > 0) return answerOf(true, leads);
  const [first] = best.candidates;
  if (!first || best.certainty < NEAR) return NOTHING;
  const entries = best.candidates
    .slice(0, MOST_ENTRIES)
    .map(({ article, paragraph, bold }) => passageEntry(library, article, paragraph, [bold]));
  return answerOf(isSure, entries);
}

/** A headline of fewer of the question's words tells nothing of it. */
const LEAST_OF_HEADLINE = 2;

/** What stands first under a headline that holds all words of a question: the report says there what it is about. */
function leadsUnderHeadline(
  library: Library,
  question: string,
  { within, people, answering }: Wanted,
): Entry[] {
  const topic = topicWords(tokens(saidPlainly(question)));
  if (topic.length < LEAST_OF_HEADLINE) return [];
  return library.articles.flatMap((article): Entry[] => {
    const [paragraph] = article.paragraphs;
    const lead = paragraph?.sentences[0];
    if (!lead || (within && article !== within)) return [];
    if (shareHeld(library, topic, tokens(article.head.headline)) < ALL_HELD) return [];
    if (!concerns(library, people, article, paragraph, lead)) return [];
    const answer = answering.in(article.text, lead);
    if (!answer || (answering.isTyped && answer.isWhole)) return [];
    return [passageEntry(library, article, paragraph, [answer.span])];
  });
}

/**
 * One search. Passages that tell of other people, hold nothing of the kind asked for, or have little to do with the
 * question are no answers.
 */
function search(library: Library, wording: Rewording, wanted: Wanted): Finding {
  const { hits, confidence } = library.passages.search(wording.text, MOST_HITS);
  const [top] = hits;
  if (!top) return { candidates: [], certainty: 0, isOfOthers: false };
  const topic = topicWords(tokens(saidPlainly(wording.text)));
  const all = hits
    .flatMap((hit) => candidate(library, wanted, hit, wording.exchanged))
    .filter((one) => isAbout(library, wording, topic, one))
    .filter((one) => !wanted.isSpecific || tellsOfDeed(library, topic, one))
    .filter((one) => tellsOfDeed(library, wanted.deed, one));
  // What a passage's own words measure was not asked in so many words.
  const isTelling = (one: Candidate) =>
    wanted.isMeasured && wording.held === undefined && shareOf(library, topic, one) >= ALL_HELD;
  const answering = all
    .filter((one) => one.score >= top.score - BESIDE_BEST || isTelling(one))
    .sort((a, b) => Number(a.isWhole) - Number(b.isWhole) || besides(wanted, a) - besides(wanted, b));
  const [first] = answering;
  if (first) {
    const isTop = answering.some(({ score }) => score === top.score);
    const isVague = wanted.isSpecific && answering.every(({ isWhole }) => isWhole);
    const found = confidence * (isTop ? 1 : SECOND_BEST) * (isVague ? VAGUE : 1);
    const share = shareOf(library, topic, first);
    // Another source that holds as much of the question, and such a thing too, may answer it otherwise.
    const elsewhere = all.filter(
      (one) =>
        one.article !== first.article && !one.isWhole && shareOf(library, topic, one) >= share * AS_MUCH,
    );
    const shown = answering.filter(({ score }) => score >= first.score - SHOWN_BESIDE);
    return {
      candidates: [...new Set([...shown, ...(first.isWhole ? [] : elsewhere)])],
      certainty: Math.max(certainty(found, share), isTelling(first) ? SURE : 0),
      isOfOthers: false,
    };
  }
  const anybody = { ...wanted, people: [], question: '' };
  const nearest = candidate(library, anybody, top, []);
  const isOfOthers = nearest.some((one) => {
    const share = shareOf(library, topic, one);
    const { start, end } = one.sentence;
    const isOthers =
      wanted.people.length > 0 ||
      isDoneByOthers(library, wanted.question, one.article.text.slice(start, end));
    return isOthers && certainty(confidence, share) >= SURE;
  });
  return { candidates: nearest, certainty: Math.min(certainty(confidence, 0), SURE / 2), isOfOthers };
}

/** Where a place or a time is asked for, one beside the question's words comes first: the others may be of anything. */
function besides({ isSpecific }: Wanted, { isBeside }: Candidate): number {
  return isSpecific && !isBeside ? 1 : 0;
}

function shareOf(library: Library, topic: readonly Token[], { article, paragraph }: Candidate): number {
  return shareHeld(library, topic, tokens(article.text, paragraph));
}

function certainty(confidence: number, share: number): number {
  return SEARCH_WEIGHT * confidence + (1 - SEARCH_WEIGHT) * share;
}

/** Does a paragraph hold enough of the question, and what a rewording put into it? */
function isAbout(
  library: Library,
  wording: Rewording,
  topic: readonly Token[],
  candidate: Candidate,
): boolean {
  const { article, paragraph } = candidate;
  const inParagraph = tokens(article.text, paragraph);
  if (shareHeld(library, topic, inParagraph) < LEAST_SHARE) return false;
  if (!keepsLimits(saidPlainly(wording.text), inParagraph)) return false;
  if (wording.exchanged.length === 0) return true;
  const held = new Set(inParagraph.map(({ stem }) => stem));
  return wording.exchanged.every((stem) => held.has(stem)) && holdsNames(library, wording.text, held);
}

/** Does a sentence hold what a rewording put into the question? A name may have been given before it. */
function holdsExchanged(
  library: Library,
  article: Article,
  sentence: Span,
  exchanged: readonly string[],
): boolean {
  if (exchanged.length === 0) return true;
  const held = new Set(tokens(article.text, sentence).map(({ stem }) => stem));
  return exchanged.every((stem) => held.has(stem) || library.names.has(stem));
}

function deedAsked(question: string): Token[] {
  const all = tokens(question);
  const verb = all[0]?.folded === 'who' ? all[1] : undefined;
  return topicWords(verb ? [verb] : []);
}

/** When or where something happened: a paragraph with nothing but the question's names tells not even that it did. */
function tellsOfDeed(library: Library, topic: readonly Token[], { article, paragraph }: Candidate): boolean {
  const others = topic.filter(({ folded }) => !library.names.has(folded));
  return others.length === 0 || shareMeant(library, others, tokens(article.text, paragraph)) > 0;
}

/** The passage of a hit with its answering words: in the sentence chosen, else in another of the paragraph. */
function candidate(
  library: Library,
  wanted: Wanted,
  { id, sentence, score }: Hit,
  exchanged: readonly string[],
): Candidate[] {
  const place = library.paragraph(id);
  if (!place || (wanted.within && place.article !== wanted.within)) return [];
  const { article, paragraph } = place;
  const chosen = shifted(sentence, paragraph.start);
  const isElsewhere = wanted.isMeasured || !holdsExchanged(library, article, chosen, exchanged);
  const others = isElsewhere ? paragraph.sentences.filter(({ start }) => start !== chosen.start) : [];
  for (const one of [chosen, ...others]) {
    if (!holdsExchanged(library, article, one, exchanged)) continue;
    if (!concerns(library, wanted.people, article, paragraph, one)) continue;
    if (isDoneByOthers(library, wanted.question, article.text.slice(one.start, one.end))) continue;
    const answer = wanted.answering.in(article.text, one);
    if (answer)
      return [
        {
          article,
          paragraph,
          bold: answer.span,
          sentence: one,
          score,
          isWhole: answer.isWhole,
          isBeside: answer.distance <= BESIDE,
        },
      ];
  }
  return [];
}
