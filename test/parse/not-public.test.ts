import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/parse/front-matter.js';

function read(
  fields: string,
  {
    frontMatter = {},
    kind = 'article',
    toml = false,
  }: { frontMatter?: Record<string, string[]>; kind?: 'article' | 'page'; toml?: boolean } = {},
) {
  const fence = toml ? '+++' : '---';
  const head = toml ? 'title = "T"\ndate = 2026-11-01\n' : 'title: T\ndate: 2026-11-01\n';
  const text = `${fence}\n${head}${fields}\n${fence}\nText.\n`;
  return readFrontMatter({ path: 'a.md', text, digest: '' }, kind, {
    siteUrl: 'https://example.org',
    timeZone: 'UTC',
    frontMatter,
  });
}

/** What becomes of the story: `draft`, `error`, `from 2026-…`, `until 2026-…`, or `public`, and with which messages. */
function outcome(...input: Parameters<typeof read>): string {
  const { fields, messages } = read(...input);
  const rules = messages
    .filter(({ level }) => level !== 'note')
    .map(({ rule }) => rule.replace('parse/', ''));
  const told = rules.length === 0 ? '' : ` (${rules.join(', ')})`;
  if (fields === undefined) return `error${told}`;
  if (fields.draft) return `draft${told}`;
  const day = (instant: number | undefined) => instant && new Date(instant).toISOString().slice(0, 16);
  if ('embargo' in fields && fields.embargo !== undefined) return `from ${day(fields.embargo)}${told}`;
  if ('expires' in fields && fields.expires !== undefined) return `until ${day(fields.expires)}${told}`;
  return `public${told}`;
}

const asDraft = 'draft (taken-as-draft)';
const unclear = 'error (not-public-elsewhere)';

