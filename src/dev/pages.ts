import type { Explanation } from '../build/why.js';
import { policyDigest } from '../lib/digest.js';
import { escapeHtml } from '../lib/html.js';
import { type Message, placeText } from '../lib/message.js';

/** Pages of the dev server's own. They load nothing, and run no script but the strip's. */

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}' +
  'code{font-family:ui-monospace,monospace}article{border-inline-start:4px solid #888;padding-inline-start:1rem;margin-block:1.5rem}' +
  '.error{border-color:#c22}.warning{border-color:#c80}p{margin:.25rem 0}';

function document(title: string, body: string): string {
  const policy = `default-src 'none'; style-src '${policyDigest(style)}'; base-uri 'none'`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
}

function messageHtml(message: Message): string {
  const { level, rule, what, why, fix } = message;
  const place = placeText(message) || 'the site';
  return `<article class="${level}"><h2><code>${escapeHtml(place)}</code></h2><p><b>${level}</b> <code>${escapeHtml(rule)}</code></p>
<p>${escapeHtml(what)}</p><p>Why: ${escapeHtml(why)}</p><p>Do: ${escapeHtml(fix)}</p></article>`;
}

/** More messages than this are only counted: a browser would take seconds. */
const mostShown = 2_000;

export function messagesPage(messages: readonly Message[]): string {
  const shown = messages.slice(0, mostShown).map(messageHtml).join('');
  const rest = messages.length > mostShown ? `<p>… and ${messages.length - mostShown} more.</p>` : '';
  return document('All messages', messages.length === 0 ? '<p>Nothing is wrong.</p>' : shown + rest);
}

/** Stands in for a page that cannot be made, and of which no earlier version is known. */
export function brokenPage(messages: readonly Message[]): string {
  const none = '<p>There is no such page any more.</p>';
  return document(
    'There is no page to show',
    messages.length === 0 ? none : messages.map(messageHtml).join(''),
  );
}

export function whyPage({ url, sources, changed, madeFrom }: Explanation): string {
  const list = (items: readonly string[]) =>
    `<ul>${items.map((each) => `<li>${escapeHtml(each)}</li>`).join('')}</ul>`;
  const since =
    changed === undefined
      ? '<p>The last build had no such page.</p>'
      : changed.length === 0
        ? '<p>The page is as the last build made it.</p>'
        : `<p>Of this the last build had another version:</p>${list(changed)}`;
  const from = sources.length > 0 ? `<p>Source files:</p>${list(sources)}` : '';
  return document(`Why ${url}`, `${since}${from}<p>The page is made from:</p>${list(madeFrom)}`);
}
