/*
 * How much of a thing a text of so many characters has at most if it is prose: so many at once, and one more for each
 * so many characters. What holds more is a table or a jumble of marks. It is read no further, so that it costs no
 * more for its length than prose does. Of 20,000 passages of news and 601 whole articles none comes near: the densest,
 * lists of results, hold 82 words and marks more than one for each 4.5 characters, 16 quotations more than one for
 * each 80, and 4 paragraphs more.
 */

/** Words, marks and quotations that a paragraph may hold. */
export const mostItems = (characters: number): number => 400 + characters / 4.5;

/** Quotations that a paragraph may hold. */
export const mostQuotations = (characters: number): number => 40 + characters / 80;

/** Cues that an article may hold: the densest holds 31 more than one for each 200, and a list of short answers may hold more. */
export const mostCues = (characters: number): number => 300 + characters / 200;

/** Paragraphs that an article may hold. */
export const mostParagraphs = (characters: number): number => 200 + characters / 60;

/** Names that an article may hold; those beyond are nobody's who is told apart. */
export const mostNames = (characters: number): number => 500 + characters / 25;
