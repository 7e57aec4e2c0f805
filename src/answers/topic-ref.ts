/** A custom_id has room for so many characters of an address (refs.ts); "c/t/" takes four. */
const MOST_CHARACTERS = 76;

/** A topic, and the address of the comparison on it. */
interface AddressedTopic {
  /** Of a long topic the first words, as many as the address has room for: the answer is about these. */
  readonly words: readonly string[];
  readonly ref: string;
}

/** The address of a comparison on a topic in words of a member's own: folded words, between hyphens. */
export function addressedTopic(words: readonly string[]): AddressedTopic {
  const kept: string[] = [];
  let code = '';
  for (const word of words) {
    const longer = `${code}${code === '' ? '' : '-'}${codeOf(word)}`;
    if (longer.length > MOST_CHARACTERS) break;
    kept.push(word);
    code = longer;
  }
  return { words: kept, ref: `c/t/${code}` };
}

/** The words of such an address. */
export function topicOf(code: string): string[] {
  return code.split('-').map(wordOf).filter(Boolean);
}

/** A word that an address can't hold is written in hexadecimal digits behind a full stop. */
function codeOf(word: string): string {
  return /^[a-z0-9]+$/.test(word) ? word : `.${Buffer.from(word).toString('hex')}`;
}

function wordOf(code: string): string {
  return code.startsWith('.') ? Buffer.from(code.slice(1), 'hex').toString() : code;
}
