import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chunksIn } from './chunks.ts';
import { keepHeapSmall } from './heap.ts';

/** What `npm start` runs: the bundle's main.cjs, compiled beforehand. */
keepHeapSmall();
chunksIn(dirname(fileURLToPath(import.meta.url))).load('./main.cjs');
