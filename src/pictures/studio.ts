import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { encodePng } from './png.ts';
import { graphemes } from './visible-text.ts';
import { woffCharacters } from './woff-characters.ts';

/** The weights of type that pictures use. */
export type Weight = 400 | 700;

/** What a picture is drawn on. */
interface Sheet {
  readonly pen: SKRSContext2D;
  /** What has been drawn, which must leave no pixel transparent. */
  png(): Promise<Buffer>;
}

/** What pictures are drawn with. */
export interface Studio {
  /** An empty sheet, in pixels. */
  sheet(width: number, height: number): Sheet;
  /** Whether every character can be drawn. Others would show as empty boxes. */
  covers(text: string): boolean;
  /** How wide a text is, in units of its type's size: twice the size is twice as wide. */
  measure(text: string, weight: Weight): number;
}

/** Noto Sans comes in a file for each of these sets of characters (and weights). */
const SUBSETS = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
  'devanagari',
] as const;
const WEIGHTS: readonly Weight[] = [400, 700];
/** The size that widths are measured at, in pixels: glyphs are not fitted to pixels, so widths grow evenly. */
const MEASURED_AT = 100;

const families = SUBSETS.map((subset) => `"Record ${subset}"`).join(', ');

/** CSS's shorthand for type of a size in pixels. Each character is of the first of the families that has it. */
export function font(size: number, weight: Weight): string {
  return `${weight} ${size}px ${families}`;
}

let opened: Promise<Studio> | undefined;

/** The studio, opened once it is first wanted: that takes some 100 ms, which the start of the bot shouldn't. */
export function openStudio(): Promise<Studio> {
  opened ??= open().catch((error: unknown) => {
    // The next picture tries again.
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Studio> {
  const [subsets, { createCanvas, GlobalFonts }] = await Promise.all([readFonts(), loadCanvas()]);
  for (const { subset, files } of subsets)
    for (const file of files) GlobalFonts.register(file, `Record ${subset}`);
  const characters = subsets.map(({ files }) => files.map(woffCharacters));

  const sheet: Studio['sheet'] = (width, height) => {
    const canvas = createCanvas(width, height);
    return { pen: canvas.getContext('2d'), png: () => encodePng(canvas.data(), width, height) };
  };
  const ruler = sheet(1, 1).pen;
  return {
    sheet,
    // A letter and its marks must be of one file: marks of another would stand beside it.
    covers: (text) =>
      graphemes(text).every((grapheme) =>
        characters.some((weights) =>
          [...grapheme].every((character) =>
            weights.every((known) => known.has(character.codePointAt(0) ?? 0)),
          ),
        ),
      ),
    measure(text, weight) {
      const wanted = font(MEASURED_AT, weight);
      if (ruler.font !== wanted) ruler.font = wanted;
      return ruler.measureText(text).width / MEASURED_AT;
    },
  };
}

/** The fonts of the machine stay out: a picture looks the same everywhere, and there can be thousands to read. */
function loadCanvas(): Promise<typeof import('@napi-rs/canvas')> {
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] ??= '1';
  return import('@napi-rs/canvas');
}

function readFonts() {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@fontsource/noto-sans/package.json')), 'files');
  const file = (subset: string, weight: Weight) =>
    readFile(join(folder, `noto-sans-${subset}-${weight}-normal.woff`));
  return Promise.all(
    SUBSETS.map(async (subset) => ({
      subset,
      files: await Promise.all(WEIGHTS.map((weight) => file(subset, weight))),
    })),
  );
}
