import { describe, it } from 'vitest';
import { caddyRules } from '../../../src/deploy/redirects/caddy.js';
import { nginxRules } from '../../../src/deploy/redirects/nginx.js';
import { expectSameAnswers, type Given, sourceOf } from './expected.js';
import { hostile } from './hostile.js';
import { hasCaddy, hasNginx, startCaddy, startNginx, whyNoCaddy, whyNoNginx } from './origins.js';

const servers = [
  { name: 'nginx', has: hasNginx, why: whyNoNginx, rules: nginxRules, start: startNginx },
  { name: 'Caddy', has: hasCaddy, why: whyNoCaddy, rules: caddyRules, start: startCaddy },
];

for (const { name, has, why, rules, start } of servers)
  describe.skipIf(!has)(has ? name : `${name}: ${why}`, () => {
    async function expectSame(given: Given, targets: readonly string[]): Promise<void> {
      const made = rules(sourceOf(given));
      await expectSameAnswers(await start(given.files, made.files, given.base), given, targets, made);
    }

    it('answers whatever is asked as a preview does', async () => {
      await expectSame(hostile, hostile.targets);
    });
  });
