import type { Answer, Entry } from '../answers/answer.ts';
import type { Article } from '../corpus/article.ts';
import { label, publisherOf } from './citation.ts';
import { entryBlocks } from './entry-blocks.ts';
import { headedBlocks } from './headed-blocks.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';
import type { Block, Sheet } from './pages.ts';

/** Code points of a headline in a heading. */
const MAX_HEADLINE = 60;

/** Side by side is one below the other, as on a phone: a card a moment, and one for what a source alone has. */
export function comparisonSheet(
  answer: Answer & { kind: 'comparison' },
  title: string,
  language: Language,
): Sheet {
  const { moments, only } = answer;
  const nameOf = namesIn(answer, language);
  return {
    title,
    lead: leadOf(answer, language),
    colour: colours.plain,
    blocks: [
      ...moments.flatMap((entries) => momentBlocks(entries, nameOf, language)),
      ...only.flatMap(({ article, entries }) =>
        headedBlocks(
          `**${language.say('onlyIn', { publisher: nameOf(article) })}**`,
          entries.flatMap((entry) => partsOf(entry, language)),
          colours.near,
        ),
      ),
    ],
    opening: null,
    cards: true,
  };
}

function leadOf({ about, moments, only }: Answer & { kind: 'comparison' }, language: Language): string {
  if (moments.length > 0) return language.say('comparisonMarks');
  const [first, second] = only;
  // Of an article only its own sentences are listed, so that their being alone tells nothing of the others.
  if (!first || second || about.kind === 'article') return language.say('nothingShared');
  return language.say('onlyOneSource', { publisher: publisherOf(first.article.head, language) });
}

/** What articles are called here: by their publishers, and by their headlines too where two have one publisher. */
function namesIn(
  { moments, only }: Answer & { kind: 'comparison' },
  language: Language,
): (article: Article) => string {
  const articles = new Set([
    ...moments.flat().map(({ passage }) => passage.article),
    ...only.map(({ article }) => article),
  ]);
  const publishers = [...articles].map(({ head }) => publisherOf(head, language));
  return ({ head }) => {
    const publisher = publisherOf(head, language);
    const isShared = publishers.indexOf(publisher) !== publishers.lastIndexOf(publisher);
    return isShared ? `${publisher} · ${label(head.headline, MAX_HEADLINE)}` : publisher;
  };
}

/** Each source's words under its name. */
function momentBlocks(
  entries: readonly Entry[],
  nameOf: (article: Article) => string,
  language: Language,
): readonly Block[] {
  const parts = entries.flatMap((entry) =>
    partsOf(entry, language).map((block) => ({
      ...block,
      text: `**${nameOf(entry.passage.article)}**\n${block.text}`,
    })),
  );
  const isAlike = entries.every(({ bold }) => bold.length === 0);
  return headedBlocks(isAlike ? `*${language.say('sameWords')}*` : '', parts, colours.plain);
}

function partsOf(entry: Entry, language: Language): readonly Block[] {
  return entryBlocks(entry, { sure: true, sameArticle: false, language });
}
