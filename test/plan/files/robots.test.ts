import { describe, expect, it } from 'vitest';
import { operators, robotsTxt } from '../../../src/plan/files/robots.js';
import { testConfig } from '../../support/documents.js';

function robots(
  parts: { aiTraining?: 'refuse'; aiAnswers?: 'refuse'; extra?: string[] },
  url?: string,
): string {
  return robotsTxt(
    testConfig({
      ...(url !== undefined && { url }),
      robots: { aiTraining: 'allow', aiAnswers: 'allow', extra: [], ...parts },
    }),
  );
}

/** Whether a crawler may fetch a path: of the group that names it, else of that for all (RFC 9309, section 2.2). */
function mayFetch(text: string, token: string): boolean {
  const groups: { agents: string[]; rules: string[] }[] = [];
  let inAgents = false;
  for (const line of text.split('\n')) {
    const [, field = '', value = ''] = /^([\w-]+): *(.*)$/.exec(line) ?? [];
    if (field === 'User-agent') {
      if (!inAgents) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.toLowerCase());
    } else if (field === 'Allow' || field === 'Disallow') groups.at(-1)?.rules.push(line);
    inAgents = field === 'User-agent';
  }
  const own = groups.filter((group) => group.agents.includes(token.toLowerCase()));
  const rules = (own.length > 0 ? own : groups.filter((group) => group.agents.includes('*'))).flatMap(
    (group) => group.rules,
  );
  return !rules.includes('Disallow: /');
}

describe('robotsTxt', () => {
  it('lets everyone in and says where the sitemaps are', () => {
    expect(robots({})).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://news.example/sitemap.xml\nSitemap: https://news.example/sitemaps/news.xml\n',
    );
  });

  it.each([
    [{}, { GPTBot: true, ClaudeBot: true, 'Google-Extended': true, 'OAI-SearchBot': true, Googlebot: true }],
    [
      { aiTraining: 'refuse' },
      {
        GPTBot: false,
        ClaudeBot: false,
        'anthropic-ai': false,
        'Google-Extended': false,
        'Applebot-Extended': false,
        CCBot: false,
        Bytespider: false,
        'meta-externalagent': false,
        Amazonbot: false,
        'OAI-SearchBot': true,
        'ChatGPT-User': true,
        'Claude-User': true,
        PerplexityBot: true,
        Googlebot: true,
        Bingbot: true,
        Applebot: true,
      },
    ],
    [
      { aiAnswers: 'refuse' },
      {
        GPTBot: true,
        'OAI-SearchBot': false,
        'ChatGPT-User': false,
        'Claude-SearchBot': false,
        'Claude-User': false,
        PerplexityBot: false,
        Googlebot: true,
      },
    ],
    [
      { aiTraining: 'refuse', aiAnswers: 'refuse' },
      { GPTBot: false, 'OAI-SearchBot': false, Googlebot: true, Applebot: true },
    ],
  ] as const)('%j', (choice, expected) => {
    const text = robots(choice);
    const found = Object.keys(expected).map((token) => [token, mayFetch(text, token)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('puts the newsroom’s own lines into the group for all', () => {
    expect(robots({ extra: ['Disallow: /drafts/', '', 'User-agent: BadBot', 'Disallow: /'] })).toContain(
      'User-agent: *\nAllow: /\nDisallow: /drafts/\n\nUser-agent: BadBot\nDisallow: /\n',
    );
  });

  it('speaks of the path that the site lies under', () => {
    expect(robots({ aiTraining: 'refuse' }, 'https://x.example/paper')).toContain('Disallow: /paper/\n');
  });
});

it('no crawler is named twice, and none is of ordinary search', () => {
  const tokens = operators
    .flatMap((operator) => [...(operator.aiTraining ?? []), ...(operator.aiAnswers ?? [])])
    .map((token) => token.toLowerCase());
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const search of ['googlebot', 'bingbot', 'applebot', 'duckduckbot', 'yandex', '*'])
    expect(tokens).not.toContain(search);
});

describe('a newsroom’s own robots.txt', () => {
  const config = testConfig();

  it('stands beside ours, with the sitemaps', () => {
    expect(robotsTxt(config, 'User-agent: BadBot\nDisallow: /\n')).toBe(
      'User-agent: *\nAllow: /\n\nUser-agent: BadBot\nDisallow: /\n\nSitemap: https://news.example/sitemap.xml\nSitemap: https://news.example/sitemaps/news.xml\n',
    );
  });

  it('has the word where it speaks to all crawlers, and names no sitemap twice', () => {
    const own = 'user-agent: *\nDisallow: /\nSitemap: https://news.example/sitemap.xml\n';
    expect(robotsTxt(config, own)).toBe(`${own}\nSitemap: https://news.example/sitemaps/news.xml\n`);
  });
});
