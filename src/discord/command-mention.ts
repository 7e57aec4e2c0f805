/**
 * A command's mention, which fills it in when it is clicked. It works with the English name alone, whatever the command
 * is called in the reader's language; without an id, while the commands are being registered, the name stands plain.
 * @param path the command, and its subcommand where it has some
 */
export function commandMention(
  path: readonly [string, ...string[]],
  ids: ReadonlyMap<string, string>,
): string {
  const id = ids.get(path[0]);
  const name = path.join(' ');
  return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
}
