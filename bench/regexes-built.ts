import { relative } from 'node:path';

/** An expression that the program builds, and where it does so. */
interface Built {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** A page whose reading builds those that aren't built when a module loads. */
const PAGE = '<title>A</title><script>a</script><style>b</style><p>The boats came in at dawn.</p>';

/** Every expression of src/ and commands/ that is built, not written: loads the modules that have such, and looks on. */
export async function builtIn(root: string): Promise<Built[]> {
  const built: Built[] = [];
  const Original = RegExp;
  process.setSourceMapsEnabled(true);
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [pattern, flags], newTarget) {
      const expression: RegExp = Reflect.construct(target, [pattern, flags], newTarget);
      const place = placeIn(root);
      if (place !== null) built.push({ source: expression.source, flags: expression.flags, place });
      return expression;
    },
  });
  const { cleanText } = await import('../src/corpus/clean.ts');
  const { boundPage } = await import('../src/corpus/page-bounds.ts');
  await import('../commands/index.ts');
  await import('../src/bot.ts');
  cleanText(PAGE);
  boundPage(PAGE);
  globalThis.RegExp = Original;
  return built;
}

/** The line of the project's own that builds an expression; null where a package does. */
function placeIn(root: string): string | null {
  const { stack = '' } = new Error();
  // Below this function and the constructor above.
  const caller = stack.split('\n')[3] ?? '';
  const [, path = '', line] = /\(?((?:file:\/\/)?\/[^()]+?):(\d+):\d+\)?$/.exec(caller) ?? [];
  const place = relative(root, path.replace('file://', ''));
  return /^(?:src|commands)\//.test(place) ? `${place}:${line}` : null;
}
