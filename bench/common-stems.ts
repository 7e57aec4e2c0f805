/**
 * Writes down the stems of the words that have a vector: node dist/tools/bench/common-stems.js --out src/search/common-stems.bin
 *
 * To be run whenever the word vectors, the irregular forms or the package porter2 change; a test tells.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ENDINGS, NOT_KEPT } from '../src/search/common-stems.ts';
import { wordVectors } from '../src/search/word-vectors.ts';
import { newStemOf } from '../src/search/words.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (!values.out) throw new Error('usage: common-stems --out FILE.bin');
const vectors = wordVectors();
const changes = Array.from({ length: vectors.size }, (_, rank) => changeOf(vectors.wordAt(rank)));
const counts = new Map<string, number>();
for (const { ending } of changes) counts.set(ending, (counts.get(ending) ?? 0) + 1);
// The empty one is by far the most frequent, and so the first: a word that is its own stem has a byte of 0.
const endings = [...counts.keys()]
  .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  .slice(0, ENDINGS);
const bytes = changes.map(({ cut, ending }) => {
  const at = endings.indexOf(ending);
  const byte = cut * ENDINGS + at;
  return at < 0 || byte >= NOT_KEPT ? NOT_KEPT : byte;
});
writeFileSync(
  values.out,
  Buffer.concat([Buffer.from(`${endings.join(' ')}\n`, 'latin1'), Buffer.from(bytes)]),
);
console.log(`${bytes.length} words, ${bytes.filter((byte) => byte === NOT_KEPT).length} of them not kept`);

/** How many letters of a word its stem lacks, and what stands there instead. */
function changeOf(word: string): { cut: number; ending: string } {
  const stem = newStemOf(word);
  let same = 0;
  while (same < word.length && word[same] === stem[same]) same += 1;
  return { cut: word.length - same, ending: stem.slice(same) };
}
