import type { Vocabulary } from './vocabulary.ts';

/** Texts as numbers of words, with the words: numbers count within one save only. */
export interface SavedWords {
  readonly spellings: readonly string[];
  /** For each text the places of its words among the spellings. */
  readonly texts: readonly Int32Array[];
}

export function saveWords(texts: readonly Int32Array[], vocabulary: Vocabulary): SavedWords {
  const spellings: string[] = [];
  const places = new Map<number, number>();
  const placeOf = (word: number) => {
    let place = places.get(word);
    if (place === undefined) {
      place = spellings.push(vocabulary.wordAt(word)) - 1;
      places.set(word, place);
    }
    return place;
  };
  return { spellings, texts: texts.map((words) => words.map(placeOf)) };
}

/** Enters the words of the texts into a vocabulary: their numbers there, text by text. */
export function loadWords({ spellings, texts }: SavedWords, vocabulary: Vocabulary): Int32Array[] {
  const numbers = new Int32Array(spellings.length).fill(-1);
  return texts.map((words) =>
    words.map((place) => {
      const known = numbers[place] as number;
      if (known >= 0) vocabulary.addAgain(known);
      else numbers[place] = vocabulary.addFolded(spellings[place] ?? '');
      return numbers[place] as number;
    }),
  );
}
