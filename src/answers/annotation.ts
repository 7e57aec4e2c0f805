import { crc32 } from 'node:zlib';
import type { Article } from '../corpus/article.ts';
import { articleFacts, articleOf } from '../corpus/article-facts.ts';
import type { Hearing } from '../quotations/hear.ts';
import { hearingFacts, hearingOf } from '../quotations/hearing-facts.ts';
import { tokenBytes, tokensIn } from '../search/token-bytes.ts';
import type { Tokens } from '../search/tokens.ts';

/** What was read of an article: made into objects part by part, when each is asked for. */
export interface Annotation {
  /** @param file what it is called now. */
  article(file: string): Article;
  /** @param article that one, under whatever id. */
  hearing(article: Article): Hearing;
  tokens(): Tokens;
}

/** Bytes of a number: the low one first. */
const INT = 4;

/**
 * What was read of an article, in bytes: some 12 kB for 3,000 letters. Its parts, each behind its length, and sealed.
 * @returns null for what wouldn't come back the same: a text with half a surrogate pair.
 */
export function encoded(article: Article, hearing: Hearing, tokens: Tokens): Buffer | null {
  const text = Buffer.from(article.text);
  if (text.toString() !== article.text) return null;
  const { spellings, words, gaps, lengths, bits } = tokenBytes(tokens);
  const body = Buffer.concat(
    [
      Buffer.from(JSON.stringify(articleFacts(article))),
      Buffer.from(JSON.stringify(hearingFacts(hearing))),
      ...[text, spellings, words, gaps, lengths, bits],
    ].flatMap((part) => [int(part.length), part]),
  );
  return sealed(body);
}

/** With CRC-32 before it. */
const sealed = (bytes: Buffer): Buffer => Buffer.concat([int(crc32(bytes)), bytes]);

/** What was sealed; null where the bytes aren't what was written. */
function unsealed(bytes: Buffer): Buffer | null {
  const body = bytes.subarray(INT);
  return bytes.length >= INT && bytes.readUInt32LE(0) === crc32(body) ? body : null;
}

/** @returns null where the bytes aren't what was written. */
export function decoded(bytes: Buffer): Annotation | null {
  const body = unsealed(bytes);
  if (!body) return null;
  const [article, hearing, text, spellings, words, gaps, lengths, bits] = partsOf(body);
  if (!article || !hearing || !text || !spellings || !words || !gaps || !lengths || !bits) return null;
  return {
    article: (file) => articleOf(file, text.toString(), JSON.parse(article.toString())),
    hearing: (of) => hearingOf(of, JSON.parse(hearing.toString())),
    tokens: () => tokensIn({ spellings, words, gaps, lengths, bits }),
  };
}

function partsOf(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at + INT;
    at = start + bytes.readUInt32LE(at);
    parts.push(bytes.subarray(start, at));
  }
  return parts;
}

function int(number: number): Buffer {
  const bytes = Buffer.alloc(INT);
  bytes.writeUInt32LE(number);
  return bytes;
}
