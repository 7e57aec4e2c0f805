import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 15_000,
    // Many start the bot, the first of a file after reading all of it.
    hookTimeout: 30_000,
    // vitest would leave a core free; the tests wait more than they work.
    maxWorkers: '100%',
    // Files run one after another in a process that keeps what it has loaded: no test leaves anything behind in a module.
    isolate: false,
    sequence: { shuffle: true },
  },
});
