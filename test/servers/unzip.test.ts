import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../src/servers/unzip.ts';
import { zipArticles } from '../../src/servers/zip-articles.ts';

const LIMITS = { files: 10, file: 100_000, total: 3_000_000 };
const textsIn = (zip: Uint8Array, limits = LIMITS) => {
  const files = unzip(zip, limits);
  if (typeof files === 'string') return files;
  return files.map(({ name, bytes }) => [name, bytes && Buffer.from(bytes).toString()]);
};

describe('a zip', () => {
  it('holds files, whatever folders they are in; what the system put in is left out', () => {
    const zip = zipSync({
      'news/': new Uint8Array(),
      'news/harbour.txt': strToU8('Boats came in.'),
      'news\\bridge.txt': strToU8('It is closed.'),
      '../../etc/passwd': strToU8('root'),
      'news/.DS_Store': strToU8('x'),
      '__MACOSX/news/._harbour.txt': strToU8('x'),
    });
    expect(textsIn(zip)).toEqual([
      ['harbour.txt', 'Boats came in.'],
      ['bridge.txt', 'It is closed.'],
      ['passwd', 'root'],
    ]);
  });

  it('may hold a file that is too large: the others are read', () => {
    const zip = zipSync({ 'a.txt': strToU8('a'.repeat(100_001)), 'b.txt': strToU8('b') });
    expect(textsIn(zip)).toEqual([
      ['a.txt', null],
      ['b.txt', 'b'],
    ]);
  });

  it('with more files than may be is not read', () => {
    const zip = zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}.txt`, strToU8('x')])));
    expect(textsIn(zip)).toBe('too-many');
  });

  it('that is a bomb is not unpacked to its end', () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(100_000_000) });
    const before = process.memoryUsage().arrayBuffers;
    const started = process.cpuUsage();
    expect(textsIn(bomb, { ...LIMITS, file: 1e12, total: 1e12 })).toBe('bomb');
    const { user, system } = process.cpuUsage(started);
    expect(user + system).toBeLessThan(1_000_000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });

  it('that comes to more than may be is not unpacked to its end', () => {
    const texts = Array.from({ length: 8 }, (_, n) => [
      `${n}.txt`,
      new Uint8Array(500_000).map((_, at) => at * 31),
    ]);
    expect(textsIn(zipSync(Object.fromEntries(texts)))).toBe('bomb');
  });

  it('with a name of 10 MB in it is read in a moment', () => {
    const name = `${'n'.repeat(65_000)}.txt`;
    const zip = zipSync({ [name]: strToU8('x') });
    const [file] = unzip(zip, LIMITS);
    expect(typeof file === 'object' && file.name.length).toBeLessThan(300);
    // A zip has no room for longer names; what claims to have is no zip.
    expect(textsIn(strToU8(`PK\x03\x04${'n'.repeat(10_000_000)}`))).toBe('no-zip');
  });

  it('that is none, is empty or breaks off is none', () => {
    expect(textsIn(strToU8('The harbour reopens'))).toBe('no-zip');
    expect(textsIn(new Uint8Array())).toBe('no-zip');
    expect(textsIn(zipSync({}))).toBe('no-zip');
  });

  it('whatever it is, gives files within the limits, or says why not (property)', () => {
    const zip = zipSync({
      'a.txt': strToU8('Boats came in. '.repeat(100)),
      'b.txt': strToU8('It is closed.'),
    });
    const changes = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 20 });
    fc.assert(
      fc.property(changes, fc.nat(zip.length), (changed, length) => {
        const broken = zip.slice(0, length);
        for (const [at, byte] of changed) broken[at] = byte;
        const files = unzip(broken, LIMITS);
        if (typeof files === 'string') expect(['no-zip', 'too-many', 'bomb']).toContain(files);
        else for (const { bytes } of files) expect(bytes?.length ?? 0).toBeLessThanOrEqual(LIMITS.file);
      }),
    );
  });
});

describe('a zip of articles', () => {
  it('has a file of its own name for each', async () => {
    const zip = await zipArticles([
      { file: 'talks.txt', text: 'One.' },
      { file: 'talks.txt', text: 'Two.' },
      { file: 'Talks.txt', text: 'Three.' },
    ]);
    expect(textsIn(zip)).toEqual([
      ['talks.txt', 'One.'],
      ['talks 2.txt', 'Two.'],
      ['Talks 3.txt', 'Three.'],
    ]);
  });
});
