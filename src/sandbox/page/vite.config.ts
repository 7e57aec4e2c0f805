import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the page works under whatever path it is served from.
  base: './',
  build: {
    // Beside the compiled server, which serves it from there.
    outDir: '../../../dist/src/sandbox/page',
    emptyOutDir: true,
    // Every browser with light-dark() and the other CSS that the page is written in.
    target: ['chrome123', 'firefox120', 'safari17.5'],
  },
});
