import { describe, expect, it } from 'vitest';
import { type Claim, findCollisions } from '../../src/plan/collisions.js';

function claims(...urls: string[]): Claim[] {
  return urls.map((url, i) => ({ url, what: `the story ${i}.md`, file: `${i}.md` }));
}

const found = (...urls: string[]) => findCollisions(claims(...urls)).map((each) => each.rule);

describe('findCollisions', () => {
  it('finds none where there is none', () => {
    expect(found('/', '/a.html', '/a/', '/a/b.html', '/ab/', '/404.html', '/a/b/')).toEqual([]);
  });

  it.each([
    ['/a.html', '/a.html'],
    ['/a.html', '/A.html'],
    ['/caf\u00e9.html', '/cafe\u0301.html'],
    ['/a/', '/a'],
    ['/a/', '/a/index.html'],
    ['/', '/index.html'],
    ['/STRASSE/É/', '/strasse/é'],
  ])('takes %s and %s for one address', (a, b) => {
    expect(found(a, b)).toEqual(['plan/same-address']);
  });

  it('reports a collision of many in one message that names all of them', () => {
    const messages = findCollisions(claims('/a.html', '/A.html', '/a.html'));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ level: 'error', file: '0.md' });
    expect(messages[0]?.what).toBe(
      'The addresses /a.html and /A.html are the same and are claimed by the story 0.md, the story 1.md and the story 2.md.',
    );
  });

  it('says of two that follow from others nothing that is said of those', () => {
    const derived = claims('/lite/a.html', '/lite/a.html', '/lite/b', '/lite/b/c.html', '/lite/d?').map(
      (each) => ({
        ...each,
        derived: true,
      }),
    );
    expect(findCollisions(derived)).toEqual([]);
    expect(findCollisions([...derived, ...claims('/lite/a.html')])).toHaveLength(1);
  });

  it('reports all collisions of a site', () => {
    expect(found('/a', '/a/', '/b.html', '/B.html', '/c/', '/c')).toHaveLength(3);
  });

  it('finds a file where a folder must be', () => {
    const messages = findCollisions(claims('/A', '/a/b.html', '/a/c/d.html', '/e/'));
    expect(messages.map((each) => each.rule)).toEqual(['plan/file-and-folder']);
    expect(messages[0]?.what).toBe(
      'The story 0.md is to be the file /A, which must be a folder for the story 1.md (/a/b.html) and the story 2.md (/a/c/d.html).',
    );
    expect(found('/x/y.html/z.html', '/x/y.html', '/x/')).toEqual(['plan/file-and-folder']);
  });

  it.each([
    '/../x',
    '/a/./b',
    'a',
    '//a',
    '/a\\b',
    '/a\u202eb',
    '/a\nb',
    '/a?b',
    `/${'x'.repeat(300)}`,
    '/a./b',
  ])('refuses %j', (url) => expect(found(url)).toEqual(['plan/unsafe-address']));

  it('names ten of many, and counts the rest', () => {
    const what = findCollisions(claims(...Array.from({ length: 25 }, () => '/a/')))[0]?.what;
    expect(what).toContain('the story 9.md and 15 more.');
  });
});
