import type { SearchMessages } from '../../../lib/search-options.js';
import type { SearchWording, Strings } from '../../views.js';

/** What stet's own pages say in one language. */
export interface Wording {
  readonly strings: Strings;
  /** Title of the block of recommendations. */
  readonly recommended: string;
  /** Title of the block of follow-ups. */
  readonly followUps: string;
  /** Told of an old story; `month` is when it was published, with its year. */
  old(month: string): string;
  /** Told at what is loaded from another host when a reader opens it. */
  loadsFrom(host: string): string;
  readonly search: SearchWording & SearchMessages;
  /** Which part of a series a story is; of how many, where that is told. */
  part(part: string, of: string | undefined): string;
}

export const en: Wording = {
  recommended: 'We recommend to read',
  followUps: 'What happened next',
  old: (month) => `This story is from ${month}. Some of it may have changed since.`,
  part: (part, of) => (of === undefined ? `Part ${part}` : `Part ${part} of ${of}`),
  loadsFrom: (host) => `Loads from ${host} when you open it.`,
  search: {
    query: 'Words to look for',
    filters: 'Narrow down',
    section: 'Section',
    topic: 'Topic',
    author: 'Author',
    year: 'Year',
    all: 'All',
    results: 'Stories found',
    noScript:
      'This search needs scripts, which do not run in your browser. Every story is also in the archive:',
    searching: 'Searching…',
    found: 'Stories found: {count}',
    foundSince: 'Stories found from {from} on: {count}',
    nothing: 'No story was found. Try fewer or other words.',
    failed: 'The search could not be loaded. Please try again.',
    more: 'Show more stories',
    older: 'Search older years',
  },
  strings: {
    skipToContent: 'Skip to content',
    sections: 'Sections',
    by: 'By',
    and: 'and',
    published: 'Published',
    updated: 'Updated',
    correction: 'Correction',
    corrections: 'Corrections',
    topics: 'Topics',
    series: 'Series',
    previousPart: 'Previous part',
    nextPart: 'Next part',
    opinion: 'Opinion',
    analysis: 'Analysis',
    sponsored: 'Sponsored',
    share: 'Share',
    shareByEmail: 'Email',
    shareByDevice: 'More apps…',
    latest: 'Latest',
    archive: 'Archive',
    newer: 'Newer',
    older: 'Older',
    moreFrom: 'More from',
    all: 'All',
    inThisSeries: 'In this series',
    aboutTheAuthor: 'About the author',
    table: 'Table',
    photo: 'Photo',
    picture: 'Picture',
    lite: 'Text-only version',
    full: 'Full version',
    originallyPublishedBy: 'Originally published by',
    withdrawn: 'This story has been withdrawn',
    notFoundTitle: 'Page not found',
    notFoundText:
      'There is nothing at this address. The page may have moved, or the address may be mistyped.',
    goHome: 'Go to the front page',
    movedTo: 'This page has moved to',
    noStories: 'There are no stories here yet.',
    noCorrections: 'There are no corrections so far.',
    feed: 'RSS feed',
    home: 'Home',
    languages: 'Languages',
    footer: 'About this site',
    search: 'Search',
    colors: 'Colours',
    colorsOfDevice: 'As on this device',
    light: 'Light',
    dark: 'Dark',
  },
};
