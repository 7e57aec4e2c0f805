import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

/** What every saved index begins with. */
const MARK = 'OTRINDEX';
/** To be raised whenever a text is read or kept otherwise than before: words.ts, kinds.ts, reading.ts, the indexes. */
const VERSION = 1;
/** Bytes of mark, version, kind and checksum. */
const HEAD = MARK.length + 12;

/** The kinds of index that are saved: one isn't taken for another. */
export type Sealed = 'passages' | 'quotations';
const KINDS: readonly Sealed[] = ['passages', 'quotations'];

/** Content (of arrays, typed arrays, objects and strings) as bytes: V8's own serialisation behind a head that tells what it is. */
export function seal(kind: Sealed, content: unknown): Buffer {
  const bytes = serialize(content);
  const head = Buffer.alloc(HEAD);
  head.write(MARK, 'latin1');
  head.writeUInt32LE(VERSION, MARK.length);
  head.writeUInt32LE(KINDS.indexOf(kind), MARK.length + 4);
  head.writeUInt32LE(crc32(bytes), MARK.length + 8);
  return Buffer.concat([head, bytes]);
}

/** @throws Error that says why the bytes can't be used: another kind of file, another version's, or damaged. */
export function unseal(kind: Sealed, bytes: Uint8Array): unknown {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.length < HEAD || whole.toString('latin1', 0, MARK.length) !== MARK) {
    throw new Error('not a saved index');
  }
  const version = whole.readUInt32LE(MARK.length);
  if (version !== VERSION) throw new Error(`an index saved by version ${version}, not ${VERSION}`);
  const saved = KINDS[whole.readUInt32LE(MARK.length + 4)];
  const content = whole.subarray(HEAD);
  if (saved === undefined || crc32(content) !== whole.readUInt32LE(MARK.length + 8)) {
    throw new Error('a damaged index');
  }
  if (saved !== kind) throw new Error(`an index of ${saved}, not of ${kind}`);
  return deserialize(content);
}
