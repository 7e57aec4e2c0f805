import assert from 'node:assert/strict';
import type fc from 'fast-check';
import { commands } from '../../commands/index.ts';
import { askedFor } from '../../src/answers/asked-for.ts';
import { parseClaim } from '../../src/answers/claim.ts';
import { claimsIn } from '../../src/answers/claims-in-message.ts';
import { questionsOf } from '../../src/answers/post-questions.ts';
import { readQuestion } from '../../src/answers/question.ts';
import { timeExpressions } from '../../src/answers/time-expressions.ts';
import type { Article, Head, Span } from '../../src/corpus/article.ts';
import { writeArticleFile } from '../../src/corpus/article-file.ts';
import { cleanText } from '../../src/corpus/clean.ts';
import { NoTextError, readArticle } from '../../src/corpus/read-article.ts';
import { splitSentences } from '../../src/corpus/sentences.ts';
import { componentKinds } from '../../src/discord/component-kinds.ts';
import {
  componentId,
  parseComponentId,
  parseRepeat,
  parseTurn,
  repeatState,
  turnState,
} from '../../src/discord/custom-id.ts';
import { escapeMarkdown } from '../../src/discord/escape.ts';
import { attribute } from '../../src/quotations/attribute.ts';
import { readUpload, readZip } from '../../src/servers/read-upload.ts';
import { shown } from '../discord/shown.ts';
import { forgedIds, hostileFiles, hostileLines, hostileTexts } from './inputs.ts';

/** Something that reads what anybody may have made, with what it promises whatever that is. */
export interface Reader {
  readonly inputs: fc.Arbitrary<string>;
  /** Reads an input, which is what may cost no more than its length. @returns what throws where a promise is broken */
  read(input: string): () => void;
}

/** What an article that is uploaded may have here: the usual limits, so much smaller that they are met. */
const LONGEST = 20_000;
const LIMITS = { files: 3, file: 50_000, total: 100_000 };
const NO_HEAD: Head = {
  headline: 'A',
  publisher: null,
  editor: null,
  author: null,
  published: null,
  dateline: null,
  url: null,
};
const REFUSALS: readonly unknown[] = [
  ...['kind', 'too-large', 'not-text', 'no-text', 'no-page', 'too-long'],
  ...['no-zip', 'too-many', 'bomb'],
];

export const READERS: Readonly<Record<string, Reader>> = {
  article: { inputs: hostileTexts, read: readAsArticle },
  quotations: { inputs: hostileTexts, read: readQuotations },
  query: { inputs: hostileLines, read: readQuery },
  times: { inputs: hostileLines, read: readTimes },
  markdown: { inputs: hostileLines, read: showEscaped },
  'custom-id': { inputs: forgedIds, read: readCustomId },
  attachment: { inputs: hostileFiles, read: readAttachment },
};

function readAsArticle(input: string): () => void {
  // Every other length is Markdown.
  const article = articleIn(input.length % 2 === 0 ? 'a.txt' : 'a.md', input);
  return () => {
    if (article) checkArticle(article);
  };
}

/** Null where there is no prose: nothing else may be thrown. */
function articleIn(file: string, text: string): Article | null {
  try {
    return readArticle(file, text);
  } catch (error) {
    if (error instanceof NoTextError) return null;
    throw error;
  }
}

