import { providers } from './providers.js';
const elements = providers.flatMap(({ pasted }) => pasted ?? []);
/**
 * The address of what an element shows that a provider hands out to be pasted into pages; undefined for any other element.
 * `properties` are named as in hast.
 */
export function pastedAddress(properties) {
    const { className } = properties;
    if (!Array.isArray(className))
        return undefined;
    return elements.find((each) => className.includes(each.className))?.address(properties);
}
/** The page for readers, of a script that has it in its own address. */
export function scriptPage({ href, provider }) {
    return provider?.scriptPage?.exec(href)?.[0];
}
//# sourceMappingURL=pasted.js.map