import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Article, Head, Paragraph } from './article.ts';
import { readArticleFile } from './article-file.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { cleanText } from './clean.ts';
import { partFrontMatter } from './front-matter.ts';
import { readHead } from './head.ts';
import { plainWords } from './markdown.ts';
import { withoutRepeats, withoutSecondCopy } from './repeats.ts';
import { splitSentences } from './sentences.ts';
import { unitsOf } from './units.ts';

/** A file that holds no article. The message says why, for the log and for whoever sent the file. */
export class NoTextError extends Error {
  override readonly name = 'NoTextError';
}

/** 36^6 ids: among 1,000 articles two share one in 1 of 4,000 folders. `readFolder` sees to those. */
const ID_LENGTH = 6;
/** A paragraph of prose has at least so many words and the end of a sentence, or so many letters in any script. */
const FEWEST_WORDS = 4;
const FEWEST_LETTERS = 40;

/**
 * Reads an article out of a file's decoded text: cleans it, reads its head, numbers its paragraphs and splits them
 * into sentences. Every form of head and of dirt that is known is listed in the files named after them here.
 *
 * @param file the file's name; Markdown is read in `.md`.
 * @throws NoTextError where nothing is left that reads as prose. Nothing else is thrown, whatever the input.
 */
export function readArticle(file: string, raw: string): Article {
  const { head, body } = readArticleFile(raw) ?? readPublished(file, raw);
  if (!body.some(isProse)) {
    throw new NoTextError(raw.trim() === '' ? 'it is empty' : 'it holds no paragraph of prose');
  }
  return article(file, head, body);
}

/** What a file copied from a page, or written by hand, holds. */
function readPublished(file: string, raw: string): { readonly head: Head; readonly body: readonly string[] } {
  const extension = extname(file);
  const { fields, rest } = partFrontMatter(cleanText(raw));
  // What Markdown's marks stood between can be a tag without them.
  const text = extension.toLowerCase() === '.md' ? cleanText(plainWords(rest)) : rest;
  const units = withoutBoilerplate(unitsOf(text));
  const { head, body } = readHead(
    withoutSecondCopy(units),
    fields,
    file.slice(0, file.length - extension.length),
  );
  return { head, body: withoutRepeats(body) };
}

function article(file: string, head: Head, body: readonly string[]): Article {
  const text = body.join('\n\n');
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const [at, unit] of body.entries()) {
    const span = { start, end: start + unit.length };
    paragraphs.push({ number: at + 1, ...span, sentences: splitSentences(text, span) });
    start = span.end + 2;
  }
  return { id: idOf(text), file, head, text, paragraphs };
}

/**
 * Six of [a-z0-9], made from the text by SHA-256.
 * @param attempt another one for the same text, where the first is taken.
 */
export function idOf(text: string, attempt = 0): string {
  const hash = createHash('sha256').update(attempt === 0 ? text : `${attempt}\n${text}`);
  const number = hash.digest().readUIntBE(0, ID_LENGTH) % 36 ** ID_LENGTH;
  return number.toString(36).padStart(ID_LENGTH, '0');
}

function isProse(unit: string): boolean {
  const words = unit.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (/[.!?…。！？]["'”’»)\]]*$/.test(unit) && words.length >= FEWEST_WORDS) return true;
  return words.join('').length >= FEWEST_LETTERS;
}
