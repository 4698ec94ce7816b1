import { toAbsolute } from '../../lib/url.js';
import { homeUrl, searchUrl } from '../addresses.js';
import { articleNode } from './json-ld-article.js';
import { authorNode, breadcrumbNode, graph, imageNodes, newsOrganization, organizationId, websiteId, } from './json-ld-nodes.js';
/** Structured data of a story's page, by schema.org and Google's "Article" and "Breadcrumb". */
export function articleJsonLd(article, site, config, pictures) {
    const section = site.sections.get(article.section);
    const trail = [...(section ? [section] : []), article];
    return graph([articleNode(article, site, config, pictures), breadcrumbNode(trail, config)]);
}
/** Of the front page: who publishes the site, and by what rules. */
export function homeJsonLd(site, config, { url, language }) {
    if (url !== homeUrl)
        return editionJsonLd(config, { url, language });
    const website = {
        '@type': 'WebSite',
        '@id': websiteId(config),
        url: toAbsolute(homeUrl, config.url),
        name: config.title,
        ...(config.tagline !== undefined && { description: config.tagline }),
        inLanguage: config.language,
        publisher: { '@id': organizationId(config) },
        ...(config.search && { potentialAction: searchAction(config) }),
    };
    return graph([website, newsOrganization(site, config)]);
}
/** The front page of another edition: a page of the one site. */
function editionJsonLd(config, { url, language }) {
    const page = {
        '@type': 'WebPage',
        url: toAbsolute(url, config.url),
        name: config.title,
        inLanguage: language,
        isPartOf: { '@id': websiteId(config) },
    };
    return graph([page]);
}
/** Where words can be looked for; schema-dts does not know the name of the place that the words go to. */
function searchAction(config) {
    const action = {
        '@type': 'SearchAction',
        target: {
            '@type': 'EntryPoint',
            urlTemplate: `${toAbsolute(searchUrl, config.url)}?q={search_term_string}`,
        },
        'query-input': 'required name=search_term_string',
    };
    return action;
}
/** Of a section, topic, series, archive or other list. */
export function listJsonLd(page, _site, config) {
    const url = toAbsolute(page.url, config.url);
    const collection = {
        '@type': 'CollectionPage',
        '@id': url,
        url,
        name: page.title,
        ...(page.description !== undefined && { description: page.description }),
        inLanguage: page.language ?? config.language,
        isPartOf: { '@id': websiteId(config) },
        ...(page.articles.length > 0 && {
            mainEntity: {
                '@type': 'ItemList',
                itemListElement: page.articles.map((article, index) => ({
                    '@type': 'ListItem',
                    position: index + 1,
                    url: toAbsolute(article.url, config.url),
                    name: article.title,
                })),
            },
        }),
    };
    return graph([collection, breadcrumbNode(withItself(page.breadcrumb, page), config)]);
}
/** Of an author's page, by Google's "ProfilePage". */
export function authorJsonLd(author, site, config, pictures) {
    const url = toAbsolute(author.url, config.url);
    const image = imageNodes(author.image, site, config, pictures);
    const known = {
        ...(author.description !== undefined && { description: author.description }),
        ...(image.length > 0 && { image: image.length === 1 ? image[0] : image }),
        ...(author.email !== undefined && { email: author.email }),
        ...(author.profiles.length > 0 && { sameAs: author.profiles.map((profile) => profile.url) }),
    };
    const node = authorNode(author, config);
    const profile = {
        '@type': 'ProfilePage',
        '@id': url,
        url,
        name: author.title,
        inLanguage: config.language,
        isPartOf: { '@id': websiteId(config) },
        mainEntity: node['@type'] === 'Person'
            ? {
                ...node,
                ...known,
                ...(author.role !== undefined && { jobTitle: author.role }),
                worksFor: { '@id': organizationId(config) },
            }
            : { ...node, ...known, parentOrganization: { '@id': organizationId(config) } },
    };
    return graph([profile, breadcrumbNode([{ title: author.title, url: author.url }], config)]);
}
/** Of a standing page: about, contact, ethics. */
export function pageJsonLd(page, _site, config) {
    const url = toAbsolute(page.url, config.url);
    const known = {
        '@id': url,
        url,
        name: page.title,
        ...(page.description !== undefined && { description: page.description }),
        inLanguage: page.language,
        isPartOf: { '@id': websiteId(config) },
        publisher: { '@id': organizationId(config) },
    };
    const node = { '@type': pageTypes.get(page.key) ?? 'WebPage', ...known };
    return graph([node, breadcrumbNode([page], config)]);
}
/** Standing pages that schema.org knows, by the key a newsroom gives them. */
const pageTypes = new Map([
    ['about', 'AboutPage'],
    ['about-us', 'AboutPage'],
    ['contact', 'ContactPage'],
    ['contact-us', 'ContactPage'],
]);
function withItself(above, page) {
    return above.at(-1)?.url === page.url ? [...above] : [...above, page];
}
//# sourceMappingURL=json-ld.js.map