import type { Entry } from '../answers/answer.ts';
import type { Passage } from '../corpus/passage.ts';
import { blockQuote, marksAround } from './block-quote.ts';
import { cite, citeParagraph, saidBy } from './citation.ts';
import { lengthOf } from './clip.ts';
import { cutPassage, leavesOut } from './cut-passage.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';
import { type Block, PAGE_LENGTH } from './pages.ts';

/** A passage is shown with this much of its words at the least, in code points: two lines. */
const LEAST_WORDS = 160;

/** How the entries of one reply are shown. */
interface EntryStyle {
  /** Answers have the colour of their kind and words in bold; what is only near an answer has neither. */
  readonly sure: boolean;
  /** The reply is headed by the article that all entries are from, so each names its paragraph alone. */
  readonly sameArticle: boolean;
  readonly language: Language;
}

/** An entry as it is shown: a block, or several where the passage is too long for one page. */
export function entryBlocks(entry: Entry, style: EntryStyle): readonly Block[] {
  const shown = style.sure ? entry : { ...entry, bold: [] };
  return piecesOf(shown, style).map((piece) => blockOf(shown, piece, style));
}

/**
 * An entry in one block: where it is too long, the piece of it with the words that answer.
 * @param room for its words, their marks and their source, in code points: few words stay, whatever the source takes
 */
export function oneBlock(entry: Entry, language: Language, room = PAGE_LENGTH): Block {
  const style = { sure: true, sameArticle: false, language };
  const pieces = piecesOf(entry, style, room);
  const words = entry.bold[0]?.start ?? entry.passage.start;
  return blockOf(entry, pieces.find((piece) => words < piece.end) ?? pieces[0], style);
}

function piecesOf(entry: Entry, style: EntryStyle, room = PAGE_LENGTH): readonly [Passage, ...Passage[]] {
  const attribution = attributionOf(entry, entry.passage, style);
  const words = room - marksAround(entry.bold.length) - lengthOf(attribution);
  return cutPassage(entry.passage, Math.max(LEAST_WORDS, words));
}

function blockOf(entry: Entry, piece: Passage, style: EntryStyle): Block {
  const { passage, bold, quotation } = entry;
  const left = leavesOut(piece);
  const cuts = {
    before: left.before || piece.start > passage.start,
    after: left.after || piece.end < passage.end,
  };
  return {
    text: `${blockQuote(piece, bold, cuts)}\n${attributionOf(entry, piece, style)}`,
    passages: [piece],
    colour: style.sure ? colours.kind[quotation?.kind ?? 'indirect'] : colours.near,
  };
}

function attributionOf({ quotation }: Entry, piece: Passage, { sameArticle, language }: EntryStyle): string {
  // Small print: the citation is there to be followed, not to be read before the words.
  const source = `-# ${sameArticle ? citeParagraph(piece, language) : cite(piece, language)}`;
  return quotation === null ? source : `${saidBy(quotation, language)}\n${source}`;
}
