import { describe, expect, it } from 'vitest';
import { judge, type Version } from '../../src/guard/compare.js';
import { publication, standingAt } from '../../src/model/gates.js';
import { articleDocument } from '../support/documents.js';

const now = Date.parse('2026-11-23T12:00:00Z');
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

function version(parts: Parameters<typeof articleDocument>[0], url = '/a.html', text = 'The text.'): Version {
  const document = articleDocument({ date: at('2026-11-01'), ...parts });
  return { document, text, url, standing: standingAt(document, now), publication: publication(document) };
}

function told(before: Version, after: Version, answers: (url: string) => boolean = () => false): string[] {
  const judged = judge(before, after, {
    since: 'main',
    now,
    answers,
    placeOf: (field) => ({ file: field }),
    changedLine: () => ({ file: 'text' }),
    show: (instant) => new Date(instant).toISOString().slice(0, 10),
  });
  return judged.map(({ rule, file }) => `${rule} ${file}`);
}

describe('a published story', () => {
  const changed = version({}, '/a.html', 'Another text.');

  it('may not change in silence', () => {
    expect(told(version({}), changed)).toEqual(['guard/changed-without-update text']);
    expect(told(version({}), version({ title: 'Another' }))).toEqual(['guard/changed-without-update title']);
  });

  it.each([
    ['a new update', {}, { updated: at('2026-11-20') }, []],
    ['the update of before', { updated: at('2026-11-20') }, { updated: at('2026-11-20') }, ['text']],
    ['an update before its publication', {}, { updated: at('2026-10-01') }, ['text']],
    ['a new correction', {}, { corrections: [{ date: at('2026-11-02'), text: 'Wrong.' }] }, []],
    [
      'the correction of before, in other words',
      { corrections: [{ date: at('2026-11-02'), text: 'Wrong.' }] },
      { corrections: [{ date: at('2026-11-02'), text: 'It was wrong.' }] },
      ['text'],
    ],
  ])('may change with %s', (_, before, after, wanted) => {
    const its = told(version(before), version(after, '/a.html', 'Another text.'));
    expect(its).toEqual(wanted.map((place) => `guard/changed-without-update ${place}`));
  });

  it('keeps its address, or leads to the new one', () => {
    const moved = version({ slug: 'b', places: { slug: { line: 2, column: 1 } } }, '/b.html');
    expect(told(version({}), moved)).toEqual(['guard/address-changed slug']);
    expect(told(version({}), moved, (url) => url === '/a.html')).toEqual([]);
  });

  it('may not be taken back in silence', () => {
    expect(told(version({}), version({ draft: true }))).toEqual(['guard/deleted draft']);
    expect(told(version({}), version({ embargo: at('2027-01-01') }))).toEqual(['guard/deleted embargo']);
    expect(told(version({}), version({ date: at('2027-01-01') }))).toEqual(['guard/deleted date']);
  });

  it('may be withdrawn, and may expire', () => {
    const withdrawn = { date: at('2026-11-22'), reason: 'It was wrong.' };
    expect(told(version({}), version({ withdrawn }, '/a.html', ''))).toEqual([]);
    expect(told(version({}), version({ expires: at('2026-11-22') }, '/a.html', ''))).toEqual([]);
  });
});

describe('a story that is not published', () => {
  const embargo = at('2026-12-24');

  it('may change as it likes', () => {
    expect(told(version({ draft: true }), version({ title: 'Another' }, '/b.html', 'Another.'))).toEqual([]);
    expect(told(version({ embargo }), version({ embargo: embargo + 1 }, '/b.html', 'Another.'))).toEqual([]);
  });

  it('may not be published before its embargo ends', () => {
    expect(told(version({ embargo }), version({ embargo: embargo - 1 }))).toEqual([
      'guard/embargo-earlier embargo',
    ]);
    expect(told(version({ embargo }), version({}))).toEqual(['guard/embargo-earlier date']);
    expect(told(version({ embargo, draft: true }), version({ draft: true }))).toEqual([
      'guard/embargo-earlier date',
    ]);
  });

  it('may not be published before its date, unless it was a draft', () => {
    const date = at('2026-12-01');
    expect(told(version({ date }), version({}))).toEqual(['guard/embargo-earlier date']);
    expect(told(version({ date, draft: true }), version({}))).toEqual([]);
  });
});
