import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/admin/format.js';
import { editorFields } from '../../src/parse/editor-fields.js';

const { fromFile, toFile } = createFormat(editorFields('article'), 'Europe/Berlin');

/** A file as people write files: comments, short forms, quotation marks, fields of other programs. */
const file = `---
# For the desk
title:   "Flood: what we know"   # checked
date: 2026-11-20 08:30
unknown: {a: 1,  b: [x,y]}

section: 'city'
topics: [ rivers,weather ]   # two
authors: Jane Doe, with a comma
image:
    src: media/flood.jpg
    # What it shows
    alt: >-
      Water in
      the street
    focus: {x: 30%, y: 40%}
related:
- dam.md
- {title: Elsewhere, url: https://a.example/}
draft: yes
corrections: []
---


::youtube[A film]{id="abc"}

Text *with* marks.`;

const edit = (change: Record<string, unknown>, text = file) => toFile({ ...fromFile(text), ...change });

describe('a file that is there', () => {
  it('stays as it is, byte for byte, when nothing was edited', () => {
    expect(toFile(fromFile(file))).toBe(file);
  });

  it('is shown in the forms that the editor knows', () => {
    const { topics, authors, image, related, date, draft, recommend, label, body } = fromFile(file);
    expect({ topics, authors, image, related, date, draft, recommend, label, body }).toEqual({
      topics: ['rivers', 'weather'],
      authors: ['Jane Doe, with a comma'],
      image: { src: '/media/flood.jpg', alt: 'Water in the street', focus: '30% 40%' },
      related: [{ story: 'dam.md' }, { title: 'Elsewhere', url: 'https://a.example/' }],
      date: '2026-11-20T08:30:00+01:00',
      draft: true,
      recommend: true,
      label: 'news',
      body: '::youtube[A film]{id="abc"}\n\nText *with* marks.',
    });
  });

  it.each<[field: string, value: unknown, before: string, after: string]>([
    ['title', 'Flood: the night', '"Flood: what we know"   # checked', '"Flood: the night"   # checked'],
    ['topics', ['rivers'], '[ rivers,weather ]   # two', '[rivers]   # two'],
    ['date', '2026-11-21T09:00:00+01:00', '2026-11-20 08:30', '2026-11-21 09:00'],
    ['draft', false, 'draft: yes', 'draft: false'],
    ['section', '', "section: 'city'\n", ''],
    ['authors', ['Jane Doe', 'Max'], 'Jane Doe, with a comma', '[Jane Doe, Max]'],
    ['kicker', 'Weather', 'corrections: []\n', 'corrections: []\nkicker: Weather\n'],
    ['body', 'Other text.', '::youtube[A film]{id="abc"}\n\nText *with* marks.', 'Other text.'],
  ])('changes where %s was edited, and nowhere else', (field, value, before, after) => {
    const edited = edit({ [field]: value });
    expect(edited).toBe(file.replace(before, () => after).replace(/^title: {3}(?="Flood: the)/m, 'title: '));
  });

  it('changes the part of a picture that was edited, and adds what it did not have', () => {
    const image = { ...(fromFile(file).image as object), alt: 'A street', credit: 'Jane' };
    const wanted = file
      .replace('alt: >-\n      Water in\n      the street', 'alt: A street')
      .replace('    focus: {x: 30%, y: 40%}', '    focus: {x: 30%, y: 40%}\n    credit: Jane');
    expect(edit({ image })).toBe(wanted);
  });

  it('keeps the names that an archive has for fields', () => {
    const fields = editorFields('article').map((field) =>
      field.name === 'title' ? { ...field, from: ['headline'] } : field,
    );
    const format = createFormat(fields, 'UTC');
    const values = format.fromFile('---\nheadline: Old\n---');
    expect(values.title).toBe('Old');
    expect(format.toFile({ ...values, title: 'New' })).toBe('---\nheadline: New\n---');
  });

  it('gets front matter where it has none, and a text where there is none', () => {
    expect(edit({ title: 'New' }, 'Text alone.')).toBe('---\ntitle: New\n---\n\nText alone.');
    expect(edit({ title: 'New' }, '---\n---\nText.')).toBe('---\ntitle: New\n---\nText.');
    expect(edit({ body: 'Text.' }, '---\ntitle: Old\n---')).toBe('---\ntitle: Old\n---\n\nText.');
  });

  it.each([
    ['TOML', '+++\ntitle = "a"\n+++\n'],
    ['no end', '---\ntitle: a\n'],
    ['a mistake', '---\ntitle: a: b\n---\n'],
  ])('is refused with %s in place of front matter', (_, text) => {
    expect(() => fromFile(text)).toThrow();
  });
});

it('writes a new file with what was filled in, dates on the clock of the newsroom', () => {
  const values = {
    title: 'A: B',
    body: 'Text.',
    date: '2026-11-20T08:30:00Z',
    updated: '2026-11-21T23:00:00Z',
    embargo: '2026-10-25T01:30:00Z',
    topics: ['a', 'b'],
    image: { src: '/media/a.jpg', alt: '' },
    related: [{ story: 'dam.md', title: '' }],
    label: 'news',
    draft: true,
    recommend: true,
    kicker: '',
  };
  expect(toFile(values)).toBe(`---
title: "A: B"
date: 2026-11-20 09:30
updated: 2026-11-22
topics: [a, b]
image:
  src: media/a.jpg
related: [dam.md]
draft: true
embargo: 2026-10-25T02:30:00+01:00
---

Text.`);
});
