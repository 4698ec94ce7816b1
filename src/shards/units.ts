import { hashOf } from '../build/graph.js';
import { compareUtf8 } from '../lib/utf8-order.js';

/**
 * Divides source files into units, in the order of their names. A unit ends where the name of the last file says so, or when it is full. So one file more or
 * less changes one unit or two, and every machine divides alike.
 *
 * @param size How many files are in a unit, on average; at most twice as many.
 */
export function sourceUnits(files: readonly string[], size: number): string[][] {
  const units: string[][] = [];
  let unit: string[] = [];
  for (const file of [...files].sort(compareUtf8)) {
    unit.push(file);
    if (unit.length < 2 * size && hashOf(file) % size !== 0) continue;
    units.push(unit);
    unit = [];
  }
  return unit.length > 0 ? [...units, unit] : units;
}
