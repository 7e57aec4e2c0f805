/**
 * Whether any regular expression of the bot's can backtrack: npm run check:regexes
 *
 * Each literal of src/ and commands/, found by a parser, and each that is built when the program runs, goes to recheck
 * (Sato and Terauchi; automata theory, and a fuzzer where that doesn't apply). Where recheck only suspects, because its
 * fuzzer counts steps that a bound ends ("{1,60}"), its own attack is run at growing lengths: what grows no faster than
 * that is linear. Ends with 1 where any isn't. Takes some minutes of processor time.
 */
import './plain-errors.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import recheck, { type VulnerableDiagnostics } from 'recheck';
import { parseSync, Visitor } from 'vite';
import { builtIn } from './regexes-built.ts';

/** Of one expression, in milliseconds. A busy machine makes recheck's own 10 s too few for the largest. */
const PATIENCE = 180_000;
/** Copies of the attack's middle: a square makes 64 times of eight, and takes minutes at the most. */
const LENGTHS = [1_000, 8_000] as const;
/** Milliseconds of the processor below which a time says nothing. */
const SHORTEST = 5;
/** How many times as long eight times the text may take: eight, and what a busy machine adds. */
const MOST_TIMES = 24;

const ROOT = join(import.meta.dirname, import.meta.dirname.includes('dist') ? '../../..' : '..');

/** One expression, and the first place where it stands. */
interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** What is written in a file: its literals, and the places where others are built. */
function writtenIn(file: string): { literals: Expression[]; built: string[] } {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} can't be parsed`);
  const placeOf = (at: number) => `${file}:${text.slice(0, at).split('\n').length}`;
  const literals: Expression[] = [];
  const built: string[] = [];
  new Visitor({
    Literal(node) {
      if ('regex' in node && node.regex) {
        const { pattern: source, flags } = node.regex;
        literals.push({ source, flags, place: placeOf(node.start) });
      }
    },
    NewExpression({ callee, start }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') built.push(placeOf(start));
    },
    CallExpression({ callee, start }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') built.push(placeOf(start));
    },
  }).visit(program);
  return { literals, built };
}

/** What is wrong with an expression; null where nothing is. */
async function faultOf({ source, flags }: Expression): Promise<string | null> {
  let found = await recheck.check(source, flags, { timeout: PATIENCE });
  // Too large for the automaton.
  if (found.status === 'unknown')
    found = await recheck.check(source, flags, { timeout: PATIENCE, checker: 'fuzz' });
  if (found.status === 'safe') return null;
  if (found.status === 'unknown') return `recheck can't tell: ${found.error.kind}`;
  if (found.checker === 'fuzz' && isLinear(found)) return null;
  return `${found.complexity.summary}, for example on ${found.attack.pattern}`;
}

function isLinear({ source, flags, attack }: VulnerableDiagnostics): boolean {
  const expression = new RegExp(source, flags);
  const [short, long] = LENGTHS.map((copies) => {
    const text =
      attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(copies)).join('') + attack.suffix;
    const used = process.cpuUsage();
    text.replace(expression, '');
    const { user, system } = process.cpuUsage(used);
    return (user + system) / 1_000;
  }) as [number, number];
  return long < Math.max(short, SHORTEST) * MOST_TIMES;
}

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);
const written = files.map(writtenIn);
const built = await builtIn(ROOT);
const unmet = written
  .flatMap((each) => each.built)
  .filter((place) => !built.some((one) => one.place === place));
if (unmet.length > 0)
  throw new Error(`built only when nobody looks, and so not checked: ${unmet.join(', ')}`);

const all = [...written.flatMap(({ literals }) => literals), ...built];
const different = [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
const faults: string[] = [];
const left = [...different];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let one = left.pop(); one; one = left.pop()) {
      const fault = await faultOf(one);
      if (fault !== null) faults.push(`${one.place}  ${fault}\n    /${one.source}/${one.flags}`);
    }
  }),
);
for (const fault of faults.sort()) console.error(fault);
console.log(`${different.length} regular expressions, ${faults.length} that can backtrack`);
// recheck leaves its process running.
process.exit(faults.length === 0 ? 0 : 1);
