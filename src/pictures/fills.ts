import type { SKRSContext2D } from '@napi-rs/canvas';
import { INK, PAPER } from './looks.ts';

/** A rectangle, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between the lines of a hatched part, in pixels. */
const APART = 11;
const LINE = 2.5;
const DOT = 2.6;

/** How the parts of a bar are filled, told apart by their marks and not by colour alone. */
const FILLS: readonly ((pen: SKRSContext2D, area: Area) => void)[] = [
  (pen, area) => flood(pen, area, '#31506b'),
  (pen, area) => {
    flood(pen, area, '#e6c9a8');
    hatch(pen, area, 1);
  },
  (pen, area) => flood(pen, area, PAPER),
  (pen, area) => {
    flood(pen, area, '#cfdcd0');
    dots(pen, area);
  },
  (pen, area) => {
    flood(pen, area, PAPER);
    hatch(pen, area, 1);
    hatch(pen, area, -1);
  },
];

/** Fills a part of a bar in the manner of the source of that number, from 0, and outlines it. */
export function fillPart(pen: SKRSContext2D, source: number, area: Area): void {
  pen.save();
  pen.beginPath();
  pen.rect(area.x, area.y, area.width, area.height);
  pen.clip();
  FILLS[source % FILLS.length]?.(pen, area);
  pen.restore();
  pen.strokeStyle = INK;
  pen.lineWidth = 2;
  pen.strokeRect(area.x, area.y, area.width, area.height);
}

function flood(pen: SKRSContext2D, { x, y, width, height }: Area, colour: string): void {
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, height);
}

/** Slanted lines, rising or falling. */
function hatch(pen: SKRSContext2D, { x, y, width, height }: Area, slope: 1 | -1): void {
  pen.strokeStyle = INK;
  pen.lineWidth = LINE;
  pen.beginPath();
  for (let at = x - height; at < x + width + height; at += APART) {
    pen.moveTo(at, slope > 0 ? y + height : y);
    pen.lineTo(at + height, slope > 0 ? y : y + height);
  }
  pen.stroke();
}

function dots(pen: SKRSContext2D, { x, y, width, height }: Area): void {
  pen.fillStyle = INK;
  for (let row = 0; row * APART < height; row += 1) {
    for (let at = x + ((row % 2) * APART) / 2 + APART / 2; at < x + width; at += APART) {
      pen.beginPath();
      pen.arc(at, y + row * APART + APART / 2, DOT, 0, 2 * Math.PI);
      pen.fill();
    }
  }
}
