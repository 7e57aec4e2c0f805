import { parse } from 'discord-markdown-parser';

type Node = ReturnType<typeof parse>[number];

/** How a stretch of an embed shows in Discord. */
export interface Shown {
  /** The characters that a reader sees. */
  readonly text: string;
  /** Everything that is not plain text, by name: strong, blockQuote, link, user … */
  readonly styles: readonly string[];
}

/** What markdown shows, by a published parser of Discord's markdown. */
export function shown(markdown: string): Shown {
  const styles: string[] = [];
  const textOf = (node: Node): string => {
    if (node.type === 'twemoji') return String(node['name']);
    if (node.type !== 'text' && node.type !== 'br' && node.type !== 'newline') styles.push(node.type);
    if (node.type === 'br' || node.type === 'newline') return '\n';
    if (typeof node['content'] === 'string') return node['content'];
    return Array.isArray(node['content']) ? node['content'].map(textOf).join('') : `<${node.type}>`;
  };
  return { text: parse(markdown, 'extended').map(textOf).join(''), styles };
}

/** What the block quotations of an embed show, one string each. */
export function shownQuotations(markdown: string): readonly Shown[] {
  const blocks = markdown.match(/^> .*(?:\n> .*)*/gm) ?? [];
  return blocks.map((block) => shown(block.replace(/^> /gm, '')));
}
