import { nameParts } from '../quotations/people.ts';
import { type Spelling, sameGivenName, soundsLike } from '../quotations/spelling.ts';
import type { SpeakerEntry } from './speaker-entry.ts';
import { synonymsOf } from './synonyms.ts';
import type { Token } from './tokens.ts';

/** A typed word and the words of the speakers' names that it may be, each with what that costs. */
export interface Sought extends Token {
  readonly likes: ReadonlyMap<string, number>;
  readonly spelling: Spelling;
  /** An office, a nation or a place: what stands before names. */
  readonly isTitle: boolean;
}

/**
 * What it costs a speaker that a typed word is not quite one of theirs. Only the order matters: their words as they
 * stand come before other spellings, these before slips, and a title that they aren't known by comes last.
 */
export const SPELT_OTHERWISE = 0.2;
export const A_SLIP = 1;
/** A title or a middle name that the articles don't have of them: dearer than all slips of a name together. */
export const UNKNOWN_TITLE = 10;
/** The articles have no "Mrs. Smith" of them. */
export const ADDRESSED_OTHERWISE = 0.05;
/** A name and a title that don't stand together in the articles. */
const TITLED_OTHERWISE = 0.1;
const SYNONYM = 0.2;
/** Each word of a name or a description that wasn't typed: "the ministry" is nearer to itself than "ministry of justice". */
const LEFT_OUT = 0.1;
/** Title and place stand in one description together, or only apart. */
const APART = 0.5;
/** Who is known by name comes before who is only described, with the same words. */
const ONLY_DESCRIBED = 0.3;
/** A given name alone means somebody less than a surname does. */
const GIVEN_NAME_ALONE = 0.15;

/** How far a speaker is from what was typed, 0 the same; null where a typed word is not theirs. */
export function costOf(entry: SpeakerEntry, wanted: readonly Sought[]): number | null {
  if (wanted.length === 0) return null;
  const isNamed = entry.speaker.kind !== 'description';
  const whole = wanted.map(({ folded }) => folded).join(' ');
  if (entry.whole.includes(whole)) return isNamed ? 0 : ONLY_DESCRIBED;
  return entry.speaker.kind === 'person' ? costOfPerson(entry, wanted) : costOfOther(entry, wanted);
}

function costOfPerson(entry: SpeakerEntry, wanted: readonly Sought[]): number | null {
  let cost = 0;
  let unknown = 0;
  let hasSurname = false;
  const called: Sought[] = [];
  let named = 0;
  for (const [at, word] of wanted.entries()) {
    const own = nameCost(entry, word);
    if (own !== null) {
      cost += own;
      named += 1;
      hasSurname ||= isSurname(entry, word);
    } else if (entry.titles.some(({ words }) => holds(words, word))) called.push(word);
    else if (word.isTitle || isMiddleName(entry, wanted, at)) unknown += 1;
    else return null;
  }
  // "Chelsea Smith, daughter of Ann Smith" is no "Ann Smith".
  const isOthers = ({ folded }: Sought) => entry.titles.some(({ others }) => others.includes(folded));
  if (named > 0 && called.some(isOthers)) return null;
  if (named > 0)
    return (
      cost + called.length * TITLED_OTHERWISE + unknown * UNKNOWN_TITLE + (hasSurname ? 0 : GIVEN_NAME_ALONE)
    );
  const described = unknown > 0 || called.length === 0 ? null : descriptionCost(entry, called);
  return described === null ? null : ONLY_DESCRIBED + described;
}

function isSurname({ surname }: SpeakerEntry, { likes, spelling }: Sought): boolean {
  return surname !== null && (likes.has(surname.letters) || soundsLike(spelling, surname));
}

/** Whether a word stands between a person's names where the articles give no middle name, or its first letter. */
function isMiddleName(entry: SpeakerEntry, wanted: readonly Sought[], at: number): boolean {
  const [before, word, after] = [wanted[at - 1], wanted[at], wanted[at + 1]];
  if (!before || !word || !after || !entry.given) return false;
  const { middle } = nameParts(entry.speaker.name);
  return (
    sameGivenName(before.spelling, entry.given) &&
    isSurname(entry, after) &&
    middle.every((name) => /^\p{L}\.?$/u.test(name) && word.folded.startsWith(name.charAt(0).toLowerCase()))
  );
}

/** What a word costs as one of a person's names; null where it is none. */
function nameCost({ core, given, surname }: SpeakerEntry, { likes, spelling }: Sought): number | null {
  let best: number | null = null;
  for (const [like, cost] of likes) if (core.includes(like)) best = Math.min(best ?? cost, cost);
  const isOtherSpelling =
    (given && sameGivenName(spelling, given)) || (surname && soundsLike(spelling, surname));
  return isOtherSpelling ? Math.min(best ?? SPELT_OTHERWISE, SPELT_OTHERWISE) : best;
}

const holds = (words: readonly string[], { folded }: Sought): boolean =>
  words.includes(folded) || synonymsOf(folded).some(({ written }) => words.includes(written));

/** What it costs to be called so: the shortest description that holds all the words, failing that several. Null without an office. */
function descriptionCost({ titles }: SpeakerEntry, called: readonly Sought[]): number | null {
  const hasOffice = ({ head }: (typeof titles)[number]) =>
    head !== null && called.some((word) => holds([head], word));
  if (!titles.some(hasOffice)) return null;
  const fitting = titles.filter(
    (title) => hasOffice(title) && called.every((word) => holds(title.words, word)),
  );
  const shortest = Math.min(...fitting.map(({ words }) => words.length));
  const synonyms = called.filter(({ folded }) => !titles.some(({ words }) => words.includes(folded))).length;
  const leftOut = fitting.length > 0 ? LEFT_OUT * Math.max(0, shortest - called.length) : APART;
  return leftOut + SYNONYM * synonyms;
}

/** An organisation, or somebody without a name: all typed words are theirs, the noun itself among them. */
function costOfOther({ core, head, speaker }: SpeakerEntry, wanted: readonly Sought[]): number | null {
  let cost = speaker.kind === 'description' ? ONLY_DESCRIBED : 0;
  let hasHead = false;
  for (const { folded, likes } of wanted) {
    const own = [...likes].filter(([like]) => core.includes(like)).sort(([, a], [, b]) => a - b)[0];
    const synonym = own
      ? undefined
      : synonymsOf(folded).find(({ written }) => core.includes(written))?.written;
    if (own) cost += own[1];
    else if (synonym) cost += SYNONYM;
    else return null;
    hasHead ||= head !== null && (own?.[0] === head || synonym === head);
  }
  return hasHead ? cost + LEFT_OUT * Math.max(0, core.length - wanted.length) : null;
}
