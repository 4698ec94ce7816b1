import { defineRules } from '../lib/message.js';
export const rules = defineRules('render', {
    'no-template': {
        level: 'error',
        why: 'Every kind of page needs a template.',
        fix: 'Add the template, or install stet again: its own templates are part of it.',
    },
    'two-templates': {
        level: 'error',
        why: 'A page can have one template only, and stet does not guess which one is meant.',
        fix: 'Keep one of the two files and remove or rename the other.',
    },
    unused: {
        level: 'warning',
        why: 'A template that nothing uses changes no page: its name may be misspelt.',
        fix: 'Give it the name of the template or part it replaces, import it somewhere, or delete it.',
    },
    syntax: {
        level: 'error',
        why: 'A template with a mistake in its code cannot be run, so no page can be made with it.',
        fix: 'Correct the code at this place.',
    },
    unresolved: {
        level: 'error',
        why: 'A template can only use files that exist and packages that are installed.',
        fix: 'Correct the name, or install the package beside the templates.',
    },
    'node-module': {
        level: 'error',
        why: 'A template sees its view and nothing else; files and the network would make pages that change unnoticed.',
        fix: 'Take the import out and use what the view holds.',
    },
    machine: {
        level: 'error',
        why: 'A template sees its view and nothing else, so that the same story gives the same page on every machine.',
        fix: 'Take it out and use what the view holds.',
    },
    clock: {
        level: 'error',
        why: 'A page that depends on the moment it was built is wrong as soon as it is published.',
        fix: 'Use a date from the view, such as published.iso.',
    },
    chance: {
        level: 'error',
        why: 'A page that depends on chance is another page in every build, and would be published again each time.',
        fix: 'Choose by something in the view instead.',
    },
    'machine-locale': {
        level: 'error',
        why: "Without a language and a time zone the building machine's own are used, and pages differ between machines.",
        fix: 'Use the texts in the view, such as published.text, or name both: the language and the time zone.',
    },
    'runs-text': {
        level: 'error',
        why: 'Text that is run as code cannot be checked, and could reach what a template must not see.',
        fix: 'Write the code in the template, or import it.',
    },
    'shared-state': {
        level: 'error',
        why: 'What a template keeps or changes while it makes one page would show on others, depending on their order.',
        fix: 'Make it anew for each page, in the component, or make a copy and change that.',
    },
    'no-default-export': {
        level: 'error',
        why: 'The default export of a template is the component that makes the page.',
        fix: 'Write: export default function Page(view) { return <html>…</html>; }',
    },
    'front-matter': {
        level: 'error',
        why: 'A template sees its view and nothing else, so front matter in it would have no effect; its code is never run.',
        fix: 'Remove the lines between the two --- at the top, and the --- themselves.',
    },
    'not-a-page': {
        level: 'error',
        why: 'A template that gives nothing would publish an empty page.',
        fix: 'Return the whole page, from <html> to </html>, and not a promise of it.',
    },
    'over-budget': {
        level: 'warning',
        why: 'On a slow line or an old phone each kilobyte and each file is waited for, and a page grows a little at a time.',
        fix: 'Divide the story, show fewer pictures at once, make the templates lighter, or raise the budget in `budgets` of the configuration.',
    },
    'low-contrast': {
        level: 'warning',
        why: 'Text too faint to be told from its ground cannot be read in the sun, on a poor screen or with weak eyes (WCAG 2.2 asks for 4.5 to 1).',
        fix: 'Choose a darker or lighter value in `theme.colors` of the configuration, or in templates/styles/theme.css.',
    },
    'written-script': {
        level: 'warning',
        why: 'The Content-Security-Policy of the site keeps browsers from running what is written into a page, so that nobody can smuggle a script into a story.',
        fix: 'Put the script into a file of the static folder and name it: <script src="/menu.js" defer></script>. Or allow it by its digest in `security.scripts` of the configuration.',
    },
    'written-style': {
        level: 'warning',
        why: 'The Content-Security-Policy of the site lets pages be styled by files alone, so that nobody can hide or forge a part of a page.',
        fix: 'Give the element a class and put the style into templates/styles/theme.css.',
    },
    eleventy: {
        level: 'error',
        why: 'A page that cannot be made would be missing from the site, so nothing is published.',
        fix: 'Report it as a fault of stet, with this message: whatever is in a newsroom, stet should have told it before.',
    },
    failed: {
        level: 'error',
        why: 'A page that cannot be made would be missing from the site, so nothing is published.',
        fix: 'Correct the template at this place; perhaps a field is absent on this page.',
    },
});
//# sourceMappingURL=rules.js.map