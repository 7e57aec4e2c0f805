import type { Answer, Entry } from '../answers/answer.ts';
import { publisherOf } from './citation.ts';
import { entryBlocks } from './entry-blocks.ts';
import { headedBlocks } from './headed-blocks.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';
import type { Block, Sheet } from './pages.ts';

/** Side by side is one below the other, as on a phone: a card a moment, and one for what a source alone has. */
export function comparisonSheet(
  answer: Answer & { kind: 'comparison' },
  title: string,
  language: Language,
): Sheet {
  const { moments, only } = answer;
  return {
    title,
    lead: leadOf(answer, language),
    colour: colours.plain,
    blocks: [
      ...moments.flatMap((entries) => momentBlocks(entries, language)),
      ...only.flatMap(({ article, entries }) =>
        headedBlocks(
          `**${language.say('onlyIn', { publisher: publisherOf(article.head, language) })}**`,
          entries.flatMap((entry) => partsOf(entry, language)),
          colours.near,
        ),
      ),
    ],
    opening: null,
    cards: true,
  };
}

function leadOf({ moments, only }: Answer & { kind: 'comparison' }, language: Language): string {
  if (moments.length > 0) return language.say('comparisonMarks');
  const [first, second] = only;
  if (!first || second) return language.say('nothingShared');
  return language.say('onlyOneSource', { publisher: publisherOf(first.article.head, language) });
}

/** Each source's words under its name. */
function momentBlocks(entries: readonly Entry[], language: Language): readonly Block[] {
  const parts = entries.flatMap((entry) => {
    const name = `**${publisherOf(entry.passage.article.head, language)}**`;
    return partsOf(entry, language).map((block) => ({ ...block, text: `${name}\n${block.text}` }));
  });
  return headedBlocks('', parts, colours.plain);
}

function partsOf(entry: Entry, language: Language): readonly Block[] {
  return entryBlocks(entry, { sure: true, sameArticle: false, language });
}
