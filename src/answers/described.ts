import { wordSet } from '../corpus/word-set.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Parts, type PartsReader, valueParts } from '../search/parts.ts';
import { stemOf, type Word, words } from '../search/words.ts';
import type { Steps } from '../steps.ts';
import type { Library } from './library.ts';
import { nationsOf } from './nations.ts';
import { type Numbered, numbersOf } from './numbered.ts';
import { OFFICE_NOUNS } from './offices.ts';
import { speakerCalled } from './resolve.ts';
import { holdsMeaning, meaning } from './synonyms.ts';

const OFFICE_STEMS = [...OFFICE_NOUNS].map(stemOf);
/** Words of rank, which a title may say otherwise. */
const RANKS = wordSet('top chief senior leading high main ranking');
/** The longest description, and the fewest words that tell whom it means: of what, and what. */
const LONGEST = 5;
const FEWEST = 2;

/** A person with the words and the nations of their titles. */
interface Titled {
  readonly speaker: Speaker;
  readonly stems: ReadonlySet<string>;
  readonly nations: ReadonlySet<string | undefined>;
}

/** Finds people by what their titles say. A look-up costs by the people who share an office with it, not by all. */
export class TitleIndex {
  readonly #titled = new Map<Speaker, Titled>();
  readonly #byStem = new Map<string, Titled[]>();
  readonly #byNation = new Map<string, Set<Titled>>();

  /** Holds the people among these speakers and nobody else. */
  *hold(speakers: readonly Speaker[]): Steps<void> {
    const wanted = new Set(speakers);
    for (const [speaker, titled] of this.#titled) {
      if (wanted.has(speaker)) continue;
      this.#titled.delete(speaker);
      for (const nation of titled.nations) this.#byNation.get(nation ?? '')?.delete(titled);
      for (const stem of titled.stems) {
        this.#byStem.set(
          stem,
          (this.#byStem.get(stem) ?? []).filter((other) => other !== titled),
        );
      }
    }
    for (const speaker of speakers) {
      if (speaker.kind !== 'person' || speaker.descriptions.length === 0 || this.#titled.has(speaker))
        continue;
      this.#add(titledOf(speaker));
      yield;
    }
  }

  *parts({ speakers }: Pick<Numbered, 'speakers'>): Parts {
    const numberOf = numbersOf(speakers);
    // JSON knows no undefined: a word that names no nation is null there.
    yield* valueParts([...this.#titled.values()], ({ speaker, stems, nations }) => [
      numberOf(speaker),
      [...stems],
      [...nations],
    ]);
  }

  /** Holds what was saved, where it holds nothing yet, until `hold` tells who of them is there. */
  *load(parts: PartsReader, { speakers }: Pick<Numbered, 'speakers'>): Steps<void> {
    const all = yield* parts.values<[number, string[], (string | null)[]]>();
    for (const [number, stems, nations] of all) {
      const speaker = speakers[number] as Speaker;
      this.#add({
        speaker,
        stems: new Set(stems),
        nations: new Set(nations.map((nation) => nation ?? undefined)),
      });
      yield;
    }
  }

  #add(titled: Titled): void {
    this.#titled.set(titled.speaker, titled);
    for (const nation of titled.nations) {
      if (nation === undefined) continue;
      const known = this.#byNation.get(nation);
      if (known) known.add(titled);
      else this.#byNation.set(nation, new Set([titled]));
    }
    for (const stem of titled.stems) {
      const known = this.#byStem.get(stem);
      if (known) known.push(titled);
      else this.#byStem.set(stem, [titled]);
    }
  }

  /** The one person who holds an office of a nation, by its code: who speaks for it. */
  ofNation(nation: string): Speaker | null {
    const [only, other] = [...(this.#byNation.get(nation) ?? [])].filter(({ stems }) =>
      OFFICE_STEMS.some((stem) => stems.has(stem)),
    );
    return only && !other ? only.speaker : null;
  }

  /** The one person whose titles say what a description does, in other words too: "Moscow’s top diplomat". */
  find(description: string): Speaker | null {
    const all = words(description);
    const nations = nationsOf(description, all);
    const telling = all.flatMap((word, at) =>
      FUNCTION_WORDS.has(word.folded) || RANKS.has(word.folded) ? [] : [{ word, nation: nations[at] }],
    );
    const office = telling.find(({ word }) => OFFICE_NOUNS.has(word.folded))?.word;
    if (telling.length < FEWEST || !office) return null;
    const inOffice = new Set(meaning(office).flatMap((stem) => this.#byStem.get(stem) ?? []));
    const [meant, other] = [...inOffice].filter((one) =>
      telling.every(({ word, nation }) => (nation ? one.nations.has(nation) : holdsMeaning(one.stems, word))),
    );
    return meant && !other ? meant.speaker : null;
  }
}

function titledOf(speaker: Speaker): Titled {
  const title = speaker.descriptions.join(', ');
  const all = words(title);
  return { speaker, stems: new Set(all.map(({ stem }) => stem)), nations: new Set(nationsOf(title, all)) };
}

/** The question with the people whom it describes named. */
export function withNames(library: Library, question: string): string {
  const all = words(question);
  let text = question;
  for (let at = all.length - 1; at >= 0; at -= 1) {
    if (!OFFICE_NOUNS.has(all[at]?.folded ?? '')) continue;
    const found = describedTo(library, question, all, at);
    if (!found) continue;
    text = text.slice(0, found.start) + shortName(library, found.person) + text.slice(found.end);
    at = found.from;
  }
  return text;
}

/** Behind an office may stand so many words of what it is: "secretary of the interior". */
const LONGEST_OF = 3;

/** Whom the words up to an office describe, with what it is of where that is said. */
function describedTo(library: Library, question: string, all: readonly Word[], at: number) {
  const ends = all[at + 1]?.folded === 'of' ? [LONGEST_OF, LONGEST_OF - 1, 0] : [0];
  for (let from = Math.max(0, at - LONGEST + 1); from < at; from += 1) {
    if (!isBoundary(all[from])) continue;
    const start = all[from]?.start ?? 0;
    for (const more of ends) {
      const end = all[at + more]?.end;
      const person = end === undefined ? null : library.titles.find(question.slice(start, end));
      if (person) return { person, from, start, end: end as number };
    }
  }
  return null;
}

/** A person's surname, where it means nobody else. */
export function shortName(library: Library, person: Speaker): string {
  const surname = person.name.split(' ').at(-1) ?? '';
  return speakerCalled(library, surname) === person ? surname : person.name;
}

/** A description begins with "the" or with a word that tells. */
function isBoundary(word: Word | undefined): boolean {
  return word !== undefined && (word.folded === 'the' || !FUNCTION_WORDS.has(word.folded));
}
