import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, readFrontMatter } from '../../src/parse/front-matter.js';
import { createMender } from '../../src/parse/mended.js';

const options = { siteUrl: 'https://news.example', timeZone: 'Europe/Berlin', frontMatter: {} };
const mender = createMender(options);
const mend = (text: string, path = 'articles/a.md') => mender({ path, text, digest: '' });
const fields = (...lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n\nText: the end.\n`;
const whole = ['title: A', 'date: 2026-01-03'];

/** A line that is wrong, and what it becomes between fields without faults. */
const right: readonly (readonly [wrong: string, mended: string])[] = [
  ['kiker: Traffic', 'kicker: Traffic'],
  ['short_title: Shorter', 'shortTitle: Shorter'],
  ['label: opinon # a view', 'label: opinion # a view'],
  ['label: "opinon"', 'label: "opinion"'],
  ['lable: opinon', 'label: opinion'],
  ['kicker: Traffic: the plan', 'kicker: "Traffic: the plan"'],
  ['kicker: "Traffic": the "plan"', `kicker: '"Traffic": the "plan"'`],
  ['kicker: @desk', 'kicker: "@desk"'],
  ['kicker: "No" means no', `kicker: '"No" means no'`],
  ['kicker: [Video] A bridge', 'kicker: "[Video] A bridge"'],
  ['updated: 5. März 2026', 'updated: 2026-03-05'],
  ['updated: 31/12/2026', 'updated: 2026-12-31'],
  ['updated: 5. März 2026 17:30', 'updated: 2026-03-05T17:30:00'],
  ['authors: [“jane-example”, Li]', 'authors: ["jane-example", Li]'],
  ['topics: „ports“', 'topics: "ports"'],
  ['section: “local”', 'section: "local"'],
  ['language: en_US', 'language: en-US'],
  ['language: german', 'language: de'],
  ['slug: Bridge Opens!', 'slug: bridge-opens'],
  ['url: world/talks.html', 'url: /world/talks.html'],
  ['Draft: yes', 'draft: yes'],
  [
    'source:\n\tname: Agency\n\turl: https://agency.example/',
    'source:\n  name: Agency\n  url: https://agency.example/',
  ],
  ['topics:\n\t- ports\n\t- rivers', 'topics:\n  - ports\n  - rivers'],
];

/** Lines that only a person can put right. */
const unclear = [
  'secton: local', // another address
  'slugg: x',
  'sources: [A, B]', // nobody may know them
  'notes: for colleagues',
  'label: essay',
  'updated: 05/06/2026', // two days
  'updated: 5. März 26',
  'embargo: 5. März 2027', // decides when readers may see it
  'kicker: #1 problem',
  'kicker: "never closed',
  'title: B',
  'image: src: a.jpg',
  'language: cn',
  'draft: flase',
  'kiker: One\nkickr: Two',
];

describe('createMender', () => {
  it.each(right)('mends %j', (wrong, mended) => {
    expect(mend(fields(...whole, wrong, 'zzz: stays')).text).toBe(fields(...whole, mended, 'zzz: stays'));
  });

  it.each(unclear)('leaves %j to a person', (wrong) => {
    const text = fields(...whole, wrong);
    expect(mend(text)).toMatchObject({ text, mended: [] });
  });

  it('mends TOML', () => {
    const text = '+++\ntitel = "A"\ndate = "5. März 2026"\n[params]\ntitel = "B"\n+++\n\nText.\n';
    expect(mend(text).text).toBe(text.replace('5. März 2026', '2026-03-05'));
    const bare = '+++\ntitel = "A"\ndate = 2026-03-05\n+++\n\nText.\n';
    expect(mend(bare).text).toBe(bare.replace('titel', 'title'));
  });

  it('takes out a byte order mark, empty lines on top, dashes and line ends of Windows', () => {
    const text = '\ufeff\r\n---\r\ntitle: A\r\ndate: 2026-01-03\r\n—\r\n\r\nText.\r\n';
    expect(mend(text).text).toBe('---\ntitle: A\ndate: 2026-01-03\n---\n\nText.\n');
  });

  it('never lets a text out that is held back', () => {
    // The line of dashes would end the front matter before the field that holds the text back.
    const text = '---\ntitle: A\ndate: 2026-01-03\n—\ndraft: true\n---\n\nText.\n';
    expect(mend(text).text).toBe(text);
  });

  it('mends files of other kinds', () => {
    const text = '---\nNAME: Jane Example\nrole: Editor: nights\n---\n';
    expect(mend(text, 'authors/jane.md').text).toBe('---\nname: Jane Example\nrole: "Editor: nights"\n---\n');
  });

  it('gives each message the edits that were made', () => {
    const { mended } = mend(fields(...whole, 'kiker: Traffic'));
    expect(mended).toMatchObject([
      {
        rule: 'parse/unknown-field',
        edits: [{ line: 4, column: 1, endLine: 4, endColumn: 6, text: 'kicker' }],
      },
    ]);
  });

  it('mends any mixture once and for all, and changes no other byte and no address', () => {
    const lines = fc.constantFrom(
      ...whole,
      ...right.flat(),
      ...unclear,
      '# a comment',
      'draft: true',
      'embargo: 2027-01-01',
      'zzz: [“kept”, _as_ it is]',
    );
    const known = new Map(right);
    const file = fc.record({
      lines: fc.uniqueArray(lines, { maxLength: 8 }),
      ending: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\ufeff'),
      title: fc.constantFrom('title: A', 'titel: A', 'title: A: b'),
      date: fc.constantFrom('date: 2026-01-03', 'date: 3. Januar 2026', 'dat: 2026-01-03'),
    });
    /** What must stay, where the front matter can be read. */
    const read = (text: string) => {
      const { fields } = readFrontMatter({ path: 'articles/a.md', text, digest: '' }, 'article', options);
      return fields && [fields.slug, fields.url, fields.section, fields.date, fields.draft, fields.embargo];
    };
    fc.assert(
      fc.property(file, ({ lines: some, ending, mark, title, date }) => {
        const written = [title, date, ...some];
        const text = mark + fields(...written).replaceAll('\n', ending);
        const { text: once } = mend(text);
        expect(mend(once)).toMatchObject({ text: once, mended: [] });
        // Each line is as it was, or what its fault has as the right answer.
        const answers = written.map((line) => [
          line,
          known.get(line) ?? line,
          ...(line === title ? ['title: A', 'title: "A: b"'] : []),
          ...(line === date ? ['date: 2026-01-03'] : []),
          ...(line === 'lable: opinon' ? ['label: opinon'] : []),
        ]);
        let rest = once;
        for (const options of ['---', ...answers, '---\n\nText: the end.']) {
          const found = [options].flat().find((each) => rest.startsWith(`${each}\n`));
          expect(found, `${JSON.stringify(options)} in ${once}`).toBeDefined();
          rest = rest.slice((found?.length ?? 0) + 1);
        }
        expect(rest).toBe('');
        const [before, after] = [read(normalise(text)), read(once)];
        if (before !== undefined) expect(after).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
