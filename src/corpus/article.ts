/** A stretch of an article's text: UTF-16 offsets into `Article.text`, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph of the body. `number` is what a reader would count, from 1: the ¶ of a citation. */
export interface Paragraph extends Span {
  readonly number: number;
  readonly sentences: readonly Span[];
}

/** When an article was published, as far as it says: never guessed. */
export interface Published {
  /** ISO 8601 calendar date, `2022-01-22`. */
  readonly date: string;
  /** Time of day as published, `00:59:15`, where the article has one. */
  readonly time: string | null;
}

/** The "VIENNA, March 3 (Reuters) --" that opens a report. It stays in the text; this is what it says. */
export interface Dateline {
  readonly place: string;
  readonly day: string | null;
  readonly agency: string | null;
}

/** What an article says of itself. What it doesn't say is null. */
export interface Head {
  readonly headline: string;
  readonly publisher: string | null;
  readonly editor: string | null;
  readonly author: string | null;
  readonly published: Published | null;
  readonly dateline: Dateline | null;
  readonly url: string | null;
}

/** One article, cleaned. Everything that is said about its text is said in offsets into `text`. */
export interface Article {
  /** Six characters of [a-z0-9], made from the text: the same text has the same id everywhere. */
  readonly id: string;
  /** The file's name, or what else a log line can call the article by. */
  readonly file: string;
  readonly head: Head;
  /** The body alone: paragraphs parted by one blank line, words and marks as published. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}