describe('what reads like "not public"', () => {
  it.each([
    'Draft: true',
    'DRAFT: yes',
    'drafts: true',
    'is_draft: on',
    'isDraft: 1',
    'is-draft: x',
    'Draft: "true"',
    'drfat: true',
    'draf: TRUE',
    'unpublished: true',
    'entwurf: ja',
    'status: draft',
    'Status: Draft',
    'status: final-draft',
    'status: [draft]',
    'post_status: pending',
    'status: private',
    'status: future',
    'status: auto-draft',
    'status: inherit',
    'status: trash',
    'status: 0',
    'moderation_state: needs review',
    'state: draft',
    'type: draft',
    'layout: draft',
    'publish: no',
    'public: false',
    'Published: false',
    'publised: false',
    'published: never',
    'published: draft',
    'live: false',
    'visibility: private',
    'visibility: members',
    'access: internal',
    'private: true',
    'privat: true',
    'hidden: true',
    'unlisted: true',
    'headless: true',
    'excluded: true',
    'password: abc',
    'post_password: "1234"',
    'permalink: false',
    'render: false',
    'build:\n  render: never',
    'build:\n  list: never',
    '_build:\n  render: false',
    'build.render: never',
    'params:\n  draft: true',
    'params: {private: true}',
    'extra:\n  status: draft',
    'cascade:\n  draft: true',
    'cascade:\n  - draft: true\n    _target: {path: /x}',
    'cascade:\n  build:\n    render: never',
    'podcast:\n  draft: true',
    'tags: [news, draft]',
    'categories: Drafts',
    'retracted: true',
    'deleted: true',
    'wip: true',
  ])('%s makes a draft, with a warning', (fields) => {
    expect(outcome(fields)).toBe(asDraft);
  });

  it.each([
    'draft: true',
    'draft: yes',
    'draft: 1',
    'draft: x',
    'draft: "True"',
    'draft: “true”',
    'draft: pending',
    'published: false',
    'published: no',
  ])('%s is a draft in our own words', (fields) => {
    expect(outcome(fields)).toBe('draft');
  });

  it.each([
    'draft: false',
    'draft: no',
    'private: false',
    'hidden: 0',
    'status: published',
    'status: publish',
    'status: Public',
    'status: live',
    'status: final',
    'status: active',
    'published: true',
    'published: 2020-01-05',
    'publishDate: 2020-01-05',
    'publishDate: 2026-11-01T00:00:00Z',
    'embargo: false',
    'expires: never',
    'embargoed: false',
    'withdrawn: no',
    'visibility: public',
    'build: {render: always}',
    'hide: [toc]',
    'type: review',
    'state: Texas',
    'cover: {hidden: true}',
    'comments: {published: false}',
    'publisher: The Times',
    'internal: ABC-123',
    'schedule: Mondays at eight',
    'password: ""',
    'embargo: ""',
    'expires: ~',
    'tags: [draft beer, drafts of ships]',
  ])('%s is public, without a word', (fields) => {
    expect(outcome(fields)).toBe('public');
  });

  it.each([
    ['publishDate: 2026-12-24', 'from 2026-12-24T00:00'],
    ['publishdate: 2026-12-24 08:30', 'from 2026-12-24T08:30'],
    ['publish_on: 2026-12-24', 'from 2026-12-24T00:00'],
    ['published: 2026-12-24', 'from 2026-12-24T00:00'],
    ['Embargo: 2026-12-24', 'from 2026-12-24T00:00'],
    ['embargoed: 2026-12-24', 'from 2026-12-24T00:00'],
    ['embargo_until: 2026-12-24 6 PM', 'from 2026-12-24T18:00'],
    ['embrago: 2026-12-24', 'from 2026-12-24T00:00'],
    ['hold_until: 2026-12-24', 'from 2026-12-24T00:00'],
    ['not-before: 2026-12-24', 'from 2026-12-24T00:00'],
    ['go_live: 2026-12-24', 'from 2026-12-24T00:00'],
    ['scheduled: 2026-12-24', 'from 2026-12-24T00:00'],
    ['params: {publishDate: 2026-12-24}', 'from 2026-12-24T00:00'],
    ['embargo: 2026-12-01\npublishDate: 2026-12-24', 'from 2026-12-24T00:00'],
    ['EXPIRES: 2026-11-21', 'until 2026-11-21T00:00'],
    ['expirydate: 2026-11-21', 'until 2026-11-21T00:00'],
    ['expires_at: 2026-11-21', 'until 2026-11-21T00:00'],
    ['unpublishDate: 2026-11-21', 'until 2026-11-21T00:00'],
    ['valid_until: 2026-11-21', 'until 2026-11-21T00:00'],
    ['retracted: 2026-11-21', 'until 2026-11-21T00:00'],
    ['expires: 2027-01-01\nexpiryDate: 2026-11-21', 'until 2026-11-21T00:00'],
    ['cover: {embargo: 2026-12-24}', 'from 2026-12-24T00:00'],
  ])('%s holds', (fields, expected) => {
    expect(outcome(fields)).toBe(expected);
  });

  it.each([
    'Draft: maybe',
    'drafts: soon',
    'status: zzz',
    'status: 2026-12-24',
    'embargoed: true',
    'embargoed: until Monday',
    'embrago: tomorrow',
    'embargoed:',
    'Embargo:',
    'publishDate: later',
    'scheduled: next Monday',
    'Withdrawn: {date: 2026-11-02, reason: x}',
    'withdrawm: true',
    'Expires: soon',
  ])('%s is an error', (fields) => {
    expect(outcome(fields)).toBe(unclear);
  });

  it('is an error where the day can be read in two ways, or nothing stands behind our own field', () => {
    expect(outcome('publishDate: 05/06/2026')).toBe('error (bad-date)');
    expect(outcome('embargo:')).toBe('error (nothing-behind)');
    expect(outcome('expires: # later')).toBe('error (nothing-behind)');
    expect(outcome('draft:')).toBe('error (nothing-behind)');
    expect(outcome('draft: maybe')).toBe('error (wrong-type)');
    expect(outcome('embargo: true')).toBe('error (bad-date)');
  });

  it('is found in TOML too', () => {
    expect(outcome('Draft = true', { toml: true })).toBe(asDraft);
    expect(outcome('[build]\nrender = "never"', { toml: true })).toBe(asDraft);
    expect(outcome('[[cascade]]\ndraft = true', { toml: true })).toBe(asDraft);
    expect(outcome('publishDate = 2026-12-24T09:00:00+01:00', { toml: true })).toBe('from 2026-12-24T08:00');
    expect(outcome('draft = false\nstatus = "published"', { toml: true })).toBe('public');
  });

  it('any word that it is not public counts', () => {
    expect(outcome('draft: false\nDraft: true')).toBe(asDraft);
    expect(outcome('published: true\ndraft: true')).toBe('draft');
    expect(outcome('public: true\ndraft: true', { frontMatter: { draft: ['!public'] } })).toBe('draft');
  });

  it('names search engines that are asked to look away', () => {
    for (const fields of [
      'noindex: true',
      'eleventyExcludeFromCollections: true',
      'robots: noindex, nofollow',
      'sitemap: false',
      'sitemap: {disable: true}',
    ])
      expect(outcome(fields)).toBe('public (listed-all-the-same)');
  });

  it('is an error in files that cannot appear at a time', () => {
    expect(outcome('embargo: 2026-12-24', { kind: 'page' })).toBe(unclear);
    expect(outcome('publishDate: 2026-12-24', { kind: 'page' })).toBe(unclear);
    expect(outcome('Draft: true', { kind: 'page' })).toBe(asDraft);
  });
});

