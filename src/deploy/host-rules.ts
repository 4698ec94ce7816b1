import { defineRules } from '../lib/message.js';

export const rules = defineRules('hosts', {
  'no-credentials': {
    level: 'error',
    why: 'A host takes files only from somebody it knows, and stet reads keys from the environment alone.',
    fix: 'Set the variable in the environment; in CI, as a secret of the repository.',
  },
  'key-in-address': {
    level: 'error',
    why: 'The key of the account is sent to this address, so nobody on the way may read it.',
    fix: 'Write an address that begins with https:// and has neither a name nor a password in it.',
  },
  'refused-key': {
    level: 'error',
    why: 'The key is wrong, was withdrawn or has run out, so nothing can be sent.',
    fix: 'Make a new key at the host, and put it into the environment.',
  },
  'access-denied': {
    level: 'error',
    why: 'The key is valid, and may not do this.',
    fix: 'Give the key the right to publish this site.',
  },
  'no-site': {
    level: 'error',
    why: 'Nothing can be sent to a site or an account that the host does not know.',
    fix: 'Make the site at the host, or correct the name in the address or the id of the account.',
  },
  unreachable: {
    level: 'error',
    why: 'Without a connection nothing can be sent. Readers get the version before or the new one, each whole.',
    fix: 'Look at the network, then try again: what has arrived is not sent again.',
  },
  'slow-down': {
    level: 'error',
    why: 'The host takes only so many requests at a time. Readers get the version before.',
    fix: 'Wait some minutes and try again: what has arrived is not sent again.',
  },
  'server-error': {
    level: 'error',
    why: 'The host has trouble of its own. Readers get the version before or the new one, each whole.',
    fix: 'Look at the status page of the host, then try again: what has arrived is not sent again.',
  },
  unexpected: {
    level: 'error',
    why: 'stet does not know this answer, and publishes nothing of which it is not sure.',
    fix: 'Look the answer up in the documentation of the host.',
  },
  'file-name': {
    level: 'error',
    why: 'The host takes no file of such a name.',
    fix: 'Rename the file in the static folder or in the media folder.',
  },
  'file-too-large': {
    level: 'error',
    why: 'The host refuses the whole site if one file is too large.',
    fix: 'Make the file smaller, or put it elsewhere and link to it.',
  },
  'too-many-files': {
    level: 'error',
    why: 'The host refuses the whole site if it has too many files.',
    fix: 'Turn off what makes many files (`search: false`), or choose another host.',
  },
  'many-files': {
    level: 'warning',
    why: 'The host refuses the whole site if it has more files than the plan of the account allows.',
    fix: 'Look at the plan of the account.',
  },
  'redirects-left-out': {
    level: 'warning',
    why: 'The host reads only so many redirects. Where stet has made a page that forwards, that page answers.',
    fix: 'Shorten `_redirects` in the static folder, or have the host forward by other means, such as Bulk Redirects.',
  },
  'redirect-not-read': {
    level: 'warning',
    why: 'This host does not know such a line, though others do.',
    fix: 'Remove the line, or write it without `!` and with a status from 301 to 308, or 200.',
  },
  'headers-left-out': {
    level: 'warning',
    why: 'The host reads only so many rules for headers, the first ones.',
    fix: 'Put fewer paths into `_headers` in the static folder.',
  },
  'unknown-site': {
    level: 'error',
    why: 'A deploy replaces the whole site, and stet cannot see which files would be gone.',
    fix: 'If all that is there may be replaced, deploy once with `--allow-deletions`.',
  },
  'not-published': {
    level: 'error',
    why: 'All files have arrived, but readers get the version before.',
    fix: 'Publish the deploy in the dashboard of the host, and look there for what holds it back.',
  },
  'nothing-earlier': {
    level: 'error',
    why: 'A host keeps a limited number of earlier versions.',
    fix: 'Choose one of those that are there, or build the commit of that version and deploy it.',
  },
  'no-such-setting': {
    level: 'error',
    why: 'Somebody relies on a setting that does nothing: the host compresses files and empties its caches itself, and keeps earlier versions.',
    fix: 'Remove the setting from `deploy` in the configuration.',
  },
  'no-address': {
    level: 'error',
    why: 'What readers get can only be compared at the address of the site.',
    fix: 'Set `url` in the configuration to the address at which the host shows the site.',
  },
  'other-bytes': {
    level: 'error',
    why: 'Readers get something else than what the last build wrote.',
    fix: 'Deploy again. If the difference stays, look at what the host changes on the way, such as minified pages.',
  },
});
