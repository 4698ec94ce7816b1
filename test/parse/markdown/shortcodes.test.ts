import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });

function result(markdown: string) {
  const { body, messages } = render(markdown, { file: 'articles/2026/a.md', line: 1, language: 'en' });
  return {
    html: body.html.trim(),
    text: body.text,
    body,
    said: messages.map(({ rule, line }) => `${rule} ${line}`),
  };
}

const card = (href: string, label: string, kind = 'video') =>
  `<figure class="embed embed-${kind}"><a href="${href}" rel="noopener external">${label}</a></figure>`;

describe('embeds', () => {
  const youtube = card('https://www.youtube.com/watch?v=abc_-1', 'Watch on YouTube');
  test.each([
    ['{{< youtube abc_-1 >}}', youtube],
    ['{{<youtube abc_-1>}}', youtube],
    ['{{< youtube id="abc_-1" loading="lazy" >}}', youtube],
    ['{{% youtube "abc_-1" %}}', youtube],
    ['{{< youtube\n  id = "abc_-1"\n>}}', youtube],
    ['{{< youtube abc_-1 />}}', youtube],
    ['{{< vimeo 123 >}}', card('https://vimeo.com/123', 'Watch on Vimeo')],
    ['{{< x user="someone" id="123" >}}', card('https://x.com/i/status/123', 'See the post on X', 'post')],
    ['{{< tweet 123 >}}', card('https://x.com/i/status/123', 'See the post on X', 'post')],
    ['{{< instagram Abc >}}', card('https://www.instagram.com/p/Abc/', 'See the post on Instagram', 'post')],
    ['{{< gist someone 0a1b >}}', card('https://gist.github.com/someone/0a1b', 'Open on GitHub', 'page')],
    [
      '{{< datawrapper src="https://datawrapper.dwcdn.net/fd9/15/" >}}',
      card('https://datawrapper.dwcdn.net/fd9/15/', 'See the chart on Datawrapper', 'chart'),
    ],
    [
      '{{< flourish src="visualisation/12" >}}',
      card('https://public.flourish.studio/visualisation/12/', 'See the chart on Flourish', 'chart'),
    ],
    [
      '{{< featured/iframe src="https://www.a.example/x" >}}',
      card('https://www.a.example/x', 'Open on a.example', 'page'),
    ],
    ['{{< typeform id="01J" >}}', card('https://form.typeform.com/to/01J', 'Open on Typeform', 'page')],
  ])('%s', (source, expected) => {
    expect(result(source)).toMatchObject({ html: expected, said: [] });
  });

  test('come out of the paragraph they stand in', () => {
    expect(result('one {{< youtube abc_-1 >}} two').html).toBe(`<p>one </p>${youtube}<p> two</p>`);
    expect(result('one *{{< youtube abc_-1 >}} two*').html).toBe(`<p>one </p>${youtube}<p><em> two</em></p>`);
  });

  test('without an address show nothing', () => {
    expect(result('{{< youtube "a b" >}}')).toMatchObject({
      html: '',
      said: ['markdown/embed-without-address 1'],
    });
  });
});

describe('pictures', () => {
  test('with caption and credit, character references and all', () => {
    const { html, body } = result(
      '{{<picture src="2026/x.jpg" width-ratio="3" description="It&#39;s &#34;A&#34;" caption="The <em>one</em>, it&#39;s" credit="B &amp; C">}}',
    );
    expect(html).toBe(
      '<figure><img src="stet:picture:0" alt="It&#x27;s &#x22;A&#x22;" loading="lazy" decoding="async">' +
        '<figcaption>The <em>one</em>, it’s <span class="credit">B &#x26; C</span></figcaption></figure>',
    );
    expect(body.pictures).toEqual([{ src: 'articles/2026/2026/x.jpg', line: 1, column: 1 }]);
  });

  test('with a link around', () => {
    expect(result('{{< figure src="/media/x.jpg" alt="a" link="https://a.example/" >}}').html).toContain(
      '<figure><a href="https://a.example/" rel="noopener external"><img src="stet:picture:0" alt="a"',
    );
  });
});

