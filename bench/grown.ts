import { readPassages } from './data.ts';
import { randomFrom, shuffled } from './random.ts';

/** A file of an article, as it would stand in a folder of them. */
export interface GrownFile {
  readonly file: string;
  readonly text: string;
}

/** Paragraphs of an article, at least and at most: reports of some 3,000 letters. */
const FEWEST = 4;
const MOST = 9;
/** Shorter or longer ones (in letters) are captions, or whole articles in one piece. */
const SHORTEST = 80;
const LONGEST = 1_500;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3_000;

/**
 * Articles in any number, made of real paragraphs: no two are alike, and no paragraph comes twice before all have come
 * once.
 * @param paths files of `{id, text, title?}` a line, the headline first in texts without a title
 */
export function* grownFiles(paths: readonly string[], seed: number): Generator<GrownFile, never> {
  const random = randomFrom(seed);
  const texts = paths.flatMap(readPassages);
  const headlines = texts.map(({ title, text }) => title ?? text.split('\n', 1)[0] ?? '');
  const paragraphs = texts
    .flatMap(({ text }) => text.split(/\n\s*\n/))
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  if (paragraphs.length < MOST)
    throw new Error(`too few paragraphs in ${paths.join(', ')} to grow articles of`);
  const next = endless(paragraphs, random);
  const nextHeadline = endless(headlines, random);
  for (let n = 0; ; n += 1) {
    const count = FEWEST + Math.floor(random() * (MOST - FEWEST + 1));
    const body = Array.from({ length: count }, () => next());
    const date = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10);
    const head = [nextHeadline(), `Source: Paper ${1 + Math.floor(random() * 50)}`, date];
    yield { file: `grown-${n}.txt`, text: `${[...head, ...body].join('\n\n')}\n` };
  }
}

function endless<T>(items: readonly T[], random: () => number): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = shuffled(items, random);
    return left.pop() as T;
  };
}
