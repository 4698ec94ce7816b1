/** A card with a link, in place of a frame that would load something from another company. */
export function embedCard(story, embed, caption) {
    story.pen.block();
    const label = story.words.embed[embed.kind](embed.brand);
    const children = [
        {
            type: 'element',
            tagName: 'a',
            properties: { href: embed.href, rel: ['noopener', 'external'] },
            children: [{ type: 'text', value: label }],
        },
    ];
    const text = typeof caption === 'string' ? captionText(story, caption) : caption;
    if (text !== undefined && text.length > 0) {
        children.push({ type: 'element', tagName: 'figcaption', properties: {}, children: [...text] });
    }
    story.pen.block();
    return {
        type: 'element',
        tagName: 'figure',
        properties: { className: ['embed', `embed-${embed.kind}`] },
        children,
    };
}
/** A frame's title as caption, unless it only names the player. */
function captionText(story, text) {
    const flat = text.trim();
    if (flat === '' || /\b(?:player|embed|iframe|widget)\b/i.test(flat))
        return [];
    return [{ type: 'text', value: story.pen.write(flat) }];
}
//# sourceMappingURL=embed-card.js.map