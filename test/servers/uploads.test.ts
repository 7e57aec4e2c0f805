import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.ts';
import { USUAL_LIMITS } from '../../src/servers/limits.ts';
import { readUpload } from '../../src/servers/read-upload.ts';
import { sortArticles, stored } from '../../src/servers/sort-articles.ts';
import { openUploads, type Uploads } from '../../src/servers/uploads.ts';

const HARBOUR = `The harbour reopens

Source: The Westport Paper

The harbour of Westport reopened on Monday. “We waited for this day,” said Jane Doe, the harbour master.

“So did we,” Doe’s deputy, John Roe, told reporters. The mayor said that it had cost nine million crowns.
`;

const SERVER = '100000000000000001';

describe('what moderators upload', () => {
  let server: Server;
  let files: Map<string, Uint8Array>;
  let uploads: Uploads;
  let address: (path: string) => string;

  beforeEach(async () => {
    files = new Map();
    server = createServer(({ url = '' }, response) => response.end(files.get(url)));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    address = (path) => `${origin}${path}`;
    uploads = openUploads(address('/api'), USUAL_LIMITS);
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const attachment = (name: string, content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files.set('/file', bytes);
    return { name, url: address('/file'), size: bytes.length };
  };

  it('is read with who is quoted in it', async () => {
    const read = await uploads.article(SERVER, attachment('harbour.txt', HARBOUR), {
      publisher: 'The Other Paper',
    });
    expect(read).toMatchObject({
      article: {
        file: 'harbour.txt',
        head: { headline: 'The harbour reopens', publisher: 'The Other Paper' },
        paragraphs: [{ number: 1 }, { number: 2 }],
      },
      quotations: 3,
    });
    const { speakers } = read as Exclude<typeof read, string>;
    expect(speakers.map(({ name }) => name)).toContain('Jane Doe');
  });

  it('is not fetched where its size or its name tells that it won’t do', async () => {
    expect(await uploads.article(SERVER, { name: 'a.txt', url: address('/file'), size: 2_000_001 }, {})).toBe(
      'too-large',
    );
    expect(await uploads.article(SERVER, { name: 'a.exe', url: address('/file'), size: 1 }, {})).toBe('kind');
  });

  it('is given up where it takes too long to read', async () => {
    const hasty = openUploads(address('/api'), USUAL_LIMITS, 1);
    expect(await hasty.article(SERVER, attachment('harbour.txt', HARBOUR), {})).toBe('too-slow');
    expect(await uploads.article(SERVER, attachment('harbour.txt', HARBOUR), {})).toMatchObject({
      quotations: 3,
    });
  });

  it('is fetched only when its turn has come, so that what waits takes no memory', async () => {
    let fetched = 0;
    server.on('request', () => {
      fetched += 1;
    });
    const servers = Array.from({ length: 6 }, (_, number) => `10000000000000000${number}`);
    const waiting = servers.map((server) => uploads.article(server, attachment('harbour.txt', HARBOUR), {}));
    await Promise.race(waiting);
    // Two are read at once, and the first that ends lets in a third.
    expect(fetched).toBeLessThanOrEqual(3);
    for (const read of await Promise.all(waiting)) expect(read).toMatchObject({ quotations: 3 });
  });

  it('is read though another server has many files to be read', async () => {
    const many = Array.from({ length: 6 }, () => uploads.article(SERVER, attachment('a.txt', HARBOUR), {}));
    const other = uploads.article('100000000000000002', attachment('harbour.txt', HARBOUR), {});
    const third = many[2]?.then(() => 'the third of many');
    expect(await Promise.race([third, other])).toMatchObject({ quotations: 3 });
    await Promise.all(many);
  });

  it('holds up nothing else, however tangled it is', async () => {
    const knot = `${'<div>'.repeat(60)}<p>${'a, b, c. '.repeat(20)}</p>${'</div>'.repeat(60)}`.repeat(150);
    const before = performance.eventLoopUtilization();
    await uploads.article(SERVER, attachment('page.html', knot), {});
    const { active, idle } = performance.eventLoopUtilization(before);
    expect(active).toBeLessThan(idle);
  });

  it.each([
    ['a million nested elements', 'a.html', '<div>'.repeat(300_000)],
    ['a text that is one word', 'a.txt', 'x'.repeat(1_900_000)],
    ['a text of quotation marks', 'a.txt', '“"'.repeat(400_000)],
    ['a text of front matter', 'a.md', '---\n'.repeat(400_000)],
    ['a text of markdown', 'a.md', '[a](b)*_`'.repeat(200_000)],
  ])('is answered in good time: %s', async (_, name, text) => {
    expect(await uploads.article(SERVER, attachment(name, text), {})).toMatch(
      /^(no-page|no-text|too-long|too-slow)$/,
    );
  });

  it('may be a zip', async () => {
    const zip = zipSync({
      'a.txt': strToU8(HARBOUR),
      'b/again.md': strToU8(HARBOUR),
      'c.png': strToU8('x'),
    });
    expect(await uploads.zip(SERVER, attachment('articles.zip', zip))).toMatchObject({
      articles: [{ file: 'a.txt' }],
      repeated: 1,
      refused: [{ name: 'c.png', why: 'kind' }],
    });
    expect(await uploads.zip(SERVER, attachment('articles.zip', HARBOUR))).toBe('no-zip');
  });
});

describe('an article that is uploaded', () => {
  const words = fc.array(fc.stringMatching(/^[\p{L}“”"'’.,!?*_#<>&\-[\]() ]{1,20}$/u), {
    minLength: 1,
    maxLength: 30,
  });
  const paragraphs = fc.array(
    words.map((all) => all.join(' ')),
    { minLength: 1, maxLength: 6 },
  );
  const name = fc.oneof(
    fc.constant('a.txt'),
    fc.constant('a.md'),
    fc.string({ maxLength: 90 }).map((base) => `${base}.txt`),
  );
  const said = fc.record(
    {
      headline: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
      publisher: fc.string({ minLength: 1, maxLength: 60 }),
    },
    { requiredKeys: [] },
  );

  it('is read from what is kept of it exactly as it was shown (property)', () => {
    fc.assert(
      fc.property(paragraphs, name, said, (texts, file, head) => {
        const text = [...texts, 'The harbour of Westport reopened on Monday.'].join('\n\n');
        const shown = readUpload({ name: file, bytes: strToU8(text) }, head, 100_000);
        if (typeof shown === 'string') return;
        const kept = stored(shown);
        expect(readArticle(kept.file, kept.text)).toEqual(shown);
      }),
      { numRuns: 300 },
    );
  });

  it('has a name of no more than a line, however long that of its file is', () => {
    const name = `${'n'.repeat(10_000_000)}.txt`;
    const read = readUpload({ name, bytes: strToU8('The harbour of Westport reopened.') }, {}, 100_000);
    expect(read).toMatchObject({ file: `${'n'.repeat(80)}.txt`, head: { headline: 'n'.repeat(80) } });
  });

  it('may be called anything with the right ending', () => {
    const bytes = strToU8('The harbour of Westport reopened.');
    expect(readUpload({ name: '.txt', bytes }, {}, 100)).toMatchObject({ file: 'article.txt' });
    expect(readUpload({ name: 'A.B.MD', bytes }, {}, 100)).toMatchObject({ file: 'A.B.txt' });
    expect(readUpload({ name: 'txt', bytes }, {}, 100)).toBe('kind');
  });

  it('is new unless what it says is known, be that with other marks, and has an id that no other has', () => {
    const read = readArticle('a.txt', HARBOUR);
    const plain = readArticle('b.txt', HARBOUR.replace(/[“”]/g, '"').replaceAll('’', "'"));
    expect(sortArticles([plain], [{ ...read, id: 'other1' }])).toEqual({
      fresh: [],
      there: [{ ...read, id: 'other1' }],
    });
    expect(sortArticles([read, plain], []).fresh).toEqual([read]);
    const clash = { ...readArticle('b.txt', HARBOUR.replace('Monday', 'Friday')), id: read.id };
    const [fresh] = sortArticles([read], [clash]).fresh;
    expect(fresh?.id).toMatch(/^[a-z0-9]{6}$/);
    expect(fresh?.id).not.toBe(read.id);
  });
});
