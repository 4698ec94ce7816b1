import { defineRules } from '../lib/message.js';

export const rules = defineRules('config', {
  unreadable: {
    level: 'error',
    why: 'Without its configuration stet does not know how the site is meant to be built.',
    fix: 'Correct the configuration file, or remove it: stet builds without one.',
  },
  missing: {
    level: 'error',
    why: 'A configuration that was asked for and is not there would silently build another site.',
    fix: 'Check the path given with --config.',
  },
  'unknown-setting': {
    level: 'error',
    why: 'A misspelt setting has no effect, and nobody would notice.',
    fix: 'Correct its name, or remove it.',
  },
  'invalid-setting': {
    level: 'error',
    why: 'stet cannot guess what was meant.',
    fix: 'Give the setting a value of the kind named.',
  },
  'secret-setting': {
    level: 'error',
    why: 'The configuration is kept where many people can read it, in every copy of the repository and for ever.',
    fix: 'Take the key out of the configuration, withdraw it at the host, and put a new one into the environment: docs/deploying.md names the variables.',
  },
  'no-url': {
    level: 'warning',
    why: 'Search engines, feeds and shared links need the full address of every page, and would get a made-up one.',
    fix: "Put the site's public address into the configuration: url: 'https://www.example.org'.",
  },
  'no-content': {
    level: 'error',
    why: 'Stories are read from a content folder of Markdown files.',
    fix: 'Go to the folder of your newsroom, name the folder with --content, or make a new newsroom with: stet init FOLDER',
  },
  'folders-overlap': {
    level: 'error',
    why: 'stet deletes files in its output folder and its store, and publishes all that is in the static folder: your work could be lost, or drafts and passwords be published.',
    fix: 'Choose folders of their own, such as public, .stet and static, with --output and --store or in the configuration.',
  },
});
