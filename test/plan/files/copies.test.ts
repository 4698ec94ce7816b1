import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { planCopies } from '../../../src/plan/files/copies.js';
import { testConfig } from '../../support/documents.js';
import { siteOf } from '../../support/site.js';

const { data, bodies } = siteOf({ pictures: ['media/b.jpg', 'media/a.jpg'] });

function copies(config: Partial<Config> = {}, media: string[] = []) {
  return planCopies(data, {
    config: testConfig(config),
    bodies,
    assets: { stylesheets: [] },
    staticFiles: ['ads.txt', 'img/logo.svg'],
    media: new Set(media),
  });
}

describe('planCopies', () => {
  it('takes static files and the pictures shown to where they are asked for', () => {
    expect(copies()).toEqual({
      copies: [
        { url: '/ads.txt', file: 'ads.txt', from: '/newsroom/static/ads.txt', source: 'static/ads.txt' },
        {
          url: '/img/logo.svg',
          file: 'img/logo.svg',
          from: '/newsroom/static/img/logo.svg',
          source: 'static/img/logo.svg',
        },
        {
          url: '/media/a.jpg',
          file: 'media/a.jpg',
          from: '/newsroom/content/media/a.jpg',
          source: 'media/a.jpg',
        },
        {
          url: '/media/b.jpg',
          file: 'media/b.jpg',
          from: '/newsroom/content/media/b.jpg',
          source: 'media/b.jpg',
        },
      ],
      messages: [],
    });
  });

  it('takes a logo among the media along, though no story shows it', () => {
    const { copies: all, messages } = copies({ logo: 'media/logo.svg' }, ['media/logo.svg']);
    expect(all.map((copy) => copy.source)).toContain('media/logo.svg');
    expect(messages).toEqual([]);
  });

  it('asks for no copy of a logo that is a static file or lies elsewhere', () => {
    for (const logo of ['img/logo.svg', 'static/img/logo.svg', 'https://cdn.example/logo.svg', 'media/a.jpg'])
      expect(copies({ logo })).toEqual(copies());
  });

  it('tells when there is no such logo, once', () => {
    const organization = { ...testConfig().organization, logo: 'media/logo.svg' };
    expect(copies({ logo: 'media/logo.svg', organization }).messages).toMatchObject([
      {
        rule: 'plan/logo-missing',
        level: 'warning',
        what: 'There is no file for the logo “media/logo.svg”.',
      },
    ]);
  });
});
