import type { Article } from '../src/corpus/article.ts';
import { readArticle } from '../src/corpus/read-article.ts';
import { splitSentences } from '../src/corpus/sentences.ts';
import { readSayings } from '../src/quotations/read-sayings.ts';
import { seedOf } from './random.ts';

/** A line of the file. `quotes` is human annotation, offsets into `text`, where the file has it. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly quotes?: readonly {
    readonly start: number;
    readonly end: number;
    readonly direct: boolean;
    readonly speakerNames: readonly string[];
  }[];
}

/** A sentence that somebody is quoted with word for word. */
export interface Statement {
  readonly article: string;
  readonly words: string;
  /** What the article's sentence has before and after: nothing, where all of it is quoted, or "he said". */
  readonly before: string;
  readonly after: string;
  /** Every name by which the article calls the speaker, the fullest first; empty where it isn't known. */
  readonly names: readonly string[];
  /** The sentence that the same quotation goes on with. */
  next: Statement | null;
}

/** What claims are made from. */
export interface Material {
  readonly articles: readonly Article[];
  readonly statements: readonly Statement[];
  /** Names of people who speak, two words or more. */
  readonly people: readonly string[];
  /** Do these words stand in some article, case and marks aside? */
  holds(words: string): boolean;
  /** The names of whoever is quoted with these words, anywhere. */
  saidBy(words: string): readonly string[];
  /** Every word of the articles, in lower case. */
  readonly vocabulary: ReadonlySet<string>;
}

/**
 * Reads articles and what is quoted in them: from the file's annotation where it has any (claims then test the
 * attribution too), else as this project attributes it.
 *
 * @param isDrawn claims are made from these articles alone; what the claims are judged by is all of them.
 */
export function readMaterial(lines: readonly Line[], isDrawn: (id: string) => boolean): Material {
  const articles = lines.map(({ id, text }) => readArticle(`${id}.txt`, text));
  const quoted = lines.map((line) => ({
    line,
    quotes: (line.quotes ?? ownQuotes(line.text)).filter(isWhole),
  }));
  const folded = articles.map(({ text }) => ` ${plain(text)} `).join('\n');
  const speakersOf = new Map<string, string[]>();
  const people = new Set<string>();
  for (const { line, quotes } of quoted) {
    for (const { start, end, speakerNames } of quotes) {
      for (const { words } of sentencesOf(line.text, start, end)) {
        const key = plain(words);
        speakersOf.set(key, [...(speakersOf.get(key) ?? []), ...speakerNames]);
      }
      for (const name of speakerNames)
        if (/^\p{Lu}\S+ (?:\p{Lu}\S* )?\p{Lu}[\p{L}'’-]+$/u.test(name)) people.add(name);
    }
  }
  return {
    articles,
    statements: quoted
      .filter(({ line }) => isDrawn(line.id))
      .flatMap(({ line, quotes }) => quotes.flatMap((quote) => statementsOf(line, quote))),
    people: [...people].sort(),
    holds: (words) => folded.includes(` ${plain(words)} `),
    saidBy: (words) => speakersOf.get(plain(words)) ?? [],
    vocabulary: new Set(folded.split(/\s+/)),
  };
}

/** Articles fall into two halves by their id: what is tuned on one is judged by the other. */
export function halfOf(id: string): '1' | '2' {
  return seedOf(id) % 2 === 0 ? '1' : '2';
}

/** A text's letters and digits, in lower case, single spaces between. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type Quote = NonNullable<Line['quotes']>[number];

/** Said aloud, and not a word or two in marks. */
function isWhole({ start, end, direct }: Quote): boolean {
  return direct && end - start > 20;
}

function ownQuotes(text: string): Quote[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return readSayings(text, paragraphs).sayings.flatMap(({ kind, pieces, speaker }) =>
    pieces.map(({ start, end }) => ({
      start,
      end,
      direct: kind !== 'indirect',
      speakerNames: speaker ? [speaker.name] : [],
    })),
  );
}

function statementsOf({ id, text }: Line, { start, end, speakerNames }: Quote): Statement[] {
  // The headline isn't part of the article's text.
  if (!text.slice(0, start).includes('\n')) return [];
  const names = [...new Set(speakerNames)].sort((a, b) => b.length - a.length);
  const found = sentencesOf(text, start, end).map(
    (sentence): Statement => ({ ...sentence, article: id, names, next: null }),
  );
  for (const [at, statement] of found.entries()) statement.next = found[at + 1] ?? null;
  return found;
}

/** The sentences of a quoted stretch, each with what the article's sentence has around it. */
function sentencesOf(text: string, start: number, end: number) {
  const from = text.lastIndexOf('\n', start) + 1;
  const stop = text.indexOf('\n', end);
  const within = { start: from, end: stop < 0 ? text.length : stop };
  return splitSentences(text, within).flatMap((sentence) => {
    const [first, last] = [Math.max(sentence.start, start), Math.min(sentence.end, end)];
    if (first >= last) return [];
    const words = text.slice(first, last).replace(/^[\s"“”‘’']+|[\s"“”‘’',]+$/gu, '');
    return [{ words, before: text.slice(sentence.start, first), after: text.slice(last, sentence.end) }];
  });
}
