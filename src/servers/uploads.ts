import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { createServerTurns } from '../storage/server-turns.ts';
import { fetchAttachment, type NotFetched } from './download.ts';
import { filesInZip, type LibraryLimits } from './limits.ts';
import type { NoArticle, ReadArticle, ReadZip, Said } from './read-upload.ts';
import type { BadZip, ZipLimits } from './unzip.ts';
import { kindOf } from './upload-kinds.ts';

/** Real files take a second, a zip of 2,000 articles some ten; what takes much longer was made to. */
const MAX_READ_MS = 60_000;
/** The largest zip of real articles takes a third of it. */
const MAX_MEMORY_MB = 384;
/** At the same time, in this process: each is a thread. */
const MOST_READERS = 2;

/** An attachment, as Discord names it. */
interface Attachment {
  readonly url: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** Why nothing came of an attachment. */
export type NotRead = NotFetched | NoArticle | BadZip | 'too-slow';

/** Reads what moderators upload: for one server one file at a time, so that none keeps the others waiting. */
export interface Uploads {
  readonly limits: LibraryLimits;
  article(guildId: string, attachment: Attachment, said: Said): Promise<ReadArticle | NotRead>;
  zip(guildId: string, attachment: Attachment): Promise<ReadZip | NotRead>;
}

/** What the worker is to read. */
export type Job =
  | {
      readonly kind: 'article';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly said: Said;
      readonly longest: number;
    }
  | {
      readonly kind: 'zip';
      readonly bytes: Uint8Array;
      readonly limits: ZipLimits;
      readonly longest: number;
    };

export type JobResult = ReadArticle | ReadZip | NoArticle | BadZip;

/**
 * @param apiUrl the base address of Discord's REST API, where it is another than usual
 * @param patience milliseconds that a file may take to be read
 */
export function openUploads(apiUrl: string | null, limits: LibraryLimits, patience = MAX_READ_MS): Uploads {
  const servers = createServerTurns();
  const inTurn = atMost(MOST_READERS);
  /** Fetched only when its turn has come: those that wait take no memory. */
  const readInTurn = async (
    guildId: string,
    attachment: Attachment,
    most: number,
    jobOf: (bytes: Uint8Array) => Job,
  ) => {
    if (attachment.size > most) return 'too-large';
    const fetchAndRead = async () => {
      const bytes = await fetchAttachment(attachment.url, apiUrl, most);
      return typeof bytes === 'string' ? bytes : read(jobOf(bytes), patience);
    };
    return servers.take(guildId, () => inTurn(fetchAndRead));
  };
  return {
    limits,
    async article(guildId, attachment, said) {
      const { name } = attachment;
      if (kindOf(name) === null) return 'kind';
      const jobOf = (bytes: Uint8Array): Job => ({
        kind: 'article',
        name,
        bytes,
        said,
        longest: limits.length,
      });
      return readInTurn(guildId, attachment, limits.file, jobOf) as Promise<ReadArticle | NotRead>;
    },
    async zip(guildId, attachment) {
      const jobOf = (bytes: Uint8Array): Job => ({
        kind: 'zip',
        bytes,
        limits: { files: filesInZip(limits), file: limits.file, total: limits.room.bytes },
        longest: limits.length,
      });
      return readInTurn(guildId, attachment, limits.zip, jobOf) as Promise<ReadZip | NotRead>;
    },
  };
}

/** Has a job done by a worker, which is ended where that takes too long or too much memory. */
function read(job: Job, patience: number): Promise<JobResult | 'too-slow'> {
  const { promise, resolve, reject } = withResolvers<JobResult | 'too-slow'>();
  const worker = new Worker(createRequire(import.meta.url).resolve('#upload-worker'), {
    workerData: job,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  const timer = setTimeout(() => resolve('too-slow'), patience);
  worker.once('message', resolve);
  worker.once('error', (error: Error & { code?: unknown }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError) resolve('too-slow');
    else reject(error);
  });
  worker.once('exit', (code) => reject(new Error(`the reader of uploads ended with ${code}`)));
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Lets only so many things be done at once; the others wait for their turn. */
function atMost(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
