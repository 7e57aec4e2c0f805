import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chunksIn } from './chunks.ts';
import { keepHeapSmall } from './heap.ts';

/** What the bot is asked: the start and a first answer are the same whatever the articles are about. */
const ASKED = ['/summary'];

/** The last step of the build: has the bot in the bundle start and answer, and keeps what V8 compiled for that. */
async function compile(): Promise<void> {
  keepHeapSmall();
  const chunks = chunksIn(dirname(fileURLToPath(import.meta.url)));
  try {
    const { tryCommand } = chunks.load('./try-command.cjs') as typeof import('./try-command.ts');
    await tryCommand(ASKED, 'seeds');
  } catch (error) {
    process.stderr.write(`The bot was built, but could not be tried: ${error}. It starts more slowly so.\n`);
    return;
  }
  chunks.keepCompiled();
}

void compile();
