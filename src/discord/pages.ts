import type { APIEmbed } from 'discord.js';
import type { Passage } from '../corpus/passage.ts';
import { lengthOf, oneLine } from './clip.ts';
import { escapeMarkdown } from './escape.ts';
import type { Language } from './messages/language.ts';

/** Code points of a title. Escaped it may be twice as long, which is within Discord's 256. */
const MAX_TITLE = 125;
/** Code points of text on a page of several: about a screen, and far below Discord's 4,096 for a description. */
export const PAGE_LENGTH = 1_800;
/** Where everything must stand on one page: with title and footer still below 4,096, and 6,000 in all. */
const SINGLE_PAGE_LENGTH = 3_600;
/** Cards on a page: what a phone shows without much scrolling, below Discord's 10 embeds a message. */
const CARDS_PER_PAGE = 3;
const LINES_PER_PAGE = 12;
/** Paragraphs read for one of them: the one before it, it, and two behind it, with it still in sight. */
const AROUND_PER_PAGE = 4;
/** A page takes one block in any case: this much and a block's PAGE_LENGTH are within SINGLE_PAGE_LENGTH. */
export const MAX_LEAD = 1_700;
const BETWEEN_BLOCKS = '\n\n';

/** A stretch of a reply that stays in one piece: at most PAGE_LENGTH code points. */
export interface Block {
  readonly text: string;
  /** The colour of the card it makes, where each block is a card. */
  readonly colour: number;
  /** The passages that it shows, in order. */
  readonly passages?: readonly Passage[];
}

/** What a reply consists of, before it is dealt out to pages. */
export interface Sheet {
  /** Plain text of any length. */
  readonly title: string;
  /** Stands first on each page: at most MAX_LEAD code points. */
  readonly lead: string | null;
  readonly colour: number;
  readonly blocks: readonly Block[];
  /** The place of a block that begins a page, so that what it leads to is read with it; null: any may. */
  readonly opening: number | null;
  /** Whether each block is a card of its own, or all stand in one. */
  readonly cards: boolean;
}

/** One message's embeds. Every limit of Discord's holds, by the way a page is filled. */
export interface Page {
  readonly embeds: readonly APIEmbed[];
  /** The passages that it shows, in order. */
  readonly passages: readonly Passage[];
}

/** All pages of a reply: at least one. */
export function paginate(sheet: Sheet, language: Language): readonly [Page, ...Page[]] {
  const [first, ...rest] = deal(sheet, PAGE_LENGTH);
  const count = rest.length + 1;
  const footer = (page: number) => (count > 1 ? language.say('page', { page, of: count }) : null);
  return [
    page(sheet, first, footer(1)),
    ...rest.map((blocks, index) => page(sheet, blocks, footer(index + 2))),
  ];
}

/** As much of a reply as one page holds; how many blocks that leaves out is said. */
export function singlePage(sheet: Sheet, language: Language): Page {
  const [shown] = deal(sheet, SINGLE_PAGE_LENGTH);
  const left = sheet.blocks.length - shown.length;
  return page(sheet, shown, left > 0 ? language.say('more', { count: left }) : null);
}

/** Deals the blocks out to pages of at most `room`; a page takes one block in any case. */
function deal({ blocks, cards, lead, opening }: Sheet, room: number): [Block[], ...Block[][]] {
  const most = cards ? CARDS_PER_PAGE : opening === null ? LINES_PER_PAGE : AROUND_PER_PAGE;
  const taken = lengthOf(lead ?? '');
  let page: Block[] = [];
  const pages: [Block[], ...Block[][]] = [page];
  let used = taken;
  for (const [at, block] of blocks.entries()) {
    const length = lengthOf(block.text) + BETWEEN_BLOCKS.length;
    if (page.length > 0 && (at === opening || used + length > room || page.length === most)) {
      page = [];
      pages.push(page);
      used = taken;
    }
    page.push(block);
    used += length;
  }
  return pages;
}

function page(sheet: Sheet, blocks: readonly Block[], footer: string | null): Page {
  const texts = blocks.map((block) => block.text);
  const cards = sheet.cards && texts.length > 0 ? texts : [texts.join(BETWEEN_BLOCKS)];
  const last = cards.length - 1;
  return {
    passages: blocks.flatMap((block) => block.passages ?? []),
    embeds: cards.map((text, index) => ({
      color: blocks[index] && sheet.cards ? blocks[index].colour : sheet.colour,
      ...(index === 0 && { title: escapeMarkdown(oneLine(sheet.title, MAX_TITLE) || '–') }),
      description: index === 0 && sheet.lead !== null ? `${sheet.lead}${BETWEEN_BLOCKS}${text}`.trim() : text,
      ...(index === last && footer !== null && { footer: { text: footer } }),
    })),
  };
}
