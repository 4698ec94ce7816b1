import { defineRules } from '../lib/message.js';
export const rules = defineRules('write', {
    'not-ours': {
        level: 'error',
        why: 'stet deletes what it no longer publishes, and must never delete what it did not write.',
        fix: 'Empty the folder yourself, or choose another one with --output.',
    },
    'store-not-ours': {
        level: 'error',
        why: 'stet deletes files in the folder that it keeps its own notes in, and must never delete what it did not make.',
        fix: 'Choose an empty folder, or one that is not there yet, with --store, or leave that out: .stet is the default.',
    },
    'foreign-file': {
        level: 'error',
        why: 'stet never overwrites a file that it did not write.',
        fix: 'Move the file to the static folder (stet publishes it from there), or delete it.',
    },
    'leads-out': {
        level: 'error',
        why: 'A folder in the output folder that is a link, or a disk of its own, would make stet write and delete somewhere else.',
        fix: 'Remove the link from the output folder, or give the whole output folder the other place with --output.',
    },
    'many-deletions': {
        level: 'error',
        why: 'A wrong clock, a wrong folder or one line of the configuration can hide or move every story, and readers would find none of them.',
        fix: 'If these pages are to go, build once with --allow-deletions. Otherwise look at the clock of the machine, and at `frontMatter` and `permalink` in the configuration; a story that moves keeps its old address with `redirectFrom`.',
    },
    'in-use': {
        level: 'error',
        why: 'Two builds of one site at once would mix their files.',
        fix: 'Wait until the other is done, then try again.',
    },
    interrupted: {
        level: 'error',
        why: 'Until the next build, readers may find new files beside old ones.',
        fix: 'Make room on the disk or correct the permissions, then build again: that puts everything right.',
    },
    failed: {
        level: 'error',
        why: 'The site cannot be published when its files cannot be written; the next build repairs what was begun.',
        fix: 'Make room on the disk or correct the permissions, then build again.',
    },
});
//# sourceMappingURL=rules.js.map