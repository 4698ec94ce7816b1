import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.js';

const root = path.resolve('/newsroom');
const resolve = (user: unknown) => resolveConfig(user, { root, file: 'stet.config.ts' });
const rulesOf = (user: unknown) => resolve(user).messages.map((m) => `${m.rule} ${m.what} ${m.fix}`);

describe('resolveConfig', () => {
  it('is complete and frozen when nothing is configured, but says that the address is missing', () => {
    const { config, messages } = resolve({});
    expect(messages.map((m) => m.rule)).toEqual(['config/no-url']);
    expect(config).toMatchObject({
      contentDir: path.join(root, 'content'),
      outputDir: path.join(root, 'public'),
      storeDir: path.join(root, '.stet'),
      permalink: '/:section/:year/:month/:slug.html',
      related: { title: 'We recommend to read', count: 5 },
      base: '',
    });
    expect(Object.isFrozen(config?.related)).toBe(true);
  });

  it('knows the path that a site lies under', () => {
    expect(resolve({ url: 'https://someone.github.io/paper/' }).config).toMatchObject({
      url: 'https://someone.github.io/paper',
      base: '/paper',
    });
  });

  it('names every mistake at once, with the nearest setting', () => {
    const found = rulesOf({
      titel: 'x',
      url: 'javascript:alert(1)',
      timeZone: 'Mars/Olympus',
      permalink: '/:section/:title.html',
      related: { count: 'five', titles: 'x' },
      robots: { aiTraining: 'no' },
      organization: { policies: { ethics: 'ethics' } },
    });
    expect(found).toHaveLength(9);
    expect(found.join('\n')).toMatch(/“titel”.*Did you mean “title”/);
    expect(found.join('\n')).toMatch(/“related.titles”.*Did you mean “related.title”/);
    expect(found.join('\n')).toMatch(/“timeZone” is “Mars\/Olympus”; it must be a time zone name/);
    expect(found.join('\n')).toMatch(/“robots.aiTraining” is “no”; it must be one of “allow”, “refuse”/);
    expect(resolve({ titel: 'x' }).config).toBeUndefined();
  });

  it('takes colours for light and dark pages, together or apart, and refuses what is none', () => {
    const theme = { colors: { accent: '#05f', ink: { light: '#111111', dark: '#eeeeee' } }, measure: '62ch' };
    expect(resolve({ theme }).config?.theme).toEqual({
      colors: { accent: { light: '#05f', dark: '#05f' }, ink: theme.colors.ink },
      fonts: {},
      measure: '62ch',
    });
    const wrong = {
      colors: { accent: 'red; }' },
      fonts: { text: 'x; } body { display: none' },
      measure: 'wide',
    };
    expect(rulesOf({ theme: wrong })).toHaveLength(3);
    expect(rulesOf({ theme: wrong }).join()).toMatch(
      /“theme.colors.accent” is “red; }”; it must be a colour such as/,
    );
  });

  it('allows hosts and digests to be loaded from, and nothing that opens the door', () => {
    const security = {
      scripts: ['https://plausible.io', "'sha256-abc='"],
      images: ['https://*.example.org'],
    };
    expect(resolve({ security }).config?.security).toMatchObject({ ...security, styles: [] });
    for (const source of ["'unsafe-inline'", '*', 'https:', 'example.org', 'https://a.example; script-src *'])
      expect(rulesOf({ security: { scripts: [source] } }).join()).toContain('config/invalid-setting');
  });

  it('takes the address of a service that resizes pictures, from which pages may load them', () => {
    const pattern = 'https://images.example.org/{path}?w={width}&v={version}';
    expect(resolve({}).config?.pictures).toBe('resized');
    expect(resolve({ pictures: 'original' }).config).toMatchObject({
      pictures: 'original',
      security: { images: [] },
    });
    expect(resolve({ pictures: { pattern } }).config).toMatchObject({
      pictures: { pattern },
      security: { images: ['https://images.example.org'] },
    });
    for (const wrong of [
      'https://images.example.org/{path}',
      'https://images.example.org/{width}/{file}/{path}',
      'http://images.example.org/{width}/{path}',
      '/images/{width}/{path}',
      'https://images.example.org/{width}/{path} 2x',
      'https://images.example.org/{width}/{path}{',
    ])
      expect(rulesOf({ pictures: { pattern: wrong } }).join(), wrong).toContain('config/invalid-setting');
    for (const wrong of ['none', true, {}, { pattern, widths: [3] }])
      expect(rulesOf({ pictures: wrong }).join()).toContain('config/');
  });

  it.each([
    ['the content folder', { output: 'content' }],
    ['a folder that holds the content', { output: '.' }],
    ['a folder in the templates', { output: 'templates/out' }],
    ['the store', { output: '.stet' }],
  ])('refuses an output that is %s', (_, user) => {
    expect(rulesOf({ url: 'https://example.org', ...user }).join()).toContain('config/folders-overlap');
  });

  it.each(['The \u0007 Bell', 'half \ud83d a pair', 'no \uffff character'])(
    'refuses the title %j, which no feed can hold',
    (title) => {
      expect(rulesOf({ url: 'https://example.org', title }).join()).toMatch(
        /^config\/invalid-setting “title” .*invisible control characters/,
      );
    },
  );

  it('limits the size of a source file and the time that it may take', () => {
    const limitsOf = (limits: object) => resolveConfig({ limits }, { root: '/site' }).config?.limits;
    expect(limitsOf({})).toMatchObject({ fileSize: 2 * 1024 * 1024, seconds: 10 });
    expect(limitsOf({ seconds: 0.5, fileSize: 2_048 })).toMatchObject({ fileSize: 2_048, seconds: 0.5 });
    for (const wrong of [{ seconds: 0 }, { seconds: '10' }, { second: 5 }, { fileSize: 12 }])
      expect(limitsOf(wrong), JSON.stringify(wrong)).toBeUndefined();
  });

  it('is not confused by a configuration that is no object', () => {
    for (const user of [null, 'x', 3, [], () => ({})])
      expect(rulesOf(user).join()).toContain('config/invalid-setting');
  });
});
