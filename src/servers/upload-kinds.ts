import { extname } from 'node:path';

const KINDS = ['.txt', '.md', '.html', '.htm'];

/** Whether a file's name is that of a kind that can be read. */
export function isReadable(name: string): boolean {
  return KINDS.includes(extname(name).toLowerCase());
}
