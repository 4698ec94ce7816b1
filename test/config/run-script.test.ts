import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../../src/config/run-script.js';
import { fill, temporaryFolder } from '../support/folders.js';

const ran = async (text: string, others: Record<string, string> = {}) => {
  const dir = temporaryFolder();
  fill(dir, { 'stet.config.ts': text, ...others });
  return runScript(path.join(dir, 'stet.config.ts'), 1_500).catch(
    (error: Error) => `refused: ${error.message}`,
  );
};

describe('runScript', () => {
  it('gives what is exported, whatever goes on behind it', async () => {
    expect(
      await ran(
        'setInterval(() => {}, 1_000); export default { title: "A" as string, list: [1, { a: null }] };',
      ),
    ).toEqual({
      title: 'A',
      list: [1, { a: null }],
    });
    expect(
      await ran("import { name } from './name.js'; export default { title: name };", {
        'name.ts': "export const name = 'B';",
      }),
    ).toEqual({ title: 'B' });
  });

  it.each([
    ['await new Promise(() => {}); export default {};', /waits for something that never comes/],
    [
      'setInterval(() => {}, 50); await new Promise(() => {}); export default {};',
      /not done after 1\.5 seconds/,
    ],
    ['for (;;); export default {};', /not done after 1\.5 seconds/],
    ['process.exit(0); export default {};', /ends the program/],
    ['throw undefined; export default {};', /it throws undefined/],
    ["throw 'a text'; export default {};", /it throws a text/],
    ["export default { get title() { throw new Error('from a getter'); } };", /from a getter/],
    ['export default () => ({});', /exports a function/],
    ['export default class {};', /exports a class/],
    ['export default Promise.resolve({});', /exports a promise/],
    ['export default { related: { count: () => 5 } };', /“related\.count” is a function/],
    ['export const config = {};', /no default export/],
  ])('says what is wrong with %s', async (text, problem) => {
    const answer = await ran(text);
    expect(answer).toMatch(/^refused: /);
    expect(answer).toMatch(problem);
  });

  it('leaves a circle to whoever looks at the settings', async () => {
    expect(await ran('const c: any = { title: "A" }; c.self = c; export default c;')).toMatchObject({
      title: 'A',
    });
  });
});
