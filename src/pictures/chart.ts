import type { SKRSContext2D } from '@napi-rs/canvas';
import { fillPart } from './fills.ts';
import { clipLine, setText } from './layout.ts';
import { drawPaper, FAINT, INK, type Ink, LEFT, PAPER, ROOM, TO_BASELINE, WIDTH, write } from './looks.ts';
import type { Refusal } from './refusal.ts';
import { openStudio, type Studio } from './studio.ts';
import { visibleText } from './visible-text.ts';

/** Bars of numbers with a name each, all parted alike. */
export interface ChartText {
  readonly title: string;
  /** What each part of a bar stands for: as many as each bar has counts. */
  readonly parts: readonly string[];
  readonly bars: readonly { readonly name: string; readonly counts: readonly number[] }[];
  /** A line below: what is counted. */
  readonly note: string;
}

const TITLE: Ink = { size: 40, weight: 700, colour: INK };
/** A speaker's name, on two lines where it is long. */
const NAME = { largest: 28, smallest: 20, lineHeight: 1.15 } as const;
const LABEL: Ink = { size: 26, weight: 400, colour: INK };
const COUNT: Ink = { size: 26, weight: 700, colour: INK };
const NOTE: Ink = { size: 24, weight: 400, colour: FAINT };

/** Baselines from the top, and heights: all in pixels. */
const Y = { title: 112, legend: 168 } as const;
const LEGEND_LINE = 44;
const ROW = 80;
/** What a name takes of a row: the rest keeps it apart from the next. */
const NAME_HEIGHT = 66;
const BAR = 48;
const FOOT = 74;
/** Where names stand, and behind them the bars with their numbers. */
const NAMES = 340;
const BARS = { x: LEFT + NAMES, width: ROOM - NAMES } as const;
const SWATCH = { width: 44, height: 28, beside: 12, between: 36 } as const;
/** Around a number in its part of a bar. */
const PADDING = 8;

/** Draws bars with their numbers: a PNG 1200 wide, and as high as the bars need. Refused where a name can't be drawn. */
export async function drawChart(text: ChartText): Promise<Buffer | Refusal> {
  const studio = await openStudio();
  const shown = visible(text);
  const texts = [shown.title, shown.note, ...shown.parts, ...shown.bars.map(({ name }) => name)];
  if (!texts.every(studio.covers)) return { refused: 'script' };

  const legend = legendOf(shown.parts, studio);
  const bars = Y.legend + legend.lines * LEGEND_LINE;
  const height = bars + shown.bars.length * ROW + FOOT;
  const { pen, png } = studio.sheet(WIDTH, height);
  const writeClipped = (words: string, y: number, ink: Ink) =>
    write(
      pen,
      clipLine(words, ROOM / ink.size, (part) => studio.measure(part, ink.weight)),
      LEFT,
      y,
      ink,
    );
  drawPaper(pen, height);
  writeClipped(shown.title, Y.title, TITLE);
  drawLegend(pen, legend.places);
  const scale = scaleOf(shown.bars, studio);
  for (const [row, { name, counts }] of shown.bars.entries()) {
    drawName(pen, name, bars + row * ROW, studio);
    drawBar(pen, counts, bars + row * ROW, scale, studio);
  }
  writeClipped(shown.note, height - FOOT / 2 + TO_BASELINE * NOTE.size, NOTE);
  return png();
}

function visible({ title, parts, bars, note }: ChartText): ChartText {
  return {
    title: visibleText(title),
    parts: parts.map(visibleText),
    bars: bars.map(({ name, counts }) => ({ name: visibleText(name), counts })),
    note: visibleText(note),
  };
}

interface LegendPlace {
  readonly part: string;
  readonly x: number;
  /** The baseline of its name. */
  readonly y: number;
}

/** Where the parts' names stand: one behind the other, on as many lines as they need. None has more than half a line. */
function legendOf(parts: readonly string[], { measure }: Studio): { places: LegendPlace[]; lines: number } {
  const width = (text: string) => measure(text, LABEL.weight);
  const most = (ROOM - SWATCH.between) / 2 - SWATCH.width - SWATCH.beside;
  let x: number = LEFT;
  let lines = 1;
  const places = parts.map((name) => {
    const part = clipLine(name, most / LABEL.size, width);
    const end = x + SWATCH.width + SWATCH.beside + width(part) * LABEL.size;
    if (end > LEFT + ROOM) {
      x = LEFT;
      lines += 1;
    }
    const place = { part, x, y: Y.legend + (lines - 1) * LEGEND_LINE };
    x += SWATCH.width + SWATCH.beside + width(part) * LABEL.size + SWATCH.between;
    return place;
  });
  return { places, lines };
}

