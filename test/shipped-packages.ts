import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package as package-lock.json has it. */
interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface ShippedPackage extends Locked {
  readonly name: string;
  /** Whether it is part of the sandbox's page alone. */
  readonly isOfPage: boolean;
}

const PAGE = 'src/sandbox/page';
const PACKAGE = /(?:from|import) '(@[\w-]+\/[\w.-]+|[\w-][\w.-]*)[^']*'|url\("(@[\w-]+\/[\w.-]+)/g;

/** Every package that the bot is made of, on whatever system, by name: without those that only make or test it. */
export function shippedPackages(): ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const found = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  const shipped = new Map(found.map(([path, locked]) => [path, { ...locked, isOfPage: false }]));
  const add = (name: string) => {
    const path = `node_modules/${name}`;
    const locked = packages[path];
    if (!locked || shipped.has(path)) return;
    shipped.set(path, { ...locked, isOfPage: true });
    for (const each of Object.keys(locked.dependencies ?? {})) add(each);
  };
  for (const name of namedByPage()) add(name);
  return [...shipped]
    .map(([path, locked]) => ({ ...locked, name: path.slice(path.lastIndexOf('node_modules/') + 13) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** What the page is put together from; its bundle holds it, whatever package.json calls it. */
function namedByPage(): string[] {
  const files = readdirSync(PAGE).filter((file) => /\.(ts|css)$/.test(file) && file !== 'vite.config.ts');
  const texts = files.map((file) => readFileSync(join(PAGE, file), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(PACKAGE)].map(([, code, style]) => code ?? style ?? ''));
}
