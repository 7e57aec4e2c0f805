/** A text parted into the fields of its front matter and what follows them. */
interface Parted {
  /** As written, in order; a list's points are joined with ", ". */
  readonly fields: readonly (readonly [label: string, value: string])[];
  readonly rest: string;
}

/** Front matter longer than this many lines is none. */
const MOST_LINES = 60;
const FIELD = /^(?<label>\p{L}[\p{L}\p{N} _.-]{0,39}?) ?[:=] ?(?<value>.*)$/u;

/**
 * Takes the front matter off a cleaned text: the lines between a first "---" and the next, YAML, or between "+++",
 * TOML. Only what articles use of them is read: plain and quoted values, lists of them, values that go on on the next line.
 */
export function partFrontMatter(text: string): Parted {
  const none = { fields: [], rest: text };
  const lines = text.split('\n', MOST_LINES + 2);
  const fence = lines[0];
  if (fence !== '---' && fence !== '+++') return none;
  const end = lines.findIndex((line, at) => at > 0 && (line === fence || line === '...'));
  if (end < 0) return none;

  const fields: [string, string][] = [];
  for (const line of lines.slice(1, end)) {
    const { label, value } = FIELD.exec(line)?.groups ?? {};
    const last = fields.at(-1);
    if (label !== undefined) fields.push([label, /^[>|][+-]?$/.test(value ?? '') ? '' : (value ?? '')]);
    else if (last && line.startsWith('- '))
      last[1] += `${last[1] === '' ? '' : ', '}${unquoted(line.slice(2))}`;
    else if (last && line !== '' && !line.startsWith('#')) last[1] = `${last[1]} ${line}`.trim();
  }
  if (fields.length === 0) return none;
  const head = lines.slice(0, end + 1).join('\n');
  return {
    fields: fields.map(([label, value]) => [label, plainValue(value)]),
    rest: text.slice(head.length).trimStart(),
  };
}

function plainValue(value: string): string {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  return list === undefined
    ? unquoted(value)
    : list
        .split(',')
        .map((item) => unquoted(item.trim()))
        .join(', ');
}

/** A YAML value without the quotation marks around it: '' inside single ones and \" inside double ones mean one. */
function unquoted(value: string): string {
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  if (/^".*"$/.test(value)) return value.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return value;
}
