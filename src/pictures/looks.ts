import type { SKRSContext2D } from '@napi-rs/canvas';
import { font, type Weight } from './studio.ts';

/** Ink and paper: each kind of ink on the paper has a contrast above 6 : 1 (WCAG 2.2 asks 4.5 of text). */
export const INK = '#1d1c1a';
export const FAINT = '#5a554d';
export const ACCENT = '#8f3427';
export const PAPER = '#faf7f0';

/** The sides of a sheet, in pixels. An opening quotation mark hangs in the left one. */
export const WIDTH = 1200;
export const LEFT = 104;
const RIGHT = 76;
/** How wide what stands on a sheet can be, in pixels. */
export const ROOM = WIDTH - LEFT - RIGHT;

/** From the middle of a line down to its baseline, in units of the size: half the height of capitals. */
export const TO_BASELINE = 0.36;

/** Fills a sheet of this height with paper, and draws the double rule of a newspaper's head. */
export function drawPaper(pen: SKRSContext2D, height: number): void {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, height);
  pen.fillStyle = INK;
  pen.fillRect(LEFT, 36, ROOM, 7);
  drawRule(pen, 49);
}

/** A thin line from margin to margin. */
export function drawRule(pen: SKRSContext2D, y: number): void {
  pen.fillStyle = INK;
  pen.fillRect(LEFT, y, ROOM, 1.5);
}

export interface Ink {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

/** Writes on one line, from x on, on the baseline y. */
export function write(pen: SKRSContext2D, text: string, x: number, y: number, ink: Ink): void {
  pen.font = font(ink.size, ink.weight);
  pen.fillStyle = ink.colour;
  pen.fillText(text, x, y);
}
