import type { About, Answer, ArticleNote } from '../answers/answer.ts';
import type { Head } from '../corpus/article.ts';
import { checkPages } from './check-sheet.ts';
import { dateOf, label, publisherOf } from './citation.ts';
import { oneLine } from './clip.ts';
import { comparisonSheet } from './comparison-sheet.ts';
import { entryBlocks } from './entry-blocks.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';
import { type Page, paginate, type Sheet, singlePage } from './pages.ts';
import { suggestionLabels } from './suggestion-label.ts';
import { timelineSheet } from './timeline-sheet.ts';
import { verdictSheet } from './verdict-sheet.ts';

/** What somebody typed is echoed up to here, in code points: with the words around it, it fits a title. */
const MAX_ECHO = 80;
/** Code points of an author's or editor's name that are shown. */
const MAX_BYLINE = 80;
/** "Did you mean" offers up to this many. */
export const MAX_NEAREST = 5;

/** What stood in an option of the command. Nothing is known any more when a page is turned. */
export type Typed = (option: string) => string | undefined;

/** An answer as pages, each within every limit of Discord's: at least one, and only one where it has no `ref`. */
export function render(answer: Answer, typed: Typed, language: Language): readonly [Page, ...Page[]] {
  // A suggestion that was picked may come back as a quotation's id, which nobody wants to read.
  const readable: Typed = (option) => (isQuotationId(answer, typed(option)) ? undefined : typed(option));
  if (answer.kind === 'check') return checkPages(answer, language);
  const sheet = sheetOf(answer, readable, language);
  return answer.ref === null ? [singlePage(sheet, language)] : paginate(sheet, language);
}

/** Whether an answer is headed by what somebody typed, which it doesn't know itself. */
export function hasTypedHeading(answer: Answer): boolean {
  if (answer.kind !== 'passages' && answer.kind !== 'comparison' && answer.kind !== 'nothing') return false;
  const { about } = answer;
  return about.kind === 'question' || about.kind === 'topic' || (about.kind === 'quotations' && about.words);
}

function sheetOf(answer: Exclude<Answer, { kind: 'check' }>, typed: Typed, language: Language): Sheet {
  switch (answer.kind) {
    case 'passages':
      return passagesSheet(answer, typed, language);
    case 'verdict':
      return verdictSheet(answer, typed('quote') ?? typed('question') ?? null, language);
    case 'comparison':
      return comparisonSheet(answer, titleOf(answer.about, typed, language), language);
    case 'timeline':
      return timelineSheet(answer, language);
    case 'articles':
      return sheet(
        language.say('sources'),
        null,
        colours.plain,
        answer.articles.map((note) => noteText(note, language)),
      );
    case 'nothing':
      return sheet(
        titleOf(answer.about, typed, language),
        answer.about.kind === 'message'
          ? language.say('found.nothing')
          : `${language.say('nothing')} ${language.say('nothingToDo', commandNames(language))}`,
        colours.near,
      );
    case 'unknown': {
      const { option, nearest, several } = answer.unknown;
      const names = suggestionLabels(nearest.slice(0, MAX_NEAREST), language).map(
        (name) => `**${label(name)}**`,
      );
      const lead =
        names.length > 0
          ? language.say('nearest', { labels: language.any(names) })
          : language.say('unknownToDo', commandNames(language));
      // A topic may be all that a summary may be of.
      const what = several ? 'several' : option === 'topic' ? 'of' : option;
      const words = typedLine(typed(option));
      const title =
        words === null
          ? language.say(`unknownUntold.${what}`)
          : language.say(`unknown.${what}`, { typed: words });
      return sheet(title, lead, colours.near);
    }
  }
}

/** The commands that show what there is, by the names that readers type. */
function commandNames({ say }: Language): { sources: string; summary: string } {
  return { sources: say('command.sources'), summary: say('command.summary') };
}

function passagesSheet(answer: Answer & { kind: 'passages' }, typed: Typed, language: Language): Sheet {
  const { about, entries, sure, differing } = answer;
  const sameArticle = about.kind === 'article';
  const marked = sameArticle ? about.marked : undefined;
  const lead = [
    ...(sameArticle ? [publisherAndDate(about.article.head, language)] : []),
    ...(marked ? [language.say('contextLead')] : []),
    ...(sure ? [] : [`**${language.say(about.kind === 'message' ? 'found.lead' : 'near')}**`]),
    ...(differing
      ? [
          language.say('differing', {
            words: differing.map(({ text }) => `**${label(text)}**`).join(' – '),
          }),
        ]
      : []),
  ].join('\n');
  const blocks = entries.flatMap((entry) => entryBlocks(entry, { sure, sameArticle, language }));
  return {
    title: titleOf(about, typed, language),
    lead: lead === '' ? null : lead,
    colour: sure ? colours.plain : colours.near,
    blocks,
    // What is read for its context is read from what stands before it.
    opening: marked
      ? blocks.findIndex(({ passages }) => marked.start < (passages?.at(-1)?.end ?? 0)) - 1
      : null,
    cards: about.kind === 'question' || about.kind === 'quotations' || about.kind === 'message',
  };
}

function sheet(title: string, lead: string | null, colour: number, texts: readonly string[] = []): Sheet {
  return {
    title,
    lead,
    colour,
    blocks: texts.map((text) => ({ text, colour })),
    opening: null,
    cards: false,
  };
}

function titleOf(about: About, typed: Typed, language: Language): string {
  switch (about.kind) {
    case 'question':
      return typedLine(typed('question')) ?? language.say('answer');
    case 'quotations': {
      const words = about.words ? typedLine(typed('text')) : null;
      const parts = [
        ...(words === null ? [] : [language.say('quoted', { words })]),
        ...(about.speaker === null ? [] : [about.speaker.name]),
        ...(about.article === null ? [] : [about.article.head.headline]),
      ];
      return parts.length > 0 ? parts.join(' · ') : language.say('quotations');
    }
    case 'message':
      return language.say('found');
    case 'event':
      return language.say('summary');
    case 'article':
      return about.article.head.headline;
    case 'speaker':
      return about.speaker.name;
    case 'topic':
      return typedLine(typed('of') ?? typed('topic') ?? typed('question')) ?? language.say('answer');
  }
}

function isQuotationId(answer: Answer, typed: string | undefined): boolean {
  return 'entries' in answer && answer.entries.some(({ quotation }) => quotation?.id === typed);
}

/** What somebody typed, on one line; null where nothing of it can be shown. */
function typedLine(typed: string | undefined): string | null {
  return oneLine(typed ?? '', MAX_ECHO) || null;
}

function publisherAndDate(head: Head, language: Language): string {
  return `${publisherOf(head, language)} · ${dateOf(head.published, language)}`;
}

function noteText({ article, published, words, quotations }: ArticleNote, language: Language): string {
  const { head } = article;
  const note = [
    publisherOf(head, language),
    dateOf(published, language),
    language.say('words', { count: words }),
    language.say('quotationCount', { count: quotations }),
  ].join(' · ');
  const people = [
    ...(head.author ? [language.say('author', { name: label(head.author, MAX_BYLINE) })] : []),
    ...(head.editor ? [language.say('editor', { name: label(head.editor, MAX_BYLINE) })] : []),
    ...(published?.time ? [language.say('publishedAt', { time: label(published.time) })] : []),
  ];
  return [`**${label(head.headline)}**`, note, ...(people.length > 0 ? [people.join(' · ')] : [])].join('\n');
}
