/// <reference lib="dom" />

/**
 * Opens a card's film, post or map in the page when its link is pressed; nothing is asked of its service before. The link
 * stays, and leads to the service from then on.
 */
document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest('[data-frame] > a');
  const card = link?.parentElement;
  if (!link || !card) return;
  event.preventDefault();
  const frame = document.createElement('iframe');
  frame.src = card.dataset.frame as string;
  frame.title = (card.querySelector('figcaption') ?? link).textContent as string;
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // Neither the page it stands in nor the reader's other windows are its business.
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms',
  );
  card.removeAttribute('data-frame');
  link.before(frame);
  frame.focus();
});
