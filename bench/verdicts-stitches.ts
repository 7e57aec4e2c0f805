import { plain, type Statement } from './verdicts-statements.ts';
import type { Draw } from './verdicts-way.ts';

/** Fewer words don't make a half. */
const FEWEST_WORDS = 10;
/** UTF-16 units that tell whether two articles have the same sentence. */
const LONGEST_TAIL = 30;

/** The beginning of one statement and the end of another person's. */
export function stitched({ words, names }: Statement, draw: Draw): string | null {
  const other = draw.pick(draw.statements);
  if (names.length === 0 || other.names.length === 0 || other.names.some((one) => names.includes(one)))
    return null;
  return halves(words, other.words, ' ');
}

/** The same of what one person said in two articles, with the mark of words left out between. */
export function joined({ words, names, article }: Statement, draw: Draw): string | null {
  const name = names.find((one) => one.includes(' '));
  const others = draw.statements.filter((one) => one.article !== article && name && one.names.includes(name));
  if (others.length === 0) return null;
  const other = draw.pick(others).words;
  // Of one speech that both articles quote, it would be an honest cut.
  const tail = plain(other).slice(-LONGEST_TAIL);
  const isSame = draw.statements.some((one) => one.article === article && plain(one.words).includes(tail));
  return isSame ? null : halves(words, other, ' … ');
}

function halves(first: string, second: string, between: string): string | null {
  const [head, tail] = [first.split(' '), second.split(' ')];
  if (head.length < FEWEST_WORDS || tail.length < FEWEST_WORDS) return null;
  return `${head.slice(0, Math.ceil(head.length / 2)).join(' ')}${between}${tail.slice(Math.floor(tail.length / 2)).join(' ')}`;
}
