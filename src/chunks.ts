import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

/** What a chunk of the bundle (CommonJS) is called with. */
type Chunk = (
  exports: object,
  require: (id: string) => unknown,
  module: { exports: object },
  filename: string,
  folder: string,
) => void;

/** The chunks of a bundle. */
export interface Chunks {
  /** What a chunk exports, run when it is first asked for. @param file its name in the bundle's folder */
  load(file: string): unknown;
  /** Keeps what is compiled of the chunks by now beside them, for `load` in other processes. */
  keepCompiled(): void;
}

/**
 * Loads chunks with the code that V8 made of them before, where that was kept and is of the same Node.js: compiling is
 * half of the bot's start. From 22.1 on Node.js does so by itself (module.enableCompileCache), but into a folder that it
 * must be able to write in.
 */
export function chunksIn(folder: string): Chunks {
  const loaded = new Map<string, { readonly module: { exports: object }; readonly script: Script }>();

  function load(file: string): unknown {
    const filename = resolve(folder, file);
    const known = loaded.get(filename);
    if (known) return known.module.exports;
    const kept = keptOf(filename);
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`,
      {
        filename,
        ...(existsSync(kept) && { cachedData: readFileSync(kept) }),
      },
    );
    const module = { exports: {} };
    // Before it runs: chunks may need each other.
    loaded.set(filename, { module, script });
    const others = createRequire(filename);
    const require = (id: string): unknown => (id.startsWith('./') ? load(id) : others(id));
    (script.runInThisContext() as Chunk)(
      module.exports,
      Object.assign(require, { resolve: others.resolve }),
      module,
      filename,
      dirname(filename),
    );
    return module.exports;
  }

  return {
    load,
    keepCompiled() {
      for (const [filename, { script }] of loaded) writeFileSync(keptOf(filename), script.createCachedData());
    },
  };
}

function keptOf(filename: string): string {
  return `${filename}.compiled`;
}
