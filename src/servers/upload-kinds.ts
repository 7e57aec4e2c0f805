/** By the endings of names. What stands before the ending may be nothing: Discord leaves out what it can't write. */
const KINDS = { text: /\.txt$/i, markdown: /\.md$/i, page: /\.html?$/i };

type UploadKind = keyof typeof KINDS;

/** What a file holds, by its name; null where that can't be read. */
export function kindOf(name: string): UploadKind | null {
  const found = Object.entries(KINDS).find(([, ending]) => ending.test(name.slice(-LONGEST_ENDING)));
  return found ? (found[0] as UploadKind) : null;
}

/** Whether a file is a zip, by its name. */
export function isZip(name: string): boolean {
  return /\.zip$/i.test(name.slice(-LONGEST_ENDING));
}

const LONGEST_ENDING = '.html'.length;
