import type { Fault } from '../refusal.ts';
import { isRecord, lengthOf, type Path, records, required, text } from './faults.ts';

/** Characters that all embeds of a message may have together: titles, descriptions, fields, footers, authors. */
const EMBEDS_TOTAL = 6_000;

/** What the schemas don't know of embeds. */
export function embedFaults(embeds: unknown): Fault[] {
  const list = records(embeds);
  const faults: Fault[] = [];
  const total = list.reduce((sum, embed) => sum + sizeOf(embed), 0);
  if (total > EMBEDS_TOTAL) {
    faults.push({
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${EMBEDS_TOTAL}`,
    });
  }
  for (const [at, embed] of list.entries()) {
    const path: Path = ['embeds', at];
    for (const [n, field] of records(embed['fields']).entries()) {
      for (const part of ['name', 'value'] as const) {
        if (text(field[part]).trim() === '') faults.push(required([...path, 'fields', n, part]));
      }
    }
    faults.push(...addressFaults(embed, path));
  }
  return faults;
}

function sizeOf(embed: Record<string, unknown>): number {
  const footer = isRecord(embed['footer']) ? embed['footer']['text'] : '';
  const author = isRecord(embed['author']) ? embed['author']['name'] : '';
  const fields = records(embed['fields']).flatMap((field) => [field['name'], field['value']]);
  return [embed['title'], embed['description'], footer, author, ...fields].reduce<number>(
    (sum, part) => sum + lengthOf(text(part)),
    0,
  );
}

/** Links lead to the web; pictures may also be among the message's files. */
function addressFaults(embed: Record<string, unknown>, path: Path): Fault[] {
  const address = (key: string) => (isRecord(embed[key]) ? text(embed[key]['url']) : '');
  const icon = (key: string) => (isRecord(embed[key]) ? text(embed[key]['icon_url']) : '');
  const links: [string, Path][] = [
    [text(embed['url']), ['url']],
    [address('author'), ['author', 'url']],
  ];
  const pictures: [string, Path][] = [
    [address('image'), ['image', 'url']],
    [address('thumbnail'), ['thumbnail', 'url']],
    [icon('author'), ['author', 'icon_url']],
    [icon('footer'), ['footer', 'icon_url']],
  ];
  return [
    ...links.filter(([url]) => url !== '' && !/^https?:\/\//i.test(url)),
    ...pictures.filter(([url]) => url !== '' && !/^(https?|attachment):\/\//i.test(url)),
  ].map(([url, where]) => ({
    path: [...path, ...where],
    code: 'URL_TYPE_INVALID_SCHEME',
    message: `Scheme "${url.split(':')[0]}" is not supported.`,
  }));
}
