import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Fault } from '../refusal.ts';
import { badLength, isRecord, lengthOf, type Path, records, repeated, required, text } from './faults.ts';

const MOST_ROWS = 5;
const MOST_BUTTONS_A_ROW = 5;
/** Of a message of components (V2), nested ones counted. */
const MOST_COMPONENTS = 40;
/** Of all text displays of such a message, in characters. */
const MOST_TEXT = 4_000;

interface Placed {
  readonly component: Record<string, unknown>;
  readonly path: Path;
}

/** What the schemas don't know of components. @param v2 whether the message has the flag IsComponentsV2 */
export function componentFaults(components: unknown, v2: boolean): Fault[] {
  const top = records(components);
  const all = top.flatMap((component, at) => placed(component, ['components', at]));
  return [
    ...(v2 ? totalFaults(all) : rowFaults(top)),
    ...duplicateFaults(all),
    ...all.flatMap(({ component, path }) => oneFaults(component, path)),
  ];
}

/** A component and all within it. */
export function placed(component: Record<string, unknown>, path: Path): Placed[] {
  const single = (key: string) => (isRecord(component[key]) ? placed(component[key], [...path, key]) : []);
  const inner = records(component['components']).flatMap((each, at) =>
    placed(each, [...path, 'components', at]),
  );
  return [{ component, path }, ...inner, ...single('accessory'), ...single('component')];
}

/** Interactive components of one message or modal are told apart by their custom_id. */
export function duplicateFaults(all: readonly Placed[]): Fault[] {
  const named = all.filter(({ component }) => text(component['custom_id']) !== '');
  return repeated(named.map(({ component }) => text(component['custom_id']))).map((at) => ({
    path: [...(named[at]?.path ?? []), 'custom_id'],
    code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    message: 'Component custom id cannot be duplicated',
  }));
}

function rowFaults(top: readonly Record<string, unknown>[]): Fault[] {
  const faults: Fault[] = [];
  if (top.length > MOST_ROWS) {
    faults.push({
      path: ['components'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between 1 and ${MOST_ROWS} in length.`,
    });
  }
  for (const [at, row] of top.entries()) {
    if (row['type'] === ComponentType.ActionRow) continue;
    faults.push({
      path: ['components', at, 'type'],
      code: 'UNION_TYPE_CHOICES',
      message: 'Value of field "type" must be one of (1,).',
    });
  }
  return faults;
}

function totalFaults(all: readonly Placed[]): Fault[] {
  const faults: Fault[] = [];
  if (all.length > MOST_COMPONENTS) {
    faults.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The maximum number of total components is ${MOST_COMPONENTS}`,
    });
  }
  const written = all.reduce((sum, { component }) => sum + lengthOf(text(component['content'])), 0);
  if (written > MOST_TEXT) {
    faults.push({
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `Displayable text size exceeds maximum size of ${MOST_TEXT}`,
    });
  }
  return faults;
}

function oneFaults(component: Record<string, unknown>, path: Path): Fault[] {
  switch (component['type']) {
    case ComponentType.ActionRow:
      return widthFaults(records(component['components']), path);
    case ComponentType.Button:
      return buttonFaults(component, path);
    case ComponentType.StringSelect:
      return selectFaults(component, path);
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return defaultFaults(component, path);
    default:
      return [];
  }
}

/** A row holds up to five buttons, or one select menu. */
function widthFaults(inRow: readonly Record<string, unknown>[], path: Path): Fault[] {
  const buttons = inRow.filter((each) => each['type'] === ComponentType.Button).length;
  const fits = inRow.length === 1 || (buttons === inRow.length && buttons <= MOST_BUTTONS_A_ROW);
  if (fits) return [];
  const message = 'The specified component exceeds the maximum width';
  return [{ path: [...path, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

function buttonFaults(button: Record<string, unknown>, path: Path): Fault[] {
  const faults: Fault[] = [];
  const isLink = button['style'] === ButtonStyle.Link;
  const isPremium = button['style'] === ButtonStyle.Premium;
  if (isLink && text(button['url']) === '') faults.push(required([...path, 'url']));
  if (isLink && text(button['url']) !== '' && !/^(https?|discord):\/\//i.test(text(button['url']))) {
    faults.push({
      path: [...path, 'url'],
      code: 'URL_TYPE_INVALID_SCHEME',
      message: 'Scheme is not supported.',
    });
  }
  if (!isLink && !isPremium && text(button['custom_id']) === '')
    faults.push(required([...path, 'custom_id']));
  if (isLink ? text(button['custom_id']) !== '' : text(button['url']) !== '') {
    const message = 'A custom id and url cannot both be specified';
    faults.push({
      path: [...path, 'custom_id'],
      code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      message,
    });
  }
  if (!isPremium && text(button['label']) === '' && !isRecord(button['emoji'])) {
    const message = 'A button needs a label or an emoji';
    faults.push({ path, code: 'BUTTON_COMPONENT_INVALID_LABEL', message });
  }
  return faults;
}

function selectFaults(menu: Record<string, unknown>, path: Path): Fault[] {
  const options = records(menu['options']);
  const { least, most } = bounds(menu);
  const faults: Fault[] = repeated(options.map((option) => text(option['value']))).map((at) => ({
    path: [...path, 'options', at, 'value'],
    code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    message: 'The specified option value is already used',
  }));
  if (most > options.length || least > most) {
    const message = 'min_values, max_values and the number of options contradict each other';
    faults.push({ path: [...path, 'max_values'], code: 'SELECT_COMPONENT_INVALID_VALUES', message });
  }
  if (options.filter((option) => option['default'] === true).length > most) {
    const message = 'More options are selected by default than may be';
    faults.push({ path: [...path, 'options'], code: 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', message });
  }
  return faults;
}

/** What a select of people, roles or channels has from the start is as many as may be picked. */
function defaultFaults(menu: Record<string, unknown>, path: Path): Fault[] {
  const { least, most } = bounds(menu);
  const faults: Fault[] = [];
  if (least > most) {
    const message = 'min_values and max_values contradict each other';
    faults.push({ path: [...path, 'max_values'], code: 'SELECT_COMPONENT_INVALID_VALUES', message });
  }
  const defaults = records(menu['default_values']).length;
  if (defaults > 0 && (defaults < least || defaults > most)) {
    faults.push(badLength([...path, 'default_values'], least, most));
  }
  return faults;
}

/** How many values a menu takes; one unless it says otherwise. */
function bounds(menu: Record<string, unknown>) {
  const count = (key: string) => (typeof menu[key] === 'number' ? menu[key] : 1);
  return { least: count('min_values'), most: count('max_values') };
}
