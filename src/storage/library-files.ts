import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolder } from './make-folder.ts';
import { removeFile, replaceFile } from './replace-file.ts';

/** In the data folder: libraries that were saved, a file each. Any of them may be deleted at any time. */
const FOLDER = 'indexes';
/** Before each part: its length, and the checksum of all parts up to it, the file's name first. Bytes, the low one first. */
const HEAD = 8;
/** In the place of a length: no part follows. */
const END = 0xffff_ffff;
/** Bytes that are read or written at once, between which others have their turn. */
const AT_ONCE = 4_000_000;
/** Bytes that are read first: the first parts tell whether the others are wanted. */
const AT_FIRST = 64_000;

const pathOf = (dataDir: string, name: string): string => join(dataDir, FOLDER, name);

/**
 * The parts that were written under a name, or the first of them; null where there is no such file, or as far as it is
 * read it isn't what was written.
 */
export async function readLibraryFile(
  dataDir: string,
  name: string,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array[] | null> {
  const file = await open(pathOf(dataDir, name)).catch(() => null);
  if (!file) return null;
  try {
    return await readParts(file, name, most);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

async function readParts(file: FileHandle, name: string, most: number): Promise<Uint8Array[] | null> {
  const parts: Uint8Array[] = [];
  let left = (await file.stat()).size;
  const read = readerOf(file, left);
  let sum = crc32(name);
  while (parts.length < most) {
    if (left < HEAD) return null;
    const head = await read(HEAD);
    const length = head.readUInt32LE(0);
    left -= HEAD;
    if (length === END) return head.readUInt32LE(4) === sum && left === 0 ? parts : null;
    if (length > left) return null;
    left -= length;
    const part = await read(length, (bytes) => {
      sum = crc32(bytes, sum);
    });
    if (head.readUInt32LE(4) !== sum) return null;
    parts.push(part);
  }
  return parts;
}

/**
 * Reads a file from its beginning, much at once whatever is asked for: most parts are small.
 * @param size bytes of the file
 * @returns hands out the next bytes in memory of their own, so that numbers in them begin where they must
 */
function readerOf(file: FileHandle, size: number) {
  const buffer = Buffer.allocUnsafeSlow(Math.min(size, AT_ONCE));
  let next = Math.min(buffer.length, AT_FIRST);
  let read = buffer.subarray(0, 0);
  return async (length: number, look?: (bytes: Uint8Array) => void): Promise<Buffer> => {
    const bytes = Buffer.allocUnsafeSlow(length);
    for (let at = 0; at < length; ) {
      if (read.length === 0) read = buffer.subarray(0, (await file.read(buffer, 0, next)).bytesRead);
      next = buffer.length;
      if (read.length === 0) throw new Error('the file is shorter than it was');
      const some = read.subarray(0, length - at);
      look?.(some);
      bytes.set(some, at);
      at += some.length;
      read = read.subarray(some.length);
    }
    return bytes;
  };
}

/**
 * Puts a file with these in the place of the one before, which is whole until then. Each part is written before the next
 * one is taken. Rejects where it can't be written, or where `parts` throws.
 */
export async function writeLibraryFile(
  dataDir: string,
  name: string,
  parts: Iterable<Uint8Array>,
): Promise<void> {
  await makeFolder(join(dataDir, FOLDER));
  await replaceFile(pathOf(dataDir, name), (file) => writeParts(file, name, parts));
}

async function writeParts(file: FileHandle, name: string, parts: Iterable<Uint8Array>): Promise<void> {
  let sum = crc32(name);
  for (const part of parts) {
    for (let at = 0; at < part.length; at += AT_ONCE) sum = crc32(part.subarray(at, at + AT_ONCE), sum);
    await file.writeFile(headOf(part.length, sum));
    await file.writeFile(part);
  }
  await file.writeFile(headOf(END, sum));
}

function headOf(length: number, sum: number): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(length, 0);
  head.writeUInt32LE(sum, 4);
  return head;
}

/** Takes what is there of a name away, also where its writing was cut off. */
export function removeLibraryFile(dataDir: string, name: string): Promise<void> {
  return removeFile(pathOf(dataDir, name));
}

/** The names under which there is anything. */
export async function namesOfLibraryFiles(dataDir: string): Promise<Set<string>> {
  const files = await readdir(join(dataDir, FOLDER)).catch(() => []);
  return new Set(files.map((file) => file.split('.', 1)[0] as string));
}
