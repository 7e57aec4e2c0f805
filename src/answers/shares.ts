import type { Finder } from './answering-words.ts';
import { matching } from './measures.ts';

/** "What percentage of", "what share of". */
export function asksForShare(question: string): boolean {
  return /\b(?:percentage|percent|per cent|proportion|share of)\b/i.test(question);
}

const NUMBER =
  `(?:\\d[\\d.,]{0,12}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen
  |sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)`.replace(
    /\s/g,
    '',
  );
const SHARES = [
  `\\b${NUMBER}(?:-${NUMBER})?(?:%| ?percent\\b| per cent\\b)`,
  `\\b(?:${NUMBER}|a)[- ](?:third|quarter|fifth|tenth)s?\\b`,
  `\\b${NUMBER} (?:in|out of) (?:every )?${NUMBER}\\b`,
  '\\b(?:half|(?:a|the) (?:majority|minority))\\b',
];

/** "59 percent", "two-thirds", "nine out of ten", "half". */
export const shares: Finder = matching(new RegExp(SHARES.join('|'), 'gi'));
