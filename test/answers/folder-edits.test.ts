import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAnswers } from '../../src/answers/create-answers.ts';
import { openFolder, readFolder } from '../../src/corpus/read-folder.ts';
import { keptLog } from '../discord/log.ts';
import { type Typed, told } from './told.ts';

const EDITS = 10_000;
/** Looks at the folder between two comparisons. */
const LOOKS = 50;

const FILES = ['a.txt', 'b.txt', 'c.md', 'd.txt', 'e.txt', 'f.md', 'g.txt'];
const NAMES = ['Jane Doe', 'John Doe', 'Mayor Ida Marsh', 'Marsh', 'the harbour office'];
const SUBJECTS = ['bridge', 'harbour', 'ferry'];

/** Two texts with one id: there are 36^6 of them, and these met by chance. */
const SAME_ID = [86_023, 89_443].map((hour) =>
  report(`The council met for hour ${hour} of its budget talks. “We go on,” said its chair, Jane Doe.`),
);
const GOOD = [
  ...SAME_ID,
  ...NAMES.flatMap((name, day) =>
    SUBJECTS.map((subject, hour) =>
      report(
        `The ${subject} closed on ${day + 1} March. “We saw the ${subject} ${['sink', 'rise', 'burn'][hour]} at last,” said ${name}.`,
      ),
    ),
  ),
  // The same text under another headline.
  report('The ferry closed on 1 March. “We saw the ferry burn at last,” said Jane Doe.', 'Burnt'),
  // Of somebody who is known by the whole name elsewhere, if at all.
  report('Doe denied it.\n\n“Nobody closed anything,” Doe said. Marsh said that the harbour was open.'),
];
const BROKEN = ['', '\0\0\x01\x02\0', 'Only a headline'];

function report(text: string, headline = 'A long day'): string {
  return `${headline}\n\n2024-03-04\n\n${text}\n`;
}

const file = fc.constantFrom(...FILES);
const edit = fc.record({
  does: fc.oneof(
    { weight: 5, arbitrary: fc.record({ write: fc.constantFrom(...GOOD), to: file }) },
    { weight: 1, arbitrary: fc.record({ write: fc.constantFrom(...BROKEN), to: file }) },
    { weight: 2, arbitrary: fc.record({ copy: file, to: file }) },
    { weight: 2, arbitrary: fc.record({ rename: file, to: file }) },
    { weight: 2, arbitrary: fc.record({ remove: file }) },
  ),
  /** Whether the folder is looked at before the next one: editors and copies change several files at once. */
  seen: fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 9, arbitrary: fc.constant(false) }),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const TYPED: Typed = {
  values: ['d', 'doe', 'Jane', 'marsch', 'harbor', 'a long'],
  questions: ['Who closed the harbour?', 'When did the bridge close?', 'What did Marsh say about the ferry?'],
  topics: ['harbour', 'Jane Doe'],
  messages: ['“We saw the bridge sink at last”, said John Doe.'],
};

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'edits-'));
});
afterAll(() => rm(home, { recursive: true }));

/** A folder that is edited, and what a reader must have seen in it: the last good content of each file. */
async function editedFolder() {
  const dir = join(home, 'articles');
  await mkdir(dir);
  const now = new Map<string, string>();
  let good = new Map<string, string>();
  let touched = new Set<string>();
  const at = (name: string) => join(dir, name);
  const put = async (name: string, content: string) => {
    await writeFile(at(name), content);
    now.set(name, content);
  };
  await put('0.txt', report('The council met on Monday. “So it begins,” said Jane Doe.'));
  return {
    dir,
    async edit(does: Edit['does']) {
      for (const name of Object.values(does)) if (FILES.includes(name)) touched.add(name);
      if ('write' in does) await put(does.to, does.write);
      else if ('remove' in does) {
        await rm(at(does.remove), { force: true });
        now.delete(does.remove);
      } else {
        const from = 'copy' in does ? does.copy : does.rename;
        const content = now.get(from);
        if (content === undefined || from === does.to) return;
        await ('copy' in does ? copyFile : rename)(at(from), at(does.to));
        now.set(does.to, content);
        if ('rename' in does) now.delete(from);
      }
    },
    /** A look at the folder: what is broken now stays as it was. @returns the files that were edited since the last */
    look(): ReadonlySet<string> {
      const since = touched;
      touched = new Set();
      const kept = [...now].map(([name, content]): [string, string | undefined] => [
        name,
        BROKEN.includes(content) ? good.get(name) : content,
      ]);
      good = new Map(kept.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]])));
      return since;
    },
    async afresh() {
      const other = await mkdtemp(join(home, 'afresh-'));
      for (const [name, content] of good) await writeFile(join(other, name), content);
      return readFolder(other, keptLog('silent').log);
    },
  };
}

it(`${EDITS} edits of a folder in a row leave what a folder read afresh tells`, {
  timeout: 300_000,
}, async () => {
  const edits = fc.array(edit, { minLength: EDITS, maxLength: EDITS, size: 'max' });
  const whole = fc.asyncProperty(edits, async (all) => {
    const edited = await editedFolder();
    const folder = openFolder(edited.dir, keptLog('silent').log);
    const answers = await openAnswers(await folder.read());
    edited.look();
    let looks = 0;
    for (const [number, { does, seen }] of all.entries()) {
      await edited.edit(does);
      if (!seen && number < EDITS - 1) continue;
      looks += 1;
      const files = edited.look();
      // As where the file system tells what has changed, and now and then as where it doesn't.
      await answers.change(await (looks % 3 ? folder.readChanged(files) : folder.read()));
      if (looks % LOOKS !== 0 && number < EDITS - 1) continue;
      const afresh = await openAnswers(await edited.afresh());
      expect(told(answers, TYPED, 1), `after ${number + 1} edits`).toEqual(told(afresh, TYPED, 1));
    }
  });
  // A shorter row of edits that fails is told by the number; to look for one takes hours.
  await fc.assert(whole, { numRuns: 1, endOnFailure: true });
});
