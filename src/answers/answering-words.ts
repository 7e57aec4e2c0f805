import type { Article, Span } from '../corpus/article.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import { askedFor } from './asked-for.ts';
import { deedOf } from './deed.ts';
import { amounts, counted, directions, lasting, measured, prices, reasons, repeated } from './measures.ts';
import { agesOf, type NamesKnown, namesIn, peopleNamed, placesIn } from './names-in.ts';
import { wordsIn } from './read-text.ts';
import { roleHolders, roleIn } from './role-holders.ts';
import { asksForShare, shares } from './shares.ts';
import { meaning } from './synonyms.ts';
import { timesIn } from './times.ts';

/** The words of a sentence, with offsets into the text that it stands in. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Stretches of a sentence that are the kind of thing asked for. */
export type Finder = (sentence: Sentence) => readonly Span[];

/** What a sentence answers with. */
interface AnsweringWords {
  readonly span: Span;
  /** No words of the kind asked for were found, or none was asked for: the whole sentence answers. */
  readonly isWhole: boolean;
  /** Words between it and the nearest of the question's own, or of what means the same; 0 for a whole sentence. */
  readonly distance: number;
}

/** How to find the words that answer a question: null in a sentence that holds none where it must. */
export interface Answering {
  /** Does the question's form tell what kind of thing is asked for? */
  readonly isTyped: boolean;
  in(article: Article, sentence: Span): AnsweringWords | null;
}

/** How to find the words that answer, by the form of the question. */
export function answeringWords(question: string, known: NamesKnown): Answering {
  const asked = words(question);
  const telling = asked.filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  const stems = new Set((telling.length > 0 ? telling : asked).flatMap(meaning));
  const { finder, isNeeded } = finderFor(question, known);
  return {
    isTyped: finder !== null,
    in(article, span) {
      const whole = { span, isWhole: true, distance: 0 };
      if (!finder) return whole;
      const sentence = { text: article.text, words: wordsIn(article, span) };
      const found = nearest(sentence, finder(sentence), stems);
      if (found) return { ...found, isWhole: false };
      return isNeeded ? null : whole;
    },
  };
}

function finderFor(question: string, known: NamesKnown): { finder: Finder | null; isNeeded: boolean } {
  const role = /^\s*who/i.test(question) ? roleIn(question) : null;
  if (role) return { finder: roleHolders(question, role, known), isNeeded: true };
  const asked = askedFor(question);
  switch (asked.kind) {
    case 'count':
      return { finder: counted(asked.nouns, deedOf(question)), isNeeded: true };
    case 'age':
      return { finder: agesOf(question, known), isNeeded: true };
    case 'frequency':
      return { finder: repeated, isNeeded: true };
    case 'price':
      return { finder: prices(asked.nouns), isNeeded: true };
    case 'since':
      return { finder: lasting, isNeeded: true };
    case 'measure':
      return { finder: measured(asked.measure), isNeeded: true };
    case 'amount':
      return { finder: asksForShare(question) ? shares : amounts, isNeeded: true };
    case 'time':
      return { finder: timesOf(question, timesIn(asked.unit)), isNeeded: asked.unit === 'hour' };
    case 'place':
      return { finder: placesIn(question, known, asked.size), isNeeded: asked.size === 'country' };
    case 'person':
      return { finder: peopleNamed(question, known), isNeeded: false };
    case 'name':
      return { finder: namesIn(question, known), isNeeded: false };
    case 'direction':
      return { finder: directions, isNeeded: true };
    case 'reason':
      return { finder: reasons, isNeeded: false };
    case 'anything':
      return { finder: null, isNeeded: false };
  }
}

/** What "Friday's" tells the time of stands so many words behind it at most. */
const OWNED_WITHIN = 3;

/** The times of a sentence but for those that it gives of something else: "Friday's talks", where no talks are asked about. */
function timesOf(question: string, times: Finder): Finder {
  const asked = new Set(words(question).flatMap(meaning));
  return (sentence) =>
    times(sentence).filter(({ start, end }) => {
      if (!/['’]s?$/u.test(sentence.text.slice(start, end))) return true;
      const behind = sentence.words.filter((word) => word.start >= end).slice(0, OWNED_WITHIN);
      const small = behind.findIndex(({ folded }) => FUNCTION_WORDS.has(folded));
      return behind.slice(0, small < 0 ? OWNED_WITHIN : small).some(({ stem }) => asked.has(stem));
    });
}

/** A sentence with more stretches is a list; comparing all would take its length squared. */
const MOST_COMPARED = 100;

/** Of stretches that could be the answer the one nearest to the question's words; of equals the first. */
function nearest(
  sentence: Sentence,
  found: readonly Span[],
  stems: ReadonlySet<string>,
): { span: Span; distance: number } | null {
  const held = sentence.words.flatMap(({ stem }, place) => (stems.has(stem) ? [place] : []));
  const distance = ({ start, end }: Span, ofOwn: readonly number[]) => {
    const from = sentence.words.findIndex((word) => word.end > start);
    const to = sentence.words.findLastIndex((word) => word.start < end);
    return Math.min(
      sentence.words.length,
      ...held.flatMap((place) => (place < from ? from - place : place > to ? place - to : ofOwn)),
    );
  };
  // "41 percent of the vote to Smith's 33 percent": each holds itself a word of "What percentage did Smith get".
  return (
    found
      .slice(0, MOST_COMPARED)
      .map((span) => ({ span, distance: distance(span, [0]), besides: distance(span, []) }))
      .sort((a, b) => a.distance - b.distance || a.besides - b.besides)[0] ?? null
  );
}
