import fc from 'fast-check';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../src/servers/unzip.ts';
import { zipArticles } from '../../src/servers/zip-articles.ts';
import { processorTime } from '../processor-time.ts';

const LIMITS = { files: 10, file: 100_000, total: 3_000_000 };
const textsIn = (zip: Uint8Array, limits = LIMITS) => {
  const files = unzip(zip, limits);
  if (typeof files === 'string') return files;
  return files.map(({ name, bytes }) => [name, bytes && Buffer.from(bytes).toString()]);
};

/** What stands in a zip before the bytes of a packed file. */
function header(name: string, packed = 0): Buffer {
  const bytes = Buffer.alloc(30 + name.length);
  bytes.write('PK\x03\x04', 'latin1');
  bytes.writeUInt16LE(packed > 0 ? 8 : 0, 8);
  bytes.writeUInt32LE(packed, 18);
  bytes.writeUInt16LE(name.length, 26);
  bytes.write(name, 30);
  return bytes;
}

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
    const unpacked = 60_000_000;
    const bomb = zipSync({ 'a.txt': new Uint8Array(unpacked) });
    const before = process.memoryUsage().arrayBuffers;
    const started = process.cpuUsage();
    expect(textsIn(bomb, { ...LIMITS, file: 1e12, total: 1e12 })).toBe('bomb');
    const { user, system } = process.cpuUsage(started);
    expect(user + system).toBeLessThan(1_000_000);
    // A piece of it with what fflate made it in, which is still counted until it is collected.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(unpacked);
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

  it('that holds hidden files without number is not read', () => {
    const zip = Buffer.alloc(10_000_000, header('.a'));
    expect(processorTime(() => expect(textsIn(zip)).toBe('too-many'))).toBeLessThan(1);
  });

  it('within a zip within a zip stays packed', () => {
    let zip = zipSync({ 'a.txt': new Uint8Array(10_000_000) });
    for (let depth = 0; depth < 10; depth += 1) zip = zipSync({ 'a.zip': zip, 'b.zip': zip });
    const files = unzip(zip, LIMITS);
    expect(typeof files === 'string' || files.map(({ name }) => name)).toEqual(['a.zip', 'b.zip']);
  });

  it.each([
    ['the unpacked size', 22, 1],
    ['the packed size, too small', 18, 1],
    ['the packed size, too large', 18, 0xffff_fff0],
  ])('that lies about %s has no more come out of it for that', (_, at, size) => {
    const text = Uint8Array.from({ length: 3_000_001 }, (_, n) => (n * n) >> 3);
    const zip = Buffer.from(zipSync({ 'a.txt': text }));
    zip.writeUInt32LE(size, at);
    const files = unzip(zip, LIMITS);
    if (typeof files === 'string') expect(['bomb', 'no-zip']).toContain(files);
    else for (const { bytes } of files) expect(bytes?.length ?? 0).toBeLessThanOrEqual(LIMITS.file);
  });

  // David Fifield, A better zip bomb, WOOT 2019.
  it('whose directory names one file 60,000 times holds it once', () => {
    const zip = Buffer.from(zipSync({ 'a.txt': strToU8('Boats came in.') }));
    const end = zip.length - 22;
    const directory = zip.subarray(zip.readUInt32LE(end + 16), end);
    const bomb = Buffer.concat([
      zip.subarray(0, end),
      ...Array<Buffer>(60_000).fill(directory),
      zip.subarray(end),
    ]);
    expect(textsIn(bomb)).toEqual([['a.txt', 'Boats came in.']]);
  });

  it('whose files each hold the next one’s header, quoted, down to one kernel for all, is read once through', () => {
    const kernel = Buffer.from(deflateSync(new Uint8Array(90_000)));
    let zip = Buffer.concat([header('k.txt', kernel.length), kernel]);
    for (let file = 0; file < 1_000; file += 1) {
      const stored = Buffer.from([0, 36, 0, ~36 & 0xff, 0xff]);
      zip = Buffer.concat([header(`${file}.txt`.padStart(6, '0'), zip.length + 5), stored, zip]);
    }
    const files = unzip(zip, LIMITS);
    const come =
      typeof files === 'string' ? 0 : files.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
    expect(come).toBeLessThanOrEqual(LIMITS.file);
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
