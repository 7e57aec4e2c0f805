import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Model {
  embed(texts: readonly string[]): Promise<number[][]>;
}

/** Numbers of an encoder's vector. */
export const ENCODED = 512;
/** Whose packages they are: installed beside the project, since they only serve to make its vectors. */
const PUBLISHER = '@energetic-ai';
/** Letters in a batch: short texts go many at a time. */
const BATCH = 6000;
const MOST_AT_ONCE = 256;
const LEAST_AT_ONCE = 16;

/**
 * Vectors of texts, one after the other, by the Universal Sentence Encoder (Cer et al. 2018; npm packages
 * @energetic-ai/core, embeddings and model-embeddings-en, Apache-2.0), installed in `folder`. What was encoded
 * before under this name is read from there.
 */
export async function encode(folder: string, name: string, texts: readonly string[]): Promise<Float32Array> {
  const kept = join(folder, `${name}.f32`);
  if (!existsSync(kept)) writeFileSync(kept, Buffer.from((await encoded(folder, texts)).buffer));
  const vectors = new Float32Array(Uint8Array.from(readFileSync(kept)).buffer);
  if (vectors.length !== texts.length * ENCODED) throw new Error(`${kept}: not of these texts`);
  return vectors;
}

async function encoded(folder: string, texts: readonly string[]): Promise<Float32Array> {
  const require = createRequire(join(folder, 'package.json'));
  const { initModel } = require(`${PUBLISHER}/embeddings`);
  const { modelSource } = require(`${PUBLISHER}/model-embeddings-en`);
  const model: Model = await initModel(modelSource);
  const order = [...texts.entries()].sort((a, b) => a[1].length - b[1].length);
  const vectors = new Float32Array(texts.length * ENCODED);
  for (let from = 0; from < order.length; ) {
    const fitting = Math.floor(BATCH / ((order[from]?.[1].length ?? 0) + 1));
    const batch = order.slice(from, from + Math.max(LEAST_AT_ONCE, Math.min(MOST_AT_ONCE, fitting)));
    const rows = await model.embed(batch.map(([, text]) => text));
    for (const [row, [text]] of batch.entries()) vectors.set(rows[row] ?? [], text * ENCODED);
    from += batch.length;
  }
  return vectors;
}
