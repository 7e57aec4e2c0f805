import { Passage } from '../corpus/passage.ts';
import { editDistance } from '../search/edit-distance.ts';
import type { Entry } from './answer.ts';
import { type Token, tokens } from './tokens.ts';

/** Longer answers, in words, are sentences, which always differ. */
const LONGEST = 10;
/** Names of fewer letters differ by being others, not by their spelling. */
const SHORTEST_NAME = 5;
const MOST_EDITS = 2;

/** The answering words of two articles that can't both be right: another figure or date, or another spelling of a name. */
export function differenceIn(entries: readonly Entry[]): readonly [Passage, Passage] | null {
  const answers = entries.flatMap(({ passage: { article }, bold }) => {
    const [only, other] = bold;
    return only && !other ? [Passage.of(article, only)] : [];
  });
  for (const [at, one] of answers.entries()) {
    const other = answers
      .slice(at + 1)
      .find(({ article, text }) => article !== one.article && areAtOdds(tokens(one.text), tokens(text)));
    if (other) return [one, other];
  }
  return null;
}

function areAtOdds(one: readonly Token[], other: readonly Token[]): boolean {
  if (Math.max(one.length, other.length) > LONGEST) return false;
  const [counted, countedOther] = [numbersIn(one), numbersIn(other)];
  if (counted.length > 0 && countedOther.length > 0) {
    // Only figures of one thing: "12 cracks" and "15 cracks", not "90 minutes" and "two hours".
    const units = new Set(unitsOf(one));
    const others = unitsOf(other);
    const isSameThing = others.length > 0 ? others.some((unit) => units.has(unit)) : units.size === 0;
    return isSameThing && !counted.some((value) => countedOther.includes(value));
  }
  return counted.length + countedOther.length === 0 && areSpeltOtherwise(one, other);
}

function numbersIn(all: readonly Token[]): string[] {
  return all.flatMap(({ number }) => number ?? []);
}

function unitsOf(all: readonly Token[]): string[] {
  return all.filter(({ number }) => number === null).map(({ stem }) => stem);
}

/** "Sergey Smith", "Sergei Smith": one name is the same, another nearly. */
function areSpeltOtherwise(one: readonly Token[], other: readonly Token[]): boolean {
  const isHeld = (word: Token, among: readonly Token[]) => among.some(({ folded }) => folded === word.folded);
  if (!one.some((word) => word.capital && isHeld(word, other))) return false;
  const own = one.filter((word) => isName(word) && !isHeld(word, other));
  const others = other.filter((word) => isName(word) && !isHeld(word, one));
  return own.some((word) =>
    others.some(
      ({ folded }) =>
        folded[0] === word.folded[0] && editDistance(folded, word.folded, MOST_EDITS) <= MOST_EDITS,
    ),
  );
}

function isName({ folded, capital }: Token): boolean {
  return capital && folded.length >= SHORTEST_NAME;
}
