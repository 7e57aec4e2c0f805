import { inflateSync } from 'node:zlib';

/**
 * The characters that a font has a glyph for, as code points.
 *
 * Reads the "cmap" table (OpenType 1.9, https://learn.microsoft.com/typography/opentype/spec/cmap) out of a WOFF 1.0
 * file (https://www.w3.org/TR/WOFF/). Only its format 4 is read, which holds the characters below U+10000: what a
 * font has beyond those counts as missing.
 * @throws Error where the file is no WOFF, or has no such table
 */
export function woffCharacters(woff: Buffer): ReadonlySet<number> {
  const cmap = tableOf(woff, 'cmap');
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * index)),
  );
  const mapping = subtables.find((subtable) => subtable.readUInt16BE(0) === 4);
  if (!mapping) throw new Error('the font has no cmap of format 4');
  return charactersIn(mapping);
}

const WOFF_SIGNATURE = 'wOFF';
const WOFF_HEADER = 44;
const TABLE_ENTRY = 20;

function tableOf(woff: Buffer, tag: string): Buffer {
  if (woff.toString('latin1', 0, 4) !== WOFF_SIGNATURE) throw new Error('not a WOFF file');
  for (let index = 0; index < woff.readUInt16BE(12); index += 1) {
    const entry = WOFF_HEADER + TABLE_ENTRY * index;
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue;
    const [offset, stored, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const table = woff.subarray(offset, offset + stored);
    return stored < length ? inflateSync(table) : table;
  }
  throw new Error(`the font has no ${tag} table`);
}

/** Format 4: segments of characters, given by four lists of 16-bit numbers one behind the other. */
function charactersIn(mapping: Buffer): Set<number> {
  const segments = mapping.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + segments, 16 + 2 * segments, 16 + 3 * segments] as const;
  const found = new Set<number>();
  for (let at = 0; at < segments; at += 2) {
    const start = mapping.readUInt16BE(starts + at);
    const end = mapping.readUInt16BE(ends + at);
    const delta = mapping.readUInt16BE(deltas + at);
    const offset = mapping.readUInt16BE(offsets + at);
    for (let character = start; character <= end && character < 0xffff; character += 1) {
      // An offset counts from where it stands itself.
      const listed =
        offset === 0 ? character : mapping.readUInt16BE(offsets + at + offset + 2 * (character - start));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) found.add(character);
    }
  }
  return found;
}
