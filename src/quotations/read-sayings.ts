import type { Span } from '../corpus/article.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Sentence } from './cue.ts';
import { parse } from './cues.ts';
import { indirectSayings } from './indirect.ts';
import type { Referent } from './people.ts';
import { mostCues, mostParagraphs } from './prose.ts';
import { quotedSayings } from './quoted.ts';
import { Resolver } from './resolve.ts';
import type { Candidate } from './said-facts.ts';
import type { Saying } from './saying.ts';

/** Something said in an article, with whom its mention means there. */
export interface Attributed extends Saying {
  readonly speaker: Referent | null;
  readonly alsoBy: readonly Referent[];
}

/** What is said in a text, in order, and whom the text names, whether they speak or not. */
export interface Reading {
  readonly sayings: readonly Attributed[];
  readonly referents: readonly Referent[];
}

/**
 * Reads what is said in a text and by whom. Linear in its length.
 * @param judge tells which words in quotation marks are somebody's.
 */
export function readSayings(
  text: string,
  paragraphs: readonly Span[],
  judge?: (candidate: Candidate) => boolean,
): Reading {
  let cues = 0;
  const parsed = (clause: Clause): Sentence => {
    const sentence = parse(clause, mostCues(clause.start) - cues);
    cues += sentence.cues.length;
    return sentence;
  };
  const clauses = paragraphs.map((paragraph, n) =>
    n > mostParagraphs(paragraph.end) ? [] : clausesOf(text, paragraph, n).map(parsed),
  );
  const all = clauses.flat();
  const quoted = quotedSayings(text, clauses, judge);
  const said = new Set(quoted.flatMap(({ pieces }) => pieces.map(({ start }) => start)));
  const sayings = [...quoted];
  for (const sentence of all) sayings.push(...indirectSayings(sentence, said));
  sayings.sort((a, b) => a.pieces[0].start - b.pieces[0].start);
  const resolver = new Resolver(text, all);
  const attributed = sayings.map((saying): Attributed => {
    const { kind, pieces, cue, clause, evidence, extent } = saying;
    const speaker = resolver.speakerOf(saying);
    const first = speaker && resolver.firstOfTwo(saying);
    const two = first && first.referent !== speaker ? first : null;
    return {
      kind,
      pieces,
      cue,
      mention: two ? two.mention : saying.mention,
      clause,
      evidence,
      extent,
      speaker: two ? two.referent : speaker,
      alsoBy: two && speaker ? [speaker] : [],
    };
  });
  return { sayings: attributed, referents: resolver.referents };
}
