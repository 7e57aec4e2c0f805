import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';

/** What these say is for the bot's owner: it goes to the log, which is in English. */
const FOR_THE_OWNER = ['src/discord/client.ts', 'src/discord/connect.ts', 'src/discord/registration.ts'];

/** What people see of a message or of a command. */
const SHOWN =
  /^(content|label|title|description|placeholder|text|setLabel|setTitle|setDescription|setPlaceholder)$/;
const SEVERAL_WORDS = /\p{L}{2}[,.:;!?…]* \p{L}{2}/u;
const A_WORD = /\p{L}{2}/u;

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** The name of what is called or set: "warn" of `log.warn(…)`, "label" of `label: …`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  return String(node['name'] ?? '') || nameOf(node['property']);
}

/** For the log, for an error's message, or for the compiler. */
function isForOthers({ type, callee }: Node): boolean {
  if (type === 'ImportDeclaration' || type === 'TSTypeAliasDeclaration') return true;
  if (type === 'NewExpression') return nameOf(callee).endsWith('Error');
  return type === 'CallExpression' && isNode(callee) && nameOf(callee['object']) === 'log';
}

function textOf(node: Node): string | null {
  if (node.type === 'TemplateElement') return String((node['value'] as { raw: string }).raw);
  return node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}

/** A text, or the parts of one that stand between its values. */
const partsOf = (node: Node): Node[] => [node['quasis'] ?? node].flat().filter(isNode);

/** The texts in a piece of code that people would read, as far as can be told. */
function ownWords(node: Node): string[] {
  if (isForOthers(node)) return [];
  const text = textOf(node);
  if (text !== null) return SEVERAL_WORDS.test(text) ? [text] : [];
  const isShown = SHOWN.test(nameOf(node['key'] ?? node['callee']));
  const set = isShown ? [node['value'] ?? node['arguments']].flat().filter(isNode).flatMap(partsOf) : [];
  const words = set.map(textOf).filter((word): word is string => word !== null && A_WORD.test(word));
  return [...new Set([...words, ...childrenOf(node).flatMap(ownWords)])];
}

const files = ['src/discord', 'commands']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.ts') && !FOR_THE_OWNER.includes(file));

it.each(files)('%s has no words of its own: what the bot says stands in its messages', (file) => {
  const code = parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }) as unknown as Node;
  expect(ownWords(code)).toEqual([]);
});

it.each([
  ['a label', "const button = { label: 'Share' };", ['Share']],
  ['a setter', "option.setDescription('Everything');", ['Everything']],
  ['a sentence', "const text = 'There are ' + count + ' of them';", ['There are ', ' of them']],
  ['a line of the log', "log.warn({ id }, 'it was too late');", []],
  ['an error', "throw new RangeError('this cannot be');", []],
  ['a message', "const button = { label: language.say('share') };", []],
])('%s is told from the rest', (_, code, words) => {
  expect(ownWords(parseAst(code, { lang: 'ts' }) as unknown as Node)).toEqual(words);
});
