import { describe, expect, test } from 'vitest';
import { addressesIn, isAddressOf } from '../../src/lib/verbatim.js';

const found = (text: string) => addressesIn(text).map(([start, end]) => text.slice(start, end));

test.each([
  [
    'see https://example.org/a--b, and (HTTPS://EXAMPLE.ORG/c...d).',
    ['https://example.org/a--b', 'HTTPS://EXAMPLE.ORG/c...d'],
  ],
  ['请看https://example.org/a--b，谢谢', ['https://example.org/a--b']],
  ["www.example.org/it's--so; WWW.example.org", ["www.example.org/it's--so", 'WWW.example.org']],
  ["'press--office@example.org' o'neil@example.org", ['press--office@example.org', "o'neil@example.org"]],
  ['by @desk--of.one and @one@example.social.', ['@desk--of.one', '@one@example.social']],
  [
    'example.org/x--y report--final.pdf xn--bcher-kva.example',
    ['example.org/x--y', 'report--final.pdf', 'xn--bcher-kva.example'],
  ],
  ['/var/www/a--b ~/notes--old/ ../up--one', ['/var/www/a--b', '~/notes--old/', '../up--one']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'yes...no',
  'the end--It was over.Then',
  'and/or--maybe',
  'wait... what? 3.5--4.5',
  'p.m.--he said',
  'a -- b / c -- d',
])('%s has none', (text) => {
  expect(found(text)).toEqual([]);
});

test('time grows with the length of what nearly is one', () => {
  for (const part of ['a.', "a'", '@a', '/a', 'a@', 'www.', 'a-', 'a://', 'https://a.,'])
    expect(() => addressesIn(part.repeat(50_000))).not.toThrow();
});

describe('the words of a link', () => {
  test.each([
    ['a--b@example.org', 'mailto:a--b@example.org', true],
    ['example.org/a--b', 'https://www.example.org/a--b/', true],
    ['“words”', 'https://example.org', false],
    ['example.org/%', 'https://example.org/%', true],
  ])('%s of %s: %s', (text, href, is) => {
    expect(isAddressOf(text, href)).toBe(is);
  });
});
