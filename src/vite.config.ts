import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Bundles the bot: it is ready in half the time that its and its packages' several hundred files take. As CommonJS, since
 * Node.js 20 takes compiled code for nothing else (chunks.ts).
 */
export default defineConfig({
  define: { READER_VERSION: JSON.stringify(readerVersion()) },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../dist',
    emptyOutDir: true,
    sourcemap: true,
    // Comments, which are left out of the bundle, are where packages have theirs.
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      input: [
        'src/start.ts',
        'src/main.ts',
        'src/try.ts',
        'src/try-command.ts',
        'src/backup.ts',
        'src/compile.ts',
        'src/servers/upload-worker.ts',
      ],
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: '[name].cjs',
        // Code that is run out of a string has no import().
        dynamicImportInCjs: false,
        // A loaded chunk's text stays in memory: a letter that isn't Latin would double it, comments would by themselves.
        charset: 'ascii',
        comments: false,
      },
      // Native code comes from its package. And speed-ups of discord.js's that it does without where they aren't installed.
      external: ['@napi-rs/canvas', 'libsql', 'bufferutil', 'utf-8-validate', 'zlib-sync'],
      // discord.js has one, for evaluating code on other shards.
      checks: { eval: false },
    },
  },
});

/** What was read of articles is read again by other sources than these (answers/version.ts). */
function readerVersion(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const room of ['corpus', 'quotations', 'search', 'answers']) {
    const folder = join('src', room);
    for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}
