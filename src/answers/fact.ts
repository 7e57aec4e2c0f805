import type { Article } from '../corpus/article.ts';
import { paragraphAt } from '../corpus/paragraph-at.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { words } from '../search/words.ts';
import { topicWords } from './aboutness.ts';
import type { Answer, Entry } from './answer.ts';
import { answerOf, NOTHING, unsure } from './answer-of.ts';
import { askedFor } from './asked-for.ts';
import { answerToBare, isBare } from './bare-question.ts';
import { type Candidate, type Wanted, wantedBy } from './candidates.ts';
import { concerns } from './concerns.ts';
import { withNames } from './described.ts';
import { givesDetails } from './details.ts';
import { passageEntry } from './entries.ts';
import { isShort, tellsOfDeed, tellsOfNames } from './evidence.ts';
import { exchangesWord } from './exchanged.ts';
import { type Finding, NONE, SURE, search } from './finding.ts';
import type { Library } from './library.ts';
import { kindOf } from './limits.ts';
import { namesLater } from './named-later.ts';
import { saidPlainly } from './phrases.ts';
import { ASKING } from './question-words.ts';
import { tokensIn } from './read-text.ts';
import { BELIEVED, BELIEVED_IN_PARAGRAPH, type Read, readThrough } from './reader.ts';
import { rewordings } from './rewording.ts';
import { corrected } from './spelling.ts';
import { tokens } from './tokens.ts';
import { leavesOpen } from './untold.ts';

/** Below this nothing is worth showing as the nearest. */
const NEAR = 0.1;
/** A rewording must be this much surer than what was found before. */
const REWORDED = 0.05;
const MOST_ENTRIES = 3;

/** Passages that answer a question of fact, in one article where it is given; failing that, the nearest. */
export function factual(library: Library, question: string, within: Article | null = null): Answer {
  const wanted = wantedBy(library, withNames(library, corrected(library, question)), within);
  const answer = answered(library, wanted, question);
  return isOnlyNamed(wanted) ? unsure(answer) : answer;
}

/** "What kind of ship is it?": whatever "it" is, the question doesn't say. */
const OF_IT = /\b(?:is|was|are|were) (?:it|this|that|they|he|she)\W*$/i;

/** "What would the mayor have done?": a question of nothing but a name, which any passage with it would answer. */
function isOnlyNamed({ question, asksWhether, measure: { topic } }: Wanted): boolean {
  const isAsking = asksWhether || ASKING.has(words(question)[0]?.folded ?? '');
  return (
    isAsking &&
    topic.length > 0 &&
    askedFor(question).kind === 'anything' &&
    (topic.every(({ isPerson }) => isPerson) || (topic.length === 1 && OF_IT.test(question)))
  );
}

function answered(library: Library, wanted: Wanted, question: string): Answer {
  if (isBare(question)) return answerToBare(library, wanted);
  // "What?", "And why was that?": nothing that a passage could be about.
  if (words(question).every(({ folded }) => FUNCTION_WORDS.has(folded))) return NOTHING;
  const best = found(library, wanted);
  const answersAll = answeringAll(library, wanted);
  const isSure = best.certainty >= SURE && !best.isOfOthers && best.candidates.slice(0, 1).every(answersAll);
  const leads = isSure || best.isOfOthers ? [] : leadsUnderHeadline(library, wanted);
  if (leads.length > 0) return answerOf(true, leads);
  if (isSure || best.isOfOthers) return answerOf(isSure, entriesOf(library, best.candidates));
  const read = readThrough(library, wanted, MOST_ENTRIES);
  if (Math.max(best.certainty, read[0]?.beliefInParagraph ?? 0) < NEAR) return NOTHING;
  const sure = believed(wanted, read.filter(answersAll));
  return sure.length > 0
    ? answerOf(true, entriesOf(library, sure))
    : answerOf(false, entriesOf(library, read.length > 0 ? read : best.candidates));
}

/** Tells which passages answer a question with all its details, and don't only repeat it. */
function answeringAll(library: Library, wanted: Wanted): (one: Candidate) => boolean {
  const hasDetails = givesDetails(library, wanted);
  const isOpen = leavesOpen(library, wanted.question);
  const isLate = namesLater(library, wanted);
  const isExchanged = exchangesWord(wanted.question);
  return (one) => hasDetails(one) && !isOpen(one) && !isLate(one) && !isExchanged(one);
}

