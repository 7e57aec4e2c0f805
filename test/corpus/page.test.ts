import { describe, expect, it } from 'vitest';
import { decodePage } from '../../src/corpus/decode.ts';
import { readPage } from '../../src/corpus/page.ts';
import { boundPage } from '../../src/corpus/page-bounds.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const PARAGRAPHS = [
  'The harbour of Westport reopened on Monday after two years, and the first boats came in at dawn.',
  '“We waited for this day,” said Jane Doe, the harbour master, who has been there since 1998.',
  'The work cost nine million crowns, which the city & the state will pay < 10 years late.',
];
const escaped = (text: string) => text.replace('&', '&amp;').replace('<', '&lt;');
const BODY = PARAGRAPHS.map((each) => `<p>${escaped(each)}</p>`).join('\n');

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const read = (html: string) => readArticle('page.txt', readPage(html) ?? '');
const paragraphs = (html: string) => read(html).text.split('\n\n');

describe('the article of a web page', () => {
  it('is its paragraphs, without what stands around them', () => {
    const html = page(
      '<title>The harbour reopens</title><style>p { color: red }</style><script>var p = "<p>No.</p>"</script>',
      `<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
       <article><h1>The harbour reopens</h1><figure><img src="a.jpg"><figcaption>Boats, by night.</figcaption></figure>${BODY}</article>
       <aside><h2>Most read</h2><a href="/x">Another one</a></aside><footer>© The Paper</footer>`,
    );
    expect(paragraphs(html)).toEqual(PARAGRAPHS);
    expect(read(html).head.headline).toBe('The harbour reopens');
  });

  it('has its words as published, in whatever elements they stand', () => {
    const html = page(
      '<title>The harbour</title>',
      `<article>${BODY}<p>They <em>did</em> come<br>in <a href="#">boats</a>,
      and on&nbsp;foot: 1<sup>st</sup> and 2<sup>nd</sup>, as Jane Doe had said they would.</p></article>`,
    );
    expect(paragraphs(html).slice(3)).toEqual([
      'They did come',
      'in boats, and on foot: 1st and 2nd, as Jane Doe had said they would.',
    ]);
  });

  it.each([
    [
      'meta elements',
      '<meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2024-03-04T10:05:00+01:00"><meta name="author" content="Ann Poe"><link rel="canonical" href="https://example.org/harbour">',
    ],
    [
      'data for machines',
      '<meta property="og:url" content="https://example.org/harbour"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The harbour reopens","datePublished":"2024-03-04T10:05:00+01:00","author":{"@type":"Person","name":"Ann Poe"},"publisher":{"@type":"Organization","name":"The Paper"}}</script>',
    ],
  ])('has the head that the page says in %s', (_, head) => {
    expect(
      read(page(`<title>The harbour reopens</title>${head}`, `<article>${BODY}</article>`)).head,
    ).toMatchObject({
      headline: 'The harbour reopens',
      publisher: 'The Paper',
      author: 'Ann Poe',
      published: { date: '2024-03-04', time: '10:05:00' },
      url: 'https://example.org/harbour',
    });
  });

  it('has the headline that stands above it where the title cuts that short', () => {
    const html = page(
      '<title>The harbour reopens | Courier</title>',
      `<article><h1>The harbour reopens after two years</h1>${BODY}</article>`,
    );
    expect(read(html).head).toMatchObject({
      headline: 'The harbour reopens after two years',
      publisher: 'Courier',
    });
    expect(paragraphs(html)).toEqual(PARAGRAPHS);
    const logo = page(
      '<title>The harbour reopens | Courier</title>',
      `<h1>Courier</h1><article>${BODY}</article>`,
    );
    expect(read(logo).head.headline).toBe('The harbour reopens');
  });

  it('links nowhere but to the web', () => {
    const html = page(
      '<title>The harbour reopens</title><link rel="canonical" href="javascript:alert(1)">',
      BODY,
    );
    expect(read(html).head.url).toBeNull();
  });

  it('is found where the page leaves out the tags that HTML lets it leave out', () => {
    expect(paragraphs(`<title>The harbour</title>${BODY.replaceAll('</p>', '')}`)).toEqual(PARAGRAPHS);
  });

  it('is none in a page without text', () => {
    expect(readPage('')).toBeNull();
    expect(readPage(page('', '<nav>Home</nav>')) ?? '').not.toContain('Home Home');
  });

  it('is decoded as the page says', () => {
    const text = 'Гавань відкрили в понеділок.';
    const cyrillic = Uint8Array.from([...text].map((letter) => byteOf(letter)));
    const bytes = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), cyrillic]);
    expect(decodePage(bytes)).toContain(text);
    expect(decodePage(Buffer.from(`<meta charset="no-such"><p>${text}`))).toContain(text);
    expect(decodePage(Buffer.from('%PDF-1.4'))).toBeNull();
  });
});

/** Of a letter in windows-1251. */
function byteOf(letter: string): number {
  const decoder = new TextDecoder('windows-1251');
  for (let byte = 0; byte < 256; byte += 1) if (decoder.decode(Uint8Array.of(byte)) === letter) return byte;
  throw new Error(letter);
}

describe('a page that was made for harm', () => {
  const million = 1_000_000;

  it('has no entities of its own that name each other: they stay as they are written', () => {
    const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`);
    const html = `<!DOCTYPE html [<!ENTITY e0 "lol">${laughs.join('')}]>${page('', `<article>${BODY}<p>They laughed &e20; for hours on end, it was said.</p></article>`)}`;
    expect(paragraphs(html).at(-1)).toBe('They laughed &e20; for hours on end, it was said.');
  });

  it.each([
    ['a million nested elements', '<div>'.repeat(million)],
    ['a million nested elements of no known name', '<x-y>'.repeat(million)],
    ['nested elements among end tags of others', '<div></span>'.repeat(million)],
    ['a million paragraphs', '<p>a</p>'.repeat(million)],
    ['a million marks', '<'.repeat(million)],
    ['a million drawings without an end', '<svg>'.repeat(million)],
  ])('is not parsed: %s', (_, html) => {
    expect(boundPage(html)).toBeNull();
  });

  it.each([
    ['an attribute of 10 MB', `<p title="${'x'.repeat(10 * million)}">`],
    ['a million attributes', `<p ${Array.from({ length: million }, (_, n) => `a${n}=1`).join(' ')}>`],
    ['a comment without an end', `<!--${'<div>'.repeat(million)}`],
    ['a million comments', '<!---->'.repeat(10_000)],
    ['a script of 10 MB', `<script>${'<div>'.repeat(2 * million)}</script>`],
    ['a million ends', '</'.repeat(million)],
    ['an attribute without an end', `<a x="${'<a x='.repeat(million)}`],
  ])('is parsed without %s', (_, html) => {
    const started = process.cpuUsage();
    expect(boundPage(`${BODY}${html}`)?.length).toBeLessThan(BODY.length + 100);
    const { user, system } = process.cpuUsage(started);
    expect(user + system).toBeLessThan(2_000_000);
  });
});
