/** Parts of pages as an editor would name them; others go by their names in templates. */
const words: Readonly<Record<string, string>> = {
  template: 'the template',
  address: 'the address',
  bodyHtml: 'the text',
  headline: 'the headline',
  dek: 'the dek',
  kicker: 'the kicker',
  image: 'the picture',
  authors: 'the authors',
  authorNotes: 'what is said of the authors',
  section: 'the section',
  topics: 'the topics',
  series: 'the series',
  published: 'the date',
  updated: 'when it was updated',
  corrections: 'the corrections',
  recommendations: '“We recommend to read”',
  followUps: '“What happened next”',
  translations: 'the translations',
  cards: 'the stories of the list',
  options: 'the years and words of the search',
  shell: 'the name, menus or styles of the site',
  head: 'what search engines and shared links show',
};

/** What a part of a page is called to an editor. */
export function named(part: string): string {
  return words[part] ?? part;
}
