import { lengthOf } from './clip.ts';
import { type Block, PAGE_LENGTH } from './pages.ts';

const BETWEEN = '\n\n';

/**
 * What stands under one heading, in as few blocks as hold it. The heading stands on each of them: whoever turns a page
 * reads there what they are about.
 */
export function headedBlocks(heading: string, parts: readonly Block[], colour: number): readonly Block[] {
  const blocks: Block[] = [];
  for (const { text, passages = [] } of parts) {
    const last = blocks.at(-1);
    const joined = last && `${last.text}${BETWEEN}${text}`;
    if (last && joined && lengthOf(joined) <= PAGE_LENGTH) {
      blocks[blocks.length - 1] = { text: joined, colour, passages: [...(last.passages ?? []), ...passages] };
    } else {
      blocks.push({ text: heading === '' ? text : `${heading}\n${text}`, colour, passages });
    }
  }
  return blocks;
}
