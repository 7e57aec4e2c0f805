import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the page works under whatever path it is served from.
  base: './',
  build: {
    // Where package.json's "imports" let the server find it.
    outDir: '../../../dist/page',
    emptyOutDir: true,
    license: { fileName: 'licences.md' },
    // Every browser with light-dark() and the other CSS that the page is written in.
    target: ['chrome123', 'firefox120', 'safari17.5'],
  },
});
