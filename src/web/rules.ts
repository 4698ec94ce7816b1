import { defineRules } from '../lib/message.js';

export const rules = defineRules('web', {
  gone: {
    level: 'warning',
    why: 'Readers who follow the link find an error page.',
    fix: 'Find the new address, link to a copy in an archive of the web, or remove the link.',
  },
  moved: {
    level: 'note',
    why: 'The old address works for as long as its owner forwards it.',
    fix: 'Link to the new address.',
  },
  unasked: {
    level: 'note',
    why: 'Some hosts answer no programs, and some are down for an hour; the link may be good.',
    fix: 'Open the link in a browser.',
  },
  'private-address': {
    level: 'warning',
    why: 'The address exists on one machine or in one network alone, and readers cannot reach it.',
    fix: 'Link to the address under which everybody finds it.',
  },
});