/** The same for passages that were found otherwise than by search. */
export function answersInFull(library: Library, question: string): (entry: Entry) => boolean {
  const answersAll = answeringAll(library, wantedBy(library, question, null));
  return ({ passage: { article, start, end }, bold: [bold = { start, end }] }) => {
    const paragraph = paragraphAt(article, bold.start);
    const sentence = paragraph?.sentences.findLast((one) => one.start <= bold.start);
    if (!paragraph || !sentence) return true;
    return answersAll({ article, paragraph, sentence, bold, score: 0, isWhole: false, distance: 0 });
  };
}

/**
 * What is read in other words than the question's is believed where it tells of the names asked about, of the company of
 * "which company …", and of a reason where one is asked for: sentences that tell of the deed too; failing these,
 * paragraphs, which may tell it otherwise.
 */
function believed(wanted: Wanted, read: readonly Read[]): Read[] {
  const { question, measure, isOfReason } = wanted;
  const isOfKind = kindOf(question);
  const likely = read.filter(
    ({ article, paragraph, isWhole }) =>
      !(isOfReason && isWhole) &&
      tellsOfNames(measure, article, paragraph) &&
      isOfKind(tokensIn(article, paragraph)),
  );
  const sentences = likely.filter((one) => one.belief >= BELIEVED && isOfDeed(wanted, one));
  if (sentences.length > 0) return sentences.sort((a, b) => b.belief - a.belief);
  return likely.filter((one) => one.beliefInParagraph >= BELIEVED_IN_PARAGRAPH && isOfItsKind(wanted, one));
}

function isOfDeed({ measure }: Wanted, { article, paragraph }: Read): boolean {
  return tellsOfDeed(measure, tokensIn(article, paragraph));
}

/**
 * Where somebody, a place or a time is asked for, a paragraph without the deed may hold any other one. A question of few
 * words means each of them.
 */
function isOfItsKind(wanted: Wanted, one: Read): boolean {
  if (isShort(wanted.measure)) return false;
  return !(wanted.isSpecific || wanted.isOfDeed) || (!one.isWhole && isOfDeed(wanted, one));
}

function entriesOf(library: Library, candidates: readonly Candidate[]): Entry[] {
  return candidates
    .slice(0, MOST_ENTRIES)
    .map(({ article, paragraph, bold }) => passageEntry(library, article, paragraph, [bold]));
}

/**
 * Among so many passages some has a question's own words where any answers it: other wordings are tried only where it
 * finds something, and few. Of 1,915 questions about encyclopedia articles and news 13 were answered in other words:
 * 11 of them by these.
 */
const MANY_PASSAGES = 200;
const WORTH_REWORDING = 0.25;
const MOST_WORDINGS = 8;

/** What the surest of a question's wordings finds. */
function found(library: Library, wanted: Wanted): Finding {
  const isLarge = library.passages.size > MANY_PASSAGES;
  let best = NONE;
  let tried = 0;
  for (const wording of rewordings(library, wanted.question)) {
    const found = search(library, wording, wanted);
    if (best.candidates.length === 0 || found.certainty > best.certainty + REWORDED) best = found;
    if (best.certainty >= SURE || best.isOfOthers) break;
    tried += 1;
    if (isLarge && (best.certainty < WORTH_REWORDING || tried === MOST_WORDINGS)) break;
  }
  return best;
}

/** A headline of fewer of the question's words tells nothing of it. */
const LEAST_OF_HEADLINE = 2;

/** What stands first under a headline that holds all words of a question: the report says there what it is about. */
function leadsUnderHeadline(library: Library, wanted: Wanted): Entry[] {
  const { question, within, answering } = wanted;
  const topic = topicWords(tokens(saidPlainly(question)));
  if (topic.length < LEAST_OF_HEADLINE) return [];
  return library.headlines.holdingAll(topic).flatMap((article): Entry[] => {
    const [paragraph] = article.paragraphs;
    const lead = paragraph?.sentences[0];
    if (!lead || (within && article !== within)) return [];
    if (!concerns(library, wanted, article, paragraph, lead)) return [];
    const answer = answering.in(article, lead);
    if (!answer || (answering.isTyped && answer.isWhole)) return [];
    return [passageEntry(library, article, paragraph, [answer.span])];
  });
}
