import Fuse from 'fuse.js';
import { surnameOf } from './people.ts';
import type { Speaker } from './quotation.ts';

/** Whom a typed name means, and who else it may mean. */
export interface FoundSpeaker {
  readonly match: Speaker | null;
  /** The nearest others, best first; where there is a match, it is not among them. */
  readonly near: readonly Speaker[];
}

/** How many near misses are offered: as many as fit a line. */
const MOST_NEAR = 5;
/** Fuse's score (0 is perfect) up to which a speaker is worth offering, and up to which one is meant. */
const NEAR_SCORE = 0.5;
const MATCH_SCORE = 0.3;
/** How much better than the next speaker's the best score must be, for a misspelt name to mean the best. */
const MARGIN = 0.05;
/** The longest name, in characters, that is compared: Fuse's cost grows with it, and no name is longer. */
const LONGEST_TYPED = 64;

interface Named {
  readonly speaker: Speaker;
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly surname: string | null;
}

const normal = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '');

function named(speaker: Speaker): Named {
  const names = [speaker.name, ...speaker.aliases].map(normal);
  const words = [...new Set(names.flatMap((name) => name.split(' ')))];
  return {
    speaker,
    names,
    words,
    surname: speaker.kind === 'person' ? normal(surnameOf(speaker.name)) : null,
  };
}

/** The names of each list of speakers that was asked of: the same list is asked at every letter typed. */
const indexed = new WeakMap<readonly Speaker[], readonly Named[]>();

function index(speakers: readonly Speaker[]): readonly Named[] {
  const known = indexed.get(speakers) ?? speakers.map(named);
  indexed.set(speakers, known);
  return known;
}

/**
 * Finds whom somebody means who typed a name, a surname, a description or a misspelling of one. An id is taken too.
 * What fits two speakers equally well, as a surname that two people share, matches neither: both are near. Speakers
 * come most quoted first, and of equals the one more quoted is nearer.
 */
export function findSpeaker(speakers: readonly Speaker[], typed: string): FoundSpeaker {
  const wanted = normal(typed.slice(0, LONGEST_TYPED));
  if (wanted === '') return { match: null, near: [] };

  const all = index(speakers);
  const namesakes = all.filter(({ surname }) => surname === wanted).map(({ speaker }) => speaker);
  if (namesakes.length > 1) return { match: null, near: namesakes.slice(0, MOST_NEAR) };
  const byId = speakers.find(({ id }) => id === typed);
  if (byId) return { match: byId, near: [] };

  const words = wanted.split(' ');
  const ways: ((other: Named) => boolean)[] = [
    ({ names }) => names.includes(wanted),
    ({ speaker, names }) => speaker.kind === 'person' && names.some((name) => holdsAll(name, words)),
    ({ names }) => names.some((name) => holdsAll(name, words)),
    // "Mr Antony Smith of Ohio": more was typed than the name
    ({ names }) => names.some((name) => name.includes(' ') && holdsAll(wanted, name.split(' '))),
  ];
  for (const fits of ways) {
    const [found, ...others] = all.filter(fits).map(({ speaker }) => speaker);
    if (found)
      return others.length === 0
        ? { match: found, near: [] }
        : { match: null, near: [found, ...others].slice(0, MOST_NEAR) };
  }
  return misspelt(all, wanted);
}

function holdsAll(name: string, words: readonly string[]): boolean {
  const own = new Set(name.split(' '));
  return words.every((word) => own.has(word));
}

/** The speakers whose names, or single words of them where one word was typed, are spelt nearly so. */
function misspelt(all: readonly Named[], wanted: string): FoundSpeaker {
  const fuse = new Fuse(all, {
    keys: wanted.includes(' ') ? ['names'] : ['words'],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: NEAR_SCORE,
  });
  const found = fuse.search(wanted);
  const near = found.map(({ item }) => item.speaker);
  const [best, next] = found;
  const score = best?.score ?? 1;
  const sure = score <= MATCH_SCORE && (next?.score ?? 1) - score >= MARGIN;
  return sure && best
    ? { match: best.item.speaker, near: near.slice(1, 1 + MOST_NEAR) }
    : { match: null, near: near.slice(0, MOST_NEAR) };
}
