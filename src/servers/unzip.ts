import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';

/** Bytes that are unpacked at once: deflate makes at most 1,032 of one, so that at most some 8 MB come of them. */
const CHUNK = 8_192;
/** Unpacked by packed bytes. Text comes to 3 or 4; only what is made for harm to a hundred. */
const HIGHEST_RATIO = 100;
/** Below so many unpacked bytes no ratio does harm. */
const HARMLESS = 1_000_000;
/**
 * All that is in a zip, folders and the system's own files too, by how many files it may hold: computers put in one for
 * each. Hundreds of thousands, empty and hidden, fit into 10 MB, and fflate takes the square of their number.
 */
const ENTRIES_BY_FILE = 3;
/** Of the name of a file, in UTF-16 units: what file systems allow. */
const LONGEST_NAME = 255;
/** What computers put into zips of their own. */
const OF_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.[^./]|Thumbs\.db$|desktop\.ini$)/i;

export interface ZipLimits {
  readonly files: number;
  /** Of one file, in bytes. */
  readonly file: number;
  /** Of all files together, in bytes. */
  readonly total: number;
}

/** Why nothing of a zip was taken. */
export type BadZip = 'no-zip' | 'too-many' | 'bomb';

export interface ZippedFile {
  /** Without the folders that it is in. */
  readonly name: string;
  /** Null where it is too large, or can't be unpacked. */
  readonly bytes: Uint8Array | null;
}

/** Unpacks a zip piece by piece, and stops at the first limit that it breaks. Folders and the system's own files are left out. */
export function unzip(
  zip: Uint8Array,
  { files: most, file: largest, total }: ZipLimits,
): ZippedFile[] | BadZip {
  const files: ZippedFile[] = [];
  let entries = 0;
  let unpacked = 0;
  let broken: BadZip | null = null;

  /** Has fflate leave off in the middle of a piece. It may keep that to itself, so that it is noted as well. */
  function stop(why: BadZip): never {
    broken = why;
    throw new Error(why);
  }

  const unpack = (file: UnzipFile) => {
    entries += 1;
    if (entries > most * ENTRIES_BY_FILE) stop('too-many');
    const path = file.name.replaceAll('\\', '/');
    const start = path.lastIndexOf('/') + 1;
    const name = path.slice(start, start + LONGEST_NAME);
    if (name === '' || OF_THE_SYSTEM.test(path.slice(-LONGEST_NAME))) return;
    if (files.length === most) stop('too-many');
    const at = files.push({ name, bytes: null }) - 1;
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, isLast) => {
      if (error) return;
      size += chunk.length;
      unpacked += chunk.length;
      const isHarmful = unpacked > HARMLESS && unpacked > zip.length * HIGHEST_RATIO;
      if (unpacked > total || isHarmful) stop('bomb');
      if (size > largest) return;
      chunks.push(chunk);
      if (isLast) files[at] = { name, bytes: Buffer.concat(chunks) };
    };
    try {
      file.start();
    } catch {
      // Packed in a way that isn't known: it stays null, and the others are read.
    }
  };

  const unzipping = new Unzip(unpack);
  unzipping.register(UnzipInflate);
  try {
    for (let at = 0; at < zip.length && broken === null; at += CHUNK) {
      unzipping.push(zip.subarray(at, at + CHUNK), at + CHUNK >= zip.length);
    }
  } catch {
    // It is none, or not one that could be unpacked.
    broken ??= 'no-zip';
  }
  return broken ?? (files.length === 0 ? 'no-zip' : files);
}
