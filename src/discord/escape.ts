/** Marks that mean something to Discord wherever they stand. */
const ANYWHERE = /[\\*_~|`<>@#+[\]]/g;
/** "://" makes a link of what stands around it. */
const LINK = /:(?=\/\/)/g;
/** At the start of a line "-" makes a list or, before "#", small print; "1." and "1)" a numbered list. */
const DASH = /^([ \t]*)-/gm;
const NUMBER = /^([ \t]*\d+)([.)])/gm;

/**
 * Text that shows in Discord as exactly these characters, whatever they are: no style, link, mention, emoji or
 * timestamp comes of them. A backslash before a punctuation mark is Discord's own way of saying "only the mark".
 * (discord.js's `escapeMarkdown` leaves mentions and, by default, headings, lists and links.)
 *
 * The result is at most twice as long. It may stand anywhere in a line, also at its start.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(ANYWHERE, '\\$&').replace(LINK, '\\:').replace(DASH, '$1\\-').replace(NUMBER, '$1\\$2');
}
