import type { Article, Span } from '../corpus/article.ts';

/** Somebody or something that speaks in the articles: one entry however many names it goes by. */
export interface Speaker {
  /** A slug of the fullest name, at most 32 of [a-z0-9-], the same for the same articles: fit for a custom_id. */
  readonly id: string;
  /** The fullest name as published. */
  readonly name: string;
  /** Every other name, spelling, title and description met in the articles, the most frequent first. */
  readonly aliases: readonly string[];
  /** What stands beside the name to tell who it is: "chief engineer", "Sen. of Ohio", "a spokesman for the mayor". */
  readonly descriptions: readonly string[];
  /** A person or an organisation has a name; a description ("a spokesman") is all that is known of the third kind. */
  readonly kind: 'person' | 'organisation' | 'description';
}

/**
 * direct: the speaker's words between quotation marks, whole sentences of them.
 * mixed: quoted words inside a sentence of the article's own.
 * indirect: the article's paraphrase ("she said that …").
 */
export type QuotationKind = 'direct' | 'mixed' | 'indirect';

/** Something said, where it stands, and by whom. All spans are offsets into `article.text`. */
export interface Quotation {
  /** `<article id>-<n in base 36>`, n counted through the article: fit for a custom_id. */
  readonly id: string;
  readonly kind: QuotationKind;
  readonly article: Article;
  /** What was said, without the quotation marks around it: more than one piece where the cue stands inside ("A," he said. "B"). */
  readonly pieces: readonly [Span, ...Span[]];
  /** The whole stretch to show: the sentences that hold pieces, cue and mention. */
  readonly statement: Span;
  /** The words of saying: "said", "according to". */
  readonly cue: Span | null;
  /** The speaker as named beside the cue: "he", "the minister", a name. */
  readonly mention: Span | null;
  /** Whom the mention means. Null where the article doesn't tell. */
  readonly speaker: Speaker | null;
  /** Who said it together with `speaker` ("Smith and Jones described it as “useful”"): nearly always empty. */
  readonly alsoBy: readonly Speaker[];
}

/** Everything said in a set of articles, in the articles' order and then in the order of the text. */
export interface Attribution {
  readonly quotations: readonly Quotation[];
  /** Who speaks, most quotations first. */
  readonly speakers: readonly Speaker[];
}
