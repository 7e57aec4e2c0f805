import { Annotations } from '../answers/annotations.ts';
import { describeError, type Log } from '../log.ts';
import { readAnnotationFile, writeAnnotationFile } from '../storage/annotation-file.ts';

/** @returns what was read of the articles that the bot comes with when it started before */
export async function keptAnnotations(dataDir: string | null): Promise<Annotations> {
  return new Annotations(dataDir === null ? [] : await readAnnotationFile(dataDir));
}

/** Keeps what is read of them now, if that is something else. Where that fails, the next start reads them again. */
export async function keepAnnotations(
  dataDir: string | null,
  annotations: Annotations,
  log: Log,
): Promise<void> {
  const records = dataDir === null ? null : annotations.changed();
  if (dataDir === null || records === null) return;
  try {
    await writeAnnotationFile(dataDir, records);
  } catch (error) {
    log.info(
      describeError(error),
      'what was read of the articles could not be kept: the next start takes longer',
    );
  }
}
