import { expect, it } from 'vitest';
import { linksIn } from '../../src/web/links-in.js';

it('finds addresses of links and pictures as they were meant, each once', () => {
  const html =
    '<p><a href="https://a.example/?x=1&#x26;y=2" rel="external">a</a> <a href="stet:link:0">b</a> <a href="mailto:x@y.example">c</a>' +
    '<img src="https://b.example/p.jpg" alt=""><a href="https://a.example/?x=1&amp;y=2">again</a> href="https://text.example"</p>';
  expect([...linksIn(html)]).toEqual(['https://a.example/?x=1&y=2', 'https://b.example/p.jpg']);
});
