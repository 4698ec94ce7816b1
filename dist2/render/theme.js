const fontTokens = { headlines: 'display', text: 'text', interface: 'sans' };
/**
 * The colours, fonts and measure of the configuration as tokens, in the stylesheet's layer of tokens: a newsroom's own
 * styles take precedence.
 */
export function themeStyles({ colors, fonts, measure }) {
    const tokens = [];
    for (const [name, { light, dark }] of Object.entries(colors))
        tokens.push(`--${name}: light-dark(${light}, ${dark});`);
    for (const [name, token] of Object.entries(fontTokens)) {
        const font = fonts[name];
        if (font !== undefined)
            tokens.push(`--${token}: ${font};`);
    }
    if (measure !== undefined)
        tokens.push(`--measure: ${measure};`);
    return tokens.length === 0 ? '' : `@layer tokens { :root { ${tokens.join(' ')} } }`;
}
//# sourceMappingURL=theme.js.map