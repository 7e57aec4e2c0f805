import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { cleanText } from './clean.ts';
import { boundPage } from './page-bounds.ts';

/** What is read of a node of a page. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const ELEMENT = 1;
const TEXT = 3;
/** Elements within a line of text; all others begin and end one. */
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i;
/** What stands in an article without being its text. */
const ASIDE = /^(?:figcaption|button|script|style)$/i;

/** Where a page says when it was published, if not where Readability looks for it. */
const DATES = [
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date.issued"]',
  'time[itemprop="datePublished"]',
];
/** What a page names as its address, whatever address it was fetched from. */
const ADDRESSES = ['link[rel="canonical"]', 'meta[property="og:url"]'];

/**
 * The article of a web page as a file for `readArticle`: what the page says of it as front matter, and its
 * paragraphs. The article is found by Mozilla's Readability, the reader view of Firefox.
 *
 * Null where there is none, or where the page is too tangled to be read in good time. It takes up to a second: not for
 * the thread that answers.
 */
export function readPage(html: string): string | null {
  const bounded = boundPage(html);
  if (bounded === null) return null;
  // HTML lets a page leave these tags out; the parser needs them.
  const { document } = parseHTML(/<html[\s>]/i.test(bounded) ? bounded : `<html><body>${bounded}`);
  const said = (selectors: readonly string[]): string | null => {
    for (const selector of selectors) {
      const element = document.querySelector(selector);
      const value = ['content', 'href', 'datetime'].map((name) => element?.getAttribute(name)).find(Boolean);
      if (value) return value;
    }
    return null;
  };
  // Before Readability, which changes the document.
  const [date, url] = [said(DATES), said(ADDRESSES)];
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => plainLine(textContent));
  const article = articleIn(document);
  if (!article?.content) return null;
  const fields = {
    title: withHeading(plainLine(article.title), headings),
    author: article.byline,
    publisher: article.siteName,
    date: article.publishedTime ?? date,
    url,
  };
  const head = Object.entries(fields).flatMap(([name, value]) => {
    const line = plainLine(value);
    return line === '' ? [] : [`${name}: ${JSON.stringify(line)}`];
  });
  return ['---', ...head, '---', '', linesOf(article.content).join('\n\n')].join('\n');
}

function plainLine(text: string | null | undefined): string {
  return cleanText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A page's title may cut its headline short and have the site's name behind it: "Barrier fails | The Post". In its
 * place stands the page's one heading where that begins so.
 */
function withHeading(title: string, headings: readonly string[]): string {
  const [heading = '', ...others] = headings.filter((text) => text !== '');
  const [begins = ''] = title.split(/ [|–—·-] /);
  if (others.length > 0 || begins === '' || !heading.toLowerCase().startsWith(begins.toLowerCase()))
    return title;
  return heading + title.slice(begins.length);
}

function articleIn(document: ReturnType<typeof parseHTML>['document']) {
  try {
    return new Readability<PageNode>(document, { serializer: (node) => node as PageNode }).parse();
  } catch {
    // It has its own errors on pages of no known form: no article was found.
    return null;
  }
}

function linesOf(node: PageNode): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  const read = ({ nodeType, nodeName, textContent, childNodes }: PageNode) => {
    if (nodeType === TEXT) line += (textContent ?? '').replace(/\s+/g, ' ');
    if (nodeType !== ELEMENT || ASIDE.test(nodeName)) return;
    const isInline = INLINE.test(nodeName);
    if (!isInline) end();
    for (const child of childNodes) read(child);
    if (!isInline) end();
  };
  read(node);
  end();
  return lines;
}
