/** Under this path the dev server answers by itself, and not with the site. */
export const ownPath = '/_stet/';
/**
 * Puts the strip into a page. The policy of a page that allows no script gets the addresses of the strip, and nothing else; `origin` is that of
 * the server.
 */
export function withStrip(html, data, origin) {
    const json = JSON.stringify(data).replaceAll('<', '\\u003c');
    const strip = `<script type="application/json" id="stet-strip">${json}</script><script src="${ownPath}strip.js" defer></script>`;
    const allowed = allowStrip(html, origin);
    const end = allowed.search(/<\/body\s*>(?![\s\S]*<\/body\s*>)/i);
    return end < 0 ? allowed + strip : allowed.slice(0, end) + strip + allowed.slice(end);
}
const policyMeta = /(<meta\b[^>]*http-equiv="Content-Security-Policy"[^>]*\bcontent=")([^"]*)(")/i;
function allowStrip(html, origin) {
    return html.replace(policyMeta, (_, before, policy, after) => {
        const directives = new Map(policy.split(';').flatMap((each) => {
            const [name = '', ...sources] = each.trim().split(/\s+/);
            return name === '' ? [] : [[name, sources]];
        }));
        const allow = (name, source) => {
            const sources = directives.get(name) ?? directives.get('default-src') ?? ["'self'"];
            if (sources.includes("'self'") || sources.includes('*'))
                return;
            directives.set(name, [...sources.filter((each) => each !== "'none'"), source]);
        };
        allow('script-src', `${origin}${ownPath}strip.js`);
        allow('connect-src', `${origin}${ownPath}`);
        const written = [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
        return before + written + after;
    });
}
//# sourceMappingURL=strip.js.map