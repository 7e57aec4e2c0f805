import type { AttachmentPayload } from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import type { Answers } from '../answers/answers.ts';
import { type ChartText, drawChart } from '../pictures/chart.ts';
import { type Shares, sharesOf } from '../pictures/shares.ts';
import { MAX_ALT_TEXT } from './card.ts';
import { clip, lengthOf, oneLine } from './clip.ts';
import type { Language } from './messages/language.ts';

/** Names in the text that describes the chart are cut to the first of these lengths that they all fit it with. */
const NAME_LENGTHS = [80, 40, 24, 16, 12] as const;
/** Code points of a name in the picture: more than it has room for. */
const MAX_NAME = 80;

/** Charts that have been drawn, by the tag of the language: the articles of one `Answers` never change. */
const drawn = new WeakMap<Answers, Map<string, Promise<readonly AttachmentPayload[]>>>();

/**
 * The chart that goes with an answer: with the summary of the whole event, of who is quoted how often in which source.
 * None where nobody is quoted or the chart can't be drawn: a summary is an answer without it too.
 */
export async function chartsFor(
  answer: Answer,
  answers: Answers,
  language: Language,
): Promise<readonly AttachmentPayload[]> {
  if (answer.kind !== 'passages' || answer.about.kind !== 'event') return [];
  const known = drawn.get(answers) ?? new Map<string, Promise<readonly AttachmentPayload[]>>();
  drawn.set(answers, known);
  const charts = known.get(language.tag) ?? draw(sharesOf(answers.quotations), language);
  known.set(language.tag, charts);
  try {
    return await charts;
  } catch {
    known.delete(language.tag);
    return [];
  }
}

async function draw(shares: Shares, language: Language): Promise<readonly AttachmentPayload[]> {
  if (shares.speakers.length === 0) return [];
  const text = textOf(shares, language);
  const chart = await drawChart(text);
  if ('refused' in chart) return [];
  return [{ attachment: chart, name: 'chart.png', description: altTextOf(text) }];
}

function textOf({ sources, moreSources, speakers, moreSpeakers }: Shares, { say }: Language): ChartText {
  const parts = sources.map((source) => source ?? say('unknownPublisher'));
  const note = [
    say('chart.note'),
    ...(moreSpeakers.speakers > 0 ? [say('chart.moreSpeakers', moreSpeakers)] : []),
  ];
  return {
    title: say('chart.title'),
    parts: moreSources > 0 ? [...parts, say('chart.moreSources', { count: moreSources })] : parts,
    bars: speakers.map(({ speaker, counts }) => ({ name: oneLine(speaker.name, MAX_NAME), counts })),
    note: note.join(' · '),
  };
}

/** The chart in words: "… Ada Example: 14 (The Daily 9, The Wire 5). …". */
function altTextOf(text: ChartText): string {
  const described = NAME_LENGTHS.map((length) => inWords(text, length));
  return (
    described.find((words) => lengthOf(words) <= MAX_ALT_TEXT) ?? clip(described.at(-1) ?? '', MAX_ALT_TEXT)
  );
}

function inWords({ title, parts, bars, note }: ChartText, nameLength: number): string {
  const told = bars.map(({ name, counts }) => {
    const each = counts.flatMap((count, at) =>
      count > 0 ? [`${oneLine(parts[at] ?? '', nameLength)} ${count}`] : [],
    );
    const all = counts.reduce((sum, count) => sum + count, 0);
    return `${oneLine(name, nameLength)}: ${all} (${each.join(', ')}).`;
  });
  return [`${title}. ${note}.`, ...told].join(' ');
}
