import { defineRules } from '../lib/message.js';

export const rules = defineRules('model', {
  'no-public-story': {
    level: 'error',
    why: 'A site of nothing would take the place of the last good one, and every page of it would be gone.',
    fix: 'Look at the clock of the machine, at `date`, `draft` and `expires` of the stories, and at `frontMatter` in the configuration. If the site is to be empty, build with --allow-empty.',
  },
  'last-good-version': {
    level: 'warning',
    why: 'A file with errors keeps nothing else from being published; until it is mended, readers see the version before.',
    fix: 'Put right the errors of the file.',
  },
  'no-good-version': {
    level: 'warning',
    why: 'A file with errors keeps nothing else from being published; readers see nothing of it until it is mended.',
    fix: 'Put right the errors of the file.',
  },
  'held-back': {
    level: 'warning',
    why: 'A story that is a draft, embargoed, expired or withdrawn goes at once, whatever else is wrong with its file.',
    fix: 'Put right the errors of the file.',
  },
  'duplicate-key': {
    level: 'error',
    why: 'Other files name a story, author or topic by this name, and it must lead to one of them only.',
    fix: 'Rename one of the two files.',
  },
  'bad-slug': {
    level: 'error',
    why: 'The slug becomes the last part of the address of the story, and must stay inside the site.',
    fix: 'Write the slug with letters, digits and hyphens only, such as beijing-talks.',
  },
  'slug-changed': {
    level: 'note',
    why: 'Spaces and punctuation make an address hard to share.',
    fix: 'Write the slug as the note shows it, or leave it out.',
  },
  'bad-url': {
    level: 'error',
    why: 'A page is published at its address, which must be a path inside this site that every server can keep.',
    fix: 'Write the path from the root of the site, such as /world/2026/11/beijing-talks.html, or leave it out.',
  },
  'unusable-name': {
    level: 'warning',
    why: 'A name becomes part of an address, so it needs at least one letter or digit and must not be longer than 240 bytes.',
    fix: 'Correct the name, or remove it.',
  },
  'section-made': {
    level: 'note',
    why: 'A section that has no file gets its title from its name and no description.',
    fix: 'Correct the name if it is misspelt, or add a file for it to the folder sections.',
  },
  'topic-made': {
    level: 'note',
    why: 'A topic that has no file gets its title from its name and no description.',
    fix: 'Correct the name if it is misspelt, or add a file for it to the folder topics.',
  },
  'author-made': {
    level: 'note',
    why: 'An author who has no file gets a page with a name and stories only.',
    fix: 'Correct the name if it is misspelt, or add a file for the author to the folder authors.',
  },
  'series-made': {
    level: 'note',
    why: 'A series that has no file gets its title from its name and no description.',
    fix: 'Correct the name if it is misspelt, or add a file for it to the folder series.',
  },
  'near-name': {
    level: 'warning',
    why: 'A name that is one letter, an accent or a plural away from another makes a page of its own, which readers of the other never see.',
    fix: 'Correct the name where it is misspelt; if it is meant, add a file for it, with its title, to the folder sections, topics, series or authors.',
  },
  'new-section': {
    level: 'warning',
    why: 'Each section stands in the navigation of every page, so that one that nobody planned is seen by all readers.',
    fix: 'Correct the section of the story, or add a file for the new one, with its title, to the folder sections.',
  },
  'names-collapse': {
    level: 'warning',
    why: 'Two names that differ in signs alone have one address, so that their stories stand on one page, under one of the names.',
    fix: 'Write one of the names everywhere; or, if both are meant, give one a file of its own with that title, such as topics/c-plus-plus.md with title: "C++".',
  },
  'section-unknown': {
    level: 'error',
    why: 'The configuration says that every section has a file of its own (sections: closed).',
    fix: 'Correct the name, or add a file for it to the folder sections.',
  },
  'topic-unknown': {
    level: 'error',
    why: 'The configuration says that every topic has a file of its own (topics: closed).',
    fix: 'Correct the name, or add a file for it to the folder topics.',
  },
  'author-unknown': {
    level: 'error',
    why: 'The configuration says that every author has a file of their own (authors: closed).',
    fix: 'Correct the name, or add a file for the author to the folder authors.',
  },
  'draft-named': {
    level: 'warning',
    why: 'What is a draft is shown nowhere, so the story appears without it.',
    fix: 'Remove the line draft: true from the file that is named, or the name from the story.',
  },
  'embargo-before-date': {
    level: 'warning',
    why: 'A story appears at its date or at the end of its embargo, whichever is later, so this embargo keeps nothing back.',
    fix: 'Correct the end of the embargo if the story is to wait for it, or remove the embargo.',
  },
  'never-public': {
    level: 'warning',
    why: 'A story that expires before it is published never appears.',
    fix: 'Correct one of the dates, or remove expires.',
  },
  'updated-before-date': {
    level: 'warning',
    why: 'A story cannot have been changed before it was published, so the time of the update is not shown.',
    fix: 'Correct one of the two dates, or remove updated.',
  },
  'updated-in-future': {
    level: 'warning',
    why: 'Readers and search engines are told when a story was last changed; until that time comes the update is not shown.',
    fix: 'Correct the date of the update, or remove it.',
  },
  'correction-before-date': {
    level: 'warning',
    why: 'A correction is made after a story was published; one that is dated earlier makes readers doubt both.',
    fix: 'Correct the date of the correction or of the story.',
  },
  'correction-in-future': {
    level: 'note',
    why: 'A correction is shown from its date on.',
    fix: 'Correct its date if it is meant to be shown now.',
  },
  'withdrawn-before-date': {
    level: 'warning',
    why: 'A story that was withdrawn before it was published never appears; only the notice does.',
    fix: 'Correct one of the two dates.',
  },
  'dead-link': {
    level: 'warning',
    why: 'Nothing lies where the link points: readers see its words without a link, or follow it and find nothing.',
    fix: 'Correct the path of the link, or remove it.',
  },
  'link-not-public': {
    level: 'warning',
    why: 'What the link leads to is not public, so the page keeps its words without a link.',
    fix: 'Remove the link, or publish what it leads to first.',
  },
  'picture-missing': {
    level: 'warning',
    why: 'Readers would see a broken picture, so it is left out.',
    fix: 'Put the picture into the folder media, or correct its path.',
  },
  'picture-without-alt': {
    level: 'warning',
    why: 'Readers who cannot see the picture are told nothing about it.',
    fix: 'Describe in image.alt what the picture shows.',
  },
  'picture-without-credit': {
    level: 'note',
    why: 'Who made a picture has a right to be named, and readers one to know where it comes from.',
    fix: 'Name them in image.credit.',
  },
  'translation-unknown': {
    level: 'warning',
    why: 'Readers cannot be led to the story in the other language.',
    fix: 'Write the path of the original story, such as articles/2026/beijing-talks.md.',
  },
  'translation-of-itself': {
    level: 'warning',
    why: 'A story cannot be its own translation.',
    fix: 'Write the path of the original story, or remove translationOf.',
  },
  'translation-same-language': {
    level: 'warning',
    why: 'Search engines expect one page for each language of a story.',
    fix: 'Give the translation its own language, or remove translationOf from one of the two.',
  },
  'related-unknown': {
    level: 'warning',
    why: 'The story that was chosen for the readers is missing from the block of recommendations.',
    fix: 'Write the path of the story, such as articles/2026/beijing-talks.md.',
  },
  'related-ambiguous': {
    level: 'warning',
    why: 'Several stories have this slug, and stet does not guess which one was meant.',
    fix: 'Write the path of the story, such as articles/2026/beijing-talks.md.',
  },
  'related-to-itself': {
    level: 'warning',
    why: 'A story does not recommend itself or its own translation.',
    fix: 'Name another story, or remove the line.',
  },
  'related-not-public': {
    level: 'note',
    why: 'A story that is not public is left out of the block of recommendations.',
    fix: 'Nothing needs to be done if the story is going to be published.',
  },
  'related-too-many': {
    level: 'note',
    why: 'The block of recommendations shows only as many stories as the configuration says (related.count).',
    fix: 'Remove the last ones, or raise related.count.',
  },
  'front-unknown': {
    level: 'warning',
    why: 'The story that was placed on the front page is missing there; another one stands in its place.',
    fix: 'Write the path of the story, such as articles/2026/beijing-talks.md.',
  },
  'front-ambiguous': {
    level: 'warning',
    why: 'Several stories have this slug, and stet does not guess which one was meant.',
    fix: 'Write the path of the story, such as articles/2026/beijing-talks.md.',
  },
  'front-not-public': {
    level: 'note',
    why: 'A story that is not public is shown on no front page; until it is public, another one stands in its place.',
    fix: 'Nothing needs to be done if the story is going to be published.',
  },
  'front-twice': {
    level: 'warning',
    why: 'A story stands once on a front page; the first place counts.',
    fix: 'Remove one of the two lines.',
  },
  'front-sponsored': {
    level: 'warning',
    why: 'What stands first and largest cannot be bought, so another story stands in its place.',
    fix: 'Name a story that is not sponsored; one that is may stand under top, or behind others in a block.',
  },
  'front-block': {
    level: 'warning',
    why: 'A block of a front page shows a section, a topic, a series or stories that are named; what it does not find is left out.',
    fix: 'Write the key of one of them, such as section: local, or stories: with a list.',
  },
  'front-without-page': {
    level: 'warning',
    why: 'A file about a front page that the site does not have has no effect.',
    fix: 'Rename the file: front.md is about the front page of the site, front.de.md about that of the stories in German, front/local.md about the section local.',
  },
  'duplicate-front': {
    level: 'error',
    why: 'Two files decide about one front page, and only one of them can count.',
    fix: 'Put what should count into one file, and remove the other.',
  },
  'redirect-unusable': {
    level: 'warning',
    why: 'An old address can be forwarded only if it is a plain path on this site.',
    fix: 'Write the old path from the root of the site, such as /2019/03/old-story.html, or remove the line.',
  },
  'redirect-to-itself': {
    level: 'note',
    why: 'A page cannot be forwarded to itself, so the line has no effect.',
    fix: 'Remove the line.',
  },
});
