import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { playerOrigins } from '../../../src/embeds/player.js';
import { liteStyleDigest } from '../../../src/plan/parts/lite-style.js';
import {
  contentPolicy,
  headerPolicy,
  litePolicy,
  policedBy,
  withHosts,
} from '../../../src/plan/parts/policy.js';
import { prefetchRules } from '../../../src/plan/parts/prefetch.js';
import { nothingAllowed } from '../../support/documents.js';
import { article, home, lite, picture } from '../../templates/views.js';

const config = { security: nothingAllowed, base: '' };
const policed = policedBy({ config });
const prefetch = digestOf(prefetchRules(''));

function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const directive = (policy: string, name: string) =>
  policy.split('; ').find((each) => each.startsWith(`${name} `));

describe('contentPolicy', () => {
  it('lets a page load from its own site alone, and run nothing that is written into it', () => {
    const policy = contentPolicy(policed);
    expect(policy).toBe(
      `default-src 'none'; script-src 'self' ${prefetch}; style-src 'self'; img-src 'self' data:; font-src 'self'; ` +
        "media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'",
    );
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('adds what the configuration allows', () => {
    const policy = contentPolicy({
      ...policed,
      security: {
        ...nothingAllowed,
        scripts: ['https://plausible.io'],
        frames: ['https://www.youtube-nocookie.com'],
      },
    });
    expect(directive(policy, 'script-src')).toMatch(
      /^script-src 'self' 'sha256-\S+' https:\/\/plausible\.io$/,
    );
    expect(directive(policy, 'frame-src')).toBe('frame-src https://www.youtube-nocookie.com');
  });
});

describe('policedBy', () => {
  it('lets the script of the page run, by its digest', () => {
    const policy = contentPolicy(policedBy({ config, pageScript: 'let a;' }));
    expect(directive(policy, 'script-src')).toBe(`script-src 'self' ${prefetch} ${digestOf('let a;')}`);
  });
});

describe('headerPolicy', () => {
  it('lets in the frames of all services, and none where embeds are links', () => {
    const frames = headerPolicy({ lite: false, embeds: 'onClick' }, policed);
    expect(directive(frames, 'frame-src')).toBe(`frame-src ${playerOrigins.join(' ')}`);
    expect(headerPolicy({ lite: false, embeds: 'links' }, policed)).not.toContain('frame-src');
  });

  it('is no stricter on pictures than any page, and forbids frames elsewhere', () => {
    const policy = headerPolicy({ lite: false, embeds: 'links' }, policed);
    expect(directive(policy, 'img-src')).toBe("img-src 'self' data: https: http:");
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'self'");
    expect(directive(policy, 'style-src')).toBe("style-src 'self'");
  });

  it('lets the lite edition have its style', () => {
    const policy = headerPolicy({ lite: true, embeds: 'links' }, policed);
    expect(directive(policy, 'style-src')).toBe(`style-src 'self' ${liteStyleDigest}`);
  });
});

describe('litePolicy', () => {
  it('lets a page load nothing, not even the logo that others show', () => {
    expect(litePolicy).toBe(
      `default-src 'none'; style-src ${liteStyleDigest}; img-src data:; form-action 'none'; base-uri 'none'`,
    );
    const shell = { ...lite.shell, logo: picture('logo', { src: 'https://one.example/logo.svg' }) };
    expect(withHosts({ ...lite, shell }, policed).head.policy).toBe(lite.head.policy);
  });
});

describe('withHosts', () => {
  it('leaves a view as it is whose pictures are all of the site', () => {
    expect(withHosts(home, policed)).toBe(home);
  });

  it('names the hosts of its pictures: of the story, of cards, of the text, of the logo', () => {
    const view = {
      ...article,
      image: picture('a', { src: 'https://one.example/a.jpg' }),
      authorNotes: [
        {
          language: 'en',
          name: 'Li Na',
          href: '/',
          note: 'Writes.',
          image: picture('b', { src: 'http://two.example:8080/b.jpg' }),
        },
      ],
      bodyHtml:
        '<p>src="https://no.example/x.jpg"</p><img src="https://three.example/c.jpg?a=1&amp;b=2" alt="">',
    };
    const shell = { ...view.shell, logo: picture('logo', { src: 'https://one.example/logo.svg' }) };
    const { head } = withHosts({ ...view, shell }, policed);
    expect(directive(head.policy, 'img-src')).toBe(
      "img-src 'self' data: http://two.example:8080 https://one.example https://three.example",
    );
  });
});
