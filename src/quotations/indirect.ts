import type { Span } from '../corpus/article.ts';
import type { Item } from './clauses.ts';
import { contentOf } from './contents.ts';
import type { Sentence } from './cues.ts';
import type { Saying } from './sayings.ts';

/** The fewest words of a paraphrase worth reporting: shorter ones are "so", "yes", "no comment". */
const FEWEST_WORDS = 3;

const wordCount = (items: readonly Item[]): number =>
  items.filter((item) => item.kind === 'word' || item.kind === 'number').length;

/** The paraphrases of a sentence that holds no quotation marks of its own beside the cue. */
export function indirectSayings(sentence: Sentence): Saying[] {
  const sayings: Saying[] = [];
  const { items } = sentence;
  let held = 0;
  for (const cue of sentence.cues) {
    if (!cue.subject || cue.kind === 'colon' || cue.first < held) continue;
    const content = contentOf(sentence, cue);
    if (!content) continue;
    const pieces = content
      .filter(([from, to]) => wordCount(items.slice(from, to)) >= FEWEST_WORDS)
      .map(([from, to]): Span => ({ start: items[from]?.start ?? 0, end: items[to - 1]?.end ?? 0 }));
    const [first, ...rest] = pieces;
    if (!first || content.some(([from, to]) => items.slice(from, to).some((item) => item.kind === 'quoted')))
      continue;
    held = Math.max(held, ...content.map(([, to]) => to));
    sayings.push({
      kind: 'indirect',
      pieces: [first, ...rest],
      cue: { start: cue.start, end: cue.end },
      mention: cue.subject,
      evidence: 'before',
      clause: sentence,
      extent: { start: sentence.start, end: sentence.end },
    });
  }
  return sayings;
}
