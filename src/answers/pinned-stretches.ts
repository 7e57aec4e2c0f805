import type { Span } from '../corpus/article.ts';
import { splitSentences } from '../corpus/sentences.ts';
import { words } from '../search/words.ts';
import type { IsKnown } from './claim.ts';
import { between, isByPronoun, pinBeside } from './pinned.ts';
import type { MarkedStretch } from './quotation-marks.ts';

/** Words between two quotations of one speaker besides those that name them: "the minister of transport". */
const MOST_BESIDE = 4;

/** Who may speak in what follows. */
export interface Voice {
  /** Named by a line that ends in a colon, for all quotations below it. */
  announced: string | null;
  /** On whom the last words were pinned: "he added" means them. */
  last: string | null;
}

/** Words between quotation marks, and on whom they are pinned. */
interface PinnedStretch {
  readonly words: string;
  readonly pin: string | null;
  readonly span: Span;
}

/** The quotations between marks, each with whom the words around pin it on; those that a "said Smith," parts are one. */
export function pinnedStretches(
  text: string,
  marked: readonly MarkedStretch[],
  voice: Voice,
  isKnown: IsKnown,
): PinnedStretch[] {
  const quoted = marked.map((one) => text.slice(one.words.start, one.words.end).trim());
  const gaps = [...marked.keys(), marked.length].map((at) =>
    text.slice(marked[at - 1]?.whole.end ?? 0, marked[at]?.whole.start ?? text.length),
  );
  const sides = gaps.map((gap, at) => between(gap, quoted[at - 1] ?? null, at < marked.length));
  const found: PinnedStretch[] = [];
  for (const [at, { whole }] of marked.entries()) {
    const gap = gaps[at] ?? '';
    const said = quoted[at] ?? '';
    announce(gap.slice(0, gap.lastIndexOf('\n') + 1), voice, isKnown);
    const beside = { head: sides[at]?.head ?? '', tail: sides[at + 1]?.tail ?? '' };
    const before = found.at(-1);
    if (before && isResumed(gap, said)) {
      const pin = before.pin ?? pinBeside(beside, said, isKnown);
      found[found.length - 1] = {
        words: `${before.words} ${said}`,
        pin,
        span: { start: before.span.start, end: whole.end },
      };
      voice.last = pin ?? voice.last;
      continue;
    }
    const isBare = words(beside.head).length === 0;
    const isCarried = isBare && before !== undefined && isOneSentence(gap, sides[at]?.tail ?? '');
    const pin =
      pinBeside(beside, said, isKnown) ??
      (isByPronoun(beside) ? voice.last : null) ??
      (isCarried ? before.pin : null) ??
      (isBare ? voice.announced : null);
    voice.last = pin ?? voice.last;
    found.push({ words: said, pin, span: whole });
  }
  announce(gaps.at(-1) ?? '', voice, isKnown);
  return found;
}

/** Nothing but what tells who says what stands before it: the words behind it are theirs as well. */
function isOneSentence(gap: string, tail: string): boolean {
  const isShort = words(gap).length <= words(tail).length + MOST_BESIDE;
  return isShort && !gap.includes('\n') && splitSentences(gap).length <= 1;
}

/** `"We will go," said Smith, "and soon."` */
function isResumed(gap: string, said: string): boolean {
  const cue = gap.trim();
  return cue !== ',' && cue.endsWith(',') && !/[\n.!?]/.test(cue) && /^(?:…|\.{3})?\s*\p{Ll}/u.test(said);
}

/** A line that ends in a colon says whose words stand below it, until another line stands there. */
function announce(lines: string, voice: Voice, isKnown: IsKnown): void {
  const last = lines
    .split('\n')
    .findLast((line) => words(line).length > 0)
    ?.trim();
  if (last === undefined) return;
  voice.announced = last.endsWith(':')
    ? pinBeside({ head: `${last} `, tail: '' }, 'as follows', isKnown)
    : null;
}
