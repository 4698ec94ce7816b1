import { Damaged } from './damaged.js';

/**
 * Joins arrays of bytes: each has its length in 32 bits in front, and begins at a multiple of eight bytes so that
 * numbers can be read in place.
 */
export function frame(parts: readonly ArrayBufferView[]): Uint8Array {
  const size = parts.reduce((sum, { byteLength }) => sum + 8 + padded(byteLength), 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    view.setUint32(at, byteLength, true);
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at + 8);
    at += 8 + padded(byteLength);
  }
  return bytes;
}

/** Copies of the parts of a frame. Throws `Damaged` for bytes that are no frame. */
export function unframe(framed: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const bytes = new Uint8Array(framed);
  const view = new DataView(bytes.buffer);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) throw new Damaged('a frame is cut off');
    const size = view.getUint32(at, true);
    if (at + 8 + padded(size) > bytes.length) throw new Damaged('a frame is cut off');
    parts.push(bytes.subarray(at + 8, at + 8 + size));
    at += 8 + padded(size);
  }
  return parts;
}

function padded(size: number): number {
  return Math.ceil(size / 8) * 8;
}
