import type { Verdict } from '../src/answers/answer.ts';
import { shuffled } from './random.ts';
import { ALTERATIONS } from './verdicts-alterations.ts';
import { CUTS } from './verdicts-cuts.ts';
import { INVENTIONS } from './verdicts-inventions.ts';
import { typed } from './verdicts-pins.ts';
import { SLIPPED, typo } from './verdicts-slips.ts';
import { type Material, plain, type Statement } from './verdicts-statements.ts';
import { Draw, KINDS, type Kind, type Way } from './verdicts-way.ts';
import { STRANGERS, TURNING } from './verdicts-words.ts';

/** A claim as a member would type it, and what is known of it. */
export interface Claim {
  readonly kind: Kind;
  /** How it was made. */
  readonly way: string;
  readonly typed: string;
  /** The claim's words alone, and what was said. */
  readonly words: string;
  readonly said: string;
  /** Who said it, by the names that the article has; and on whom it is pinned. */
  readonly speaker: readonly string[];
  readonly pin: string | null;
  readonly article: string;
  readonly right: readonly Verdict[];
}

/** Claims have from so many words to so many. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 45;
/** Of altered claims this share has a misspelling elsewhere, too. */
const SLIPPED_TOO = 0.15;
/** No run of so many words of an invention may stand in an article. */
const INVENTED_RUN = 5;

const WAYS: readonly Way[] = [
  { kind: 'verbatim', name: 'a sentence', make: ({ words }) => words, right: ['verbatim'] },
  { kind: 'verbatim', name: 'two sentences', make: twoSentences, right: ['verbatim'] },
  { kind: 'verbatim', name: 'a part that nothing turns', make: safePart, right: ['verbatim'] },
  ...SLIPPED,
  ...ALTERATIONS,
  ...CUTS,
  {
    kind: 'wrong person',
    name: 'another of the article',
    make: ({ words }) => words,
    right: ['somebody-else'],
  },
  {
    kind: 'wrong person',
    name: 'another of the sources',
    make: ({ words }) => words,
    right: ['somebody-else'],
  },
  { kind: 'wrong person', name: 'a stranger', make: ({ words }) => words, right: ['somebody-else'] },
  ...INVENTIONS,
];

/** Makes `count` claims, in equal parts of each kind, and within a kind as equal as the statements allow of each way. */
export function makeClaims(material: Material, count: number, random: () => number): Claim[] {
  const draw = new Draw(material, random);
  return KINDS.flatMap((kind, at) => {
    const wanted = Math.floor(((at + 1) * count) / KINDS.length) - Math.floor((at * count) / KINDS.length);
    return claimsOf(
      WAYS.filter((way) => way.kind === kind),
      wanted,
      material,
      draw,
    );
  });
}

function claimsOf(ways: readonly Way[], wanted: number, material: Material, draw: Draw): Claim[] {
  const found: Claim[] = [];
  const used = new Set<string>();
  let waiting = ways.map((way) => ({ way, left: shuffled(material.statements, draw.random) }));
  while (found.length < wanted && waiting.length > 0) {
    for (const { way, left } of waiting) {
      if (found.length === wanted) break;
      for (let statement = left.pop(); statement; statement = left.pop()) {
        const claim = used.has(plain(statement.words)) ? null : claimOf(way, statement, material, draw);
        if (!claim) continue;
        used.add(plain(statement.words));
        found.push(claim);
        break;
      }
    }
    waiting = waiting.filter(({ left }) => left.length > 0);
  }
  return found;
}

function claimOf(way: Way, statement: Statement, material: Material, draw: Draw): Claim | null {
  // Marks inside marks, and editors' brackets, would test how they are typed, not the words.
  if (/["“”[\]()*_]|\.\.\.|…/.test(statement.words) || !isTrueAsItStands(statement)) return null;
  let words = way.make(statement, draw);
  if (!words || !hasLength(words) || !isWhatItSays(way, words, material)) return null;
  if (way.kind === 'altered' && draw.random() < SLIPPED_TOO) words = typo(words, draw) ?? words;
  const pin = pinOf(way, statement, material, draw);
  if (pin === undefined) return null;
  return {
    kind: way.kind,
    way: way.name,
    typed: typed(words, pin, draw),
    words,
    said: statement.words,
    speaker: statement.names,
    pin,
    article: statement.article,
    right: way.right,
  };
}

/** A whole sentence, or part of one whose rest, in the article's words, doesn't turn it. */
function isTrueAsItStands({ words, before, after }: Statement): boolean {
  const rest = `${before} ${after}`.replace(/\b(?:said|says|say|told|argued|suggested|asked|added)\b/g, '');
  return /\p{L}/u.test(words) && !TURNING.test(rest);
}

function hasLength(words: string): boolean {
  const count = plain(words).split(' ').length;
  return count >= FEWEST_WORDS && count <= MOST_WORDS;
}

/** Slips, altered and invented words stand nowhere; cut ones stand nowhere as a sentence of their own. */
function isWhatItSays({ kind, name, right }: Way, words: string, material: Material): boolean {
  if (kind === 'altered') return !material.holds(words);
  if (kind === 'cut short')
    return material.saidBy(words).length === 0 && (name.includes('…') || material.holds(words));
  if (kind === 'invented') {
    const all = plain(words).split(' ');
    return all.every(
      (_word, at) =>
        at + INVENTED_RUN > all.length || !material.holds(all.slice(at, at + INVENTED_RUN).join(' ')),
    );
  }
  if (kind === 'slips' && right.includes('nearly') && name !== 'apostrophes') return !material.holds(words);
  return true;
}

/** Whom the claim is pinned on: null is nobody; undefined where nobody fit can be found. */
function pinOf(way: Way, statement: Statement, material: Material, draw: Draw): string | null | undefined {
  const { names } = statement;
  if (way.kind === 'invented') return draw.random() < 0.5 ? null : draw.pick(material.people);
  if (way.kind !== 'wrong person') {
    const name = names.length > 0 && draw.random() < 0.5 ? draw.pick(names) : null;
    return name !== null && /^\p{Lu}/u.test(name) ? name : null;
  }
  if (names.length === 0) return undefined;
  if (way.name === 'a stranger') return draw.pick(STRANGERS);
  const here = material.articles.find(({ file }) => file === `${statement.article}.txt`)?.text ?? '';
  const own = new Set(
    [...names, ...material.saidBy(statement.words)].flatMap((name) => plain(name).split(' ')),
  );
  const others = material.people.filter(
    (other) =>
      !plain(other)
        .split(' ')
        .some((part) => own.has(part)) && here.includes(other) === (way.name === 'another of the article'),
  );
  return others.length > 0 ? draw.pick(others) : undefined;
}

function twoSentences({ words, next }: Statement): string | null {
  return next && next.before === '' && /[.!?]$/.test(words) ? `${words} ${next.words}` : null;
}

/** Some words of a sentence in which nothing could turn anything. */
function safePart({ words }: Statement, draw: Draw): string | null {
  const all = words.split(' ');
  if (all.length < 10 || TURNING.test(words)) return null;
  const length = 6 + Math.floor(draw.random() * (all.length - 8));
  const from = Math.floor(draw.random() * (all.length - length + 1));
  // "of | leaving home is hard": what begins behind a preposition has lost what it is about.
  if (/^(?:of|at|in|from|by|with|for|on|about|the|a|an|to)$/.test(all[from - 1] ?? '')) return null;
  return all.slice(from, from + length).join(' ');
}
