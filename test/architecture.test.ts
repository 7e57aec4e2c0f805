import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** The rooms, left to right: each may import from itself and from those before it. */
const rooms = [
  'corpus',
  'quotations',
  'search',
  'answers',
  'pictures',
  'storage',
  'servers',
  'discord',
  'health',
];

interface Import {
  readonly from: string;
  readonly to: string;
}

function imports(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const path = join(root, folder, file);
      const source = readFileSync(path, 'utf8');
      return [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, target = '']) => ({
        from: relative(root, path),
        to: target.startsWith('.') ? relative(root, resolve(dirname(path), target)) : target,
      }));
    });
}

describe('the house', () => {
  const all = [...imports('src'), ...imports('commands')];

  it.each(rooms)('lets %s import only from the rooms to its left', (room) => {
    const allowed = rooms.slice(0, rooms.indexOf(room) + 1);
    const strays = all.filter(
      ({ from, to }) =>
        from.startsWith(`src/${room}/`) &&
        (to.startsWith('commands/') ||
          (/^src\/[^/]+\//.test(to) && !allowed.some((name) => to.startsWith(`src/${name}/`)))),
    );
    expect(strays).toEqual([]);
  });

  it('keeps Discord out of the rooms that know articles only', () => {
    const strays = all.filter(
      ({ from, to }) =>
        /^src\/(corpus|quotations|search|answers|pictures|storage|servers)\//.test(from) &&
        /discord/.test(to),
    );
    expect(strays).toEqual([]);
  });

  it('holds no name, place or phrase of the shipped articles in its rules', () => {
    const named = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => join('src', file))
      .concat(readdirSync(join(root, 'commands')).map((file) => join('commands', file)))
      .filter((file) => /\.(ts|html|css)$/.test(file))
      .filter((file) =>
        /blinken|lavrov|xinhua|\bunn\b|geneva|\bosce\b/i.test(readFileSync(join(root, file), 'utf8')),
      );
    expect(named).toEqual([]);
  });
});
