import { defineConfig } from 'vite';

/** Bundles the bot: it is ready in half the time that its and its packages' several hundred files take. */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../dist',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: ['src/main.ts', 'src/try.ts', 'src/backup.ts', 'src/servers/upload-worker.ts'],
      output: { chunkFileNames: '[name].js' },
      // Native code comes from its package. And speed-ups of discord.js's that it does without where they aren't installed.
      external: ['@napi-rs/canvas', 'libsql', 'bufferutil', 'utf-8-validate', 'zlib-sync'],
      // discord.js has one, for evaluating code on other shards.
      checks: { eval: false },
    },
  },
});
