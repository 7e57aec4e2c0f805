import { randomUUID } from 'node:crypto';
import { endianness } from 'node:os';

/** Which sources read the articles: the build puts it in (src/vite.config.ts). */
declare const READER_VERSION: string | undefined;
/** Unbuilt, nobody knows whether another process read as this one does. */
const SOURCES = typeof READER_VERSION === 'undefined' ? randomUUID() : READER_VERSION;
/** What was kept by another version of this is of no use. Another Node.js may know other letters. */
export const VERSION = `${SOURCES} ${process.versions['unicode']} ${endianness()}`;
