import type { Answer, Difference, Entry, VerdictAnswer } from '../answers/answer.ts';
import { label } from './citation.ts';
import { oneLine } from './clip.ts';
import { oneBlock } from './entry-blocks.ts';
import { escapeMarkdown } from './escape.ts';
import { colours, verdictMarks } from './looks.ts';
import { markedDifferences } from './marked-differences.ts';
import type { Language } from './messages/language.ts';
import { MAX_LEAD, type Sheet } from './pages.ts';

/** Room for what was claimed, in code points. The rest of the lead (meaning, name, captions) is below 500. */
const MAX_CLAIM = MAX_LEAD - 500;

/**
 * A verdict: its mark, name and meaning, the claim against the published words, and where those stand.
 * `claim` is what was asked about, where that is known.
 */
export function verdictSheet(
  answer: Answer & { kind: 'verdict' },
  claim: string | null,
  language: Language,
): Sheet {
  const { verdict, pinnedOn, differences, entries } = answer;
  const meaning = language.say(isNarrated(answer) ? 'narrated' : `meaning.${verdict}`);
  const colour = colours.verdict[verdict];
  const lead = [
    meaning,
    ...(pinnedOn === null ? [] : [language.say('pinnedOn', { speaker: label(pinnedOn.name) })]),
  ].join('\n');
  const caption = language.say(verdict === 'not-in-sources' ? 'nearestWords' : 'published');
  const shown = differences.length > 0 ? entries.map(withoutGaps) : entries;
  const blocks = shown.map((entry, index) => {
    const block = oneBlock(entry, language);
    const text = index === 0 ? `**${caption}**\n${block.text}` : block.text;
    return { ...block, text, colour };
  });
  return {
    title: `${verdictMarks[verdict]} ${language.say(`verdict.${verdict}`)}`,
    lead: [lead, ...claimLines(differences, claim, language)].join('\n\n'),
    colour,
    blocks,
    opening: null,
    cards: false,
  };
}

/** Do the words stand only where an article tells of something itself, not of what somebody said? */
export function isNarrated({ verdict, entries }: VerdictAnswer): boolean {
  return verdict === 'reported' && entries.length > 0 && entries.every(({ quotation }) => quotation === null);
}

/**
 * The published words in question bold from the first to the last: where those that differ were left plain, they
 * would look like the opposite of what they are, beside a comparison that has just these in bold.
 */
export function withoutGaps(entry: Entry): Entry {
  const [first, last] = [entry.bold[0], entry.bold.at(-1)];
  return first && last ? { ...entry, bold: [{ start: first.start, end: last.end }] } : entry;
}

/** The words of the claim, those that differ marked in a way that needs no colour. */
function claimLines(
  differences: readonly Difference[],
  claim: string | null,
  language: Language,
): readonly string[] {
  if (differences.length > 0) {
    return [
      `**${language.say('claimed')}**\n> ${markedDifferences(differences, MAX_CLAIM)}\n${language.say('difference')}`,
    ];
  }
  if (claim === null) return [];
  return [`**${language.say('claimed')}**\n> ${escapeMarkdown(oneLine(claim, MAX_CLAIM / 2))}`];
}
