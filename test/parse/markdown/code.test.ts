import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://www.example.org', language: 'en' });
const html = (markdown: string, language: string) =>
  render(markdown, { file: 'articles/a.md', line: 1, language }).body.html.trim();

test.each(['he', 'ar', 'fa-IR', 'ur', 'yi', 'az-Arab'])('code is left-to-right in %s', (language) => {
  expect(html('`a;`', language)).toBe('<p><code dir="ltr">a;</code></p>');
  expect(html('> - ```ini\n>   [*.md]\n>   ```', language)).toContain(
    '<pre dir="ltr"><code class="language-ini" dir="ltr">[*.md]',
  );
  expect(html('    f("a");', language)).toContain('<pre dir="ltr"><code dir="ltr">f("a");');
  expect(html('<kbd>[x]</kbd> <samp>(y)</samp>', language)).toBe(
    '<p><kbd dir="ltr">[x]</kbd> <samp dir="ltr">(y)</samp></p>',
  );
  expect(html('<pre>[x]</pre>', language)).toContain('<pre dir="ltr">[x]');
  expect(html('{{< highlight go >}}f(){{< /highlight >}}', language)).toContain('dir="ltr"');
});

test('an editor’s own direction stays, and other languages have none', () => {
  expect(html('<code dir="rtl">א;</code>', 'he')).toBe('<p><code dir="rtl">א;</code></p>');
  expect(html('`a;`', 'en')).toBe('<p><code>a;</code></p>');
});
