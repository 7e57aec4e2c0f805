import { isPlainlyNobodys } from './plainly-nobodys.ts';
import { type Candidate, type Facts, factsOf } from './said-facts.ts';
import { SAID_BIAS, SAID_WEIGHTS } from './said-weights.ts';

/** What the values of a fact, or of two together, add to the odds. */
interface Table {
  readonly fact: keyof Facts;
  readonly other: keyof Facts | null;
  readonly weights: Map<string, Map<string, number>>;
}

/**
 * The log-odds from which words are somebody's: a probability of 0.47. F1 is at its highest where whatever is likelier
 * than half of it is taken in (Lipton, Elkan and Naryanaswamy 2014), and that of the spans found is 0.94.
 */
export const SAID_FROM = -0.12;

const TABLES: readonly Table[] = tablesOf();

function tablesOf(): Table[] {
  const tables = new Map<string, Table>();
  for (const [fact, value, weight, other = null, otherValue = ''] of SAID_WEIGHTS) {
    const table = tables.get(`${fact} ${other}`) ?? { fact, other, weights: new Map() };
    tables.set(`${fact} ${other}`, table);
    const row = table.weights.get(value) ?? new Map<string, number>();
    table.weights.set(value, row.set(otherValue, weight));
  }
  return [...tables.values()];
}

/**
 * Whether words in quotation marks are somebody's, or a title, a nickname or a word held at arm's length ("the
 * so-called “rebels”"): a logistic regression over what stands in them and around them, fitted by
 * bench/fit-is-said.ts.
 */
export function isSaid(candidate: Candidate): boolean {
  if (isPlainlyNobodys(candidate)) return false;
  const facts = factsOf(candidate);
  let odds = SAID_BIAS;
  for (const { fact, other, weights } of TABLES) {
    const row = weights.get(facts[fact]);
    if (row) odds += row.get(other ? facts[other] : '') ?? 0;
  }
  return odds > SAID_FROM;
}
