import { SaxesParser, type SaxesTagNS } from 'saxes';
import { withoutComments } from '../lib/css.js';
import { escapeHtml } from '../lib/html.js';

/** A drawing without hidden data. */
interface CleanSvg {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Raster pictures embedded in the drawing, which may have hidden data of their own. */
  readonly embedded: readonly Uint8Array[];
  /** The text of the drawing, with these `data:` addresses in place of the embedded pictures, in order. */
  text(pictures: readonly string[]): string;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Elements that run, or hold content that is no drawing. */
const refused = new Set('script foreignobject handler listener iframe object embed audio video'.split(' '));

/**
 * Drawing programs nest a few dozen elements. libxml2, which many programs use to read drawings, refuses more than this
 * by default.
 */
const deepest = 256;

/** The size in CSS of a drawing that gives none. */
const defaultSize = { width: 300, height: 150 };

class Unsafe extends Error {}

/**
 * Parses a drawing and writes it again: elements and attributes of SVG unchanged, without comments, metadata and data
 * of drawing programs (often with folders of the author's computer). A drawing that can run something, or loads
 * anything from outside, is refused with the reason.
 */
export function cleanSvg(source: string): CleanSvg | { readonly problem: string } {
  try {
    return read(source);
  } catch (error) {
    if (error instanceof Unsafe) return { problem: error.message };
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    return { problem: `it can’t be read (${reason})` };
  }
}

/** Decodes a drawing: UTF-8, or UTF-16 with a byte order mark. */
export function svgText(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}

function read(source: string): CleanSvg {
  const parts: (string | number)[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  const embedded: Uint8Array[] = [];
  const open: string[] = [];
  /** The number of open elements that are left out. */
  let hidden = 0;
  let style = '';
  let size: { width: number; height: number } | undefined;
  const parser = new SaxesParser({ xmlns: true });
  const put = (text: string) => {
    if (hidden === 0) parts.push(text);
  };

  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw new Unsafe('it names a stylesheet');
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const name = tag.local;
    const isSvg = tag.uri === svgNamespace || (tag.uri === '' && tag.prefix === '');
    if (open.length === 0) {
      if (!isSvg || name !== 'svg') throw new Unsafe('it is no SVG');
      size = sizeOf(tag);
    }
    if (refused.has(name.toLowerCase())) throw new Unsafe(`it has an element “${name}”`);
    if (open.at(-1) === 'style') throw new Unsafe(`it has an element “${name}” among its styles`);
    open.push(name);
    if (open.length > deepest) throw new Unsafe(`it has elements in one another, more than ${deepest} deep`);
    if (!isSvg || name === 'metadata') hidden++;
    else if (hidden > 0) hidden++;
    if (hidden > 0) {
      refuseHandlers(tag);
      return;
    }
    style = '';
    put(`<${name}`);
    if (open.length === 1) put(` xmlns="${svgNamespace}" xmlns:xlink="${xlinkNamespace}"`);
    for (const attribute of Object.values(tag.attributes)) {
      const { prefix, local, uri, value } = attribute;
      if (prefix === 'xmlns' || local === 'xmlns') continue;
      if (/^on/i.test(local)) throw new Unsafe(`it has a handler “${local}”`);
      if (uri !== '' && uri !== xlinkNamespace && uri !== xmlNamespace) continue;
      const written =
        uri === xlinkNamespace ? `xlink:${local}` : uri === xmlNamespace ? `xml:${local}` : local;
      if (local.toLowerCase() === 'href') {
        const picture = embeddedIn(name, value);
        if (picture === undefined) put(` ${written}="${escapeHtml(value)}"`);
        else {
          put(` ${written}="`);
          parts.push(embedded.push(picture) - 1);
          put('"');
        }
        continue;
      }
      if (local === 'base' && uri === xmlNamespace) throw new Unsafe('it has a base address');
      if (/^(?:animate|set)/i.test(name) && local === 'attributeName' && /href|^on/i.test(value))
        throw new Unsafe('it changes an address while it is shown');
      checkStyle(value);
      put(` ${written}="${escapeHtml(value)}"`);
    }
    put('>');
  });
  parser.on('text', (text) => {
    if (open.at(-1) === 'style') style += text;
    if (open.length > 0) put(escapeHtml(text));
  });
  parser.on('cdata', (text) => {
    if (open.at(-1) === 'style') style += text;
    put(escapeHtml(text));
  });
  parser.on('closetag', () => {
    const name = open.pop() ?? '';
    if (name === 'style') checkStyle(style);
    put(`</${name}>`);
    if (hidden > 0) hidden--;
  });
  parser.write(source).close();
  if (size === undefined) throw new Unsafe('it is no SVG');
  return {
    ...size,
    embedded,
    text: (pictures) =>
      `${parts.map((part) => (typeof part === 'number' ? pictures[part] : part)).join('')}\n`,
  };
}

