import { defineRules } from '../lib/message.js';

export const rules = defineRules('shards', {
  'other-program': {
    level: 'error',
    why: 'Machines that build one site together must make the same of the same, to the byte.',
    fix: 'Install the same version of stet, of Node and of all packages on every machine: npm ci, with the lockfile of the newsroom.',
  },
  'other-sources': {
    level: 'error',
    why: 'A machine that read other source files would put another story into the site.',
    fix: 'Check out the same commit, with the same configuration, on every machine, then start this one again.',
  },
  'no-snapshot': {
    level: 'error',
    why: 'Recommendations and pages are made from records of the whole newsroom, which the process that builds the site puts into the store.',
    fix: 'Start stet shard build for the same commit, with the same stet, Node, configuration and --run; or wait longer, with --wait.',
  },
  lost: {
    level: 'error',
    why: 'What is missing or damaged in the store is made again by the process that builds the site, and by nobody else.',
    fix: 'Nothing needs to be done for this site. If it happens again, look at how soon the store deletes old objects.',
  },
});
