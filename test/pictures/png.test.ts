import { loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../src/pictures/png.ts';
import { openStudio } from '../../src/pictures/studio.ts';
import { pngSize } from './read-png.ts';

/** The pixels of a PNG, as a decoder of somebody else's reads them. */
async function pixelsOf(png: Buffer): Promise<number[]> {
  const image = await loadImage(png);
  const { pen } = (await openStudio()).sheet(image.width, image.height);
  pen.drawImage(image, 0, 0);
  return [...pen.getImageData(0, 0, image.width, image.height).data];
}

describe('a PNG', () => {
  it('holds the pixels that it was made of', async () => {
    const opaque = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.constant(255));
    const picture = fc
      .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
      .chain((size) =>
        fc.record({
          size: fc.constant(size),
          pixels: fc.array(opaque, {
            minLength: size.width * size.height,
            maxLength: size.width * size.height,
          }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(picture, async ({ size, pixels }) => {
        const png = await encodePng(Buffer.from(pixels.flat()), size.width, size.height);
        expect(pngSize(png)).toEqual(size);
        expect(await pixelsOf(png)).toEqual(pixels.flat());
      }),
      { numRuns: 30 },
    );
  });

  it('has the colours that were drawn', async () => {
    const { pen, png } = (await openStudio()).sheet(2, 1);
    pen.fillStyle = '#102030';
    pen.fillRect(0, 0, 1, 1);
    pen.fillStyle = '#fedcba';
    pen.fillRect(1, 0, 1, 1);
    expect(await pixelsOf(await png())).toEqual([0x10, 0x20, 0x30, 0xff, 0xfe, 0xdc, 0xba, 0xff]);
  });
});
