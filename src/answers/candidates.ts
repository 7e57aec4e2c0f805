import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import type { Hit } from '../search/passage-index.ts';
import { doneAsAsked, doneByNobody, doneByOthers, type ToldIn } from './agents.ts';
import { type Answering, answeringWords } from './answering-words.ts';
import { type AskedFor, askedFor, isMeasuring, isYesOrNo } from './asked-for.ts';
import { concerns } from './concerns.ts';
import { isShort, type Measure, measureOf, wishesDeed } from './evidence.ts';
import { onlyExpecting } from './expected.ts';
import { type Library, shifted } from './library.ts';
import { stemsOf, tokensIn } from './read-text.ts';
import { peopleIn } from './resolve.ts';
import type { Token } from './tokens.ts';

/** A passage that may answer, with the words that do. */
export interface Candidate {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly sentence: Span;
  readonly bold: Span;
  readonly score: number;
  /** No words of the kind asked for were found: the whole sentence is shown as the answer. */
  readonly isWhole: boolean;
  /** Words between those asked for and the question's (answering-words.ts). */
  readonly distance: number;
}

/** What an answer must be about and hold. */
export interface Wanted {
  readonly question: string;
  readonly within: Article | null;
  readonly people: readonly Speaker[];
  readonly answering: Answering;
  /** Something is counted or measured: its figure may stand beside the best sentence. */
  readonly isMeasured: boolean;
  /** A place or a time is asked for. */
  readonly isSpecific: boolean;
  /** A reason is asked for: what tells of the same thing without one is no answer. */
  readonly isOfReason: boolean;
  /**
   * A person or a time is asked for: passages hold many that have nothing to do with the deed asked about. Or whether
   * somebody does a thing, in few words, of which the deed is one.
   */
  readonly isOfDeed: boolean;
  /** Whether somebody does a thing is asked: that they don't is an answer too. */
  readonly asksWhether: boolean;
  /** What has been done is asked: what somebody only wishes for was not. */
  readonly isOfPast: boolean;
  /** Is what is asked to have been there only expected or hoped for in a sentence, given by its words? */
  readonly isOnlyExpected: (sentence: readonly Token[]) => boolean;
  readonly measure: Measure;
  /** Does a sentence say that others did what is asked of the one whom the question names, or not by whom it was done? */
  readonly isDoneByOthers: ToldIn;
  /** Does it say that they do it, where nothing else is asked? */
  readonly isDoneAsAsked: ToldIn;
}

const OF_DEED: ReadonlySet<AskedFor['kind']> = new Set(['person', 'time']);

/** "did", "was", and "Who bought …", "Who met …?" */
const PAST =
  /\b(?:did|was|were|had|has|have)\b|\bwho (?:\w+ed|bought|sold|met|won|lost|paid|built|led|took|gave|went|left|shot)\b/i;

/** "the Smith emails", "Smith's firm": what only tells which ones may have been told before. */
const ATTRIBUTE =
  /\b(the) (?:\p{Lu}[\p{L}.]*(?<!['’]s) )+(?=\p{Ll}{3,})(?!(?:and|who|which|that|for|from|with)\b)/gu;
const OWNER = /(?:\p{Lu}[\p{L}.]{0,30} ){0,4}\p{Lu}[\p{L}.]{0,30}['’]s? (?=\p{Ll}{3})/gu;

function withoutAttributes(question: string): string {
  return question.replace(ATTRIBUTE, '$1 ').replace(OWNER, '');
}

/** Reads what a question wants of an answer, from one article where it is given. */
export function wantedBy(library: Library, question: string, within: Article | null): Wanted {
  const people = peopleIn(library, withoutAttributes(question)).filter(({ kind }) => kind === 'person');
  const asked = askedFor(question).kind;
  const asksWhether = isYesOrNo(question);
  const measure = measureOf(library, question, people);
  const isByOthers = doneByOthers(library, question);
  const isByNobody = doneByNobody(question);
  return {
    question,
    within,
    people,
    answering: answeringWords(question, library),
    isMeasured: isMeasuring(question),
    asksWhether,
    isOfDeed: OF_DEED.has(asked) || (asksWhether && isShort(measure)),
    isSpecific: ['place', 'time'].includes(asked),
    isOfReason: asked === 'reason',
    isOfPast: PAST.test(question),
    isOnlyExpected: onlyExpecting(question),
    measure,
    isDoneByOthers: (article, sentence) => isByOthers(article, sentence) || isByNobody(article, sentence),
    isDoneAsAsked: doneAsAsked(library, question),
  };
}

/** Does a sentence tell of what is asked to have been, or to have been done, only as somebody's wish? */
export function isOnlyWished(
  { isOfDeed, isOfPast, isOnlyExpected, measure }: Wanted,
  article: Article,
  sentence: Span,
): boolean {
  const told = tokensIn(article, sentence);
  return isOnlyExpected(told) || (isOfDeed && isOfPast && wishesDeed(measure, told));
}

/** The passage of a hit with its answering words: in the sentence chosen, else in another of the paragraph. */
export function candidateOf(
  library: Library,
  wanted: Wanted,
  { id, sentence, score }: Hit,
  exchanged: readonly string[],
): Candidate[] {
  const place = library.paragraph(id);
  if (!place || (wanted.within && place.article !== wanted.within)) return [];
  const { article, paragraph } = place;
  const chosen = shifted(sentence, paragraph.start);
  const isIn = (one: Span) => holdsExchanged(library, tokensIn(article, one), exchanged);
  const isElsewhere = wanted.isMeasured || !isIn(chosen);
  const others = isElsewhere ? paragraph.sentences.filter(({ start }) => start !== chosen.start) : [];
  for (const one of [chosen, ...others]) {
    if (!isIn(one) || !concerns(library, wanted, article, paragraph, one)) continue;
    if (wanted.isDoneByOthers(article, one) || !wanted.isDoneAsAsked(article, one)) continue;
    const answer = wanted.answering.in(article, one);
    if (!answer) continue;
    const { span: bold, isWhole, distance } = answer;
    return [{ article, paragraph, sentence: one, bold, score, isWhole, distance }];
  }
  return [];
}

/** Does a sentence hold what a rewording put into the question? A name may have been given before it. */
function holdsExchanged(library: Library, sentence: readonly Token[], exchanged: readonly string[]): boolean {
  if (exchanged.length === 0) return true;
  const held = stemsOf(sentence);
  return exchanged.every((stem) => held.has(stem) || library.names.has(stem));
}
