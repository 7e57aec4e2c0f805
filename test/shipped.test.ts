import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts';

/** All of them let anybody use, change and pass on what they cover beside MIT-licensed code, fonts included. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'];
/** Whose package.json doesn't name it as SPDX does. */
const MEANT: Readonly<Record<string, string>> = { 'Apache License': 'Apache-2.0' };
const LIST = 'docs/licences.md';

const licenceOf = ({ license = 'none' }: ShippedPackage) => MEANT[license] ?? license;

/** As it stands in docs/: `npx vitest run test/shipped.test.ts -u` writes it anew. */
function listOf(packages: readonly ShippedPackage[]): string {
  const rows = packages.map(
    (each) =>
      `| ${each.name} | ${each.version} | ${licenceOf(each)} | ${each.isOfPage ? 'the page' : 'the bot'} |`,
  );
  return `# Licences of what ships

Packages that the bot and the sandbox's page are made of, on whatever system. Those that only build or test it aren't
among them. Their texts stand in \`dist/licences.md\` and \`dist/page/licences.md\` after a build, and beside each
package in \`node_modules\`. Made from \`package-lock.json\`; a test sees that it is up to date.

| package | version | licence | part of |
|---|---|---|---|
${[...new Set(rows)].join('\n')}
`;
}

describe('every package that ships', () => {
  const packages = shippedPackages();

  it('has a licence that goes with the project’s own', () => {
    const others = packages.filter((each) => !ALLOWED.includes(licenceOf(each)));
    expect(others.map(({ name, license }) => [name, license])).toEqual([]);
  });

  it('is listed with its licence', async () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const wanted = [...Object.keys(dependencies), 'lit', '@fontsource-variable/noto-sans'];
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(wanted));
    await expect(listOf(packages)).toMatchFileSnapshot(`../${LIST}`);
  });

  it('runs nothing when it is installed', () => {
    const scripts = packages.filter(({ hasInstallScript }) => hasInstallScript);
    expect(scripts.map(({ name }) => name)).toEqual([]);
  });
});
