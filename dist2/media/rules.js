import { lfsRemedy } from '../lib/lfs.js';
import { defineRules } from '../lib/message.js';
const leftOut = 'so the site is published without it';
export const rules = defineRules('media', {
    'too-large': {
        level: 'warning',
        why: `A file of this size is most likely no picture for a story, and would stop the build, ${leftOut}.`,
        fix: 'Make the picture smaller in a picture editor (2,048 pixels on its longer side are enough), or raise limits.pictureBytes in the configuration.',
    },
    'too-many-pixels': {
        level: 'warning',
        why: `A small file can unfold to more pixels than the computer has memory for, ${leftOut}.`,
        fix: 'Make the picture smaller in a picture editor (2,048 pixels on its longer side are enough), or raise limits.picturePixels in the configuration.',
    },
    damaged: {
        level: 'warning',
        why: `Readers would see half a picture or none, ${leftOut}.`,
        fix: 'Copy the picture again from where it comes from, and check that it opens on your own computer.',
    },
    'not-for-browsers': {
        level: 'warning',
        why: `Most browsers do not show this format, ${leftOut}.`,
        fix: 'Save the picture as JPEG (a photograph) or PNG (a graphic), and name that file in the story.',
    },
    unreadable: {
        level: 'warning',
        why: `A file that can’t be read can’t be published, ${leftOut}.`,
        fix: 'Check that the file is there and that its permissions let this program read it.',
    },
    'no-picture': {
        level: 'warning',
        why: `Its name is that of a picture, but what is in it is none, ${leftOut}.`,
        fix: 'Open the file on your own computer: it may be an error page that was saved in place of the picture.',
    },
    'lfs-pointer': {
        level: 'warning',
        why: `Git LFS keeps large files elsewhere, and this one has not been fetched, ${leftOut}.`,
        fix: lfsRemedy,
    },
    'only-lfs-pointers': {
        level: 'error',
        why: 'No picture has been fetched from where Git LFS keeps it: a site without pictures would take the place of the last good one.',
        fix: lfsRemedy,
    },
    'hidden-data': {
        level: 'warning',
        why: `Pictures can hide where they were taken, and by whom, and from this one it cannot be removed here, ${leftOut}.`,
        fix: 'Save the picture as JPEG or PNG, without its metadata, and put that into the folder.',
    },
    'active-file': {
        level: 'warning',
        why: `Pages and scripts in the content folder would run in readers’ browsers as part of the site, and nobody has looked at what they do, ${leftOut}.`,
        fix: 'Publish the document as PDF, or a table as CSV; a page or script that belongs to the site is for the static folder.',
    },
    'unsafe-svg': {
        level: 'warning',
        why: `A drawing in SVG can run programs in readers’ browsers and tell others who looks at it, ${leftOut}.`,
        fix: 'Save it from your drawing program as “plain SVG”, without scripts, links and outside files, or as PNG.',
    },
});
//# sourceMappingURL=rules.js.map