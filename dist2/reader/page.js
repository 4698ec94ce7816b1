/// <reference lib="dom" />
/**
 * Inlined into the head of each page, so that the colours a reader chose apply before anything is drawn. Controls that
 * need a script are hidden in the page, and this script shows them.
 */
const root = document.documentElement;
const name = 'stet-colors';
/** A browser may refuse to store anything. */
function remembered(choice) {
    try {
        if (choice !== undefined)
            localStorage.setItem(name, choice);
        return localStorage.getItem(name) ?? '';
    }
    catch {
        return choice ?? '';
    }
}
function show(choice) {
    if (choice)
        root.dataset.colors = choice;
    else
        delete root.dataset.colors;
}
show(remembered());
document.addEventListener('DOMContentLoaded', () => {
    // On a phone the list of sections is wider than the screen.
    const section = document.querySelector('.navigation [aria-current]');
    const list = section?.closest('ul');
    // Layout is known only in the next frame, after the stylesheet has loaded.
    if (section && list)
        requestAnimationFrame(() => {
            const [at, room] = [section.getBoundingClientRect(), list.getBoundingClientRect()];
            list.scrollLeft += at.left + at.width / 2 - room.left - room.width / 2;
        });
    const colors = document.getElementById('colors');
    if (colors) {
        colors.parentElement.hidden = false;
        colors.value = remembered();
        colors.onchange = () => show(remembered(colors.value));
    }
    const share = document.getElementById('share');
    if (share && navigator.share) {
        share.parentElement.hidden = false;
        share.onclick = () => {
            // The promise is rejected when the reader cancels.
            navigator.share({ title: document.title, url: location.origin + location.pathname }).catch(() => { });
        };
    }
});
export {};
//# sourceMappingURL=page.js.map