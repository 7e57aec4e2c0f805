import type { Answer } from '../answers/answer.ts';
import { entryBlocks } from './entry-blocks.ts';
import { escapeMarkdown } from './escape.ts';
import { headedBlocks } from './headed-blocks.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';
import type { Sheet } from './pages.ts';
import { whenText } from './when-text.ts';

/** What happened when, under each time all that is told of it; last what tells a time that can't be known. */
export function timelineSheet(
  { moments, undated }: Answer & { kind: 'timeline' },
  language: Language,
): Sheet {
  const style = { sure: true, sameArticle: false, language };
  const under = (
    heading: string,
    entries: (typeof moments)[number]['entries'] | typeof undated,
    colour: number,
  ) =>
    headedBlocks(
      // A day such as “21. Januar 2022” would begin a list.
      `**${escapeMarkdown(heading)}**`,
      entries.flatMap((entry) => entryBlocks(entry, style)),
      colour,
    );
  return {
    title: language.say('timeline'),
    lead: language.say('timelineMarks'),
    colour: colours.plain,
    blocks: [
      ...moments.flatMap(({ when, entries }) => under(whenText(when, language), entries, colours.plain)),
      ...under(language.say('timeUnknown'), undated, colours.near),
    ],
    opening: null,
    cards: true,
  };
}
