import { defineRules } from '../lib/message.js';

/** The rules for front matter and for whole files; those for the text below front matter are in markdown-rules.ts. */
export const rules = defineRules('parse', {
  'empty-file': {
    level: 'error',
    why: 'A story needs a title and a date at least.',
    fix: 'Write the story, or remove the file.',
  },
  'merge-conflict': {
    level: 'error',
    why: 'Two people changed the same lines, and both versions stand in the file with marks of the version control between them.',
    fix: 'Decide between the two versions, and delete the lines that begin with <<<<<<<, =======, ||||||| and >>>>>>>.',
  },
  'no-text': {
    level: 'warning',
    why: 'Readers get a page with a headline alone, and feeds a blank item.',
    fix: 'Write the story below the front matter, or add draft: true until it is written.',
  },
  'text-on-front': {
    level: 'warning',
    why: 'A file about a front page says which stories stand there; readers see nothing of a text below its fields.',
    fix: 'Remove the text; or, if the file is a story, move it into the folder articles.',
  },
  'no-number': {
    level: 'warning',
    why: 'How much a story weighs on front pages is said by a number; anything else has no effect.',
    fix: 'Write a number, such as weight: 1, or remove the line.',
  },
  'unknown-part': {
    level: 'warning',
    why: 'A part with an unknown name has no effect.',
    fix: 'Correct the name of the part, or remove it.',
  },
  'no-front-matter': {
    level: 'error',
    why: 'The lines between two --- at the top of a file say what the story is called and when it was published.',
    fix: 'Begin the file with a line ---, then title: The headline, then date: 2024-07-18, then another line ---.',
  },
  'late-front-matter': {
    level: 'warning',
    why: 'Other programs see front matter only when it is the very first thing in the file.',
    fix: 'Remove what stands before the first --- or +++.',
  },
  'unclosed-front-matter': {
    level: 'error',
    why: 'Without a closing line nobody can tell where the fields end and the story begins.',
    fix: 'Put a line with the same three signs as the first line (--- or +++) after the last field.',
  },
  'second-front-matter': {
    level: 'error',
    why: 'Fields in a second block would be shown to readers or left out, draft: true among them.',
    fix: 'Move the fields into the first block, and remove the second.',
  },
  'lost-indentation': {
    level: 'warning',
    why: 'In YAML, only lines that begin further in belong to the field above them, so that this one has no effect.',
    fix: 'Put two spaces before every line that belongs to the field above.',
  },
  'title-from-heading': {
    level: 'note',
    why: 'Headlines, lists and search engines need a title.',
    fix: 'Write title: with the headline into the front matter if another is meant.',
  },
  'title-from-name': {
    level: 'note',
    why: 'Headlines, lists and search engines need a title.',
    fix: 'Write title: with the headline into the front matter.',
  },
  'bad-fence': {
    level: 'error',
    why: 'Only a line of exactly three signs opens or closes front matter.',
    fix: 'Write exactly --- (or +++ if the file begins so), with nothing else on the line.',
  },
  'front-matter-language': {
    level: 'error',
    why: 'Front matter in a programming language would be run as a program; stet reads YAML and TOML, which can’t be run.',
    fix: 'Write the fields as YAML between two lines of exactly ---.',
  },
  'json-front-matter': {
    level: 'warning',
    why: 'Only YAML (---) and TOML (+++) front matter is read, so that nothing of this file is published.',
    fix: 'Write the fields as YAML between two lines of exactly ---.',
  },
  'front-matter-size': {
    level: 'error',
    why: 'Fields of this size are most likely the story itself, behind a closing line that is missing.',
    fix: 'Close the front matter with a line of exactly ---, and move long texts below it.',
  },
  'bad-yaml': {
    level: 'error',
    why: 'The fields can’t be read, so that the story has no title and no date.',
    fix: 'Write each field on its own line as name: "text".',
  },
  'bad-toml': {
    level: 'error',
    why: 'The fields can’t be read, so that the story has no title and no date.',
    fix: 'Write each field on its own line as name = "text".',
  },
  'text-after-hash': {
    level: 'warning',
    why: 'In YAML, a # with a space before it begins a comment: what follows is not part of the text.',
    fix: 'Put the whole text in quotes if the words behind # belong to it: title: "Our #1 problem"; otherwise put a space behind #.',
  },
  'colon-in-text': {
    level: 'note',
    why: 'In YAML, a colon with a space behind it begins a field, and other programs refuse the file.',
    fix: 'Put the whole text in quotes: title: "Talks: the second day".',
  },
  'smart-quotes': {
    level: 'note',
    why: 'YAML knows straight quotation marks alone: to other programs, curly ones are part of the name, date or address between them.',
    fix: 'Write straight quotation marks, "…", or none.',
  },
  'not-fields': {
    level: 'error',
    why: 'Front matter is a list of fields, each with a name.',
    fix: 'Write each field as name: text, beginning with title: and date:.',
  },
  'duplicate-field': {
    level: 'error',
    why: 'Nobody can tell which of the two is meant.',
    fix: 'Remove one of them.',
  },
  'too-many-values': {
    level: 'error',
    why: 'Front matter that repeats itself thousands of times would stop the build.',
    fix: 'Write out what is meant, without & and *.',
  },
  'too-deep': {
    level: 'error',
    why: 'No field has that many levels, and reading them could stop the build.',
    fix: 'Put texts that contain brackets in quotes, and remove the levels that are not needed.',
  },
  'unknown-field': {
    level: 'warning',
    why: 'A field with an unknown name has no effect.',
    fix: 'Correct the name of the field.',
  },
  'unused-field': {
    level: 'note',
    why: 'What such a field says is not shown, unless the configuration says which field of stet it stands for.',
    fix: 'Name it under frontMatter in the configuration if readers should see what it says; otherwise nothing needs to be done.',
  },
  'taken-as-draft': {
    level: 'warning',
    why: 'In other programs a field of this name or value keeps a text back, and what was published by mistake can’t be taken back.',
    fix: 'Write draft: true in its place if that is meant.',
  },
  'not-public-elsewhere': {
    level: 'error',
    why: 'The field may mean that the file must not be public, and what was published by mistake can’t be taken back.',
    fix: 'Write draft: true, embargo: with a date, or expires: with a date in its place.',
  },
  'listed-all-the-same': {
    level: 'warning',
    why: 'Whatever is published is shown on the front page, in feeds and in the sitemap, and search engines find it.',
    fix: 'Write draft: true if it must not be found; otherwise remove the field.',
  },
  'nothing-behind': {
    level: 'error',
    why: 'The field keeps a story back, and nobody can tell until when.',
    fix: 'Write what is meant behind the name of the field, or remove the line.',
  },
  'missing-field': {
    level: 'error',
    why: 'The page can’t be made without it.',
    fix: 'Add the field.',
  },
  'wrong-type': {
    level: 'error',
    why: 'The field can’t be understood in this form.',
    fix: 'Write the field in the form asked for.',
  },
  'not-allowed': {
    level: 'error',
    why: 'The field knows only certain values.',
    fix: 'Choose one of the values that are named.',
  },
  'too-long': {
    level: 'error',
    why: 'A text or list of this length is most likely a mistake, and would break the pages it is shown on.',
    fix: 'Shorten it.',
  },
  'bad-date': {
    level: 'error',
    why: 'Dates decide when and in which order stories appear, so they are never guessed.',
    fix: 'Write the date as 2024-07-18, or with a time as 2024-07-18T09:30:00+08:00.',
  },
  'bad-language': {
    level: 'error',
    why: 'Browsers, search engines and screen readers need the language by its code.',
    fix: 'Write a code such as en, es, zh-Hans or pt-BR.',
  },
  'unknown-language': {
    level: 'warning',
    why: 'Browsers, search engines and screen readers ignore a code that they do not know, and dates are written as in English.',
    fix: 'Write a code such as en, es, zh-Hans or pt-BR; nothing needs to be done if the language is rare and the code is right.',
  },
  'language-changed': {
    level: 'note',
    why: 'The parts of a language code are divided by hyphens.',
    fix: 'Write the code as it stands in the message.',
  },
  'language-by-name': {
    level: 'note',
    why: 'Two letters of a language before .md (story.de.md) make a file the version of story.md in that language, as Hugo has it.',
    fix: 'Write language: into the file if it is in another language, or rename it.',
  },
  'bad-slug': {
    level: 'error',
    why: 'The slug is the last part of the story’s address and must stay inside the site.',
    fix: 'Write words in lower case with hyphens between them: beijing-talks.',
  },
  'slug-changed': {
    level: 'note',
    why: 'Spaces and some signs can’t stand in an address.',
    fix: 'Write the slug as it stands in the message.',
  },
  'bad-url': {
    level: 'error',
    why: 'The address of a page is a path of this site that begins with a slash.',
    fix: 'Write a path such as /world/2024/talks.html.',
  },
  'no-address': {
    level: 'note',
    why: 'A file whose address is false has no page: that is how Eleventy keeps a file back.',
    fix: 'Remove the field if the story should be published; otherwise nothing needs to be done.',
  },
  'url-pattern': {
    level: 'warning',
    why: 'A pattern in one file is not filled in, so the story has the address that the site’s own pattern gives it.',
    fix: 'Write the address that the story has, such as /world/2024/talks.html, or remove the field.',
  },
  'url-changed': {
    level: 'note',
    why: 'Paths of this site begin with a slash; without one it could be meant from the story’s own folder.',
    fix: 'Write the path as it stands in the message.',
  },
  'unsafe-address': {
    level: 'error',
    why: 'An address of this kind could run a program in the reader’s browser, or leads nowhere.',
    fix: 'Write the full address of the page, beginning with https://.',
  },
  'unusable-redirect': {
    level: 'warning',
    why: 'A redirect can only be made from a path of this site, so that readers with the old address will not find the story.',
    fix: 'Write a path such as /old/address.html, or remove it.',
  },
  'bad-picture-path': {
    level: 'error',
    why: 'A picture must lie inside the content folder to be published with the site.',
    fix: 'Put the picture into content/media/ and write media/name.jpg.',
  },
  'picture-elsewhere': {
    level: 'warning',
    why: 'Browsers refuse pictures that do not come over https, so that the story is shown without it.',
    fix: 'Put the picture into content/media/ and write media/name.jpg, or write an address that begins with https://.',
  },
  'bad-focus': {
    level: 'error',
    why: 'The focus says which point of the picture must stay visible when it is cropped.',
    fix: 'Write two percentages, from the left and from the top: focus: 30% 40%.',
  },
  'one-of-many': {
    level: 'note',
    why: 'The field has room for one value, so that the others have no effect.',
    fix: 'Leave the one that should count.',
  },
  'hidden-characters': {
    level: 'warning',
    why: 'Control characters can’t be seen or shown, and are forbidden in feeds; they were left out.',
    fix: 'Delete the characters at this place; typing the words around them again helps.',
  },
  'references-in-text': {
    level: 'note',
    why: 'Headlines, names, captions and the like are plain text, in which each character stands for itself.',
    fix: 'Type the characters themselves: & for &amp; and ’ for &#8217;.',
  },
  'markup-in-text': {
    level: 'warning',
    why: 'Headlines, names, captions and the like are plain text: signs of HTML and Markdown would be shown as they are, so the words are shown without them.',
    fix: 'Remove the signs around the words; put a link or emphasis into the text below the fields.',
  },
  'stacked-marks': {
    level: 'warning',
    why: 'No language puts so many accents and other marks on one letter; they cover the lines around it, and computers take minutes to sort them. Only the first of them were taken.',
    fix: 'Type the letter at this place again, with the marks that it has in the language of the story.',
  },
  'line-breaks': {
    level: 'warning',
    why: 'Line and page breaks of Word and InDesign, which Markdown and browsers do not know, would let words grow together; a space stands in the place of each.',
    fix: 'Where a line has to end, put a backslash at its end and begin a new line; elsewhere type a space.',
  },
  'direction-marks': {
    level: 'warning',
    why: 'Invisible marks of writing direction can make a text read differently from what it is; they were left out.',
    fix: 'Type the text again; right-to-left words are shown correctly without such marks.',
  },
  'takes-too-long': {
    level: 'error',
    why: 'Something in the story, mostly signs repeated many times, keeps the program busy, and no other story would ever be published.',
    fix: 'Look for what is repeated or nested (brackets, stars, backticks, tables) and remove it, or raise limits.seconds in the configuration if the story is only very long.',
  },
  'cannot-be-parsed': {
    level: 'error',
    why: 'The program failed at this story, mostly for want of memory, and would fail again; the other stories were read without it.',
    fix: 'Remove what is unusual in the story (a huge table, signs repeated many times), or split it; if there is nothing unusual, report it as a fault of stet.',
  },
  'ended-there': {
    level: 'note',
    why: 'A fault of satteri, the faster parser, would end the whole program at a story. Both parsers give the same page.',
    fix: 'Nothing if somebody stopped that build. If the message comes again for one story, report it as a fault of stet, and set markdown.parser to remark until it is mended.',
  },
});
