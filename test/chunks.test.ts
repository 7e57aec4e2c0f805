import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chunksIn } from '../src/chunks.ts';

describe('The chunks of the bundle', () => {
  let folder: string;
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chunks-'));
    write('words.cjs', "let asked = 0; exports.say = (name) => 'Hello ' + name + ', no. ' + ++asked;");
    write(
      'greet.cjs',
      "const { basename } = require('node:path'); const { say } = require('./words.cjs'); exports.greet = () => say(basename(__filename));",
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const greeting = () => {
    const chunks = chunksIn(folder);
    const { greet } = chunks.load('./greet.cjs') as { greet(): string };
    return { chunks, greet };
  };

  it('need each other and what Node.js has, and run once', () => {
    const { chunks, greet } = greeting();
    expect(greet()).toBe('Hello greet.cjs, no. 1');
    const { say } = chunks.load('./words.cjs') as { say(name: string): string };
    expect(say('you')).toBe('Hello you, no. 2');
  });

  it('keep what was compiled of them beside them, and run the same from that', () => {
    const { chunks, greet } = greeting();
    greet();
    chunks.keepCompiled();
    expect(readdirSync(folder).sort()).toEqual([
      'greet.cjs',
      'greet.cjs.compiled',
      'words.cjs',
      'words.cjs.compiled',
    ]);
    expect(greeting().greet()).toBe('Hello greet.cjs, no. 1');
  });

  it('run from their text where what was compiled is of another Node.js, or damaged', () => {
    write('greet.cjs.compiled', 'of no use');
    write('words.cjs.compiled', '');
    expect(greeting().greet()).toBe('Hello greet.cjs, no. 1');
  });

  it('name their own lines in the trace of an error', () => {
    write('fails.cjs', '\nexports.fail = () => { throw new Error("no"); };');
    const { fail } = chunksIn(folder).load('./fails.cjs') as { fail(): void };
    let trace = '';
    try {
      fail();
    } catch (error) {
      trace = String((error as Error).stack);
    }
    expect(trace).toContain(`${join(folder, 'fails.cjs')}:2:`);
  });
});
