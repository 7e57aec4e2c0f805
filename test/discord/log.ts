import { pino } from 'pino';
import type { Log } from '../../src/log.ts';

export type Line = Readonly<Record<string, unknown>>;

/** A log that keeps its lines. */
export function keptLog(level = 'info'): { log: Log; lines: Line[] } {
  const lines: Line[] = [];
  const write = (line: string) => lines.push(JSON.parse(line));
  return { log: pino({ level, base: null }, { write }), lines };
}
