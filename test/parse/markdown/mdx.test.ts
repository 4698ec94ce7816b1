import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/lib/message.js';
import { withoutMdx } from '../../../src/parse/markdown/mdx.js';

function read(text: string): { text: string; told: string[] } {
  const messages: Message[] = [];
  const left = withoutMdx(text, { file: 'a.mdx', line: 5 }, messages);
  return { text: left, told: messages.map((m) => `${m.rule} ${m.line}:${m.column} ${m.what}`) };
}

describe('a text in MDX', () => {
  it('keeps what is Markdown, and says what is a program', () => {
    const { text, told } = read(
      [
        "import Chart from '../chart.js'",
        'import {',
        '  Map } from "./map"',
        '',
        'Talks **opened** on Thursday.',
        '{/* a note */}',
        '<Chart data={{ a: 1 }} title="a > b" />',
        '',
        'Text <Note>inside</Note> a line.',
      ].join('\n'),
    );
    expect(text).toBe('\n\n\n\nTalks **opened** on Thursday.\n\n\n\nText inside a line.');
    expect(told).toEqual([
      'markdown/mdx-code 5:1 “import Chart from \'../chart.js\' import { Map } from "./map"” has been left out.',
      'markdown/mdx-code 10:1 “{/* a note */}” has been left out.',
      'markdown/mdx-component 11:1 The component <Chart> is not shown.',
      'markdown/mdx-component 13:6 The component <Note> is not shown.',
    ]);
  });

  it.each([
    'The import of goods fell.',
    'Exports rose; a < B and C > d.',
    '`<Chart />` is code.',
    '```jsx\nimport Chart from "x"\n<Chart />\n```',
    '~~~\n{/* shown */}',
  ])('leaves %j as it is', (text) => {
    expect(read(text)).toEqual({ text, told: [] });
  });
});
