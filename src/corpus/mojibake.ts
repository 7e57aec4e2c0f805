/** What windows-1252 has at 0x80–0x9f, in order; the five bytes that it leaves open stand for themselves. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * UTF-8 that was read as windows-1252: "â€œ" for “, "Ã©" for é, "Â" before a no-break space. Only those: other
 * pairs ("É»", "Ã”") are how a quotation in capitals closes.
 */
const NO_QUOTES = WINDOWS_1252.replace(/[‘’“”]/g, '');
const MISREAD = new RegExp(`â€[${WINDOWS_1252}\\x80-\\xbf]|Ã[${NO_QUOTES}\\x80-\\xbf]|Â[\\xa0-\\xbf]`, 'g');

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Puts right the marks and letters that a wrong decoding on the way has left, one layer of it. */
export function repairEncoding(text: string): string {
  return (
    text
      .replace(MISREAD, decodeAgain)
      // What is left of “â€\x9d” where the control character was dropped on the way.
      .replaceAll('â€', '”')
      .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
  );
}

function decodeAgain(sequence: string): string {
  const bytes = Uint8Array.from(sequence, (character) => {
    const at = WINDOWS_1252.indexOf(character);
    return at < 0 ? character.charCodeAt(0) : 0x80 + at;
  });
  try {
    return utf8.decode(bytes);
  } catch {
    return sequence;
  }
}
