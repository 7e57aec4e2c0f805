import { isBareSurname, nameParts, suffixOf, surnameOf } from './people.ts';
import { lettersOf, type Spelling, spellingOf } from './spelling.ts';

/** A person's name as it is compared with others. */
export interface Parts {
  readonly given: Spelling;
  readonly surname: Spelling;
  /** The first letters of the names between: "Donald J. Trump". */
  readonly middle: string;
  readonly suffix: string;
}

/** A name, and what it tells by itself. */
export class Name {
  readonly text: string;
  /** Whether it is a surname alone, and its surname. */
  readonly isBare: boolean;
  readonly surname: string;
  /** The names of whom an article names so, once, and not otherwise: most are. */
  readonly once: readonly [readonly [name: string, times: 1]];
  #parts: Parts | null = null;
  #letters: string | null = null;

  constructor(text: string) {
    this.text = text;
    this.isBare = isBareSurname(text);
    this.surname = surnameOf(text);
    this.once = [[text, 1]];
  }

  /** As a person's. */
  get parts(): Parts {
    this.#parts ??= partsOf(this);
    return this.#parts;
  }

  get letters(): string {
    this.#letters ??= lettersOf(this.text);
    return this.#letters;
  }
}

/** The same names stand in article after article, so each is there once: some 20 MB in all. */
const remembered = new Map<string, Name>();
/** As many as a large corpus has; then afresh. */
const MOST_REMEMBERED = 100_000;
/** Longer ones, in letters, are hardly names, and met once. */
const LONGEST_REMEMBERED = 100;

export function nameOf(given: string): Name {
  const known = remembered.get(given);
  if (known) return known;
  if (given.length > LONGEST_REMEMBERED) return new Name(given);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  // A part of a text would keep the whole of it in memory.
  const text = given.split('').join('');
  const name = new Name(text);
  remembered.set(text, name);
  return name;
}

function partsOf({ text, surname }: Name): Parts {
  const { given, middle } = nameParts(text);
  return {
    given: spellingOf(given),
    surname: spellingOf(surname),
    middle: middle.map((word) => lettersOf(word).charAt(0)).join(''),
    suffix: suffixOf(text),
  };
}
