/** Where Discord keeps attachments. */
const HOSTS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
/** For all of a file. Discord's hosts take a second for 10 MB. */
const MAX_WAIT_MS = 10_000;

/** Why a file couldn't be had. */
export type NotFetched = 'too-large' | 'unreachable';

/**
 * Fetches a member's attachment, from nowhere else than where Discord keeps them.
 * @param apiUrl the base address of Discord's REST API, where it is another than usual: its host has attachments too
 * @param most bytes; a larger file isn't read to its end
 */
export async function fetchAttachment(
  url: string,
  apiUrl: string | null,
  most: number,
): Promise<Uint8Array | NotFetched> {
  const origins = [...HOSTS, ...(apiUrl === null ? [] : [new URL(apiUrl).origin])];
  if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) return 'unreachable';
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(MAX_WAIT_MS) });
    if (response.ok && response.body) return await readUpTo(response.body, most);
    await response.body?.cancel();
    return 'unreachable';
  } catch {
    // A connection that fails, a redirect, or a host that takes too long: the member can try again.
    return 'unreachable';
  }
}

/** What a header says of the size is not to be relied on. */
async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | 'too-large'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the connection.
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
