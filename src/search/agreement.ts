import type { Evidence } from './evidence.ts';
import { oppositesOf } from './opposites.ts';
import { stemOf, tokens } from './words.ts';

/** How well the best sentence agrees with the question in what small words say. */
export const AGREEMENT_SIGNALS = [
  'scatter', // natural logarithm of the words from the first to the last found, by their number
  'wordsShared', // share of all the question's words in the sentence, function words too
  'exactInSentence', // share of the terms in it in the very form
  'sentenceLength', // natural logarithm of its words
  'negated', // the question denies
  'negationMissing', // the question denies, the sentence doesn't
  'limitsMissing', // words of the question that limit or order and aren't in the sentence: how many
  'words', // of the question
  'kindMissing', // the sentence holds nothing of the kind asked for
  'opening', // the sentence opens the passage
  'opposites', // words of the question that the passage lacks while it holds one of opposite meaning: how many
] as const;

const NEGATIONS =
  set(`not no never without nor neither none nothing nobody cannot cant dont doesnt didnt isnt arent
  wasnt werent wont wouldnt couldnt shouldnt hasnt havent hadnt unable fail failed refuse refused except`);
const LIMITS =
  set(`not never without except only first last before after most least more less fewer under over largest
  smallest biggest highest lowest oldest youngest earliest latest second third final best worst main same different
  until since prior following all every any both`);

/** @param folded the question's words, folded */
export function agreementSignals(evidence: Evidence, folded: readonly string[]): number[] {
  const { question, seen, sentence, from, to } = evidence;
  const { terms, stems, kind } = question;
  const numbers = new Set(seen.words.subarray(from, to));
  const stemsThere = new Set(seen.stems.subarray(from, to));
  const negations = folded.filter((word) => NEGATIONS.has(word));
  const limits = folded.filter((word) => LIMITS.has(word));
  // Most questions have neither, and need no look at the sentence's words.
  const there = new Set(negations.length + limits.length > 0 ? wordsOf(evidence) : []);
  const isDenied = [...there].some((word) => NEGATIONS.has(word));
  const isThere = (stem: number) => stem >= 0 && stemsThere.has(stem);
  const exact = terms.filter(({ word }) => word !== undefined && numbers.has(word)).length;
  return [
    scatter(evidence),
    stems.filter(isThere).length / Math.max(1, stems.length),
    exact / Math.max(1, terms.length),
    Math.log(1 + to - from),
    Number(negations.length > 0),
    Number(negations.length > 0 && !isDenied),
    limits.filter((word) => !there.has(word)).length,
    folded.length,
    Number(kind !== null && !seen.kinds[sentence]),
    Number(sentence === 0),
    oppositesIn(evidence, folded),
  ];
}

function oppositesIn({ best: { reading }, seen }: Evidence, folded: readonly string[]): number {
  const turned = folded.map((word) => ({ word, opposites: oppositesOf(word) }));
  const withOpposites = turned.filter(({ opposites }) => opposites.length > 0);
  if (withOpposites.length === 0) return 0;
  const { lexicon } = reading.whole;
  const stems = new Set(seen.stems);
  const isThere = (stem: string) => stems.has(lexicon.findStem(stem) ?? -1);
  return withOpposites.filter(({ word, opposites }) => !isThere(stemOf(word)) && opposites.some(isThere))
    .length;
}

function wordsOf({ best: { reading }, sentence }: Evidence): string[] {
  const { start, end } = reading.sentences[sentence] ?? { start: 0, end: 0 };
  return tokens(reading.text.slice(start, end)).map(({ folded }) => folded);
}

function scatter({ question, seen: { stems }, from, to }: Evidence): number {
  const found = new Set<number>();
  let [first, last] = [-1, -1];
  for (let at = from; at < to; at += 1) {
    const match = question.matches.get(stems[at] as number);
    if (!match) continue;
    if (first < 0) first = at;
    last = at;
    found.add(match.term);
  }
  return last > first ? Math.log((last - first + 1) / found.size) : 0;
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
