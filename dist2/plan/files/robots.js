import { toAbsolute, toFile, toHref } from '../../lib/url.js';
import { ownText } from './own-files.js';
import { sitemapIndexUrl, sitemapUrl } from './sitemap-files.js';
/**
 * Crawlers for AI, by what their operators say of them. Those of ordinary search (Googlebot, Bingbot, Applebot) are not
 * among them: a newsroom that refused them would be found by nobody.
 */
export const operators = [
    {
        name: 'OpenAI',
        source: 'https://platform.openai.com/docs/bots',
        aiTraining: ['GPTBot'],
        aiAnswers: ['OAI-SearchBot', 'ChatGPT-User'],
    },
    {
        name: 'Anthropic',
        source: 'https://support.anthropic.com/en/articles/8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler',
        // The second is the name of an earlier crawler.
        aiTraining: ['ClaudeBot', 'anthropic-ai'],
        aiAnswers: ['Claude-SearchBot', 'Claude-User'],
    },
    {
        name: 'Google',
        source: 'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers',
        // A token without a crawler: Gemini is neither trained on the site nor grounded in it; Search does not change.
        aiTraining: ['Google-Extended'],
    },
    {
        name: 'Apple',
        source: 'https://support.apple.com/en-us/119829',
        // A token without a crawler.
        aiTraining: ['Applebot-Extended'],
    },
    {
        name: 'Meta',
        source: 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers',
        aiTraining: ['Meta-ExternalAgent', 'FacebookBot'],
        aiAnswers: ['Meta-ExternalFetcher'],
    },
    {
        name: 'Amazon',
        source: 'https://developer.amazon.com/amazonbot',
        aiTraining: ['Amazonbot'],
        aiAnswers: ['Amzn-SearchBot', 'Amzn-User'],
    },
    {
        name: 'Common Crawl',
        source: 'https://commoncrawl.org/ccbot',
        aiTraining: ['CCBot'],
    },
    {
        name: 'ByteDance',
        source: 'https://darkvisitors.com/agents/bytespider',
        aiTraining: ['Bytespider'],
    },
    {
        name: 'Cohere',
        source: 'https://darkvisitors.com/agents/cohere-training-data-crawler',
        aiTraining: ['cohere-training-data-crawler'],
        aiAnswers: ['cohere-ai'],
    },
    {
        name: 'Allen Institute for AI',
        source: 'https://allenai.org/crawler',
        aiTraining: ['AI2Bot'],
    },
    {
        name: 'Perplexity',
        source: 'https://docs.perplexity.ai/guides/bots',
        aiAnswers: ['PerplexityBot', 'Perplexity-User'],
    },
    {
        name: 'DuckDuckGo',
        source: 'https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot',
        aiAnswers: ['DuckAssistBot'],
    },
    {
        name: 'Mistral',
        source: 'https://docs.mistral.ai/robots',
        aiAnswers: ['MistralAI-User'],
    },
];
const headings = {
    aiTraining: 'Crawlers that train AI models are refused.',
    aiAnswers: 'Crawlers that answer questions with AI are refused.',
};
/**
 * robots.txt (RFC 9309). The configuration's own lines stand in the group for all crawlers, so that a plain `Disallow:`
 * there means all; a `User-agent:` line among them begins a group of its own. `own` is the newsroom's own file: where it has a
 * group for all crawlers, that stands in place of ours, which lets them in.
 */
export function robotsTxt(config, own = '') {
    const { robots } = config;
    const refused = ['aiTraining', 'aiAnswers'].filter((purpose) => robots[purpose] === 'refuse');
    const everything = toHref('/', config.base);
    const groups = refused.map((purpose) => [
        `# ${headings[purpose]}`,
        ...operators.flatMap((operator) => operator[purpose] ?? []).map((token) => `User-agent: ${token}`),
        `Disallow: ${everything}`,
    ]);
    const sitemaps = [sitemapIndexUrl, sitemapUrl('news', 0)]
        .map((url) => `Sitemap: ${toAbsolute(url, config.url)}`)
        .filter((line) => !own.split('\n').includes(line));
    const isForAll = /^[ \t]*user-agent[ \t]*:[ \t]*\*[ \t]*(?:#.*)?$/im.test(own);
    const forAll = isForAll ? [] : [`Allow: ${everything}`];
    const lines = [...forAll, ...robots.extra];
    return [
        ...groups,
        ...(lines.length > 0 ? [['User-agent: *', ...lines]] : []),
        ...(own === '' ? [] : [[own.trim()]]),
        ...(sitemaps.length > 0 ? [sitemaps] : []),
    ]
        .map((lines) => `${lines.join('\n')}\n`)
        .join('\n');
}
const robotsUrl = '/robots.txt';
export function robotsFile({ config, ownFiles }) {
    return {
        url: robotsUrl,
        file: toFile(robotsUrl),
        content: () => robotsTxt(config, ownText(ownFiles, 'robots.txt')),
    };
}
//# sourceMappingURL=robots.js.map