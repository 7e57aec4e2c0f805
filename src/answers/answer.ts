import type { Article, Head, Published, Span } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import type { When } from './when.ts';

/** How a claimed quotation stands to the articles. Told apart in design.md; ordered from true to false. */
export const VERDICTS = [
  'verbatim',
  'nearly',
  'cut-short',
  'reported',
  'altered',
  'somebody-else',
  'not-in-sources',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** One cited passage of an answer. */
export interface Entry {
  readonly passage: Passage;
  /** The words that answer, inside the passage: offsets into the article's text, in order, not overlapping. */
  readonly bold: readonly Span[];
  /** Who says it and how, where the passage is a quotation. */
  readonly quotation: Quotation | null;
}

/** One word of a comparison between what was claimed and what was published. */
export interface Difference {
  readonly kind: 'same' | 'claimed-only' | 'published-only';
  readonly words: string;
}

/** What stood in an option and meant nothing in these articles, or more than one thing, with what may have been meant. */
export interface Unknown {
  readonly option: 'speaker' | 'source' | 'of' | 'topic';
  readonly nearest: readonly Suggestion[];
  /** The nearest all bear what was typed, as two people bear one surname. */
  readonly several: boolean;
}

/**
 * What the sources hold, without a word of the bot's own: the rooms to the right find the words for it.
 * `ref`, where it is not null, is the answer's address: `Answers.again(ref)` gives the same answer, in another
 * process too. At most 80 characters of [a-z0-9.:/-], so that a custom_id can hold it.
 */
export type Answer =
  /** Passages that answer, or (`sure: false`) the nearest to a question that the sources don't answer. */
  | {
      readonly kind: 'passages';
      readonly about: About;
      readonly sure: boolean;
      /** Answering words of two articles that can't both be right: a figure, a date, a spelling. */
      readonly differing?: readonly [Passage, Passage];
      readonly entries: readonly [Entry, ...Entry[]];
      readonly ref: string | null;
    }
  /** A claimed quotation, judged. */
  | VerdictAnswer
  /** Every quotation of a message, judged; none where it has none. */
  | {
      readonly kind: 'check';
      readonly checked: readonly Checked[];
      /** Words in quotation marks that were not looked up: one or two pinned on nobody, titles. */
      readonly small: number;
      /** Quotations past those that a reply has room for. */
      readonly beyond: number;
      /** The message has no words at all: a picture, perhaps. */
      readonly isBlank: boolean;
      readonly ref: null;
    }
  /** What several articles tell, side by side, and what one of them alone tells. */
  | {
      readonly kind: 'comparison';
      readonly about: About;
      /** Each moment in a sentence of each article that tells it; bold is what the others there don't have. */
      readonly moments: readonly (readonly [Entry, Entry, ...Entry[]])[];
      /** What no other article tells, by article. */
      readonly only: readonly OnlyIn[];
      readonly ref: string;
    }
  /** What happened when. */
  | {
      readonly kind: 'timeline';
      /** From the earliest on; bold are the words that tell the time. */
      readonly moments: readonly Moment[];
      /** Sentences with a time that can't be known from their article. */
      readonly undated: readonly Entry[];
      readonly ref: string;
    }
  | { readonly kind: 'articles'; readonly articles: readonly ArticleNote[]; readonly ref: string }
  /** The sources hold nothing. */
  | { readonly kind: 'nothing'; readonly about: About; readonly ref: null }
  /** An option names nobody and nothing that the articles know. */
  | { readonly kind: 'unknown'; readonly unknown: Unknown; readonly ref: null };

/** What one article alone has on a topic. */
export interface OnlyIn {
  readonly article: Article;
  readonly entries: readonly [Entry, ...Entry[]];
}

/** What the articles tell of one time. */
export interface Moment {
  readonly when: When;
  readonly entries: readonly [Entry, ...Entry[]];
}

/** A claimed quotation, judged. */
export interface VerdictAnswer {
  readonly kind: 'verdict';
  readonly verdict: Verdict;
  /** Whom the claim is pinned on, where it names somebody whom the articles know. */
  readonly pinnedOn: Speaker | null;
  /** The claim against the published words; empty where they are the same or nothing is near. */
  readonly differences: readonly Difference[];
  /** Where it stands, or what comes nearest; empty for an invention that nothing resembles. */
  readonly entries: readonly Entry[];
  readonly ref: null;
}

/** A quotation of a message. */
export interface Checked {
  /** As the message has it, markdown aside. */
  readonly words: string;
  /** On whom the message pins it, as it is written there; null: on nobody. */
  readonly pin: string | null;
  readonly answer: VerdictAnswer;
}

/** What an answer is about, for its heading. */
export type About =
  | { readonly kind: 'question' }
  /** Somebody's message, to which the passages are near. */
  | { readonly kind: 'message' }
  | {
      readonly kind: 'quotations';
      readonly speaker: Speaker | null;
      readonly article: Article | null;
      readonly words: boolean;
    }
  | { readonly kind: 'event' }
  /** `marked`: the passage of it whose context this is. */
  | { readonly kind: 'article'; readonly article: Article; readonly marked?: Span }
  | { readonly kind: 'speaker'; readonly speaker: Speaker }
  | { readonly kind: 'topic' };

/** One line of the list of sources. */
export interface ArticleNote {
  readonly article: Article;
  readonly published: Published | null;
  readonly words: number;
  readonly quotations: number;
}

/**
 * What may be meant by what somebody types, in its parts. `value`, at most 100 characters, resolves when it comes back.
 */
export type Suggestion = { readonly value: string } & (
  | {
      readonly kind: 'speaker';
      readonly name: string;
      readonly quotations: number;
      /** The only article that quotes them; null where several do. */
      readonly head: Head | null;
    }
  | { readonly kind: 'source'; readonly head: Head }
  /** `words`: what was said, its pieces parted by "…". */
  | {
      readonly kind: 'quotation';
      readonly words: string;
      readonly speaker: string | null;
      readonly head: Head;
    }
  | { readonly kind: 'topic'; readonly words: string }
);
