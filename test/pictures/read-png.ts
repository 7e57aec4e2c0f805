import { loadImage } from '@napi-rs/canvas';
import type { Area } from '../../src/pictures/fills.ts';
import type { Refusal } from '../../src/pictures/refusal.ts';
import { openStudio } from '../../src/pictures/studio.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The picture that was drawn; throws where it was refused. */
export function drawn(picture: Buffer | Refusal): Buffer {
  if (!Buffer.isBuffer(picture)) throw new Error(`refused: ${picture.refused}`);
  return picture;
}

/** The size that a PNG says it has. */
export function pngSize(png: Buffer): { readonly width: number; readonly height: number } {
  if (SIGNATURE.some((byte, at) => png[at] !== byte)) throw new Error('not a PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** How much of an area isn't paper, from 0 to 1. */
export async function inkIn(png: Buffer, area: Area): Promise<number> {
  const [paper] = await pixelsOf(png, { x: 2, y: 2, width: 1, height: 1 });
  return shareOf(await pixelsOf(png, area), (pixel) => pixel !== paper);
}

/** How much of an area is darker than the middle between black and white, from 0 to 1. */
export async function darkIn(png: Buffer, area: Area): Promise<number> {
  return shareOf(await pixelsOf(png, area), (pixel) => pixel < 128);
}

/** The lightness of each pixel, from 0 to 255. */
async function pixelsOf(png: Buffer, { x, y, width, height }: Area): Promise<number[]> {
  const image = await loadImage(png);
  const { pen } = (await openStudio()).sheet(image.width, image.height);
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(x, y, width, height);
  return Array.from({ length: width * height }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = data.slice(pixel * 4, pixel * 4 + 3);
    return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  });
}

function shareOf(pixels: readonly number[], counts: (pixel: number) => boolean): number {
  return pixels.filter(counts).length / pixels.length;
}
