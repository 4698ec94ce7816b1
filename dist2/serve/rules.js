import { defineRules } from '../lib/message.js';
export const rules = defineRules('serve', {
    'not-followed': {
        level: 'warning',
        why: 'Hosts pass over a line that they cannot read, without saying so, or each reads it in a way of its own.',
        fix: 'Correct the line in the static folder, in the file of the same name. If it is meant for one host alone, look at the site there.',
    },
});
//# sourceMappingURL=rules.js.map