/// <reference lib="dom" />
/**
 * Opens a card's film, post or map in the page when the link is pressed; nothing is loaded from the provider before.
 * The link remains, and from then on leads to the provider.
 */
document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
    const link = event.target.closest('[data-frame] > a');
    const card = link?.parentElement;
    if (!link || !card)
        return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.src = card.dataset.frame;
    frame.title = (card.querySelector('figcaption') ?? link).textContent;
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    // The frame may use neither the page around it nor other windows of the reader.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms');
    card.removeAttribute('data-frame');
    link.before(frame);
    frame.focus();
});
export {};
//# sourceMappingURL=embed.js.map