import { expect, it } from 'vitest';
import { buildNewsroom } from './support/newsroom.js';

/** Names that every object of JavaScript has: a table of what is known by name must not find them in itself. */
const names = ['constructor', '__proto__', 'hasOwnProperty', 'toString', 'valueOf'];

function newsroom(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const others = names
      .map((each) => `![b](/media/y.${each}) [a](/media/x.${each}) [c](${each}.md)`)
      .join(' ');
    files[`content/articles/s${name}.md`] =
      `---\ntitle: ${name} story\ndate: 2026-01-0${at + 1}\nsection: ${name}\ntopics: [${names.join(', ')}]\nauthors: [${name}]\n` +
      `series: ${name}\nslug: ${name}\n${name}: x\nimage: {src: /media/y.${name}, alt: x, ${name}: y}\n---\n\n## ${name}\n\n${others}\n\n` +
      `::${name}[x]{${name}=y}\n\n:::${name}\nx\n:::\n\n{{< ${name} ${name}="x" >}}\n\nText[^${name}]\n\n[^${name}]: note\n\n` +
      `<${name} ${name}="x">y</${name}>\n\n\`\`\`${name}\ncode\n\`\`\`\n\n> [!${name}]\n> a\n`;
    files[`content/articles/t${name}.md`] =
      `+++\ntitle = "T ${name}"\ndate = 2026-01-02\nsection = "${name}"\n${name} = 1\n[${name}2]\n${name} = 2\n+++\n\nx\n`;
    files[`content/media/x.${name}`] = 'plain';
    files[`content/media/y.${name}`] = 'plain';
    files[`static/z.${name}`] = 'plain';
    files[`content/authors/a${name}.md`] = `---\nname: ${name}\n${name}: x\n---\nabout\n`;
  }
  return files;
}

it('builds a newsroom in which everything is called as properties of objects are, and builds it again', async () => {
  const files = newsroom();
  const first = await buildNewsroom(files);
  expect(first.messages.filter(({ level }) => level === 'error')).toEqual([]);
  expect((await first.site()).articles).toHaveLength(2 * names.length);
  for (const name of names)
    expect(first.files).toMatchObject({ [`media/x.${name}`]: 'plain', [`z.${name}`]: 'plain' });
  const story = 'content/articles/sconstructor.md';
  const edited = { ...files, [story]: `${files[story]}\nmore\n` };
  const again = await buildNewsroom(edited, { root: first.root });
  const clean = await buildNewsroom(edited);
  expect(again.files).toEqual(clean.files);
  expect(again.rules).toEqual(clean.rules);
});
