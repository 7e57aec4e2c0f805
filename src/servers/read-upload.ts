import type { Article, Head } from '../corpus/article.ts';
import { writeArticleFile } from '../corpus/article-file.ts';
import { decodePage, decodeText } from '../corpus/decode.ts';
import { readPage } from '../corpus/page.ts';
import { NoTextError, readArticle } from '../corpus/read-article.ts';
import { attribute } from '../quotations/attribute.ts';
import { words } from '../search/words.ts';
import { type BadZip, unzip, type ZipLimits } from './unzip.ts';
import { kindOf } from './upload-kinds.ts';

/** What a moderator says of an article; the rest is what its file says. */
export type Said = Partial<Pick<Head, 'headline' | 'publisher' | 'published' | 'url'>>;

/** A file that somebody uploaded. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file is none of an article: its kind, what is in it, or how much. */
export type NoArticle = 'kind' | 'too-large' | 'not-text' | 'no-text' | 'no-page' | 'too-long';

/** An article and what is said in it. */
export interface ReadArticle {
  readonly article: Article;
  readonly words: number;
  readonly quotations: number;
  /** With how many of the quotations, the most quoted first. */
  readonly speakers: readonly { readonly name: string; readonly quotations: number }[];
}

export interface ReadZip {
  /** Those of the same text once. */
  readonly articles: readonly Article[];
  /** How many were left out for that. */
  readonly repeated: number;
  readonly refused: readonly { readonly name: string; readonly why: NoArticle }[];
}

/** The longest name of a file that is kept, in UTF-16 units, without its extension. */
const LONGEST_NAME = 80;

/**
 * Reads the article in a file. What comes of it is exactly what is read again from `writeArticleFile`: what
 * somebody is shown before it is added is what answers are drawn from afterwards.
 * @param longest characters of its text
 */
export function readUpload({ name, bytes }: Upload, said: Said, longest: number): Article | NoArticle {
  const kind = kindOf(name);
  if (kind === null) return 'kind';
  const isPage = kind === 'page';
  const decoded = isPage ? decodePage(bytes) : decodeText(bytes);
  if (decoded === null) return 'not-text';
  const content = isPage ? readPage(decoded) : decoded;
  if (content === null) return 'no-page';
  const base = baseOf(name);
  try {
    const { head, text } = readArticle(kind === 'markdown' ? `${base}.md` : `${base}.txt`, content);
    if (text.length > longest) return 'too-long';
    return readArticle(`${base}.txt`, writeArticleFile({ head: { ...head, ...said }, text }));
  } catch (error) {
    if (error instanceof NoTextError) return isPage ? 'no-page' : 'no-text';
    throw error;
  }
}

/** An article with what is said in it. */
export function describe(article: Article): ReadArticle {
  const { quotations, speakers } = attribute([article]);
  const counts = speakers.map(({ name, id }) => ({
    name,
    quotations: quotations.filter(({ speaker }) => speaker?.id === id).length,
  }));
  return {
    article,
    words: words(article.text).length,
    quotations: quotations.length,
    speakers: counts.filter((one) => one.quotations > 0).sort((a, b) => b.quotations - a.quotations),
  };
}

/** Reads the articles in a zip. */
export function readZip(zip: Uint8Array, limits: ZipLimits, longest: number): ReadZip | BadZip {
  const files = unzip(zip, limits);
  if (typeof files === 'string') return files;
  const articles = new Map<string, Article>();
  const refused: { name: string; why: NoArticle }[] = [];
  let repeated = 0;
  for (const { name, bytes } of files) {
    const read = bytes === null ? 'too-large' : readUpload({ name, bytes }, {}, longest);
    if (typeof read === 'string') refused.push({ name, why: read });
    else if (articles.has(read.text)) repeated += 1;
    else articles.set(read.text, read);
  }
  return { articles: [...articles.values()], repeated, refused };
}

/** What the file is called from now on, without its ending: plain text, whatever it was. */
function baseOf(name: string): string {
  const base = name.slice(0, name.lastIndexOf('.')).slice(0, LONGEST_NAME);
  return base.replace(/[^\p{L}\p{N} ._-]+/gu, '_').trim() || 'article';
}
