import { withoutComments } from '../lib/css.js';
/** A rule without nested rules, the beginning of a rule with nested rules, or the end of one. */
const pieces = /(?<![^{}])([^{}]*)\{([^{};]*(?:;[^{}]*)?)\}|(?<![^{}])([^{}]*)\{|\}/g;
const declarations = /(?<![\w-])--([\w-]+)\s*:\s*([^;]*)/g;
/**
 * The custom properties that a stylesheet sets for all pages of a label: those of `:root`, then those of the label,
 * later rules taking precedence. Rules with a condition (`@media`, `@supports`) are left out.
 */
export function tokensOf(css, label) {
    const general = new Map();
    const special = new Map();
    const around = [];
    for (const [, head, body, opened] of withoutComments(css).matchAll(pieces)) {
        if (opened !== undefined)
            around.push(opened.trim());
        else if (head === undefined || body === undefined)
            around.pop();
        else if (around.every((each) => /^(?:[^;]*;)*\s*@layer\b/.test(each))) {
            const selectors = head.split(/[;,]/).map((each) => each.trim().replaceAll(/["']/g, ''));
            const into = selectors.some((each) => /^(?:body|html|:root)?\[data-label=/.test(each))
                ? special
                : general;
            const fits = selectors.some((each) => into === general ? /^(?::root|html|body)$/.test(each) : each.endsWith(`[data-label=${label}]`));
            if (fits)
                for (const [, name = '', value = ''] of body.matchAll(declarations))
                    into.set(name, value.trim());
        }
    }
    return new Map([...general, ...special]);
}
//# sourceMappingURL=tokens.js.map