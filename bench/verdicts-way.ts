import type { Verdict } from '../src/answers/answer.ts';
import type { Material, Statement } from './verdicts-statements.ts';

export const KINDS = ['verbatim', 'slips', 'altered', 'cut short', 'wrong person', 'invented'] as const;
export type Kind = (typeof KINDS)[number];

/** Makes a claim's words of a statement; null where the statement isn't fit for it. */
export type Maker = (statement: Statement, draw: Draw) => string | null;

/** One way to make claims of a kind. */
export interface Way {
  readonly kind: Kind;
  readonly name: string;
  readonly make: Maker;
  /** The verdicts that a careful reader would accept. */
  readonly right: readonly Verdict[];
}

/** Chance, and what it draws from. */
export class Draw {
  readonly random: () => number;
  readonly statements: readonly Statement[];
  readonly vocabulary: ReadonlySet<string>;
  readonly names: readonly string[];
  /** Full names of those who speak, and surnames that are no other word. */
  readonly people: RegExp;
  /** Words of six letters and more that statements hold, never names. */
  readonly words: readonly string[];

  constructor({ statements, vocabulary, people, articles }: Material, random: () => number) {
    this.random = random;
    this.statements = statements;
    this.vocabulary = vocabulary;
    this.names = people;
    const lower = new Set(
      articles.flatMap(({ text }) => text.match(/(?<![\p{L}'’])\p{Ll}{3,}(?![\p{L}'’])/gu) ?? []),
    );
    const surnames = people
      .map((name) => name.split(' ').at(-1) ?? '')
      .filter((name) => name.length > 3 && !lower.has(name.toLowerCase()) && /^\p{L}+$/u.test(name));
    const known = [...new Set([...people, ...surnames])].map((name) => name.replaceAll('.', '\\.'));
    this.people = new RegExp(
      String.raw`(?<![\p{L}-])(?:${known.sort((a, b) => b.length - a.length).join('|')})(?![\p{L}’'-])`,
      'gu',
    );
    const spoken = statements.flatMap(({ words }) => words.match(/(?<=[a-z] )[a-z]{6,}(?= [a-z])/g) ?? []);
    this.words = [...new Set(spoken)].sort();
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  /** The text with one of the places that match replaced; null where none does or nothing changes. */
  replace(text: string, where: RegExp, by: (match: string, ...groups: string[]) => string): string | null {
    const places = [...text.matchAll(where)];
    if (places.length === 0) return null;
    const place = this.pick(places);
    const [match, ...groups] = place;
    const changed =
      text.slice(0, place.index) + by(match, ...groups) + text.slice(place.index + match.length);
    return changed === text ? null : changed;
  }

  /** The text with one of the words that the table holds replaced by what it has for it. */
  exchange(
    text: string,
    table: ReadonlyMap<string, string | readonly string[]>,
    before = '',
    after = '',
  ): string | null {
    const where = new RegExp(
      String.raw`${before}(?<![\w'’])(?:${[...table.keys()].join('|')})(?![\w'’-])${after}`,
      'g',
    );
    return this.replace(text, where, (match) => {
      const others = table.get(match) ?? match;
      return typeof others === 'string' ? others : this.pick(others);
    });
  }
}