function drawLegend(pen: SKRSContext2D, places: readonly LegendPlace[]): void {
  for (const [source, { part, x, y }] of places.entries()) {
    const top = y - TO_BASELINE * LABEL.size - SWATCH.height / 2;
    fillPart(pen, source, { x, y: top, width: SWATCH.width, height: SWATCH.height });
    write(pen, part, x + SWATCH.width + SWATCH.beside, y, LABEL);
  }
}

function drawName(pen: SKRSContext2D, name: string, y: number, { measure }: Studio): void {
  const bold = (text: string) => measure(text, 700);
  const room = NAMES - 2 * PADDING;
  const { size, lines } = setText(name, { width: room, height: NAME_HEIGHT }, NAME, bold) ?? {
    size: NAME.smallest,
    lines: [{ words: [{ text: clipLine(name, room / NAME.smallest, bold), x: 0 }] }],
  };
  for (const [line, { words }] of lines.entries()) {
    const middleOfLine = y + ROW / 2 + (line - (lines.length - 1) / 2) * NAME.lineHeight * size;
    for (const { text, x } of words)
      write(pen, text, LEFT + x, middleOfLine + TO_BASELINE * size, { size, weight: 700, colour: INK });
  }
}

/** Pixels for a count of one: each bar has room for all that can stand behind it. */
function scaleOf(bars: ChartText['bars'], { measure }: Studio): number {
  const scales = bars.map(({ counts }) => {
    const { all, sum } = numbersOf(counts);
    const behind = measure(all, COUNT.weight) * COUNT.size + measure(sum, LABEL.weight) * LABEL.size;
    return (BARS.width - behind - 3 * PADDING) / total(counts);
  });
  return Math.min(...scales);
}

/** What a bar amounts to, "5", and how, "= 3 + 2". */
function numbersOf(counts: readonly number[]): { all: string; sum: string } {
  const present = counts.filter((count) => count > 0);
  return { all: String(total(counts)), sum: present.length > 1 ? `= ${present.join(' + ')}` : '' };
}

/** A bar of its parts, each with its number inside; where one has no room for its own, all stand behind the bar. */
function drawBar(
  pen: SKRSContext2D,
  counts: readonly number[],
  y: number,
  scale: number,
  { measure }: Studio,
): void {
  const boxWidth = (count: number) => measure(String(count), COUNT.weight) * COUNT.size + 2 * PADDING;
  const roomy = counts.every((count) => count === 0 || boxWidth(count) + PADDING <= count * scale);
  const { all, sum } = numbersOf(counts);
  let x: number = BARS.x;
  for (const [source, count] of counts.entries()) {
    if (count === 0) continue;
    const width = count * scale;
    fillPart(pen, source, { x, y: y + (ROW - BAR) / 2, width, height: BAR });
    if (roomy && sum !== '') drawPartCount(pen, count, { x: x + width / 2, y, width: boxWidth(count) });
    x += width;
  }
  write(pen, all, x + 2 * PADDING, middle(y, COUNT), COUNT);
  if (roomy) return;
  const behind = x + 3 * PADDING + measure(all, COUNT.weight) * COUNT.size;
  write(pen, sum, behind, middle(y, LABEL), LABEL);
}

/** A number in the middle of its part, on paper so that the part's marks don't touch it. */
function drawPartCount(
  pen: SKRSContext2D,
  count: number,
  place: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const height = COUNT.size * 1.15;
  pen.fillStyle = PAPER;
  pen.fillRect(place.x - place.width / 2, place.y + (ROW - height) / 2, place.width, height);
  write(pen, String(count), place.x - place.width / 2 + PADDING, middle(place.y, COUNT), COUNT);
}

function middle(y: number, { size }: Ink): number {
  return y + ROW / 2 + TO_BASELINE * size;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
