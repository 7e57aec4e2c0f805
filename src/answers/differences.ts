import type { Pair } from './align.ts';
import type { Difference } from './answer.ts';
import { isLight } from './meaning.ts';
import type { Token } from './tokens.ts';
import type { Judgement } from './verdict.ts';

/** Of an edge at most so many published words are shown. */
const MOST_REPLACED = 8;

/** The claim against the published words, in runs; empty where every word is the same. */
export function differences(judgement: Judgement, claim: string, text: string): Difference[] {
  const found: { kind: Difference['kind']; words: string }[] = [];
  let waiting: string[] = [];
  const add = (kind: Difference['kind'], words: string) => {
    const last = found.at(-1);
    if (last?.kind === kind) last.words += ` ${words}`;
    else found.push({ kind, words });
  };
  const addWaiting = () => {
    for (const words of waiting) add('published-only', words);
    waiting = [];
  };
  for (const { claimed, published, likeness } of withoutRepeats(withEdges(judgement, text))) {
    if (likeness === 'same' && published) {
      addWaiting();
      add('same', text.slice(published.start, published.end));
      continue;
    }
    // All claimed words of a run before the published ones: a changed phrase then reads as a phrase.
    if (claimed) add('claimed-only', claim.slice(claimed.start, claimed.end));
    if (published) waiting.push(text.slice(published.start, published.end));
  }
  addWaiting();
  return found.some(({ kind }) => kind !== 'same') ? found : [];
}

/**
 * The alignment with what the published text has in place of the claim's first and last words, where these carry meaning and
 * have no partner: "by | Monday" is shown with the "Friday" that it stands for.
 */
function withEdges({ pairs, published }: Judgement, text: string): Pair[] {
  const first = pairs.findIndex(({ likeness }) => likeness);
  const last = pairs.findLastIndex(({ likeness }) => likeness);
  const at = (index: number) => published.indexOf(pairs[index]?.published as Token);
  const before = sameSentence(text, published, at(first), -1).slice(
    0,
    replaced(pairs.slice(0, Math.max(0, first))),
  );
  const after = sameSentence(text, published, at(last), 1).slice(0, replaced(pairs.slice(last + 1)));
  const alone = (word: Token): Pair => ({ claimed: null, published: word, likeness: null });
  return [...before.reverse().map(alone), ...pairs, ...after.map(alone)];
}

/** How many words of an edge are replaced; none where they are small or stand beside published ones already. */
function replaced(edge: readonly Pair[]): number {
  const isNew =
    edge.every(({ published }) => !published) &&
    edge.some(({ claimed }) => claimed && !isLight(claimed.folded));
  return isNew ? edge.length : 0;
}

/** The published words from a place on, in either direction, up to a mark that ends a sentence or a quotation. */
function sameSentence(text: string, published: readonly Token[], from: number, step: -1 | 1): Token[] {
  const found: Token[] = [];
  for (let at = from; from >= 0; at += step) {
    const [word, next] = [published[at], published[at + step]];
    if (!word || !next) break;
    const [start, end] = step > 0 ? [word.end, next.start] : [next.end, word.start];
    if (/[.!?\n"“”]/.test(text.slice(start, end)) || found.length === MOST_REPLACED) break;
    found.push(next);
  }
  return found;
}

/** The two tokens of a contraction stand for one written word, shown once on each side. */
function withoutRepeats(pairs: readonly Pair[]): Pair[] {
  let claimedEnd = -1;
  let publishedEnd = -1;
  return pairs.map((pair) => {
    const claimed = pair.claimed && pair.claimed.end > claimedEnd ? pair.claimed : null;
    const published = pair.published && pair.published.end > publishedEnd ? pair.published : null;
    claimedEnd = Math.max(claimedEnd, pair.claimed?.end ?? -1);
    publishedEnd = Math.max(publishedEnd, pair.published?.end ?? -1);
    return { ...pair, claimed, published };
  });
}
