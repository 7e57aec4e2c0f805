/** What one process of a bench reads of articles is good for the next: the build says so of the bot (src/vite.config.ts). */
Object.assign(globalThis, { READER_VERSION: 'bench' });
