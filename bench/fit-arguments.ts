import { parseArgs } from 'node:util';

/** What both fitting scripts are given, by path. */
interface FitArguments {
  /** Sets whose passages are asked for alone, and hidden among the extra ones. */
  readonly sets: readonly string[];
  /** Sets whose passages are asked for alone only. */
  readonly alone: readonly string[];
  readonly extra: string;
  /** The data file to write. */
  readonly out: string;
}

/** @throws Error that says how the script is called. */
export function fitArguments(script: string): FitArguments {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      alone: { type: 'string', multiple: true, default: [] },
      extra: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { alone, extra, out } = values;
  if (positionals.length === 0 || !extra || !out) {
    throw new Error(
      `usage: ${script} SET.json... [--alone SET.json]... --extra PASSAGES.jsonl.gz --out FILE.ts`,
    );
  }
  return { sets: positionals, alone, extra, out };
}
