import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutVariants,
  focusIn,
  ownSize,
  regionOf,
  shapeNames,
  toneOf,
  wholeVariants,
} from '../../src/media/recipe.js';

const original = (width: number, height: number, frames = 1) => ({ width, height, frames });
const names = (width: number, height: number) =>
  wholeVariants(original(width, height), 'jpeg').map(({ name }) => name);

describe('the whole picture', () => {
  it.each([
    [8_000, 6_000, ['own.jpeg', '960.avif', '1440.avif', '960.webp']],
    [1_600, 900, ['own.jpeg', '960.avif', '1440.avif', '960.webp']],
    [1_000, 1_000, ['own.jpeg', '960.avif', '960.webp']],
    [300, 200, ['own.jpeg', '300.avif', '300.webp']],
    [1, 1, ['own.jpeg', '1.avif', '1.webp']],
  ])('of %i × %i is made in sizes that are worth it', (width, height, wanted) => {
    expect(names(width, height)).toEqual(wanted);
  });

  it('that is a photograph is a JPEG where browsers lack AVIF', () => {
    const photo = { ...original(1_200, 900), photo: true };
    expect(wholeVariants(photo, 'jpeg').map(({ name }) => name)).toContain('960.jpeg');
    expect(wholeVariants(photo, 'jpeg').map(({ format }) => format)).not.toContain('webp');
    const cut = (width: number, height: number) =>
      cutVariants({ ...original(width, height), photo: true }, '50 50').square.map(({ name }) => name);
    expect(cut(1_200, 900)).toEqual(['square-900.jpeg', 'square-256.avif', 'square-256.jpeg']);
    expect(cut(200, 200)).toEqual(['square-200.jpeg', 'square-200.avif']);
  });

  it('is at its own path no longer than 2,048 pixels, and never larger than it was', () => {
    expect(ownSize(original(8_000, 6_000))).toEqual({ width: 2_048, height: 1_536 });
    expect(ownSize(original(30_000, 10))).toEqual({ width: 2_048, height: 1 });
    expect(ownSize(original(40, 30))).toEqual({ width: 40, height: 30 });
  });

  it('that moves has its first frame for those who want it still', () => {
    expect(
      wholeVariants(original(60, 40, 3), 'gif').map(({ name, moves }) => [name, moves ?? false]),
    ).toEqual([
      ['own.gif', true],
      ['moving.webp', true],
      ['60.webp', false],
    ]);
  });
});

describe('a cut', () => {
  it('has the point in its middle, or as near to it as the picture goes', () => {
    expect(regionOf(original(1_600, 900), 'square', '50 50')).toEqual({
      left: 350,
      top: 0,
      width: 900,
      height: 900,
    });
    expect(regionOf(original(1_600, 900), 'square', '0 0').left).toBe(0);
    expect(regionOf(original(1_600, 900), 'square', '100 100').left).toBe(700);
    expect(regionOf(original(900, 1_600), 'wide', '50 30')).toEqual({
      left: 0,
      top: 227,
      width: 900,
      height: 506,
    });
  });

  it('lies in the picture and has the point in it, whatever the picture and the point', () => {
    const size = fc.integer({ min: 1, max: 30_000 });
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(size, size, share, share, fc.constantFrom(...shapeNames), (width, height, x, y, shape) => {
        const whole = original(width, height);
        const region = regionOf(whole, shape, `${x} ${y}`);
        expect(region.left).toBeGreaterThanOrEqual(0);
        expect(region.top).toBeGreaterThanOrEqual(0);
        expect(region.left + region.width).toBeLessThanOrEqual(width);
        expect(region.top + region.height).toBeLessThanOrEqual(height);
        const focus = focusIn(region, whole, `${x} ${y}`);
        for (const part of [focus.x, focus.y]) expect(part >= 0 && part <= 1).toBe(true);
        const [jpeg, ...others] = cutVariants(whole, `${x} ${y}`)[shape];
        expect(jpeg.width).toBeLessThanOrEqual(Math.min(1_200, region.width));
        for (const each of others) expect(each.width).toBeLessThanOrEqual(region.width);
      }),
    );
  });
});

it('a tone has five levels of each colour', () => {
  expect(toneOf(new Uint8Array([0, 128, 255]))).toBe('r0 g2 b4');
});
