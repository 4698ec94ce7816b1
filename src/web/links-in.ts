const named: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** The addresses on the web that sanitized HTML links to or shows, each once. */
export function linksIn(html: string): Set<string> {
  const found = new Set<string>();
  for (const [, address = ''] of html.matchAll(/<[a-z][^<>]*? (?:href|src)="(https?:\/\/[^"]*)"/g))
    found.add(decoded(address));
  return found;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? all;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
