import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { formatSarif } from '../../src/commands/format-sarif.js';
import type { Message } from '../../src/lib/message.js';

const context = { prefix: 'site/', siteFile: 'stet.config.ts' };
const one: Message = {
  rule: 'parse/bad-date',
  level: 'error',
  file: 'content/ä b%.md',
  line: 3,
  column: 7,
  what: 'There is no 30 February.',
  why: 'Because.',
  fix: 'Write 2024-02-29.',
};

function runOf(messages: readonly Message[]) {
  const [run] = (JSON.parse(formatSarif(messages, context)) as Log).runs;
  if (run?.results === undefined) throw new Error('no results');
  return { results: run.results, rules: run.tool.driver.rules ?? [] };
}

describe('formatSarif', () => {
  it('gives each message its rule with help, its level and its place', () => {
    const { results, rules } = runOf([one, { ...one, rule: 'model/near-name', level: 'warning' }]);
    for (const { ruleId, ruleIndex = -1, level } of results)
      expect(rules[ruleIndex]).toMatchObject({ id: ruleId, defaultConfiguration: { level } });
    expect(rules.every(({ help }) => help !== undefined && help.text.length > 20)).toBe(true);
    expect(results[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'site/content/%C3%A4%20b%25.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 7 },
        },
      },
    ]);
  });

  it('puts what concerns the whole site at the configuration', () => {
    const { file: _, line: __, column: ___, ...site } = one;
    expect(runOf([site]).results[0]?.locations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: { uri: 'site/stet.config.ts' },
          region: { startLine: 1 },
        },
      },
    ]);
  });

  it('has the edits of a message as a fix', () => {
    const edits = [{ line: 3, column: 7, endLine: 3, endColumn: 9, text: 'x' }];
    expect(runOf([{ ...one, edits }]).results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 9 },
        insertedContent: { text: 'x' },
      },
    ]);
  });
});
