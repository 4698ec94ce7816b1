import { defineRules } from '../lib/message.js';

export const rules = defineRules('deploy', {
  'not-built': {
    level: 'error',
    why: 'stet sends what a build has left, by the list that the build keeps of it.',
    fix: 'Build the site first, on this machine and with the same store: npx stet build',
  },
  'no-target': {
    level: 'error',
    why: 'stet must be told where the site goes.',
    fix: "Name a target in the configuration, deploy: { production: 's3://bucket/paper' }, or an address on the command line.",
  },
  'target-overlaps': {
    level: 'error',
    why: 'stet deletes files of a target that the site no longer has: your work could be lost.',
    fix: 'Choose a folder outside the newsroom, such as file:/srv/www/paper.',
  },
  'target-not-ours': {
    level: 'error',
    why: 'stet replaces and deletes files of a target, and must never touch what it did not put there.',
    fix: 'Empty the folder yourself, or choose another one.',
  },
  'output-changed': {
    level: 'error',
    why: 'Readers would get something else than what was built, or half of it: perhaps another build is at work.',
    fix: 'Wait for the other build, or build with --verify, which reads every file; then deploy again.',
  },
  'output-lacks': {
    level: 'error',
    why: 'A build with --delta writes only what changed since the last build, and the target has not got all that builds before it wrote.',
    fix: 'Build without --delta, which writes what is missing in the output folder; then deploy again.',
  },
  'many-deletions': {
    level: 'error',
    why: 'A wrong folder or one line of the configuration can move every page, and readers would find none of them.',
    fix: 'Look at what a dry run lists (--dry-run). If these files are to go, deploy once with --allow-deletions.',
  },
  locked: {
    level: 'error',
    why: 'Two deploys at once would mix their files.',
    fix: 'Wait until the other is done, then try again. If it is surely dead, --break-lock takes the target from it.',
  },
  'lost-lock': {
    level: 'error',
    why: 'This deploy paused for so long that another may have begun, and their files would be mixed.',
    fix: 'Deploy again.',
  },
  'unreadable-state': {
    level: 'error',
    why: 'Without the list of what is there, stet cannot know what to replace and what to delete.',
    fix: 'Install the newest stet. If the file is damaged, delete it: the next deploy then sends every file, and deletes none.',
  },
  'no-generation': {
    level: 'error',
    why: 'Only generations whose files were copied away when they were replaced can come back.',
    fix: 'Choose another generation, or build the older commit and deploy that; `keep` in the configuration says how many can come back.',
  },
  'rolled-back': {
    level: 'note',
    why: 'A rollback holds until the next deploy.',
    fix: 'If that is not what you want, roll back again, and revert the commit that the rollback was for.',
  },
  differs: {
    level: 'error',
    why: 'Readers get something else than what was deployed: something has changed or removed files at the target.',
    fix: 'Find out who else writes there. `stet deploy --repair` sends the files again.',
  },
  'gate-passed': {
    level: 'warning',
    why: 'A story that should have appeared or gone is still as the last build left it.',
    fix: 'Build and deploy by the clock: stet deploy --when-due does both when it is time.',
  },
  'headers-left-out': {
    level: 'note',
    why: 'Object storage serves no such headers, and a page works less safely without them.',
    fix: 'Let the CDN in front of the bucket add them.',
  },
  'one-coding': {
    level: 'error',
    why: 'An object has one form, which every reader gets; not every browser unpacks each coding.',
    fix: "Write compress: ['gzip'], which every browser unpacks, or leave that to the CDN.",
  },
});
