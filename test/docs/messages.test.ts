import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/lib/message.js';
import { allRules } from '../support/rules.js';

const intro = `# Messages

Everything stet may tell an editor. A message names its rule, the file with line and column, what is wrong, why it
matters and what to do. **Errors** keep the site from being published, and the last good one stays as it is;
**warnings** do not; **notes** are for information. Ids are permanent.

<!-- Made from the rules in src/**/*rules.ts by: npx vitest run test/docs -u -->
`;

function page(rules: readonly Rule[]): string {
  const stages = [...new Set(rules.map((rule) => rule.id.slice(0, rule.id.indexOf('/'))))];
  const parts = stages.map((stage) => {
    const rows = rules
      .filter((rule) => rule.id.startsWith(`${stage}/`))
      .map((rule) => `### ${rule.id}\n\n*${rule.level}.* ${rule.why}\n\n${rule.fix}\n`);
    return `## ${stage}\n\n${rows.join('\n')}`;
  });
  return `${intro}\n${parts.join('\n')}`;
}

describe('docs/messages.md', () => {
  it('says of every rule what the program says', async () => {
    await expect(page(await allRules())).toMatchFileSnapshot('../../docs/messages.md');
  });
});

describe('every rule', () => {
  it('has an id of its own, a reason and a remedy in whole sentences', async () => {
    const rules = await allRules();
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(rule.why, rule.id).toMatch(/^(?:stet |[\p{Lu}“]).*[.!?]$/su);
      expect(rule.fix, rule.id).toMatch(/^(?:stet |[\p{Lu}“]).*\S$/su);
    }
  });
});
