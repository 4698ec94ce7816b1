import { describe, expect, it } from 'vitest';
import { activeKind } from '../../src/media/active.js';

const kindOf = (path: string, head = '') => activeKind(`media/${path}`, Buffer.from(head, 'latin1'));

describe('activeKind', () => {
  it.each([
    'a.html',
    'a.HTM',
    'a.xhtml',
    'a.xht',
    'a.shtml',
    'a.xml',
    'a.xsl',
    'a.js',
    'a.MJS',
    'a.wasm',
    'a.css',
    'a.svg.xml',
    'a.svgz',
    'a.mht',
    'a.swf',
    'a.php',
    'a.php7',
    'a.phtml',
    'a.php.jpg',
    'a.cgi',
    'a.jspx',
    'a.html.de',
    'a.html.',
    'a.html ',
    '.htaccess',
    'web.config',
    '_headers',
  ])('refuses %s by the end of its name', (path) => {
    expect(kindOf(path)).toMatch(/^(?:would|may|sets)/);
  });

  it.each([
    'a.pdf',
    'a.csv',
    'a.docx',
    'a.mp3',
    'a.zip',
    'a.txt',
    'a.jpg',
    'report.pl.pdf',
    'html',
    'js',
    'a.json',
    'a.ics',
  ])('lets %s be, whatever is in it', (path) => {
    expect(kindOf(path, path === 'html' || path === 'js' ? 'plain' : '<script>')).toBeUndefined();
  });

  it.each([
    ['notes', '<!DOCTYPE html><p>'],
    ['notes.data', '\xef\xbb\xbf  \n<HTML>'],
    ['notes.x1', '\xff\xfe<\0s\0c\0r\0i\0p\0t\0>\0'],
    ['x.constructor', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'],
    ['x.__proto__', `${' '.repeat(2_000)}<svg onload="x">`],
    ['run', '#!/bin/sh'],
    ['way.gpx', '<gpx><x:script xmlns:x="http://www.w3.org/1999/xhtml">'],
  ])('looks into %s, which hosts look into, too', (path, head) => {
    expect(kindOf(path, head)).toBeDefined();
  });

  it.each([
    ['notes', 'plain text, 3 < 4'],
    ['x.constructor', '\x89PNG\r\n\x1a\n'],
    ['x.__proto__', ''],
    ['way.gpx', '<?xml version="1.0"?><gpx><wpt lat="1" lon="2"/></gpx>'],
  ])('finds nothing in %s that is what it seems', (path, head) => {
    expect(kindOf(path, head)).toBeUndefined();
  });
});
