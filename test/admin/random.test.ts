import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFormat } from '../../src/admin/format.js';
import { editorFields } from '../../src/parse/editor-fields.js';

const { fromFile, toFile } = createFormat(editorFields('article'), 'Europe/Berlin');

/** Lines of front matter as people write them, each field in some of its forms. */
const forms: readonly (readonly string[])[] = [
  [
    'title: Talks',
    'title:   "Talks: day 2"  # hm',
    "title: 'It''s on'",
    'title: >\n  Talks\n  resume',
    'title: 1984',
  ],
  [
    'date: 2026-11-20',
    'date: 2026-11-20 08:30 # local',
    'date: 20 November 2026',
    'date: 2026-10-25T02:30:00+01:00',
  ],
  ['topics: [a, b]', 'topics:\n- a\n- b # why\n', 'topics: a, b', 'topics:\n  - {name: a}', 'topics:'],
  [
    'image: media/a.jpg',
    'image:\n  src: media/a.jpg\n  # said\n  alt: A',
    'image: { src: media/a.jpg, alt: "A" }',
  ],
  ['draft: true', 'draft: no', 'draft: false'],
  ['# a comment', '', 'unknown: {x: [1,  2]}', 'other: |\n  text\n\n  more'],
  ['related:\n  - a.md\n  - title: B\n    url: https://b.example/', 'related: a.md'],
  ['kicker: ""', 'kicker: A', 'dateline: BEIJING   '],
];
const head = fc
  .tuple(...forms.map((lines) => fc.option(fc.constantFrom(...lines), { nil: undefined })))
  .chain((chosen) => {
    const lines = chosen.filter((each) => each !== undefined);
    return fc.shuffledSubarray(lines, { minLength: lines.length });
  });
const edits = fc.constantFrom<readonly [string, unknown]>(
  ['title', 'New: title'],
  ['title', ''],
  ['date', '2026-12-01T12:00:00+01:00'],
  ['topics', ['c']],
  ['topics', []],
  ['image', { src: '/media/b.jpg', alt: 'B', credit: 'C' }],
  ['image', { src: '/media/a.jpg' }],
  ['draft', true],
  ['draft', false],
  ['related', [{ story: 'c.md' }]],
  ['kicker', 'B'],
  ['embargo', '2026-12-24T00:00:00+01:00'],
  ['body', 'Other.'],
);
const empty = [undefined, '', false];
const shown = (value: unknown) =>
  empty.includes(value as never) || (Array.isArray(value) && value.length === 0) ? undefined : value;

it('changes the value that was edited and no other, whatever the front matter looks like', () => {
  fc.assert(
    fc.property(head, edits, (lines, [name, value]) => {
      const file = `---\n${lines.join('\n')}\n---\n\nText.`;
      const before = fromFile(file);
      expect(toFile(before)).toBe(file);
      const after = fromFile(toFile({ ...before, [name]: value }));
      for (const each of new Set([...Object.keys(before), ...Object.keys(after)]))
        if (each !== 'stetFileAsRead')
          expect([each, shown(after[each])]).toEqual([each, shown(each === name ? value : before[each])]);
      // Lines of fields that the editor does not know stand as they did.
      for (const line of lines)
        if (/^(?:# a|unknown|other)/.test(line)) expect(after.stetFileAsRead).toContain(line);
    }),
    { numRuns: 300 },
  );
});
