import type { APIEmbed } from 'discord.js';
import { type Answer, type Checked, type Entry, VERDICTS, type Verdict } from '../answers/answer.ts';
import { sentencesAround } from '../answers/entries.ts';
import { Passage } from '../corpus/passage.ts';
import { label } from './citation.ts';
import { clip, lengthOf, oneLine } from './clip.ts';
import { oneBlock } from './entry-blocks.ts';
import { escapeMarkdown } from './escape.ts';
import { colours, verdictMarks } from './looks.ts';
import { markedDifferences } from './marked-differences.ts';
import type { Language } from './messages/language.ts';
import type { Page } from './pages.ts';
import { isNarrated, withoutGaps } from './verdict-sheet.ts';

type Check = Answer & { kind: 'check' };

/** Discord's limits for a message: its embeds, and the code points of all of them (6,000) with some to spare. */
const MAX_EMBEDS = 10;
const MAX_MESSAGE = 5_900;
/** Code points of a heading; Discord's limit is 256. */
const MAX_TITLE = 250;
/** Room for one quotation in code points: a screen, or less, so that ten fit a message. Beside it, small print and heading. */
const MOST_ROOM = 1_200;
const LEAST_ROOM = 520;
/** Of its room this share is for the words of the message. */
const CLAIM_SHARE = 1 / 3;

/** Verdicts on words that stand in the sources as they are. */
const AS_PUBLISHED: readonly Verdict[] = ['verbatim', 'cut-short', 'reported', 'somebody-else'];
/** Verdicts whose name alone doesn't tell what is wrong. */
const NEEDS_TELLING: readonly Verdict[] = ['cut-short', 'reported'];

/**
 * A checked message as messages of the bot's, each within every limit: a line that counts, then each quotation with its
 * verdict, the difference, the published words and whose they are.
 */
export function checkPages(check: Check, language: Language): readonly [Page, ...Page[]] {
  const [first, ...rest] = check.checked;
  if (!first) return [{ embeds: [emptyEmbed(check, language)], passages: [] }];
  const room = Math.min(MOST_ROOM, Math.max(LEAST_ROOM, MAX_MESSAGE / check.checked.length));
  const compared = check.checked.find(({ answer }) => answer.differences.length > 0);
  const cards = [first, ...rest].map((one, at) => card(one, at + 1, room, one === compared, language));
  const pages: [Card, ...Card[]][] = [];
  let used = headLength(check, language);
  for (const one of cards) {
    const length = lengthOf(one.text);
    const page = pages.at(-1);
    if (page && page.length < MAX_EMBEDS && used + length <= MAX_MESSAGE) page.push(one);
    else {
      used = page ? 0 : used;
      pages.push([one]);
    }
    used += length;
  }
  const [page, ...more] = pages.map((of, at) => pageOf(of, at === 0 ? check : null, language));
  return page ? [page, ...more] : [{ embeds: [emptyEmbed(check, language)], passages: [] }];
}

/** One quotation, checked. */
interface Card {
  readonly text: string;
  readonly colour: number;
  readonly passages: readonly Passage[];
}

function pageOf(cards: readonly Card[], head: Check | null, language: Language): Page {
  return {
    embeds: cards.map(({ text, colour }, at) => ({
      color: colour,
      ...(at === 0 && head && { title: countLine(head, language) }),
      description: text,
      ...(at === 0 && head && footerOf(head, language)),
    })),
    passages: cards.flatMap(({ passages }) => passages),
  };
}

function emptyEmbed({ small, isBlank }: Check, language: Language): APIEmbed {
  const key = isBlank ? 'check.blank' : small > 0 ? 'check.onlySmall' : 'check.none';
  return { color: colours.near, description: language.say(key) };
}

