import { expect, it } from 'vitest';
import { readHeaderRules } from '../../src/serve/header-rules.js';

const text = `# A comment
/*
  X-Frame-Options: DENY
  Link: </a>; rel=preload
https://other.example/*
  X-Other: yes
/city/*
  Link: </b>; rel=preload
  ! X-Frame-Options
`;

it('joins the headers of all rules that match, and takes away those with an exclamation mark', () => {
  const { of, messages } = readHeaderRules(text, '_headers');
  expect(messages).toEqual([]);
  expect(of('/about.html')).toEqual({
    set: { 'x-frame-options': 'DENY', link: '</a>; rel=preload' },
    unset: [],
  });
  expect(of('/city/a')).toEqual({
    set: { link: '</a>; rel=preload, </b>; rel=preload' },
    unset: ['x-frame-options'],
  });
});

it.each([
  ['X-Early: yes\n/a\n X-A: b', 1, 'before the first path'],
  ['/a\n  nothing', 2, 'neither a path nor a header'],
  ['/a\n  X A: b', 2, 'neither a path nor a header'],
  ['/a\n  X-A:', 2, 'without a value'],
  ['/a\n  Content-Length: 3', 2, 'hosts set themselves'],
  ['/*/a/*\n  X-A: b', 1, 'two `*`'],
])('says of %j that line %i is not followed', (file, line, what) => {
  const { messages } = readHeaderRules(file, 'public/_headers');
  expect(messages).toMatchObject([{ rule: 'serve/not-followed', file: 'public/_headers', line }]);
  expect(messages[0]?.what).toContain(what);
});
