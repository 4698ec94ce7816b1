import { expect, it } from 'vitest';
import { shareLinks } from '../../../src/plan/parts/share.js';
import { stringsFor } from '../../../src/plan/parts/strings.js';

it('encodes headline and address, so that neither can add to the other', () => {
  const links = shareLinks('A & B? "50%" #1', 'https://news.example/a%20b.html?x=1&y', stringsFor('en'));
  expect(links.map((link) => link.title)).toEqual([
    'Email',
    'Bluesky',
    'Mastodon',
    'X',
    'Facebook',
    'WhatsApp',
    'LinkedIn',
  ]);
  const x = new URL(links[3]?.href ?? '');
  expect(x.searchParams.get('text')).toBe('A & B? "50%" #1');
  expect(x.searchParams.get('url')).toBe('https://news.example/a%20b.html?x=1&y');
  const mail = new URL(links[0]?.href ?? '');
  expect(mail.protocol).toBe('mailto:');
  expect(mail.searchParams.get('subject')).toBe('A & B? "50%" #1');
  expect(new URL(links[4]?.href ?? '').searchParams.get('u')).toBe('https://news.example/a%20b.html?x=1&y');
});

it('bears half a surrogate pair', () => {
  expect(shareLinks('A \ud800', 'https://news.example/', stringsFor('en'))[1]?.href).toContain('%EF%BF%BD');
});
