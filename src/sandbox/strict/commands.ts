import { ApplicationCommandType, ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { type Fault, Refusal, refuseIfAny } from '../refusal.ts';
import { choiceFaults } from './choices.ts';
import { isRecord, lengthOf, type Path, records, repeated, required, text } from './faults.ts';
import { schemaFaults } from './schemas.ts';

/** Characters of a command in all: names, descriptions and values, the longest localisation of each. */
const MOST_CHARACTERS = 8_000;
/** From Discord's documentation of application command naming. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Json = Record<string, unknown>;

/** Checks one command. @throws Refusal 50035 */
export async function checkCommand(command: unknown): Promise<void> {
  refuseIfAny(await faultsOf(command, []));
}

/** Checks a list that replaces all commands. @throws Refusal 50035 */
export async function checkCommands(commands: unknown): Promise<void> {
  if (!Array.isArray(commands)) {
    throw new Refusal(50035, [
      { path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used' },
    ]);
  }
  const found = await Promise.all(commands.map((command, at) => faultsOf(command, [at])));
  const keys = records(commands).map((command) => `${command['type'] ?? 1} ${text(command['name'])}`);
  const duplicates = repeated(keys).map((at) => ({
    path: [at],
    code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
    message: 'Application command names must be unique',
  }));
  refuseIfAny([...found.flat(), ...duplicates]);
}

async function faultsOf(command: unknown, path: Path): Promise<Fault[]> {
  const found = await schemaFaults('ApplicationCommandCreateRequest', command);
  const faults = found.map((fault): Fault => ({ ...fault, path: [...path, ...fault.path] }));
  if (!isRecord(command)) return faults;
  const isSlash = (command['type'] ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  if (isSlash) {
    faults.push(...nameFaults(command, path));
    if (text(command['description']) === '') faults.push(required([...path, 'description']));
    faults.push(...optionFaults(records(command['options']), [...path, 'options']));
  } else if (text(command['description']) !== '') {
    const message = 'Context menu commands cannot have description';
    faults.push({
      path: [...path, 'description'],
      code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
      message,
    });
  }
  if (charactersOf(command) > MOST_CHARACTERS) {
    const message = `Command exceeds maximum size (${MOST_CHARACTERS})`;
    faults.push({ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message });
  }
  return faults;
}

/** Names and their localisations: lower case, without spaces. */
function nameFaults(named: Json, path: Path): Fault[] {
  const localised = isRecord(named['name_localizations']) ? Object.entries(named['name_localizations']) : [];
  const names: [unknown, Path][] = [
    [named['name'], ['name']],
    ...localised.map(([locale, name]): [unknown, Path] => [name, ['name_localizations', locale]]),
  ];
  return names
    .filter(([name]) => typeof name === 'string' && !(NAME.test(name) && name === name.toLowerCase()))
    .map(([, where]) => ({
      path: [...path, ...where],
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid',
    }));
}

function optionFaults(options: readonly Json[], path: Path): Fault[] {
  const faults: Fault[] = repeated(options.map((option) => text(option['name']))).map((at) => ({
    path: [...path, at, 'name'],
    code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    message: 'Option name already exists in these options',
  }));
  const firstOptional = options.findIndex((option) => !isSubcommand(option) && option['required'] !== true);
  const misplaced = options.findLastIndex((option) => option['required'] === true);
  if (firstOptional >= 0 && misplaced > firstOptional) {
    faults.push({
      path: [...path, misplaced],
      code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      message: 'Required options must be placed before non-required options',
    });
  }
  const subcommands = options.filter(isSubcommand).length;
  if (subcommands > 0 && subcommands < options.length) {
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    faults.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
  }
  return [...faults, ...options.flatMap((option, at) => oneOptionFaults(option, [...path, at]))];
}

function oneOptionFaults(option: Json, path: Path): Fault[] {
  const choices = records(option['choices']);
  const faults = [...nameFaults(option, path), ...choiceFaults(choices, [...path, 'choices'])];
  if (choices.length > 0 && option['autocomplete'] === true) {
    const message = 'Autocomplete cannot be used together with choices';
    faults.push({
      path: [...path, 'autocomplete'],
      code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
      message,
    });
  }
  for (const at of repeated(choices.map((choice) => text(choice['name'])))) {
    const message = 'Choice names must be unique';
    faults.push({
      path: [...path, 'choices', at, 'name'],
      code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      message,
    });
  }
  for (const [least, most] of [
    ['min_length', 'max_length'],
    ['min_value', 'max_value'],
  ] as const) {
    if (Number(option[least] ?? -Infinity) <= Number(option[most] ?? Infinity)) continue;
    const message = `${least} must be less than or equal to ${most}`;
    faults.push({ path: [...path, most], code: 'APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID', message });
  }
  return [...faults, ...optionFaults(records(option['options']), [...path, 'options'])];
}

function isSubcommand(option: Json): boolean {
  return option['type'] === OptionType.Subcommand || option['type'] === OptionType.SubcommandGroup;
}

function charactersOf(part: Json): number {
  const inner = [...records(part['options']), ...records(part['choices'])];
  const own = longest(part, 'name') + longest(part, 'description') + lengthOf(text(part['value']));
  return inner.reduce((sum, each) => sum + charactersOf(each), own);
}

function longest(part: Json, key: 'name' | 'description'): number {
  const localised = part[`${key}_localizations`];
  const texts = [part[key], ...(isRecord(localised) ? Object.values(localised) : [])];
  return Math.max(...texts.map((each) => lengthOf(text(each))));
}
