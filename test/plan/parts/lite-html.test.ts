import { expect, it } from 'vitest';
import { liteHtml } from '../../../src/plan/parts/lite-html.js';

it.each([
  ['<p class="a" id="b">Text.</p>', '<p id="b">Text.</p>'],
  [
    '<figure><img src="/media/a.jpg?a=1&amp;b=2" alt="A &lt;map&gt;" width="1" height="2"><figcaption>M</figcaption></figure>',
    '<figure><a href="/media/a.jpg?a=1&amp;b=2">[Picture: A &lt;map&gt;]</a><figcaption>M</figcaption></figure>',
  ],
  [
    '<img src="/a.jpg" alt="<form action=//other.example><b>x">',
    '<a href="/a.jpg">[Picture: &lt;form action=//other.example&gt;&lt;b&gt;x]</a>',
  ],
  ['<img src="/a.jpg" alt="">', '<a href="/a.jpg">[Picture]</a>'],
  ['<a href="/b"><img src="/a.jpg" alt="A"></a>', '<a href="/b">[Picture: A]</a>'],
  [
    '<picture><source srcset="/a.avif"><img src="/a.jpg" alt="A" loading="lazy"></picture>',
    '<a href="/a.jpg">[Picture: A]</a>',
  ],
  [
    '<figure class="embed embed-video"><a href="https://v.example/1" rel="noopener external">Watch</a></figure>',
    '<figure><a href="https://v.example/1">Watch</a></figure>',
  ],
  ['<p>a class="b" is text</p>', '<p>a class="b" is text</p>'],
])('%s', (html, wanted) => {
  expect(liteHtml(html, 'Picture')).toBe(wanted);
});
