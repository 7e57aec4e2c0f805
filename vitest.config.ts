import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What hangs is given up on; a slow or busy machine isn't. */
const LONGEST_MS = 60_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: LONGEST_MS,
    hookTimeout: LONGEST_MS,
    expect: { poll: { timeout: 10_000 } },
    // vitest would leave a core free; the tests wait more than they work.
    maxWorkers: availableParallelism() + 1,
    // Files run one after another in a process that keeps what it has loaded: no test leaves anything behind in a module.
    isolate: false,
    sequence: { shuffle: true },
  },
});
