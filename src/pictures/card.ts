import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Quotation } from '../quotations/quotation.ts';
import { clipLine, type SetText, setText } from './layout.ts';
import {
  ACCENT,
  drawPaper,
  drawRule,
  FAINT,
  INK,
  type Ink,
  LEFT,
  ROOM,
  TO_BASELINE,
  WIDTH,
  write,
} from './looks.ts';
import type { Refusal } from './refusal.ts';
import { openStudio, type Studio } from './studio.ts';
import { visibleText } from './visible-text.ts';

/** A quotation as a card shows it. What its article doesn't tell is put in words by the caller. */
export interface CardText {
  /** `wordsOf` the quotation. */
  readonly words: string;
  /** Whether they are the speaker's own, to stand between quotation marks. */
  readonly quoted: boolean;
  readonly speaker: string;
  /** How it was said: "noted · quoted". */
  readonly manner: string;
  readonly publisher: string;
  readonly headline: string;
  readonly date: string;
  /** "¶4" */
  readonly paragraph: string;
}

/** In pixels: with WIDTH the form in which previews of links are shown too. */
const HEIGHT = 630;
/**
 * Sizes of type in pixels. A phone shows the card about 350 points wide, three tenths of its size: the smallest words
 * are 8 points there, as in a newspaper.
 */
const WORDS = { largest: 84, smallest: 28, lineHeight: 1.32 } as const;
const SPEAKER = { largest: 38, smallest: 26, lineHeight: 1.32 } as const;
const MANNER: Ink = { size: 28, weight: 400, colour: FAINT };
const PUBLISHER: Ink = { size: 27, weight: 700, colour: INK };
const CITATION: Ink = { size: 27, weight: 400, colour: FAINT };
/** More UTF-16 units than any quotation that fits: a longer one isn't measured. */
const LONGEST = 2_000;

/** Where the words stand, in the middle of it. */
const WORDS_TOP = 74;
const WORDS_BOX = { width: ROOM, height: 346 } as const;
/** Baselines, and the rule above the citation. */
const Y = { speaker: 484, rule: 518, publication: 558, headline: 596 } as const;
/** Between the speaker's name and how it was said. */
const BESIDE = 18;
/** Between the opening mark and the words, in units of their size. */
const HANGING = 0.06;

const OPENING = '“';
const CLOSING = '”';
const SOMETHING = /[\p{L}\p{N}]/u;

/** The words of a quotation as published; where other words stand between its pieces, "…" does. */
export function wordsOf({ article, pieces }: Quotation): string {
  return pieces
    .map(({ start, end }, index) => {
      const words = article.text.slice(start, end);
      const before = pieces[index - 1];
      if (!before) return words;
      return `${SOMETHING.test(article.text.slice(before.end, start)) ? ' … ' : ' '}${words}`;
    })
    .join('');
}

/** Draws a quotation with its speaker and citation: a PNG of 1200 × 630. */
export async function drawCard(text: CardText): Promise<Buffer | Refusal> {
  if (text.words.length > LONGEST) return { refused: 'too-long' };
  const studio = await openStudio();
  const shown = visible(text);
  if (!Object.values(shown).every(studio.covers)) return { refused: 'script' };
  const words = setWords(shown.words, text.quoted, studio);
  if (words === null) return { refused: 'too-long' };

  const { pen, png } = studio.sheet(WIDTH, HEIGHT);
  drawPaper(pen, HEIGHT);
  drawWords(pen, words, text.quoted ? studio.measure(OPENING, 700) : null);
  drawSpeaker(pen, shown, studio);
  drawCitation(pen, shown, studio);
  return png();
}

type Shown = { readonly [part in Exclude<keyof CardText, 'quoted'>]: string };

function visible({ words, speaker, manner, publisher, headline, date, paragraph }: CardText): Shown {
  return {
    words: visibleText(words),
    speaker: visibleText(speaker),
    manner: visibleText(manner),
    publisher: visibleText(publisher),
    headline: visibleText(headline),
    date: visibleText(date),
    paragraph: visibleText(paragraph),
  };
}

/** The opening mark hangs in the margin; the closing one is part of the last word. */
function setWords(words: string, quoted: boolean, { measure }: Studio): SetText | null {
  return setText(quoted ? `${words}${CLOSING}` : words, WORDS_BOX, WORDS, (text) => measure(text, 400));
}

function drawWords(pen: SKRSContext2D, { size, lines }: SetText, opening: number | null): void {
  const lineHeight = size * WORDS.lineHeight;
  const top = WORDS_TOP + (WORDS_BOX.height - lines.length * lineHeight) / 2;
  const baseline = (line: number) => top + (line + 0.5) * lineHeight + TO_BASELINE * size;
  for (const [line, { words }] of lines.entries()) {
    for (const { text, x } of words)
      write(pen, text, LEFT + x, baseline(line), { size, weight: 400, colour: INK });
  }
  if (opening === null) return;
  write(pen, OPENING, LEFT - (opening + HANGING) * size, baseline(0), { size, weight: 700, colour: ACCENT });
}

function drawSpeaker(pen: SKRSContext2D, { speaker, manner }: Shown, { measure }: Studio): void {
  const bold = (text: string) => measure(text, 700);
  const room = ROOM - BESIDE - measure(manner, 400) * MANNER.size;
  const oneLine = { width: room, height: SPEAKER.largest * SPEAKER.lineHeight };
  const fitting = setText(speaker, oneLine, SPEAKER, bold);
  const size = fitting?.lines.length === 1 ? fitting.size : SPEAKER.smallest;
  const name = clipLine(speaker, room / size, bold);
  write(pen, name, LEFT, Y.speaker, { size, weight: 700, colour: INK });
  write(pen, manner, LEFT + bold(name) * size + BESIDE, Y.speaker, MANNER);
}

function drawCitation(pen: SKRSContext2D, shown: Shown, { measure }: Studio): void {
  drawRule(pen, Y.rule);
  const regular = (text: string) => measure(text, 400);
  const bold = (text: string) => measure(text, 700);
  const place = ` · ${shown.date} · ${shown.paragraph}`;
  const publisher = clipLine(shown.publisher, ROOM / PUBLISHER.size - regular(place), bold);
  write(pen, publisher, LEFT, Y.publication, PUBLISHER);
  write(pen, place, LEFT + bold(publisher) * PUBLISHER.size, Y.publication, CITATION);
  write(pen, clipLine(shown.headline, ROOM / CITATION.size, regular), LEFT, Y.headline, CITATION);
}
