import { createHash } from 'node:crypto';
import type { Article } from '../corpus/article.ts';
import { readArticle } from '../corpus/read-article.ts';
import { type Hearing, hear, hearingBy } from '../quotations/hear.ts';
import { type Tokens, tokensOf } from '../search/tokens.ts';
import { type Annotation, decoded, encoded } from './annotation.ts';
import { VERSION } from './version.ts';

/** Reads what is said in an article, and its words. */
export interface Reader {
  hearing(article: Article): Hearing;
  tokens(article: Article): Tokens;
}

/** Reads each article anew. */
export const reader: Reader = { hearing: hear, tokens: ({ text }) => tokensOf(text) };

/** Bytes of SHA-256 that tell what was read, and by which sources. */
const KEY = 16;

/** An article that was asked for. */
interface Asked {
  /** As its file alone makes it: its id may become another among others. */
  readonly article: Article;
  readonly key: Buffer;
  readonly kept: Annotation | null;
  /** What was said in it, until its words are read as well. */
  hearing: Hearing | null;
  /** What is to be kept of it; null where it isn't read yet. */
  record: Buffer | null;
}

/**
 * What was read of articles before, each in a record, so that it needn't be read again: that takes several times as
 * long. A record of another text, of another version of the bot or with a wrong byte is none. Wanted while articles are
 * opened, and not to be held longer.
 */
export class Annotations implements Reader {
  readonly #records: ReadonlyMap<string, Buffer>;
  readonly #asked = new Map<string, Asked>();

  /** @param records in any order, of any articles */
  constructor(records: Iterable<Buffer>) {
    this.#records = new Map(Array.from(records, (record) => [nameOf(record.subarray(0, KEY)), record]));
  }

  /** `readArticle` of a file's text. @throws NoTextError as that does. */
  article(file: string, raw: string): Article {
    const key = keyOf(file, raw);
    const record = this.#records.get(nameOf(key)) ?? null;
    const kept = record && decoded(record.subarray(KEY));
    const article = kept ? kept.article(file) : readArticle(file, raw);
    // Of files with the same text the first is the one that is read; the others may tell other things of themselves.
    if (!this.#asked.has(article.text))
      this.#asked.set(article.text, { article, key, kept, hearing: null, record: kept && record });
    return article;
  }

  hearing(article: Article): Hearing {
    const asked = this.#asked.get(article.text);
    if (asked?.kept) return hearingBy(asked.kept.hearing, article);
    const hearing = reader.hearing(article);
    if (asked) asked.hearing = hearing;
    return hearing;
  }

  tokens(article: Article): Tokens {
    const asked = this.#asked.get(article.text);
    if (asked?.kept) return asked.kept.tokens();
    const tokens = reader.tokens(article);
    const body = asked?.hearing && encoded(asked.article, asked.hearing, tokens);
    if (asked && body) asked.record = Buffer.concat([asked.key, body]);
    if (asked) asked.hearing = null;
    return tokens;
  }

  /** The record of an article that was read anew; null where there was one, or none can be made. */
  freshOf({ text }: Article): Buffer | null {
    const asked = this.#asked.get(text);
    return asked && !asked.kept ? asked.record : null;
  }

  /** The records of all that was asked for; null where they are those that were there before. */
  changed(): Buffer[] | null {
    const asked = [...this.#asked.values()];
    const records = asked.flatMap(({ record }) => record ?? []);
    return asked.every(({ kept }) => kept) && records.length === this.#records.size ? null : records;
  }
}

/** @param name of what it is. */
function keyOf(name: string, content: string): Buffer {
  const hash = createHash('sha256').update(`${VERSION}\0${name}\0`).update(content);
  return hash.digest().subarray(0, KEY);
}

const nameOf = (key: Buffer): string => key.toString('latin1');
