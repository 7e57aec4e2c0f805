import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Report } from './engine-process.ts';

/** An engine that has built its index in a process of its own. */
export interface Runner {
  readonly name: string;
  /** Processor time in milliseconds, and memory in MB. */
  readonly built: { readonly ms: number; readonly megabytes: number };
  /** The passages found, best first, and the processor's time for it in milliseconds. */
  ask(question: string): Promise<{ readonly top: readonly string[]; readonly ms: number }>;
  end(): void;
}

/** @param files a set and, perhaps, more passages, as bench/engine-process.ts takes them */
export async function startEngine(name: string, files: readonly string[]): Promise<Runner> {
  const child = fork(fileURLToPath(new URL('./engine-process.js', import.meta.url)), [name, ...files], {
    execArgv: ['--expose-gc', '--max-old-space-size=8192'],
  });
  const report = await reported(child);
  if (!('built' in report)) throw new Error(`${name} didn't build`);
  return {
    name,
    built: report.built,
    async ask(question) {
      child.send(question);
      const answer = await reported(child);
      if (!('top' in answer)) throw new Error(`${name} didn't answer`);
      return answer;
    },
    end: () => child.disconnect(),
  };
}

async function reported(child: ChildProcess): Promise<Report> {
  const [report] = (await once(child, 'message')) as [Report];
  return report;
}
