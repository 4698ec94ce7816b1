import { defineRules } from '../lib/message.js';
export const rules = defineRules('plan', {
    'same-address': {
        level: 'error',
        why: 'Each address can hold one page; capitals, accents written in two ways and a slash at the end make no difference to many servers and computers.',
        fix: 'Give all but one of them another `url` or `slug`, or another file name.',
    },
    'file-and-folder': {
        level: 'error',
        why: 'On disk and on most hosts a name is either a file or a folder, never both.',
        fix: 'Give one of the two another `url` or `slug`, or another file name.',
    },
    'unsafe-address': {
        level: 'error',
        why: 'Such an address could not be published everywhere, or would lie outside the site.',
        fix: 'Write an address such as /world/2026/beijing-talks.html: letters, digits, hyphens and slashes.',
    },
    'redirect-over-page': {
        level: 'warning',
        why: 'An address can either forward readers or show a page, and forwarding would hide the page: the page stays.',
        fix: 'Take the address out of `redirectFrom`, or give the page that is there another address.',
    },
    'redirect-twice': {
        level: 'warning',
        why: 'An old address can forward readers to one page only: the newer story has it.',
        fix: 'Leave the address in the `redirectFrom` of one of the stories.',
    },
    'redirect-to-itself': {
        level: 'note',
        why: 'It is the address the story has already, so there is nothing to forward.',
        fix: 'Take the address out of `redirectFrom`.',
    },
    'address-without-html': {
        level: 'warning',
        why: 'Many hosts tell what a file is by the end of its name, and would offer this page as a download.',
        fix: 'Let the address end in .html or in a slash.',
    },
    'logo-missing': {
        level: 'warning',
        why: 'Pages and search engines would ask for a picture that is not there.',
        fix: 'Put the file into the static folder or into content/media, or correct `logo` in the configuration.',
    },
});
//# sourceMappingURL=rules.js.map