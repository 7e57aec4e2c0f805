/** How files begin that hold no plain text, whatever they are called: PDF, ZIP and so Word, PNG, JPEG, GIF, gzip, RTF. */
const SIGNATURES = ['%PDF-', 'PK\x03\x04', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', '{\\rtf'];

/** How many bytes from the start are looked at, and which share of control characters among them no text has. */
const LOOKED_AT = 8_192;
const SHARE_OF_CONTROLS = 0.02;

/** Where a page names its encoding: in its first 1,024 bytes, by HTML's rules. */
const DECLARED = /<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?(?<label>[\w-]{1,40})/i;
const DECLARED_WITHIN = 1_024;

/**
 * The text of a file: UTF-8, UTF-16 where a byte-order mark says so, and windows-1252 where the bytes aren't valid
 * UTF-8. Null where the file is no text.
 * @param otherwise the encoding of bytes that aren't valid UTF-8
 */
export function decodeText(bytes: Uint8Array, otherwise = 'windows-1252'): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  if (utf16 === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return new TextDecoder(utf16).decode(bytes);
  if (isBinary(bytes)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(otherwise).decode(bytes);
  }
}

/** The same of a web page, which may name its encoding. */
export function decodePage(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const label = DECLARED.exec(start)?.groups?.['label'];
  return decodeText(bytes, label !== undefined && isKnown(label) ? label : undefined);
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function isBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  if (SIGNATURES.some((signature) => start.startsWith(signature))) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = start.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > start.length * SHARE_OF_CONTROLS;
}
