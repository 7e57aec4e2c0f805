import type { Article, Span } from '../corpus/article.ts';
import { type Heard, type Hearing, heardId } from './hear.ts';
import { few, type Mentioned } from './mentioned.ts';
import { nameOf } from './name.ts';

/**
 * What is said in an article, as it is kept (JSON): numbers and texts in two rows, each read in the order in which they
 * were written. In arrays of arrays it would take several times as long to read.
 */
export type HearingFacts = readonly [numbers: readonly number[], texts: readonly string[]];

/** What is one of a few, by its place among them. */
const HEARD_KINDS: readonly Heard['kind'][] = ['direct', 'mixed', 'indirect'];
const KINDS: readonly Mentioned['kind'][] = ['person', 'organisation', 'description'];
const GENDERS: readonly Mentioned['gender'][] = [null, 'male', 'female'];

/** The place of nobody among the referents. */
const NOBODY = -1;

export function hearingFacts({ heard, referents }: Hearing): HearingFacts {
  const facts = new Writing();
  facts.number(referents.length);
  for (const one of referents) writeMentioned(facts, one);
  const places = new Map(referents.map((referent, place) => [referent, place]));
  facts.number(heard.length);
  for (const { kind, pieces, statement, cue, mention, speaker, alsoBy } of heard) {
    facts.number(HEARD_KINDS.indexOf(kind));
    facts.spans(pieces);
    facts.span(statement);
    facts.spans(cue ? [cue] : []);
    facts.spans(mention ? [mention] : []);
    facts.number((speaker && places.get(speaker)) ?? NOBODY);
    facts.number(alsoBy.length);
    for (const other of alsoBy) facts.number(places.get(other) ?? NOBODY);
  }
  return [facts.numbers, facts.texts];
}

/** @param article in which it is said, under the id that it has now. */
export function hearingOf(article: Article, [numbers, texts]: HearingFacts): Hearing {
  const facts = new Reading(numbers, texts);
  const referents = facts.list(() => readMentioned(facts));
  const heard: Heard[] = [];
  for (let left = facts.number(); left > 0; left--) {
    heard.push({
      id: heardId(article, heard.length),
      kind: HEARD_KINDS[facts.number()] as Heard['kind'],
      article,
      pieces: facts.list(() => facts.span()) as readonly Span[] as Heard['pieces'],
      statement: facts.span(),
      cue: facts.list(() => facts.span())[0] ?? null,
      mention: facts.list(() => facts.span())[0] ?? null,
      speaker: referents[facts.number()] ?? null,
      alsoBy: facts.list(() => referents[facts.number()] as Mentioned),
    });
  }
  return { article, heard, referents };
}

/** One number tells of most all that their name doesn't. */
function writeMentioned(facts: Writing, one: Mentioned): void {
  const { name, kind, gender, names, called, descriptions, attributes, telling } = one;
  const lists = [called, descriptions, attributes, telling];
  const isPlain =
    names.length === 1 &&
    names[0]?.[0] === name.text &&
    names[0][1] === 1 &&
    lists.every((list) => list.length === 0);
  facts.number(
    KINDS.indexOf(kind) |
      (GENDERS.indexOf(gender) << 2) |
      (Number(one.isTitled) << 4) |
      (Number(one.speaks) << 5) |
      (Number(isPlain) << 6),
  );
  facts.text(name.text);
  if (isPlain) return;
  facts.number(names.length);
  for (const [each, times] of names) {
    facts.text(each);
    facts.number(times);
  }
  for (const list of lists) {
    facts.number(list.length);
    for (const text of list) facts.text(text);
  }
}

function readMentioned(facts: Reading): Mentioned {
  const bits = facts.number();
  const name = nameOf(facts.text());
  const isPlain = ((bits >> 6) & 1) === 1;
  const texts = () => (isPlain ? few<string>([]) : facts.list(() => facts.text()));
  return {
    name,
    kind: KINDS[bits & 3] as Mentioned['kind'],
    gender: GENDERS[(bits >> 2) & 3] as Mentioned['gender'],
    isTitled: ((bits >> 4) & 1) === 1,
    speaks: ((bits >> 5) & 1) === 1,
    names: isPlain ? name.once : facts.list(() => [nameOf(facts.text()).text, facts.number()] as const),
    called: texts(),
    descriptions: texts(),
    attributes: texts(),
    telling: texts(),
  };
}

class Writing {
  readonly numbers: number[] = [];
  readonly texts: string[] = [];

  number(number: number): void {
    this.numbers.push(number);
  }

  text(text: string): void {
    this.texts.push(text);
  }

  span({ start, end }: Span): void {
    this.numbers.push(start, end);
  }

  spans(spans: readonly Span[]): void {
    this.number(spans.length);
    for (const span of spans) this.span(span);
  }
}

class Reading {
  readonly #numbers: readonly number[];
  readonly #texts: readonly string[];
  #number = 0;
  #text = 0;

  constructor(numbers: readonly number[], texts: readonly string[]) {
    this.#numbers = numbers;
    this.#texts = texts;
  }

  number(): number {
    return this.#numbers[this.#number++] as number;
  }

  text(): string {
    return this.#texts[this.#text++] as string;
  }

  span(): Span {
    return { start: this.number(), end: this.number() };
  }

  /** As many as the next number says. */
  list<T>(read: () => T): readonly T[] {
    const length = this.number();
    if (length === 0) return few([]);
    // No longer than it is: one that grows has room for 17 at once, and most have one or two.
    const items = new Array<T>(length);
    for (let at = 0; at < length; at += 1) items[at] = read();
    return items;
  }
}
