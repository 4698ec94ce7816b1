import { defineRules } from '../lib/message.js';

export const rules = defineRules('objects', {
  'no-address': {
    level: 'error',
    why: 'stet must know exactly where files go before any of them is sent.',
    fix: 'Write an address such as s3://bucket/folder, file:/srv/www/paper, netlify:SITE or cloudflare:WORKER.',
  },
  'secret-in-address': {
    level: 'error',
    why: 'An address is printed, and kept where many people can read it.',
    fix: 'Take the name and the password out of the address, and put them into the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  },
  'no-credentials': {
    level: 'error',
    why: 'Object storage takes files only from somebody it knows, and stet reads keys from the environment alone.',
    fix: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment; in CI, as secrets of the repository.',
  },
  'no-region': {
    level: 'error',
    why: 'Each request is signed for one region, and sent to a host of that region.',
    fix: 'Set AWS_REGION, or `region` in the configuration; where object storage has no regions, also `endpoint`.',
  },
  'refused-signature': {
    level: 'error',
    why: 'The key is wrong, was withdrawn or has run out, so nothing can be sent.',
    fix: 'Compare AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN with those that your provider shows.',
  },
  'access-denied': {
    level: 'error',
    why: 'The key is valid, and may not do this.',
    fix: 'Allow the key to read, write and delete objects of the bucket, and to list it: s3:GetObject, s3:PutObject, s3:DeleteObject, s3:ListBucket. Without the last, S3 does not say that an object is not there yet.',
  },
  'no-bucket': {
    level: 'error',
    why: 'stet puts files into a bucket, and makes none.',
    fix: 'Make the bucket, or correct its name in the address; look at `endpoint` and `region`, too.',
  },
  'wrong-region': {
    level: 'error',
    why: 'Each request is signed for one region.',
    fix: 'Set AWS_REGION, or `region` in the configuration, to the region of the bucket.',
  },
  'wrong-clock': {
    level: 'error',
    why: 'Requests are signed with the time, and a signature from another time is refused.',
    fix: 'Set the clock of this machine, or let it follow a time server.',
  },
  full: {
    level: 'error',
    why: 'Files that do not fit are not there.',
    fix: 'Make room, or raise the limit, then try again: what has arrived is not sent again.',
  },
  'slow-down': {
    level: 'error',
    why: 'The host takes only so many requests at a time.',
    fix: 'Wait some minutes and try again: what has arrived is not sent again.',
  },
  'server-error': {
    level: 'error',
    why: 'The host has trouble of its own.',
    fix: 'Look at the status page of the provider, then try again: what has arrived is not sent again.',
  },
  unreachable: {
    level: 'error',
    why: 'Without a connection nothing can be sent.',
    fix: 'Look at the network and at the address, then try again: what has arrived is not sent again.',
  },
  unexpected: {
    level: 'error',
    why: 'stet does not know this answer, and goes on only where a file has surely arrived.',
    fix: 'Look the answer up in the documentation of the provider.',
  },
  'folder-failed': {
    level: 'error',
    why: 'Files that cannot be written are not there for readers.',
    fix: 'Make room on the disk or correct the permissions, then try again.',
  },
});
