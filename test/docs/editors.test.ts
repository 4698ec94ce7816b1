import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatMessages } from '../../src/commands/print.js';
import { digest } from '../../src/lib/digest.js';
import { createParser } from '../../src/parse/parse.js';
import { jsonSchema, type Kind } from '../../src/parse/schema.js';
import { temporaryFolder } from '../support/folders.js';
import { runIn } from '../support/terminal.js';

const guide = fs.readFileSync('docs/editors.md', 'utf8');
const parser = createParser({
  siteUrl: 'https://example.org',
  language: 'en',
  timeZone: 'UTC',
  frontMatter: {},
  limits: { fileSize: 1 << 20 },
});

function parse(path: string, text: string) {
  return parser.parse({ path, text, digest: digest(text) });
}

function fieldsOf(kind: Kind): string[] {
  return Object.keys(Object(jsonSchema(kind).properties)).sort();
}

function section(heading: string): string {
  const start = guide.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`the guide has no part “${heading}”`);
  const end = guide.indexOf('\n## ', start + 1);
  return guide.slice(start, end < 0 ? undefined : end);
}

function examples(language: string): string[] {
  return [...guide.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(
    (match) => match[1] ?? '',
  );
}

describe('the editors’ guide', () => {
  it.each(examples('text').filter((text) => text.startsWith('$ stet related ')))(
    'shows what is recommended as it is: %#',
    async (text) => {
      const [command = '', ...lines] = text.split('\n');
      const args = ['related', command.slice('$ stet related '.length), '--store', temporaryFolder()];
      const { code, out } = await runIn(process.cwd(), args, '2026-11-25T00:00:00Z');
      expect(code).toBe(0);
      expect(out).toBe(lines.join('\n'));
    },
  );

  it('has a row for each field of a story, and no other', () => {
    const rows = [...section('The fields of a story').matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
    expect([...rows].sort()).toEqual(fieldsOf('article'));
  });

  it('has a row for each field of a front page, and no other', () => {
    const table =
      section('The front page')
        .split('\n\n')
        .find((part) => part.includes('| `lead` |')) ?? '';
    const rows = [...table.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
    expect([...rows].sort()).toEqual(fieldsOf('front'));
  });

  it('names each field of authors, sections, topics, series and pages', () => {
    const kinds = {
      authors: 'author',
      sections: 'section',
      topics: 'topic',
      series: 'series',
      pages: 'page',
    } as const;
    for (const [folder, kind] of Object.entries(kinds)) {
      const row = new RegExp(`^\\| \`content/${folder}/\` \\| (.*?) \\|`, 'm').exec(guide)?.[1] ?? '';
      const named = [...row.matchAll(/`(\w+)`/g)].map((match) => match[1]);
      expect([...named].sort(), folder).toEqual(fieldsOf(kind));
    }
  });

  it('shows stories and texts that stet understands without a word', () => {
    const shown = examples('markdown');
    expect(shown.length).toBeGreaterThan(10);
    for (const example of shown) {
      const text = example.startsWith('---\n')
        ? example
        : `---\ntitle: Example\ndate: 2026-11-20\n---\n\n${example}`;
      const { document, messages } = parse('articles/2026/11/example.md', text);
      expect(messages, example).toEqual([]);
      expect(document, example).toBeDefined();
    }
  });

  it('shows fields that stet understands without a word', () => {
    for (const example of examples('yaml')) {
      const isAuthor = /^name:/m.test(example);
      const isFront = /^lead:/m.test(example);
      const rest = isAuthor || isFront ? '' : 'title: Example\ndate: 2026-11-20\n';
      const path = isFront ? 'front.md' : isAuthor ? 'authors/jane-example.md' : 'articles/example.md';
      const text = isFront ? '' : 'Text.\n';
      expect(parse(path, `---\n${rest}${example}---\n${text}`).messages, example).toEqual([]);
    }
  });

  it('shows a message as stet prints it', () => {
    const text = '---\ntitle: Bridge\nsection: local\ndate: 2026-11-31\n---\n\nText.\n';
    const { messages } = parse('content/articles/2026/11/bridge.md', text);
    const printed = formatMessages(messages, { color: false }).trimEnd();
    expect(printed).not.toBe('');
    expect(section('What the messages mean')).toContain(printed.replace(/^(?=.)/gm, '    '));
  });
});
