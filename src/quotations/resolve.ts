import { firstMention, type Sentence } from './cues.ts';
import type { Mention } from './mentions.ts';
import { type Gender, People, type Referent } from './people.ts';
import type { Saying } from './sayings.ts';
import { jointSubject } from './subjects.ts';

const PRONOUN_GENDER: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  herself: 'female',
};

/** How many sentences back a pronoun's name is looked for. */
const REACH = 12;
/** What one sentence of distance costs, against the bonuses below. Fitted on labelled pronouns of news articles. */
const DISTANCE_COST = 1;
/** A sentence's subject is what the next pronoun means more often than another name. */
const SUBJECT_BONUS = 1.5;
/** Whoever spoke last goes on speaking. */
const LAST_SPEAKER_BONUS = 2.5;
/** A name known to be of the pronoun's gender, against one whose gender nothing tells. */
const GENDER_BONUS = 1.5;

/** Descriptions that introduce somebody new. */
const INDEFINITE = /^(?:an?|one|another|some|many|several|other|no|two|three|few)\s/i;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}.'’-]+/gu) ?? [];
const PLAIN = new Set(
  'the a an of for in at to and or from on with by his her their its this that former then'.split(' '),
);

/** Abbreviated offices and the words that descriptions use for them. */
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  senator: ['sen.'],
  governor: ['gov.'],
  congressman: ['rep.', 'representative'],
  congresswoman: ['rep.', 'representative'],
  lawmaker: ['rep.', 'sen.', 'senator', 'representative'],
  general: ['gen.'],
  professor: ['prof.'],
  doctor: ['dr.'],
  president: ['president', 'president-elect'],
  spokesperson: ['spokesman', 'spokeswoman'],
};

/** Tells whom the mentions of one article mean. */
export class Resolver {
  readonly #text: string;
  readonly #clauseNumber: ReadonlyMap<Sentence, number>;
  readonly #people: People;
  readonly #descriptions = new Map<string, Referent>();
  #lastSpeaker: Referent | null = null;

  constructor(text: string, clauses: readonly Sentence[]) {
    this.#text = text;
    this.#clauseNumber = new Map(clauses.map((clause, number) => [clause, number]));
    this.#people = new People(clauses);
    clauses.forEach((clause, number) => {
      this.#noteSubject(clause, number);
    });
  }

  /** Everybody and everything that the article names or describes as speaking. */
  get referents(): Referent[] {
    return [...this.#people.referents, ...this.#descriptions.values()];
  }

  /** A sentence's subject that is a description counts as a naming of whom it means: the next "he" may mean it. */
  #noteSubject(clause: Sentence, number: number): void {
    const subject = firstMention(clause.items, clause.items.length);
    if (subject?.kind !== 'description') return;
    const referent = this.#described(subject);
    if (referent) this.#people.note(referent, { start: subject.start, clause: number, subject: true });
  }

  /** Whom a saying's mention means. To be asked in the order of the text. */
  speakerOf({ mention, clause }: Saying): Referent | null {
    if (!mention || !clause) return null;
    const found = this.referentOf(mention, this.#clauseNumber.get(clause) ?? 0);
    if (found) this.#lastSpeaker = found;
    return found;
  }

  /** Who shares the verb with the mention and stands before it: "Smith and Jones said". */
  firstOfTwo({ mention, clause }: Saying): { referent: Referent; mention: Mention } | null {
    const other = mention && clause && jointSubject(clause.items, mention);
    return other
      ? { referent: this.#name(other), mention: { ...mention, start: other.start, from: other.from } }
      : null;
  }

  referentOf(mention: Mention, clause: number): Referent | null {
    if (mention.kind === 'pronoun') return this.#pronoun(mention, clause);
    if (mention.kind === 'name') return this.#name(mention);
    return this.#description(mention);
  }

  #name(mention: Mention): Referent {
    const own = this.#people.at(mention.nameStart);
    if (own) return own;
    for (let at = mention.end - 1; at >= mention.start; at--) {
      const found = this.#people.at(at);
      if (found) return found;
    }
    return this.#people.named(mention.words) ?? this.#describe(mention);
  }

  #pronoun(mention: Mention, clause: number): Referent | null {
    const pronoun = mention.words;
    if (!(pronoun in PRONOUN_GENDER)) return null;
    const gender = PRONOUN_GENDER[pronoun] ?? null;
    let best: Referent | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const referent of this.#people.referents) {
      if (referent.kind !== 'person') continue;
      if (referent.gender && referent.gender !== gender) continue;
      const bonus =
        (referent.gender === gender ? GENDER_BONUS : 0) +
        (referent === this.#lastSpeaker ? LAST_SPEAKER_BONUS : 0);
      for (let i = referent.places.length - 1; i >= 0; i--) {
        const place = referent.places[i];
        if (!place || place.start >= mention.start) continue;
        const distance = clause - place.clause;
        if (distance > REACH) break;
        const score = bonus + (place.subject ? SUBJECT_BONUS : 0) - DISTANCE_COST * distance;
        if (score > bestScore) {
          best = referent;
          bestScore = score;
        }
      }
    }
    return best;
  }

  #description(mention: Mention): Referent {
    const referent = this.#described(mention);
    if (!referent) return this.#describe(mention);
    const text = this.#text.slice(mention.start, mention.end);
    referent.names.set(text, (referent.names.get(text) ?? 0) + 1);
    return referent;
  }

  /** Whom a definite description means: who shares its head noun and most of its other words. */
  #described(mention: Mention): Referent | null {
    const text = this.#text.slice(mention.start, mention.end);
    if (INDEFINITE.test(text)) return null;
    const content = words(text).filter((word) => !PLAIN.has(word));
    const heads = [mention.words, ...(OFFICES[mention.words] ?? [])];
    let best: Referent | null = null;
    let bestScore = 0;
    for (const referent of this.#people.referents) {
      const [first] = referent.places;
      if (referent.kind !== 'person' || !first || first.start > mention.start) continue;
      if (!heads.some((word) => referent.attributes.has(word))) continue;
      const shared = content.filter((word) => referent.attributes.has(word)).length;
      const score = 1 + shared / content.length;
      if (score > bestScore) {
        best = referent;
        bestScore = score;
      }
    }
    return best;
  }

  /** Somebody of whom the article gives no more than a description. */
  #describe(mention: Mention): Referent {
    const name = this.#text.slice(mention.start, mention.end);
    const key = name.toLowerCase();
    const known = this.#descriptions.get(key);
    if (known) return known;
    const referent: Referent = {
      name,
      kind: 'description',
      gender: null,
      names: new Map([[name, 1]]),
      attributes: new Set(),
      places: [],
    };
    this.#descriptions.set(key, referent);
    return referent;
  }
}
