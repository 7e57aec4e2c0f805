import { parentPort, workerData } from 'node:worker_threads';
import { describe, type ReadArticle, type ReadZip, readUpload, readZip } from './read-upload.ts';
import type { Job, JobResult } from './uploads.ts';

/** Reads what somebody uploaded, in a thread of its own: whatever it is, answers aren't held up. */
function run(job: Job): JobResult {
  if (job.kind === 'zip') return readZip(job.bytes, job.limits, job.longest);
  const read = readUpload(job, job.said, job.longest);
  return typeof read === 'string' ? read : describe(read);
}

parentPort?.postMessage(run(workerData) satisfies ReadArticle | ReadZip | string);
