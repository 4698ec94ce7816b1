import { providers } from './providers.js';
const directives = new Map();
for (const { directive, shortcodes = [] } of providers)
    if (directive !== undefined)
        for (const name of [directive.name, ...shortcodes])
            directives.set(name, directive);
/** Names of directives for the embeds of one provider; `embed` takes the address of any. */
export const embedDirectives = providers.flatMap(({ directive }) => directive?.name ?? []);
/** Names of WordPress shortcodes for embeds, with the name of the directive that means the same. */
export const wordPressEmbeds = new Map(providers.flatMap(({ directive, wordPress = [] }) => wordPress.map((name) => [name, directive?.name ?? 'embed'])));
/** Whether a directive or shortcode of this name shows an embed. */
export function isEmbedName(name) {
    return name === 'embed' || name === 'iframe' || directives.has(name);
}
/** The address that the attributes of a directive or shortcode give, under whatever name. */
export function embedAddress(name, attributes) {
    const { url, src, href, link, id, 0: first, 1: second } = attributes;
    const given = [url, src, href, link, id, first, second].find((each) => each !== undefined && each.trim() !== '');
    if (given === undefined)
        return undefined;
    if (/^(?:https?:)?\/\//i.test(given.trim()))
        return given.trim();
    return directives.get(name)?.page(given.trim(), given === first ? second : undefined);
}
//# sourceMappingURL=names.js.map