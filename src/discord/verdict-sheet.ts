import type { Answer, Difference, Entry } from '../answers/answer.ts';
import { label } from './citation.ts';
import { lengthOf, oneLine } from './clip.ts';
import { oneBlock } from './entry-blocks.ts';
import { escapeMarkdown } from './escape.ts';
import { colours, verdictMarks } from './looks.ts';
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
function isNarrated({ verdict, entries }: Answer & { kind: 'verdict' }): boolean {
  return verdict === 'reported' && entries.length > 0 && entries.every(({ quotation }) => quotation === null);
}

/**
 * The published words in question bold from the first to the last: where those that differ were left plain, they
 * would look like the opposite of what they are, beside a comparison that has just these in bold.
 */
function withoutGaps(entry: Entry): Entry {
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
      `**${language.say('claimed')}**\n> ${markedDifferences(differences)}\n${language.say('difference')}`,
    ];
  }
  if (claim === null) return [];
  return [`**${language.say('claimed')}**\n> ${escapeMarkdown(oneLine(claim, MAX_CLAIM / 2))}`];
}

const marks = { same: '', 'claimed-only': '~~', 'published-only': '**' } as const;

/** Neighbours of one kind share their marks. What doesn't fit is left out from one place on, marked with "…". */
function markedDifferences(differences: readonly Difference[]): string {
  const shown: string[] = [];
  let room = MAX_CLAIM;
  for (const { kind, words } of runs(differences)) {
    const text = `${marks[kind]}${escapeMarkdown(words)}${marks[kind]}`;
    room -= lengthOf(text) + 1;
    if (room < 0) return [...shown, '…'].join(' ');
    shown.push(text);
  }
  return shown.join(' ');
}

function runs(differences: readonly Difference[]): Difference[] {
  const found: Difference[] = [];
  for (const { kind, words } of differences) {
    const text = oneLine(words, MAX_CLAIM);
    if (text === '') continue;
    const last = found.at(-1);
    if (last?.kind === kind) found[found.length - 1] = { kind, words: `${last.words} ${text}` };
    else found.push({ kind, words: text });
  }
  return found;
}
