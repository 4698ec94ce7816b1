import { describe, expect, it } from 'vitest';
import { frameOrigins, withEmbeds } from '../../../src/plan/parts/embeds.js';
import { policedBy, withHosts } from '../../../src/plan/parts/policy.js';
import { testConfig } from '../../support/documents.js';
import { article, lite } from '../../templates/views.js';

const script = { url: '/assets/embed-1.js', integrity: 'sha384-x' };
const config = testConfig({});
const policed = policedBy({ config });
const parts = { config: { ...config, base: '/paper' }, embedScript: script };
const card = (href: string) =>
  `<figure class="embed embed-video"><a href="${href}" rel="noopener external">Watch on YouTube</a><figcaption>A film</figcaption></figure>`;
const film = card('https://www.youtube.com/watch?v=abc&#x26;t=9s');
const frame = 'https://www.youtube-nocookie.com/embed/abc?autoplay=1&amp;start=9';

describe('withEmbeds', () => {
  it('names the frame of a card, the host it comes from, and the script', () => {
    const { bodyHtml, head } = withEmbeds({ ...article, bodyHtml: film }, parts);
    expect(bodyHtml).toBe(
      film
        .replace('video"', `video" data-frame="${frame}"`)
        .replace('</a>', '</a><small>Loads from www.youtube-nocookie.com when you open it.</small>'),
    );
    expect(head.scripts).toEqual([{ href: '/paper/assets/embed-1.js', integrity: 'sha384-x' }]);
    expect(frameOrigins(bodyHtml)).toEqual(['https://www.youtube-nocookie.com']);
  });

  it('leaves pages alone that have no such card, and all where embeds are links', () => {
    const views = [
      { ...article, bodyHtml: card('https://evil.example/x') },
      { ...article, bodyHtml: '<p>data-frame="https://evil.example/x"</p>' },
      { ...lite, bodyHtml: film },
    ];
    for (const view of views) {
      expect(withEmbeds(view, parts)).toBe(view);
      expect(withHosts(view, policed).head.policy).not.toContain('frame-src');
    }
    const view = { ...article, bodyHtml: film };
    expect(withEmbeds(view, { ...parts, embedScript: undefined })).toBe(view);
  });

  it('lets a page load the frames of its own cards alone', () => {
    const { head } = withHosts(withEmbeds({ ...article, bodyHtml: film }, parts), policed);
    expect(head.policy).toContain("; frame-src https://www.youtube-nocookie.com; form-action 'self'");
  });
});
