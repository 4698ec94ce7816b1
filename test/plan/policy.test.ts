import { describe, expect, it } from 'vitest';
import { liteStyleDigest } from '../../src/plan/lite-style.js';
import { contentPolicy, headerPolicy, litePolicy, withHosts } from '../../src/plan/policy.js';
import { prefetchDigest } from '../../src/plan/prefetch.js';
import { nothingAllowed } from '../support/documents.js';
import { article, home, lite, picture } from '../templates/views.js';

const config = { security: nothingAllowed, base: '', embeds: 'links' as const };

const directive = (policy: string, name: string) =>
  policy.split('; ').find((each) => each.startsWith(`${name} `));

describe('contentPolicy', () => {
  it('lets a page load from its own site alone, and run nothing that is written into it', () => {
    const policy = contentPolicy(config);
    expect(policy).toBe(
      `default-src 'none'; script-src 'self' ${prefetchDigest('')}; style-src 'self'; img-src 'self' data:; font-src 'self'; ` +
        "media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'",
    );
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('adds what the configuration allows', () => {
    const policy = contentPolicy({
      ...config,
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

describe('headerPolicy', () => {
  it('is no stricter on pictures than any page, and forbids frames elsewhere', () => {
    const policy = headerPolicy({ ...config, lite: false });
    expect(directive(policy, 'img-src')).toBe("img-src 'self' data: https: http:");
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'self'");
    expect(directive(policy, 'style-src')).toBe("style-src 'self'");
  });

  it('lets the lite edition have its style', () => {
    const policy = headerPolicy({ ...config, lite: true });
    expect(directive(policy, 'style-src')).toBe(`style-src 'self' ${liteStyleDigest}`);
  });
});

describe('litePolicy', () => {
  it('lets a page load nothing, not even the logo that others show', () => {
    expect(litePolicy).toBe(
      `default-src 'none'; style-src ${liteStyleDigest}; img-src data:; form-action 'none'; base-uri 'none'`,
    );
    const shell = { ...lite.shell, logo: picture('logo', { src: 'https://one.example/logo.svg' }) };
    expect(withHosts({ ...lite, shell }, config).head.policy).toBe(lite.head.policy);
  });
});

describe('withHosts', () => {
  it('leaves a view as it is whose pictures are all of the site', () => {
    expect(withHosts(home, config)).toBe(home);
  });

  it('names the hosts of its pictures: of the story, of cards, of the text, of the logo', () => {
    const view = {
      ...article,
      image: picture('a', { src: 'https://one.example/a.jpg' }),
      authorNotes: [
        {
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
    const { head } = withHosts({ ...view, shell }, config);
    expect(directive(head.policy, 'img-src')).toBe(
      "img-src 'self' data: http://two.example:8080 https://one.example https://three.example",
    );
  });
});
