import { countBefore } from '../corpus/count-before.ts';
import type { Sentence } from './cue.ts';
import { firstMention } from './cues.ts';
import type { Mention } from './mentions.ts';
import { EMPTY_WORDS } from './names.ts';
import { looksLikeOrganisation, People, type Place, type Referent } from './people.ts';
import type { Saying } from './saying.ts';
import { jointSubject } from './subjects.ts';

const PRONOUN_GENDER: ReadonlyMap<string, 'male' | 'female'> = new Map(
  Object.entries({
    he: 'male',
    him: 'male',
    his: 'male',
    himself: 'male',
    she: 'female',
    her: 'female',
    herself: 'female',
  }),
);

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

/** What a description is followed by where its sentence goes on about it: "a candidate, who". */
const RELATIVE = /,?\s(?:who|whom|whose|that|which)$/;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}.'’-]+/gu) ?? [];

/** Abbreviated offices and the words that descriptions use for them. */
const OFFICES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
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
  }),
);

/** At how many names back a pronoun's search ends, and among how many of one office a description's does. */
const MOST_PLACES = 120;
const MOST_OF_ONE_OFFICE = 24;

/** Whether more than its capital letter says that a name is a person's; where it is no subject either, it may be a town's. */
const isSurelyPerson = ({ gender, heads, name }: Referent): boolean =>
  gender !== null || heads.size > 0 || name.includes(' ');

/** What a mention is that no name of the article explains: "Petrov" at the head of a sentence is one, "Critics" isn't. */
function kindOfMention({ kind, words: name }: Mention): Referent['kind'] {
  if (kind !== 'name') return 'description';
  if (looksLikeOrganisation(name.split(' '))) return 'organisation';
  return name.endsWith('s') ? 'description' : 'person';
}

/** Tells whom the mentions of one article mean. */
export class Resolver {
  readonly #text: string;
  /** The article's sentences, in order. */
  readonly #clauses: readonly Sentence[];
  readonly #people: People;
  readonly #byHead = new Map<string, Place[]>();
  /** Where people are named or described, in the order of the text. */
  readonly #places: readonly Place[];
  readonly #descriptions = new Map<string, Referent>();
  #lastSpeaker: Referent | null = null;

  constructor(text: string, clauses: readonly Sentence[]) {
    this.#text = text;
    this.#clauses = clauses;
    this.#people = new People(clauses);
    const met = new Set<Referent>();
    for (const place of this.#people.places) {
      if (met.has(place.referent) || place.referent.kind !== 'person') continue;
      met.add(place.referent);
      for (const head of place.referent.heads)
        this.#byHead.set(head, [...(this.#byHead.get(head) ?? []).slice(-MOST_OF_ONE_OFFICE), place]);
    }
    const places = [...this.#people.places];
    clauses.forEach((clause, number) => {
      const described = this.#describedSubject(clause, number);
      if (described) places.push(described);
    });
    this.#places = places
      .filter(({ referent, subject }) => referent.kind === 'person' && (subject || isSurelyPerson(referent)))
      .sort((a, b) => a.start - b.start);
  }

  /** Everybody and everything that the article names or describes as speaking. */
  get referents(): Referent[] {
    return [...this.#people.referents, ...this.#descriptions.values()];
  }

  /** Whom a saying's mention means. To be asked in the order of the text: who spoke last is remembered. */
  speakerOf({ mention, clause }: Saying): Referent | null {
    if (!mention || !clause) return null;
    const found = this.#referentOf(mention, countBefore(this.#clauses, clause.start));
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

  #referentOf(mention: Mention, clause: number): Referent | null {
    if (mention.kind === 'pronoun') return this.#pronoun(mention, clause);
    return mention.kind === 'name' ? this.#name(mention) : this.#description(mention);
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

  /** The person named nearest before a pronoun, subjects, speakers and names of its gender preferred. */
  #pronoun(mention: Mention, clause: number): Referent | null {
    const gender = PRONOUN_GENDER.get(mention.words);
    if (!gender) return null;
    let best: Referent | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    const last = countBefore(this.#places, mention.start) - 1;
    for (let i = last; i >= Math.max(0, last - MOST_PLACES); i--) {
      const place = this.#places[i];
      if (!place || clause - place.clause > REACH) break;
      const { referent, subject } = place;
      if (referent.gender && referent.gender !== gender) continue;
      const score =
        (referent.gender === gender ? GENDER_BONUS : 0) +
        (referent === this.#lastSpeaker ? LAST_SPEAKER_BONUS : 0) +
        (subject ? SUBJECT_BONUS : 0) -
        DISTANCE_COST * (clause - place.clause);
      if (score > bestScore) {
        best = referent;
        bestScore = score;
      }
    }
    return best;
  }

  /** A sentence's subject that is a description names whom it means: the next "he" may mean it. */
  #describedSubject(clause: Sentence, number: number): Place | null {
    const subject = firstMention(clause.items, clause.items.length);
    const referent = subject?.kind === 'description' ? this.#described(subject) : null;
    return subject && referent ? { referent, start: subject.start, clause: number, subject: true } : null;
  }

  #description(mention: Mention): Referent {
    const referent = this.#described(mention);
    if (!referent) return this.#describe(mention);
    const text = this.#wordsOf(mention);
    referent.names.set(text, (referent.names.get(text) ?? 0) + 1);
    return referent;
  }

  /**
   * Whom a definite description means: of those named before who have its head noun, whoever shares most of its
   * other words. Where it has other words and two could be meant, sharing none of them means neither.
   */
  #described(mention: Mention): Referent | null {
    const text = this.#wordsOf(mention);
    if (INDEFINITE.test(text)) return null;
    const heads = [mention.words, ...(OFFICES.get(mention.words) ?? [])];
    const named = heads
      .flatMap((head) => this.#byHead.get(head) ?? [])
      .filter(({ start }) => start < mention.start)
      .map(({ referent }) => referent);
    const others = words(text).filter((word) => !EMPTY_WORDS.has(word) && word !== mention.words);
    const shared = (referent: Referent): number =>
      others.filter((word) => referent.attributes.has(word)).length;
    const [best, next] = [...new Set(named)].sort(
      (a, b) => shared(b) - shared(a) || Number(b === this.#lastSpeaker) - Number(a === this.#lastSpeaker),
    );
    if (!best || (next && others.length > 0 && shared(best) === 0)) return null;
    return best;
  }

  /** What a mention calls somebody, as it stands there. */
  #wordsOf({ start, end }: Mention): string {
    return this.#text.slice(start, end).replace(RELATIVE, '');
  }

  /** Somebody of whom the article gives no more than a description. */
  #describe(mention: Mention): Referent {
    const name = this.#wordsOf(mention);
    const key = name.toLowerCase();
    const known = this.#descriptions.get(key);
    if (known) return known;
    const names = new Map([[name, 1]]);
    const referent: Referent = {
      name,
      kind: kindOfMention(mention),
      gender: null,
      names,
      descriptions: new Set(),
      attributes: new Set(),
      heads: new Set(),
    };
    this.#descriptions.set(key, referent);
    return referent;
  }
}
