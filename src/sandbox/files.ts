import { isUtf8 } from 'node:buffer';
import type { APIAttachment } from 'discord-api-types/v10';
import { Refusal } from './refusal.ts';

/** What a server without boosts takes for one file, in bytes (10 MiB). */
export const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** A file as it comes in. */
export interface NewFile {
  readonly name: string;
  /** Its media type; empty where unknown. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly description?: string | null;
}

interface StoredFile {
  readonly attachment: APIAttachment;
  readonly bytes: Uint8Array;
}

/** The attachments of messages and of options, kept in memory and served from there. */
export class Files {
  readonly #files = new Map<string, StoredFile>();
  readonly #nextId: () => string;
  /** Such as `http://127.0.0.1:8787`; known once the server listens. */
  origin = '';

  constructor(nextId: () => string) {
    this.#nextId = nextId;
  }

  /** @throws Refusal 40005 for a file beyond Discord's limit. */
  add(file: NewFile, channelId: string): APIAttachment {
    if (file.bytes.length > ATTACHMENT_SIZE_LIMIT) throw new Refusal(40005);
    const id = this.#nextId();
    const type = mediaType(file);
    const filename = safeName(file.name);
    const url = `${this.origin}/attachments/${channelId}/${id}/${filename}`;
    const attachment: APIAttachment = {
      id,
      filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      ...(type && { content_type: type }),
      ...(file.description && { description: file.description }),
      ...pngSize(file.bytes),
    };
    this.#files.set(id, { attachment, bytes: file.bytes });
    return attachment;
  }

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }
}

/** Types by the ends of names, for files that come without one. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  csv: 'text/csv',
  htm: 'text/html',
  html: 'text/html',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  zip: 'application/zip',
};

/** As Discord tells it: of a text with its encoding. Empty where it is unknown. */
function mediaType({ name, type, bytes }: NewFile): string {
  const end = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = type || (TYPES[end] ?? '');
  return known.startsWith('text/') && !known.includes(';') && isUtf8(bytes)
    ? `${known}; charset=utf-8`
    : known;
}

/** Discord keeps letters, digits, dots, dashes and underscores of a file's name, and its ending in any case. */
function safeName(name: string): string {
  const safe = name.replace(/[^\w.-]+/g, '_').slice(-200);
  const [end = ''] = /\.\w+$/.exec(safe) ?? [];
  return `${safe.slice(0, safe.length - end.length).replace(/^[._]+/, '') || 'file'}${end}`;
}

/** Pictures come with their size. PNG has it at a fixed place of its first chunk. */
function pngSize(bytes: Uint8Array): { width?: number; height?: number } {
  const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || PNG.some((byte, at) => bytes[at] !== byte)) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
