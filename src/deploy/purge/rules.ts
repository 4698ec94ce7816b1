import { defineRules } from '../../lib/message.js';

export const rules = defineRules('purge', {
  'no-credentials': {
    level: 'error',
    why: 'A CDN takes pages out of caches only for somebody it knows, and stet reads keys from the environment alone.',
    fix: 'Set the variable in the environment; in CI, as a secret of the repository.',
  },
  'not-purged': {
    level: 'error',
    why: 'The site is deployed, and readers get older pages from the caches of the CDN until these run out; a story that was withdrawn lives on in them.',
    fix: 'Purge the cache in the control panel of the CDN, and correct the setting or the key before the next deploy.',
  },
  'purged-all': {
    level: 'note',
    why: 'More addresses changed than the CDN takes one by one. For some minutes it asks the origin for every page.',
    fix: 'There is nothing to do. Changes that reach fewer pages keep the cache.',
  },
});
