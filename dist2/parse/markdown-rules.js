import { defineRules } from '../lib/message.js';
/** The rules for a story's text. Everything that the sanitizer removes is reported by one of these. */
export const markdownRules = defineRules('markdown', {
    'dropped-element': {
        level: 'warning',
        why: 'Scripts, forms and other active parts of a page could harm readers, so a story never carries them.',
        fix: 'Remove it, or use a directive such as ::embed{url="…"} if readers need what it showed.',
    },
    'dropped-tag': {
        level: 'note',
        why: 'Only elements that are known to be harmless and that the design can style are published; the text inside stays.',
        fix: 'Remove the tag, or write the same thing in Markdown.',
    },
    'dropped-attribute': {
        level: 'note',
        why: 'The design decides how a story looks, so styles, classes and data meant for scripts are left out.',
        fix: 'Remove it; nothing is lost for readers.',
    },
    'unsafe-attribute': {
        level: 'warning',
        why: 'It would run a program, or load something unchecked, in the reader’s browser.',
        fix: 'Remove it from the story.',
    },
    'unsafe-link': {
        level: 'warning',
        why: 'Links may lead to http, https, mailto and tel addresses and to pages of this site; anything else can be an attack.',
        fix: 'Write a full address that begins with https://; the text of the link has been kept.',
    },
    'link-outside': {
        level: 'warning',
        why: 'The path leads out of the content folder, where nothing is published from.',
        fix: 'Correct the path; the text of the link has been kept.',
    },
    backslash: {
        level: 'note',
        why: 'Windows divides the folders of a path by backslashes, and the web by slashes; it has been read as if it had slashes.',
        fix: 'Write / between the folders, such as ../media/photo.jpg.',
    },
    'empty-link': {
        level: 'note',
        why: 'A link without an address leads nowhere, and one without text can’t be followed; any text has been kept.',
        fix: 'Write it as [text](address), or remove the link.',
    },
    'bare-address': {
        level: 'note',
        why: 'Without https:// (or mailto:) browsers would look for it inside this site; it has been added.',
        fix: 'Write the full address, beginning with https:// or mailto:.',
    },
    'unsafe-picture': {
        level: 'warning',
        why: 'A picture comes from the content folder or from an https address; other sources can hide an attack or break.',
        fix: 'Put the picture under content/media/ and name it by that path.',
    },
    'picture-outside': {
        level: 'warning',
        why: 'The path leads out of the content folder, where nothing is published from.',
        fix: 'Put the picture under content/media/ and name it by that path.',
    },
    'external-picture': {
        level: 'note',
        why: 'It is loaded from someone else’s server, which sees your readers and may change or remove it.',
        fix: 'Put a copy under content/media/ if you have the right to, and name it by that path.',
    },
    'missing-alt': {
        level: 'warning',
        why: 'Readers who don’t see the picture, and search engines, have only its description.',
        fix: 'Describe the picture between the brackets: ![what it shows](path).',
    },
    'missing-credit': {
        level: 'note',
        why: 'Who made a picture has a right to be named, and readers one to know where it comes from.',
        fix: 'Name them at the end of the caption: ![what it shows](path "Caption. (Credit: Li Na)").',
    },
    'missing-picture': {
        level: 'warning',
        why: 'Without a path there is no picture to show.',
        fix: 'Name the picture: src="media/photo.jpg".',
    },
    comment: {
        level: 'note',
        why: 'Comments are for editors and are never published.',
        fix: 'Remove it if it is no longer needed.',
    },
    'embed-as-link': {
        level: 'note',
        why: 'Pages load nothing from other companies, so readers get a card with a link instead.',
        fix: 'Nothing needs to be done.',
    },
    'unknown-embed': {
        level: 'warning',
        why: 'Pages load nothing from other companies, and this frame is of none that stet knows; readers get a plain link.',
        fix: 'Check that the link makes sense where it stands, or write one with words of your own.',
    },
    'embed-without-address': {
        level: 'warning',
        why: 'Without an address there is nothing to lead readers to, so nothing is shown.',
        fix: 'Give the address or the identifier: ::embed{url="https://…"}.',
    },
    'unknown-shortcode': {
        level: 'warning',
        why: 'stet does not know this shortcode, so nothing is shown in its place.',
        fix: 'Remove it, or use Markdown or a directive such as ::embed{url="…"} instead.',
    },
    'unwrapped-shortcode': {
        level: 'note',
        why: 'stet does not know this shortcode; the text between its two tags is shown as it is.',
        fix: 'Remove the tags, or use a directive such as :::factbox instead.',
    },
    'mdx-code': {
        level: 'note',
        why: 'Lines that load or define parts of a program (MDX) are no text for readers, so they are left out.',
        fix: 'Nothing needs to be done if readers miss nothing.',
    },
    'mdx-component': {
        level: 'warning',
        why: 'Components of a program (MDX) are not run, so nothing is shown in the place of one; text between its tags stays.',
        fix: 'Write it in Markdown, or use a directive such as ::embed{url="…"} or :::factbox.',
    },
    'unknown-directive': {
        level: 'warning',
        why: 'It looks like a directive, but none has this name; readers see it as it was typed.',
        fix: 'Use one of these: pullquote, factbox, figure, embed, youtube, vimeo.',
    },
    'nearly-directive': {
        level: 'warning',
        why: 'It is nearly a directive, but not quite, so readers see it as it was typed.',
        fix: 'Write it on a line of its own, without spaces, as :::factbox{title="…"} and a last line of :::, or as ::embed{url="https://…"}.',
    },
    'unclosed-directive': {
        level: 'warning',
        why: 'Everything down to the end of the story, or of the box around it, has become part of it.',
        fix: 'Put a line with as many colons, and nothing else, where it ends.',
    },
    'unclosed-code': {
        level: 'warning',
        why: 'Everything down to the end of the story, or of the box around it, is shown as program code.',
        fix: 'Put a line with the same marks (``` or ~~~), and nothing else, where the code ends.',
    },
    'indented-text': {
        level: 'warning',
        why: 'Lines with four spaces or a tab before them are shown as program code: in narrow letters, and without line breaks.',
        fix: 'Remove the spaces; put program code between two lines of ```.',
    },
    'heading-by-line': {
        level: 'warning',
        why: 'A line of hyphens or equals signs right below a text makes a heading of the whole of it.',
        fix: 'Put an empty line above the hyphens if a dividing line is meant; write a heading as ## Heading.',
    },
    'list-by-number': {
        level: 'warning',
        why: 'A number and a point at the beginning of a paragraph make an item of a list of it.',
        fix: 'Put a backslash before the point, 1986\\. A great year, or begin with another word.',
    },
    'nearly-markdown': {
        level: 'warning',
        why: 'It is nearly Markdown, but not quite, so readers see the marks as they were typed.',
        fix: 'Write it as docs/editors.md shows.',
    },
    'markdown-in-html': {
        level: 'warning',
        why: 'Markdown means nothing right behind an HTML tag, so readers see the marks as they were typed.',
        fix: 'Put an empty line behind the tag and one before its closing tag, or remove the tags.',
    },
    'foreign-markup': {
        level: 'warning',
        why: 'Another program would make something of it; here, readers see it as it was typed.',
        fix: 'Remove it, or write it in Markdown.',
    },
    'layout-mark': {
        level: 'note',
        why: 'It tells another program how to lay the page out; here the design decides that, so it has been left out.',
        fix: 'Remove it; nothing is lost for readers.',
    },
    'unclosed-template-comment': {
        level: 'warning',
        why: 'Nobody can tell where it ends: the paragraph in which it begins is not published, and all that follows is.',
        fix: 'Close the comment where it ends, or remove its beginning.',
    },
    'template-tag': {
        level: 'warning',
        why: 'Tags of a template language do nothing in a story; readers see it as it was typed.',
        fix: 'Remove it, or use Markdown or a directive such as ::embed{url="…"} instead.',
    },
    'forbidden-character': {
        level: 'note',
        why: 'The character is invisible and not allowed in web pages and feeds, so it has been left out.',
        fix: 'Delete it; it usually comes from copying out of another program.',
    },
    'unclosed-html': {
        level: 'warning',
        why: 'A tag that swallows everything after it is never closed; it has been ignored so that the text stays.',
        fix: 'Remove the tag, or close it.',
    },
    'unclosed-comment': {
        level: 'warning',
        why: 'Where the end of a comment is missing or mistyped, what follows it counts as part of it, and readers miss it.',
        fix: 'Close the comment with two hyphens and a bracket: <!-- like this -->.',
    },
    'unknown-element': {
        level: 'note',
        why: 'HTML has no such element, so readers see the words and the angle brackets around them.',
        fix: 'Nothing needs to be done if that is what you mean; otherwise remove the brackets.',
    },
    'words-as-address': {
        level: 'note',
        why: 'A line that begins with [name]: gives an address to links, but this one reads like words, so readers see it.',
        fix: 'Nothing needs to be done if that is what you mean; write an address in full, with https://.',
    },
    'unused-address': {
        level: 'warning',
        why: 'A line that begins with [name]: gives an address to the links that use this name, and is not shown itself.',
        fix: 'Use the name in a link, [text][name], or remove the line; to show it, write a backslash before it.',
    },
    'lost-text': {
        level: 'warning',
        why: 'Every word of a story is meant for readers, and the marks around these words keep them from being shown.',
        fix: 'Look at the marks around the words: close what is open, or write the words as plain text.',
    },
    'missing-footnote': {
        level: 'warning',
        why: 'Readers see the mark as it was typed, because no footnote has this name.',
        fix: 'Add a line that begins with the same mark and a colon: [^1]: The footnote.',
    },
    'unused-footnote': {
        level: 'warning',
        why: 'Readers find the footnote below the story, but nothing in the text leads them to it.',
        fix: 'Write the mark of the footnote in the text where it belongs.',
    },
    'cells-without-heading': {
        level: 'warning',
        why: 'A table has a column for each heading; text in further cells is shown in columns that nobody named.',
        fix: 'Add a heading, take the surplus cell out, or write \\| for a line that is to stand within a cell.',
    },
    'too-deep': {
        level: 'error',
        why: 'Quotations, lists or emphasis nested this deeply are a mistake or an attack, and could stop the build.',
        fix: 'Remove most of the nesting.',
    },
    'too-complex': {
        level: 'error',
        why: 'So many marks in one paragraph are a mistake or an attack, and could make the build take hours.',
        fix: 'Divide the paragraph, or remove the marks that mean nothing.',
    },
    'too-large': {
        level: 'error',
        why: 'The page would become so large that readers could not load it.',
        fix: 'Divide the table or the story.',
    },
});
//# sourceMappingURL=markdown-rules.js.map