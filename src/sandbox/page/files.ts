import type { UploadedFile } from '../protocol.ts';

/** Reads a file that somebody chose, as it goes to the server. */
export function upload(file: File): Promise<UploadedFile> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.addEventListener('load', () => {
      // "data:text/plain;base64,…"; a file without a byte is "data:".
      const base64 = String(reader.result).split(',')[1] ?? '';
      resolve({ name: file.name, type: file.type, base64 });
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')));
    reader.readAsDataURL(file);
  });
}

/** Reads the files that were chosen in a form; an input where none was chosen has one without a name. */
export function uploads(chosen: Iterable<unknown>): Promise<UploadedFile[]> {
  const files = [...chosen].filter((file) => file instanceof File);
  return Promise.all(files.filter(({ name }) => name !== '').map(upload));
}