function refuseHandlers(tag: SaxesTagNS): void {
  for (const { local } of Object.values(tag.attributes))
    if (/^on/i.test(local)) throw new Unsafe(`it has a handler “${local}”`);
}

/** The raster picture in an address; undefined for an address without one that may remain. */
function embeddedIn(element: string, value: string): Uint8Array | undefined {
  // Browsers ignore tabs and line ends in addresses.
  const address = value.replace(/[\t\n\r]/g, '').trim();
  if (address === '' || address.startsWith('#')) return undefined;
  if (element === 'a' && /^(?:https?:|mailto:)/i.test(address)) return undefined;
  const [, data] = /^data:image\/(?:png|jpe?g|gif|webp)\s*;base64,([\w+/=\s]+)$/i.exec(address) ?? [];
  if (data !== undefined && /^(?:image|feImage)$/.test(element)) return Buffer.from(data, 'base64');
  throw new Unsafe(`it asks for “${address.slice(0, 60)}”`);
}

/**
 * Whether styles, or an attribute that may hold styles, refer to anything but parts of the drawing and embedded fonts.
 * Examined with comments and without them: a string may contain what looks like a comment, and a comment may interrupt
 * a name.
 */
function checkStyle(text: string): void {
  for (const each of new Set([text, withoutComments(text)])) checkPlain(each);
}

function checkPlain(text: string): void {
  const plain = text
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
  if (/@import/i.test(plain)) throw new Unsafe('its styles import others');
  if (/javascript:|expression\s*\(|-moz-binding/i.test(plain)) throw new Unsafe('its styles run a script');
  if (/\b(?:image-set|image|src)\s*\(/i.test(plain)) throw new Unsafe('its styles ask for a picture');
  for (const [, address = ''] of plain.matchAll(/url\s*\(\s*["']?([^)]*)/gi))
    if (!/^(?:#|data:(?:font|application)\/)/i.test(address.trim()))
      throw new Unsafe(`it asks for “${address.slice(0, 60)}”`);
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function sizeOf(tag: SaxesTagNS): { width: number; height: number } {
  const value = (name: string) => tag.attributes[name]?.value.trim() ?? '';
  const [, , boxWidth = 0, boxHeight = 0] = value('viewBox')
    .split(/[\s,]+/)
    .map(Number);
  const width = pixelsOf(value('width'));
  const height = pixelsOf(value('height'));
  const hasBox = boxWidth > 0 && boxHeight > 0;
  if (width !== undefined && height !== undefined) return rounded(width, height);
  if (!hasBox) return rounded(width ?? defaultSize.width, height ?? defaultSize.height);
  if (width !== undefined) return rounded(width, (width * boxHeight) / boxWidth);
  if (height !== undefined) return rounded((height * boxWidth) / boxHeight, height);
  return rounded(boxWidth, boxHeight);
}

function rounded(width: number, height: number): { width: number; height: number } {
  const whole = (length: number) => Math.min(100_000, Math.max(1, Math.round(length)));
  return { width: whole(width), height: whole(height) };
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
};

function pixelsOf(length: string): number | undefined {
  const [, number, unit = ''] = /^\+?((?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/i.exec(length) ?? [];
  const pixels = Number(number) * (units[unit.toLowerCase()] ?? Number.NaN);
  return pixels > 0 ? pixels : undefined;
}
