/// <reference lib="dom" />

/**
 * Written into the head of each page, so that the colours a reader chose are there before anything is drawn. What only a
 * script can do stands hidden in the page, and is shown by it.
 */
const root = document.documentElement;
const name = 'stet-colors';

/** A browser may refuse to remember anything. */
function remembered(choice?: string): string {
  try {
    if (choice !== undefined) localStorage.setItem(name, choice);
    return localStorage.getItem(name) ?? '';
  } catch {
    return choice ?? '';
  }
}

function show(choice: string): void {
  if (choice) root.dataset.colors = choice;
  else delete root.dataset.colors;
}

show(remembered());

document.addEventListener('DOMContentLoaded', () => {
  // On a phone the sections are wider than the screen.
  const section = document.querySelector('.navigation [aria-current]');
  const list = section?.closest('ul');
  // The next frame waits for the stylesheet, without which nothing is where it will be.
  if (section && list)
    requestAnimationFrame(() => {
      const [at, room] = [section.getBoundingClientRect(), list.getBoundingClientRect()];
      list.scrollLeft += at.left + at.width / 2 - room.left - room.width / 2;
    });
  const colors = document.getElementById('colors') as HTMLSelectElement | null;
  if (colors) {
    (colors.parentElement as HTMLElement).hidden = false;
    colors.value = remembered();
    colors.onchange = () => show(remembered(colors.value));
  }
  const share = document.getElementById('share');
  if (share && navigator.share) {
    (share.parentElement as HTMLElement).hidden = false;
    share.onclick = () => {
      // Rejected when the reader thinks better of it.
      navigator.share({ title: document.title, url: location.origin + location.pathname }).catch(() => {});
    };
  }
});
