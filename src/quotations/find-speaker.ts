import Fuse from 'fuse.js';
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
const MARGIN = 0.1;
/** The longest name, in characters, that is compared: Fuse's cost grows with it, and no name is longer. */
const LONGEST_TYPED = 64;

const normal = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '');

const namesOf = (speaker: Speaker): string[] => [speaker.name, ...speaker.aliases].map(normal);

/**
 * Finds whom somebody means who typed a name, a surname, a description or a misspelling of one. An id is taken too.
 * What fits two speakers equally well matches neither: both are near. Speakers come most quoted first, and of equals
 * the one more quoted is nearer.
 */
export function findSpeaker(speakers: readonly Speaker[], typed: string): FoundSpeaker {
  const wanted = normal(typed.slice(0, LONGEST_TYPED));
  const byId = speakers.find(({ id }) => id === typed);
  if (byId) return { match: byId, near: [] };
  if (wanted === '') return { match: null, near: [] };

  const words = wanted.split(' ');
  const tiers: ((names: readonly string[]) => boolean)[] = [
    (names) => names.includes(wanted),
    (names) => names.some((name) => words.every((word) => name.split(' ').includes(word))),
    (names) =>
      names.some(
        (name) =>
          words.length > 1 && name.includes(' ') && name.split(' ').every((word) => words.includes(word)),
      ),
  ];
  const named = speakers.map((speaker) => ({ speaker, names: namesOf(speaker) }));
  for (const fits of tiers) {
    const found = named.filter(({ names }) => fits(names)).map(({ speaker }) => speaker);
    const [only] = found;
    if (only && found.length === 1) return { match: only, near: [] };
    if (found.length > 1) return ambiguous(found, wanted);
  }
  return misspelt(named, wanted);
}

/** Several fit: a person's own name before what else mentions it. */
function ambiguous(found: readonly Speaker[], wanted: string): FoundSpeaker {
  const own = found.filter(
    (speaker) =>
      speaker.kind === 'person' && namesOf(speaker).some((name) => name.split(' ').at(-1) === wanted),
  );
  const [only] = own;
  if (only && own.length === 1)
    return { match: only, near: found.filter((speaker) => speaker !== only).slice(0, MOST_NEAR) };
  return { match: null, near: found.slice(0, MOST_NEAR) };
}

function misspelt(named: readonly { speaker: Speaker; names: string[] }[], wanted: string): FoundSpeaker {
  const fuse = new Fuse(named, {
    keys: ['names', { name: 'words', getFn: ({ names }) => names.flatMap((name) => name.split(' ')) }],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: NEAR_SCORE,
  });
  const found = fuse.search(wanted);
  const [best, next] = found;
  const sure =
    best !== undefined &&
    (best.score ?? 1) <= MATCH_SCORE &&
    (next === undefined || (next.score ?? 1) - (best.score ?? 1) >= MARGIN);
  const near = found.map(({ item }) => item.speaker);
  return sure
    ? { match: best.item.speaker, near: near.slice(1, 1 + MOST_NEAR) }
    : { match: null, near: near.slice(0, MOST_NEAR) };
}
