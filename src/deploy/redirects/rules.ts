import { defineRules } from '../../lib/message.js';

export const rules = defineRules('hosting', {
  'not-expressible': {
    level: 'warning',
    why: 'The host has no words for this rule, so readers get another answer there than `stet preview` gives.',
    fix: 'Change the rule in the static folder, or add it by hand to what the host reads.',
  },
  'too-large': {
    level: 'error',
    why: 'The host refuses what is larger than the limit, and then follows none of the rules.',
    fix: 'Have fewer rules of your own in `static/_redirects`, or join several by a pattern such as `/old/*`.',
  },
});
