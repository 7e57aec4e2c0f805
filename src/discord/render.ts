import type { About, Answer, ArticleNote } from '../answers/answer.ts';
import type { Head } from '../corpus/article.ts';
import { dateOf, label, publisherOf } from './citation.ts';
import { oneLine } from './clip.ts';
import { entryBlocks } from './entry-blocks.ts';
import { colours } from './looks.ts';
import { type Page, paginate, type Sheet, singlePage } from './pages.ts';
import { verdictSheet } from './verdict-sheet.ts';
import { wording } from './wording.ts';

/** What somebody typed is echoed up to here, in code points: with the words around it, it fits a title. */
const MAX_ECHO = 90;
/** Code points of an author's or editor's name that are shown. */
const MAX_BYLINE = 80;
/** "Did you mean" offers up to this many. */
const MAX_NEAREST = 5;

/** What stood in an option of the command. Nothing is known any more when a page is turned. */
export type Typed = (option: string) => string | undefined;

/** An answer as pages, each within every limit of Discord's: at least one, and only one where it has no `ref`. */
export function render(answer: Answer, typed: Typed): readonly [Page, ...Page[]] {
  // A suggestion that was picked may come back as a quotation's id, which nobody wants to read.
  const sheet = sheetOf(answer, (option) =>
    isQuotationId(answer, typed(option)) ? undefined : typed(option),
  );
  return answer.ref === null ? [singlePage(sheet)] : paginate(sheet);
}

function sheetOf(answer: Answer, typed: Typed): Sheet {
  switch (answer.kind) {
    case 'passages':
      return passagesSheet(answer, typed);
    case 'verdict':
      return verdictSheet(answer, typed('quote') ?? typed('question') ?? null);
    case 'articles':
      return sheet(wording.sources, null, colours.plain, answer.articles.map(noteText));
    case 'nothing':
      return sheet(titleOf(answer.about, typed), `${wording.nothing} ${wording.nothingToDo}`, colours.near);
    case 'unknown': {
      const { option, nearest, several } = answer.unknown;
      const names = nearest.slice(0, MAX_NEAREST).map((near) => `**${label(near.label)}**`);
      const lead = names.length > 0 ? wording.nearest(names) : wording.unknownToDo;
      return sheet(wording.unknown(option, typedLine(typed(option)), several), lead, colours.near);
    }
  }
}

function passagesSheet(answer: Answer & { kind: 'passages' }, typed: Typed): Sheet {
  const { about, entries, sure, differing } = answer;
  const sameArticle = about.kind === 'article';
  const lead = [
    ...(sameArticle ? [publisherAndDate(about.article.head)] : []),
    ...(sure ? [] : [`**${wording.near}**`]),
    ...(differing ? [wording.differing(differing.map(({ text }) => label(text)))] : []),
  ].join('\n');
  return {
    title: titleOf(about, typed),
    lead: lead === '' ? null : lead,
    colour: sure ? colours.plain : colours.near,
    blocks: entries.flatMap((entry) => entryBlocks(entry, { sure, sameArticle })),
    cards: about.kind === 'question' || about.kind === 'quotations',
  };
}

function sheet(title: string, lead: string | null, colour: number, texts: readonly string[] = []): Sheet {
  return { title, lead, colour, blocks: texts.map((text) => ({ text, colour })), cards: false };
}

function titleOf(about: About, typed: Typed): string {
  switch (about.kind) {
    case 'question':
      return typedLine(typed('question')) ?? wording.answer;
    case 'quotations': {
      const words = about.words ? typedLine(typed('text')) : null;
      const parts = [
        ...(words === null ? [] : [wording.quoted(words)]),
        ...(about.speaker === null ? [] : [about.speaker.name]),
        ...(about.article === null ? [] : [about.article.head.headline]),
      ];
      return parts.length > 0 ? parts.join(' · ') : wording.quotations;
    }
    case 'event':
      return wording.summary;
    case 'article':
      return about.article.head.headline;
    case 'speaker':
      return about.speaker.name;
    case 'topic':
      return typedLine(typed('of')) ?? wording.summary;
  }
}

function isQuotationId(answer: Answer, typed: string | undefined): boolean {
  return 'entries' in answer && answer.entries.some(({ quotation }) => quotation?.id === typed);
}

/** What somebody typed, on one line; null where nothing of it can be shown. */
function typedLine(typed: string | undefined): string | null {
  return oneLine(typed ?? '', MAX_ECHO) || null;
}

function publisherAndDate(head: Head): string {
  return `${publisherOf(head)} · ${dateOf(head.published)}`;
}

function noteText({ article, published, words, quotations }: ArticleNote): string {
  const { head } = article;
  const note = `${publisherOf(head)} · ${wording.note(dateOf(published), words, quotations)}`;
  const people = [
    ...(head.author ? [wording.author(label(head.author, MAX_BYLINE))] : []),
    ...(head.editor ? [wording.editor(label(head.editor, MAX_BYLINE))] : []),
    ...(published?.time ? [wording.publishedAt(label(published.time))] : []),
  ];
  return [`**${label(head.headline)}**`, note, ...(people.length > 0 ? [people.join(' · ')] : [])].join('\n');
}
