/** Links that open a service's own page for sharing, or the reader's mail program. `url` is absolute. */
export function shareLinks(title, url, strings) {
    // A headline can hold half of a surrogate pair (YAML can write one), at which encodeURIComponent throws.
    const encodedTitle = encodeURIComponent(title.toWellFormed());
    const encodedUrl = encodeURIComponent(url);
    const both = `${encodedTitle}%20${encodedUrl}`;
    return [
        { title: strings.shareByEmail, href: `mailto:?subject=${encodedTitle}&body=${both}` },
        { title: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
        { title: 'Mastodon', href: `https://share.joinmastodon.org/#text=${both}` },
        { title: 'X', href: `https://x.com/intent/post?text=${encodedTitle}&url=${encodedUrl}` },
        { title: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${encodedUrl}` },
        { title: 'WhatsApp', href: `https://wa.me/?text=${both}` },
        { title: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${encodedUrl}` },
    ];
}
//# sourceMappingURL=share.js.map