/** Characters of a description: search engines and cards show no more. */
const longest = 200;

/** The first words of a plain text, as a description for want of one; undefined when it has none. */
export function opening(text: string): string | undefined {
  // Twice the length is room enough for the white space that is about to go.
  const start = text
    .slice(0, longest * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (start.length <= longest) return start === '' ? undefined : start;
  const cut = start.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  const kept = end > 0 ? cut.slice(0, end) : withoutHalf(cut);
  return `${kept.replace(/[\s.,;:–—-]+$/, '')}…`;
}

/** A cut in the middle of a character outside the Basic Multilingual Plane leaves half a surrogate pair. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
