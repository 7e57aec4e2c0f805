import {
  CONTRACTIONS,
  DIGITS,
  FILLERS,
  MISSPELLINGS,
  SHORTHAND,
  SOUNDALIKES,
  SPELLINGS,
} from './verdicts-slip-words.ts';
import type { Draw, Maker, Way } from './verdicts-way.ts';
import { TURNING } from './verdicts-words.ts';

type Slip = (words: string, draw: Draw) => string | null;

/** Slips that leave every word what it was: the claim is verbatim still. */
const MARKS: readonly [string, Slip][] = [
  ['lower case', (words) => words.toLowerCase()],
  ['capitals', (words) => words.toUpperCase()],
  ['marks lost', (words) => words.replaceAll(/[,.;:!?—–]+(?=\s|$)/g, '')],
  ['spaces', (words, draw) => draw.replace(words, / /g, () => '  ')],
  ['apostrophes', (words) => words.replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '')],
];

/** Slips of a finger or of the memory, which leave the sense. */
const SLIPS: readonly [string, Slip][] = [
  ['spelling', typo],
  ['spelling', typo],
  ['common misspelling', (words, draw) => draw.exchange(words, MISSPELLINGS)],
  ['other spelling', otherSpelling],
  ['article dropped', (words, draw) => draw.replace(words, /(?<=[a-z] )(?:a|an|the) (?=[a-z])/g, () => '')],
  [
    'article exchanged',
    (words, draw) =>
      draw.replace(words, /(?<=[a-z] )(?:a|the) (?=[b-df-hj-np-tv-z])/g, (match) =>
        match === 'a ' ? 'the ' : 'a ',
      ),
  ],
  ['number of a noun', plural],
  ['contraction', contraction],
  [
    'filler dropped',
    (words, draw) =>
      draw.replace(
        words,
        new RegExp(String.raw`(?<=[a-z],? )(?<!\bnot )(?:${FILLERS.join('|')}) (?=[a-z])(?!only)`, 'g'),
        () => '',
      ),
  ],
  [
    '"that" dropped',
    (words, draw) =>
      draw.replace(
        words,
        /(?<=\b(?:think|believe|know|say|said|hope|sure) )that (?=(?:we|I|he|she|they|it|you|the) )/g,
        () => '',
      ),
  ],
  ['digits', (words, draw) => draw.exchange(words, DIGITS)],
  [
    'preposition',
    (words, draw) =>
      draw.replace(words, /(?<=[a-z] )(?:on|in|at) (?=(?:the|this|that|our|my) )/g, (match) =>
        match === 'in ' ? 'at ' : 'in ',
      ),
  ],
  ['letter of a name', nameSlip],
  ['shorthand', (words, draw) => draw.exchange(words, SHORTHAND, '(?<=[a-z0-9] )')],
  ['word that sounds alike', (words, draw) => draw.exchange(words, SOUNDALIKES, '(?<=[a-z,] )', '(?=[ .])')],
];

/** Claims that differ from what was said in no more than a slip or two. Right: nearly. */
export const SLIPPED: readonly Way[] = [
  ...MARKS.map(
    ([name, slip]): Way => ({
      kind: 'slips',
      name,
      make: once(slip),
      right: name === 'apostrophes' ? ['verbatim', 'nearly'] : ['verbatim'],
    }),
  ),
  ...SLIPS.map(([name, slip]): Way => ({ kind: 'slips', name, make: once(slip), right: ['nearly'] })),
  { kind: 'slips', name: 'two slips', make: twice, right: ['nearly'] },
  { kind: 'slips', name: 'two slips', make: twice, right: ['nearly'] },
  { kind: 'slips', name: 'two slips', make: twice, right: ['nearly'] },
];

/** A short claim has no room for a slip that a reader would overlook. */
const FEWEST_WORDS = 6;

function once(slip: Slip): Maker {
  return ({ words }, draw) => {
    if (words.split(' ').length < FEWEST_WORDS) return null;
    const slipped = slip(words, draw);
    return slipped === words ? null : slipped;
  };
}

function twice({ words }: { words: string }, draw: Draw): string | null {
  if (words.split(' ').length < 2 * FEWEST_WORDS) return null;
  const first = draw.pick(SLIPS)[1](words, draw);
  return first && draw.pick(SLIPS)[1](first, draw);
}

/** One wrong, lost, doubled or swapped letter in a word of five letters or more that doesn't make another word. */
export function typo(words: string, draw: Draw): string | null {
  return draw.replace(words, /(?<![\p{L}\d'’-])\p{Ll}{5,}(?![\p{L}\d'’-])/gu, (word) => {
    if (TURNING.test(word)) return word;
    const at = 1 + Math.floor(draw.random() * (word.length - 2));
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const wrong = draw.pick([
      before + after,
      before + letter + letter + after,
      before + draw.pick([...'aeinorst']) + after,
      before + after.charAt(0) + letter + after.slice(1),
    ]);
    return draw.vocabulary.has(wrong) ? word : wrong;
  });
}

/** "Sandres": in a name of six letters or more, where it makes no other name. */
function nameSlip(words: string, draw: Draw): string | null {
  return draw.replace(words, /(?<=[a-z] )\p{Lu}\p{Ll}{6,}(?![\p{L}'’-])/gu, (word) => {
    const at = 2 + Math.floor(draw.random() * (word.length - 4));
    const wrong = draw.pick([
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word.charAt(at) + word.slice(at),
      word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    ]);
    return draw.vocabulary.has(wrong.toLowerCase()) ? word : wrong;
  });
}

function otherSpelling(words: string, draw: Draw): string | null {
  const pairs = SPELLINGS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  return draw.exchange(words, new Map(pairs));
}

/** "proposals" → "proposal": a noun after an article, an adjective or a preposition, its other form in use too. */
function plural(words: string, draw: Draw): string | null {
  return draw.replace(
    words,
    /(?<=\b(?:the|my|our|your|his|their|these|those|of|for|with|in|to) )\p{Ll}{4,}s(?![\p{L}'’-])/gu,
    (word) => {
      const ending = /ies$/.test(word) ? 'y' : '';
      const one = word.replace(/ies$|(?<=[xz]|ch|sh|ss)es$|s$/, ending);
      const isForm =
        draw.vocabulary.has(one) &&
        !/(?:ss|us|is|ics|news|means|series|always|perhaps|does|this)$/.test(word);
      return isForm ? one : word;
    },
  );
}

function contraction(words: string, draw: Draw): string | null {
  const curly = words.includes('’');
  const pairs = CONTRACTIONS.flatMap(([short, long]) => {
    const written = curly ? short.replace("'", '’') : short;
    return [[written, long] as const, [long, written] as const];
  });
  return draw.exchange(words, new Map(pairs), '', '(?= [a-z])');
}