/** Spans are in bounds and in order, paragraphs hold all of the text, and what is kept is read again as it was. */
function checkArticle(article: Article): void {
  const { text, paragraphs, head, file } = article;
  assert.equal(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n'), text);
  let last = 0;
  for (const [at, { number, start, end, sentences }] of paragraphs.entries()) {
    assert.equal(number, at + 1);
    checkSpan({ start, end }, last, text.length);
    last = end;
    let before = start;
    for (const sentence of sentences) {
      checkSpan(sentence, before, end);
      assert.equal(text.slice(before, sentence.start).trim(), '');
      before = sentence.end;
    }
    assert.equal(text.slice(before, end).trim(), '');
  }
  assert.notEqual(head.headline, '');
  assert.deepEqual(readArticle(file, writeArticleFile({ head, text })), article);
}

function checkSpan({ start, end }: Span, from: number, to: number): void {
  assert(from <= start && start < end && end <= to, `${start}–${end} isn't inside ${from}–${to}`);
}

/** An article of these paragraphs, whatever they are. */
function articleOf(lines: readonly string[]): Article {
  const text = lines.join('\n\n');
  let start = 0;
  const paragraphs = lines.map((line, at) => {
    const span = { start, end: start + line.length };
    start = span.end + 2;
    return { number: at + 1, ...span, sentences: splitSentences(text, span) };
  });
  return { id: 'abc123', file: 'a.txt', head: NO_HEAD, text, paragraphs };
}

function readQuotations(input: string): () => void {
  const article = articleOf(cleanText(input).split(/\n+/));
  const { quotations, speakers } = attribute([article]);
  return () => {
    for (const { pieces, statement, cue, mention, speaker } of quotations) {
      checkSpan(statement, 0, article.text.length);
      let last = statement.start;
      for (const piece of pieces) {
        checkSpan(piece, last, statement.end);
        last = piece.end;
      }
      for (const span of [cue, mention]) if (span) checkSpan(span, statement.start, statement.end);
      assert(speaker === null || speakers.includes(speaker));
    }
    for (const { id } of speakers) assert.match(id, /^[a-z0-9-]{1,32}$/);
    assert.equal(new Set(speakers.map(({ id }) => id)).size, speakers.length);
  };
}

/** What is read of a question, a claim, a message and a post is of their own words, and not more than these. */
function readQuery(input: string): () => void {
  const isKnown = (name: string) => name.length % 3 === 0;
  const question = readQuestion(input);
  const claim = parseClaim(input, isKnown);
  const { claims, scraps } = claimsIn(input, isKnown);
  const asked = questionsOf({ title: input.slice(0, 100), body: input });
  askedFor(input);
  return () => {
    for (const [part, value] of Object.entries(question)) {
      if (part !== 'kind') assert((value ?? '').length <= input.length, `${part} is “${value}”`);
    }
    for (const { words, pin } of [claim, ...claims]) {
      assert(words.length <= input.length && (pin ?? '').length <= input.length);
    }
    assert(claims.length + scraps <= input.length);
    assert(asked.length <= 100 && asked.every(({ length }) => length <= input.length));
  };
}

/** The times that a sentence tells are in it. */
function readTimes(input: string): () => void {
  const times = timeExpressions(input, '2024-03-04');
  return () => {
    for (const { span } of times) checkSpan(span, 0, input.length);
  };
}

/** What is escaped shows as the words themselves. */
function showEscaped(input: string): () => void {
  const escaped = escapeMarkdown(input);
  return () => {
    assert.deepEqual(shown(escaped), { text: asParsed(input), styles: [] });
    assert(escaped.length <= 2 * input.length);
  };
}

/** What the parser makes of white space before it reads markdown. */
function asParsed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\f', '').replaceAll('\t', '    ');
}

const KINDS = componentKinds(commands);

/** Whatever a custom_id is, it is one of ours, which is written as it was read, or none. */
function readCustomId(input: string): () => void {
  const id = parseComponentId(input);
  const turn = parseTurn(id?.state ?? input);
  const repeat = parseRepeat(id?.state ?? input);
  if (id) KINDS.get(id.kind)?.(id.state, input);
  return () => {
    if (id) assert.equal(componentId(id.kind, id.state), input);
    if (turn) assert.equal(turnState(turn), id?.state ?? input);
    if (repeat) assert.deepEqual(parseRepeat(repeatState(repeat)), repeat);
    const written = { command: 'quote', option: 'speaker', others: { text: input } };
    assert.deepEqual(parseRepeat(repeatState(written)), written);
  };
}

/** An uploaded file is an article within its bounds, or there is a word for why it is none. */
function readAttachment(input: string): () => void {
  const end = input.indexOf('\n');
  const name = input.slice(0, end);
  const bytes = Buffer.from(input.slice(end + 1), 'latin1');
  const read = name.endsWith('.zip')
    ? readZip(bytes, LIMITS, LONGEST)
    : readUpload({ name, bytes }, {}, LONGEST);
  return () => {
    if (typeof read === 'string') return assert(REFUSALS.includes(read), read);
    const articles = 'articles' in read ? read.articles : [read];
    assert(articles.length <= LIMITS.files);
    for (const article of articles) {
      assert(article.text.length <= LONGEST);
      checkArticle(article);
    }
    if ('refused' in read) for (const { why } of read.refused) assert(REFUSALS.includes(why), why);
  };
}
