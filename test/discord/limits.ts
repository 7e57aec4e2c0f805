import type { APIEmbed } from 'discord.js';
import { expect } from 'vitest';

interface Reply {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly object[] | undefined;
}

/** Discord counts code points. */
const length = (text = '') => [...text].length;

/** Expects that Discord takes a reply: its limits, as its documentation has them. */
export function expectWithinLimits({ content, embeds = [], components = [] }: Reply): void {
  expect(length(content)).toBeLessThanOrEqual(2_000);
  expect(embeds.length).toBeLessThanOrEqual(10);
  let total = 0;
  for (const { title, description, footer, author, fields } of embeds) {
    expect(length(title)).toBeLessThanOrEqual(256);
    expect(length(description)).toBeLessThanOrEqual(4_096);
    expect(length(footer?.text)).toBeLessThanOrEqual(2_048);
    expect(author).toBeUndefined();
    expect(fields).toBeUndefined();
    expect(length(title) + length(description)).toBeGreaterThan(0);
    total += length(title) + length(description) + length(footer?.text);
  }
  expect(total).toBeLessThanOrEqual(6_000);
  const rows = components as readonly {
    readonly components: readonly { custom_id: string; label: string }[];
  }[];
  const buttons = rows.flatMap((row) => row.components);
  expect(new Set(buttons.map((button) => button.custom_id)).size).toBe(buttons.length);
  for (const { custom_id, label } of buttons) {
    expect(length(custom_id)).toBeLessThanOrEqual(100);
    expect(length(label)).toBeLessThanOrEqual(80);
  }
}
