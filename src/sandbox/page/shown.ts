/** A command, an option or a choice, with its texts in the person's language where it has them. */
interface Named {
  readonly name: string;
  readonly name_localized?: string;
}

interface Described extends Named {
  readonly description: string;
  readonly description_localized?: string;
}

/** The name that somebody sees; the bot knows the thing by `name`. */
export function shownName(part: Named): string {
  return part.name_localized ?? part.name;
}

export function shownDescription(part: Described): string {
  return part.description_localized ?? part.description;
}
