import { defineRules } from '../lib/message.js';

export const rules = defineRules('guard', {
  'changed-without-update': {
    level: 'warning',
    why: 'Readers who know the story, and other sites that took it over, do not learn that it says something else now.',
    fix: 'Write the time of the change into `updated`, with the hour, or say under `corrections` what was wrong. Nothing is needed where only spelling was mended.',
  },
  'address-changed': {
    level: 'error',
    why: 'Links from other sites, search engines, mails and bookmarks lead to the old address, and would find nothing.',
    fix: 'Write the old address into `redirectFrom`, or undo what changed the address.',
  },
  deleted: {
    level: 'error',
    why: 'Readers who follow a link to a published story must find it, or learn what became of it.',
    fix: 'Put the story back and withdraw it (`withdrawn` with a date and a reason), or write its address into `redirectFrom` of the story that takes its place.',
  },
  'embargo-earlier': {
    level: 'warning',
    why: 'An embargo is a promise to somebody, and what was once published cannot be called back.',
    fix: 'Put the old time back, unless whoever asked for the embargo agrees.',
  },
  'no-base': {
    level: 'error',
    why: 'Without the earlier version of the newsroom nobody can tell what happened to stories that were published.',
    fix: 'Name a branch, tag or commit that this repository has, such as origin/main.',
  },
  'not-compared': {
    level: 'note',
    why: 'What stands in an earlier version that cannot be read is not protected.',
    fix: 'Look at these changes yourself.',
  },
});