/** "5 quotations: 3 verbatim, 1 altered, 1 not in the sources" */
function countLine({ checked }: Check, language: Language): string {
  // Found first, then what is worse.
  const counts = VERDICTS.flatMap((verdict) => {
    const count = checked.filter(({ answer }) => answer.verdict === verdict).length;
    return count > 0 ? [language.say(`count.${verdict}`, { count })] : [];
  });
  const line = language.say('check.count', { count: checked.length, verdicts: counts.join(', ') });
  return clip(line, MAX_TITLE);
}

function footerOf(check: Check, language: Language): Pick<APIEmbed, 'footer'> {
  const text = notes(check, language).join(' ');
  return text === '' ? {} : { footer: { text } };
}

/** What wasn't looked up, and how to read what was. */
function notes({ small, beyond }: Check, language: Language): string[] {
  return [
    ...(small > 0 ? [language.say('check.small', { count: small })] : []),
    ...(beyond > 0 ? [language.say('check.beyond', { count: beyond })] : []),
  ];
}

function headLength(check: Check, language: Language): number {
  return lengthOf(countLine(check, language)) + lengthOf(notes(check, language).join(' '));
}

/** @param isFirstCompared it says how a comparison is to be read, for all of them */
function card(
  checked: Checked,
  number: number,
  room: number,
  isFirstCompared: boolean,
  language: Language,
): Card {
  const { answer } = checked;
  const { verdict, entries } = answer;
  const name = nameOf(checked);
  const heading = [
    `**${number} · ${verdictMarks[verdict]} ${language.say(`verdict.${verdict}`)}**`,
    ...(name === null ? [] : [language.say('pinnedOn', { speaker: label(name) })]),
  ].join(' · ');
  const claim = claimLine(checked, room * CLAIM_SHARE);
  const small = [
    ...(isNarrated(answer) ? [language.say('narrated')] : []),
    ...(NEEDS_TELLING.includes(verdict) && !isNarrated(answer) ? [language.say(`meaning.${verdict}`)] : []),
    ...(isFirstCompared ? [language.say('check.difference')] : []),
  ].map((text) => `-# ${text}`);
  const [entry] = entries;
  const shown = entry && narrowed(answer.differences.length > 0 ? withoutGaps(entry) : entry);
  const caption = language.say(verdict === 'not-in-sources' ? 'nearestWords' : 'published');
  const left = room - [heading, claim ?? '', ...small].reduce((sum, text) => sum + lengthOf(text) + 1, 0);
  const block = shown && oneBlock(shown, language, left);
  const published = block ? [claim === null ? block.text : `${caption}\n${block.text}`] : [];
  return {
    text: [heading, ...(claim === null ? [] : [claim]), ...small, ...published].join('\n'),
    colour: colours.verdict[verdict],
    passages: block?.passages ?? [],
  };
}

/** Whom the words are pinned on, in full; as the message has it where that may mean somebody else too, who said it. */
function nameOf({ pin, answer: { pinnedOn, verdict, entries } }: Checked): string | null {
  const speaker = entries[0]?.quotation?.speaker ?? pinnedOn;
  const isAnother = verdict !== 'somebody-else' && verdict !== 'not-in-sources' && speaker !== pinnedOn;
  return isAnother ? pin : (pinnedOn?.name ?? pin);
}

/** What the message has, against what was published; null where those are the very words that are published, in bold. */
function claimLine({ words, answer }: Checked, room: number): string | null {
  const { verdict, differences, entries } = answer;
  if (differences.length > 0) return `> ${markedDifferences(differences, room)}`;
  if (AS_PUBLISHED.includes(verdict) && entries.length > 0) return null;
  return `> ${escapeMarkdown(oneLine(words, Math.floor(room)))}`;
}

/** Of a long statement the sentences that hold the words in question. */
function narrowed(entry: Entry): Entry {
  const { passage, bold } = entry;
  const [first, last] = [bold[0], bold.at(-1)];
  if (!first || !last) return entry;
  const around = sentencesAround(passage.article, { start: first.start, end: last.end });
  const span = { start: Math.max(around.start, passage.start), end: Math.min(around.end, passage.end) };
  return { ...entry, passage: Passage.of(passage.article, span) };
}
