import { lfsRemedy } from '../lib/lfs.js';
import { defineRules } from '../lib/message.js';
export const rules = defineRules('read', {
    'no-content': {
        level: 'error',
        why: 'Without a content folder there is no story to publish.',
        fix: 'Make the folder and put Markdown files in it, or name another one with --content.',
    },
    'leads-out': {
        level: 'error',
        why: 'A link that leads out of its folder could publish files that nobody meant to publish.',
        fix: 'Copy the file itself into the folder in place of the link.',
    },
    'broken-symlink': {
        level: 'error',
        why: 'The link leads to nothing, so the story or picture that it stands for is missing.',
        fix: 'Copy the file into the content folder in place of the link, or remove the link.',
    },
    'symlink-folder': {
        level: 'warning',
        why: 'The files in that folder are read where they lie; read here again, each story would be published twice.',
        fix: 'Remove the link.',
    },
    unreadable: {
        level: 'error',
        why: 'A file that can’t be read can’t be published.',
        fix: 'Check that the file is there and that its permissions let this program read it.',
    },
    'too-big': {
        level: 'error',
        why: 'A text of this size is most likely something else, and would make the build slow for everyone.',
        fix: 'Split the story, move pictures that stand in the text as data into files under media/, or raise limits.fileSize in the configuration.',
    },
    'not-utf8': {
        level: 'error',
        why: 'The bytes at this place are no letters in UTF-8: readers would see a wrong sign there.',
        fix: 'Open the file in your editor, save it with the encoding UTF-8, and check the letters at this place.',
    },
    'decomposed-name': {
        level: 'warning',
        why: 'Accents can be written as signs of their own; to readers both names are one, so that only one of the files is published.',
        fix: 'Remove one of the two files, or give it another name.',
    },
    'control-in-name': {
        level: 'warning',
        why: 'Lists of files have one name a line, so that this one would be taken for two, and the file is left out.',
        fix: 'Give the file a name of letters, digits, hyphens and dots.',
    },
    'no-file': {
        level: 'warning',
        why: 'A pipe, a socket or a device has no content to publish, so it is left out.',
        fix: 'Remove it from the folder, or put a file in its place.',
    },
    'static-hidden': {
        level: 'warning',
        why: 'Names that begin with a dot are those of settings, histories and passwords, so they are left out (but for .well-known/, .htaccess, .nojekyll and .domains).',
        fix: 'Move them out of the static folder; give a file that readers are to have another name.',
    },
    'static-leftover': {
        level: 'note',
        why: 'Systems, editors and git leave such files behind for themselves, so they are left out.',
        fix: 'Do nothing, or delete them; give a file that readers are to have another name.',
    },
    'no-stories': {
        level: 'error',
        why: 'A site of nothing would take the place of the last good one, and every page of it would be gone.',
        fix: 'Check that the content folder is the right one, and put a first story into it. If the site is to be empty, build with --allow-empty.',
    },
    'left-out': {
        level: 'note',
        why: 'A name that begins with an underscore marks a file which is no story, such as the list pages of Hugo.',
        fix: 'Rename a file that should be published; do nothing about the others.',
    },
    'not-read': {
        level: 'warning',
        why: 'Only Markdown files and HTML files with a title and a date are stories, so that nothing is published from these.',
        fix: 'Give a story’s file a name that ends in .md; do nothing about the others.',
    },
    'unread-story': {
        level: 'error',
        why: 'Only files whose names end in .md (or .markdown, .html and the like) are stories, so that this one would be missing on the site.',
        fix: 'Give the file a name that ends in .md, such as new-bridge-opens.md; or take the lines between --- from its top if it is no story.',
    },
    'lfs-pointer': {
        level: 'error',
        why: 'Git LFS keeps large files elsewhere, and this one has not been fetched: there is nothing of the story to publish.',
        fix: lfsRemedy,
    },
});
//# sourceMappingURL=rules.js.map