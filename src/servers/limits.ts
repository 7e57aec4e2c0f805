import type { Room } from '../storage/articles.ts';

/** What moderators may add to a server. */
export interface LibraryLimits {
  /** Of a file that holds one article, in bytes. */
  readonly file: number;
  /** Of a zip with articles, in bytes. */
  readonly zip: number;
  /** Of an article's text, in characters (UTF-16 units). */
  readonly length: number;
  /** What all of a server's own articles together may come to. */
  readonly room: Room;
}

/**
 * An article has some 5 kB, as a saved page up to 2 MB; the longest reports some 60,000 characters. A zip is as large
 * as an attachment can be for members who don't pay (10 MB). How many articles a server may have without slowing
 * the others down is measured by `npm run bench:servers`.
 */
export const USUAL_LIMITS: LibraryLimits = {
  file: 2_000_000,
  zip: 10_000_000,
  length: 100_000,
  room: { articles: 2_000, bytes: 8_000_000 },
};

/** Files in a zip: as many articles as there may be, and as many other files beside them. */
export function filesInZip({ room }: LibraryLimits): number {
  return 2 * room.articles;
}
