import type { Context } from 'hono';
import type { NumberedFiles } from '../compose.ts';
import { NO_FILES } from '../compose.ts';
import type { NewFile } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { isRecord, required } from '../strict/faults.ts';

export interface Body {
  /** The JSON of the request, unchecked. */
  readonly json: unknown;
  readonly files: NumberedFiles;
}

/**
 * Reads a request's body: JSON, or a form with the JSON as `payload_json` and files as `files[0]`, `files[1]` …
 * @throws Refusal 50109 for what is no JSON
 */
export async function readBody(context: Context): Promise<Body> {
  if (!context.req.header('content-type')?.startsWith('multipart/form-data')) {
    return { json: parse(await context.req.text()), files: NO_FILES };
  }
  const form = await context.req.formData();
  const files = new Map<string, NewFile>();
  for (const [key, value] of form) {
    const number = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (number === undefined || typeof value === 'string') continue;
    files.set(number, {
      name: value.name,
      type: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? parse(payload) : {}, files };
}

/** Reads a body that must be an object. @throws Refusal 50035 */
export async function readObject(context: Context): Promise<Record<string, unknown>> {
  const { json } = await readBody(context);
  if (!isRecord(json)) throw new Refusal(50035, [required([])]);
  return json;
}

function parse(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(50109);
  }
}
