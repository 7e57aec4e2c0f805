import type { Span } from '../corpus/article.ts';
import type { Clause, Item } from './clauses.ts';
import type { Mention } from './mentions.ts';
import type { SayingVerb } from './words-of-saying.ts';

/** Where in a sentence what is said stands: item numbers, the second exclusive. */
export type Range = readonly [from: number, to: number];

/** Words of saying in a sentence, with whoever says. */
export interface Cue extends Span {
  /** First and last item of the words of saying. */
  readonly from: number;
  readonly to: number;
  readonly subject: Mention | null;
  /** The verb; null for the other kinds. */
  readonly verb: SayingVerb | null;
  /** "she said" · "according to her" · "She was blunt: …" · "her warning that …" */
  readonly kind: 'verb' | 'according' | 'colon' | 'noun';
  /** First and last item of cue and subject together: what is said begins or ends beside these. */
  readonly first: number;
  readonly last: number;
  /** What is said with it, null where the sentence doesn't hold that; undefined until contentOf is asked, which is often. */
  content: Range[] | null | undefined;
}

/** A sentence with its cues, and the main clause's subject for each of its items where any of them is a quotation or a cue. */
export interface Sentence extends Clause {
  readonly cues: readonly Cue[];
  readonly subjects: readonly (Mention | null)[];
}

/** The cue from one item to another. `apart`: its subject is another clause's, and not among the words beside what is said. */
export function cue(
  items: readonly Item[],
  from: number,
  to: number,
  subject: Mention | null,
  kind: Cue['kind'],
  verb: SayingVerb | null = null,
  apart = false,
): Cue {
  const beside = subject !== null && !apart;
  return {
    from,
    to,
    subject,
    verb,
    kind,
    start: items[from]?.start ?? 0,
    end: items[to]?.end ?? 0,
    first: beside ? Math.min(from, subject.from) : from,
    last: beside ? Math.max(to, subject.to) : to,
    content: undefined,
  };
}