describe('pairs', () => {
  test('of ours hold Markdown', () => {
    expect(result('{{< pullquote by="Ann" >}}One *two*{{< /pullquote >}}').html).toBe(
      '<figure class="pullquote"><blockquote><p>One <em>two</em></p></blockquote><figcaption>Ann</figcaption></figure>',
    );
    expect(
      result('{{% note title="T" %}}\n- a\n\n{{< quote >}}b{{< /quote >}}\n{{% /note %}}\nafter').html,
    ).toBe(
      '<aside class="factbox"><p class="factbox-title">T</p><ul>\n<li>a</li>\n</ul><figure class="pullquote"><blockquote><p>b</p></blockquote></figure></aside>\n<p>after</p>',
    );
  });

  test('of code hold it as it is', () => {
    expect(result('{{< highlight go >}}\na *b* <c>\n{{< /highlight >}}').html).toBe(
      '<pre><code class="language-go">a *b* &#x3C;c>\n</code></pre>',
    );
  });

  test('unknown keep their text, with a note', () => {
    expect(result('one\n{{<toc>}}\n- two\n{{</toc>}}\nthree')).toMatchObject({
      html: '<p>one</p>\n<ul>\n<li>two</li>\n</ul>\n<p>three</p>',
      said: ['markdown/unwrapped-shortcode 2'],
    });
  });

  test('that cross each other, or are never opened, don’t break the story', () => {
    expect(result('{{<note>}}a{{<details>}}b{{</note>}}c{{</details>}}').text).toBe('ab\n\nc');
    expect(result('a {{</note>}} b')).toMatchObject({
      html: '<p>a  b</p>',
      said: ['markdown/unknown-shortcode 1'],
    });
  });
});

describe('others', () => {
  test('unknown are dropped with a warning that names them', () => {
    const { messages } = render('\na {{<embed/newsletter cta="x">}} b', {
      file: 'a.md',
      line: 5,
      language: 'en',
    });
    expect(messages).toMatchObject([{ rule: 'markdown/unknown-shortcode', line: 6, column: 3 }]);
    expect(messages[0]?.what).toContain('embed/newsletter');
  });

  test('in code are text', () => {
    expect(result('`{{< youtube a >}}`\n\n```\n{{< note >}}\n```\n\n    {{< x >}}').html).toBe(
      '<p><code>{{&#x3C; youtube a >}}</code></p>\n<pre><code>{{&#x3C; note >}}\n</code></pre>\n<pre><code>{{&#x3C; x >}}\n</code></pre>',
    );
  });

  test('written to be shown are shown', () => {
    expect(result('a {{</* youtube "a" */>}} b').html).toBe('<p>a {{&#x3C; youtube "a" >}} b</p>');
  });

  test('that name a file become its path', () => {
    expect(result('[x]({{< ref "../talks" >}}) [y]({{< relref "b.md#answers" >}})').body.links).toMatchObject(
      [
        { kind: 'file', target: 'articles/talks.md', suffix: '' },
        { kind: 'file', target: 'articles/2026/b.md', suffix: '#answers' },
      ],
    );
  });

  test('in attributes and addresses stay text', () => {
    expect(result('<p title="{{< x >}}">y</p>').text).toBe('y');
    expect(result('![a](media/a.jpg "{{< youtube a >}}")').text).toBe('{{< youtube a >}}');
  });

  test('with HTML in an attribute show it, cleaned', () => {
    expect(
      result(
        '{{<embed/raw srcdoc="&lt;p onclick=&#34;x&#34;&gt;It&amp;rsquo;s&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;">}}',
      ),
    ).toMatchObject({
      html: '<p>It’s</p>',
      said: ['markdown/unsafe-attribute 1', 'markdown/dropped-element 1'],
    });
  });

  test('never closed are text', () => {
    expect(result('a {{< youtube b').text).toBe('a {{< youtube b');
    expect(result('{{< '.repeat(20_000)).body.words).toBe(0);
  });

  test('hidden deep in pairs of ours are found', () => {
    const deep = `${'{{<note>}}\n'.repeat(40)}x\n${'{{</note>}}\n'.repeat(40)}`;
    expect(result(deep).text).toBe('x');
  });

  test('of any name that name a picture or a page of a known service show it', () => {
    const picture = result(
      '{{< featured/slide src="/media/a.jpg" description="A" caption="B" credit="C" >}}',
    );
    expect(picture.html).toContain('<figcaption>B <span class="credit">C</span></figcaption>');
    expect(result('{{< scribd src="https://www.scribd.com/embeds/1/content" >}}').html).toContain(
      'href="https://www.scribd.com/embeds/1/content"',
    );
    expect(result('{{< chart src="https://charts.example/1" >}}').said).toEqual([
      'markdown/unknown-shortcode 1',
    ]);
    expect(result('{{< embed link="https://youtu.be/aqz" caption="C" >}}').html).toContain('<figcaption>C');
    expect(result('{{< pullquote cite="Jane" >}}\nWords\n{{< /pullquote >}}').html).toContain('>Jane<');
  });

  test('whose text has all been taken out leave no box', () => {
    expect(result('a\n\n{{< info >}}\n<script>x</script>\n{{< /info >}}\n\nb').html).not.toContain('aside');
  });
});
