import { Tokens } from './tokens.ts';

/** What a text's tokens are kept as. */
export interface TokenBytes {
  readonly spellings: Buffer;
  /** Each token's word, its distance from the one before it, its length, and its bits. */
  readonly words: Buffer;
  readonly gaps: Buffer;
  readonly lengths: Buffer;
  readonly bits: Buffer;
}

export function tokenBytes({ spellings, words, bits, starts, ends }: Tokens): TokenBytes {
  return {
    spellings: Buffer.from(spellings),
    words: packed(words),
    gaps: packed(starts.map((start, at) => start - (ends[at - 1] ?? 0))),
    lengths: packed(ends.map((end, at) => end - (starts[at] as number))),
    bits: Buffer.from(bits),
  };
}

export function tokensIn({ spellings, words, gaps, lengths, bits }: TokenBytes): Tokens {
  const starts = unpacked(gaps);
  const ends = unpacked(lengths);
  let end = 0;
  for (let at = 0; at < starts.length; at += 1) {
    const start = end + (starts[at] as number);
    starts[at] = start;
    end = start + (ends[at] as number);
    ends[at] = end;
  }
  return new Tokens({ spellings: spellings.toString(), words: unpacked(words), bits, starts, ends });
}

/** Numbers from 0 on, in as many bytes each (the first byte tells) as the largest takes: 1, 2 or 4. */
function packed(numbers: Int32Array): Buffer {
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, number);
  const width = largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : 4;
  const bytes = Buffer.alloc(1 + width * numbers.length, width);
  for (let at = 0; at < numbers.length; at += 1)
    bytes.writeUIntLE(numbers[at] as number, 1 + at * width, width);
  return bytes;
}

function unpacked(bytes: Buffer): Int32Array {
  const width = bytes[0] ?? 1;
  const numbers = new Int32Array((bytes.length - 1) / width);
  for (let at = 0, from = 1; at < numbers.length; at += 1, from += width) {
    numbers[at] =
      width === 1
        ? (bytes[from] as number)
        : width === 2
          ? (bytes[from] as number) | ((bytes[from + 1] as number) << 8)
          : bytes.readUInt32LE(from);
  }
  return numbers;
}