describe('what the configuration says', () => {
  const map = (frontMatter: Record<string, string[]>) => ({ frontMatter });

  it('can take a draft from a word', () => {
    const options = map({ draft: ['status'] });
    expect(outcome('status: pending', options)).toBe('draft');
    expect(outcome('status: publish', options)).toBe('public');
    expect(outcome('status: zzz', options)).toBe('error (wrong-type)');
    expect(outcome('published: false', map({ draft: ['!published'] }))).toBe('draft');
    expect(outcome('published: 2026-12-24', map({ draft: ['!published'] }))).toBe('from 2026-12-24T00:00');
  });

  it('can say that a field, or a value of it, means something else', () => {
    expect(outcome('status: final-draft', map({ status: [] }))).toBe('public');
    expect(outcome('status: final-draft', map({ 'status.final-draft': [] }))).toBe('public');
    expect(outcome('status: draft', map({ 'status.final-draft': [] }))).toBe(asDraft);
    expect(outcome('hidden: true', map({ kicker: ['hidden'] }))).toBe('public');
    expect(outcome('params: {hidden: true}', map({ 'params.hidden': [] }))).toBe('public');
    expect(outcome('tags: [draft]', map({ topics: ['tags'], 'tags.draft': [] }))).toBe('public');
    expect(outcome('tags: [draft]', map({ topics: ['tags'] }))).toBe(asDraft);
  });

  it('holds a day that is mapped to the date until it has come', () => {
    const options = map({ date: ['date', 'publishDate'] });
    expect(outcome('publishDate: 2026-12-24', options)).toBe('from 2026-12-24T00:00');
    expect(outcome('publishDate: 2026-10-24', options)).toBe('public');
    expect(outcome('goes: 2026-12-24\nembargo: 2026-12-01', map({ embargo: ['embargo', 'goes'] }))).toBe(
      'from 2026-12-24T00:00',
    );
  });

  it('is what the message asks for', () => {
    const { messages } = read('status: final-draft');
    expect(messages[0]?.fix).toContain('write "status": [] under frontMatter');
    expect(read('status: zzz').messages[0]?.fix).toContain('write "status.zzz": [] under frontMatter');
  });
});
