/** Files, rules and targets that are hard to write into configurations: quotes, dollars, spaces, braces, signs of regular expressions. */
export const hostile = {
  files: {
    'index.html': 'front',
    '404.html': 'none',
    'about.html': 'about',
    'city/index.html': 'city',
    'city/feed.xml': 'feed',
    'city/a b.html': 'spaced',
    'é/index.html': 'accented',
    "it's.html": 'quoted',
    'a;b.html': 'semicolon',
    '$host.html': 'dollar',
    '{x}.html': 'braces',
    '[x].html': 'brackets',
    '100%.html': 'percent',
    'cost.JPG': 'picture',
    plain: 'no extension',
    'assets/a.css': 'style',
    'search/1.bin': 'bytes',
    'both.html': 'page of both',
    'both/index.html': 'folder of both',
    '.well-known/x.txt': 'known',
    '.hidden.html': 'hidden',
    _headers: 'h',
    _redirects: 'r',
  },
  redirects: `
/old /city/ 301
/Old /about.html 302
/with%20space /city/#top 301
/query /city/?a=b 301
/dollar$1 /city/$host?x=$args 307
/quote"s' /city/"'x 308
/semi;colon{ /city/;{}|^ 301
/back\\slash /city/ 301
/regex.*(a|b)+[c]? /about.html 301
/caf%C3%A9 /é/ 301
/tick\`" /a\`"\\{b}/{$HOME} 301
/away https://other.example/$x/{y}#z 302
/about.html /city/ 303
/news/kept /about.html 301
/news/* /city/:splat 301
/news/late /about.html 301
/open/* /:splat 301
/mid/* /:splat/end 302
/:year/:name/print /city/:name?year=:year 301
/story-:id.php /city/:id.html#:id 301
/caf%C3%A9/*/x /é/:splat/:none 308
/$d/* /$:splat 302
/*.asp /about.html 301
/far/* https://other.example/:splat 301
/story-:other.php /never 301
`,
  headers: `
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'self'; script-src "a" $host {x} \\y
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/
  Cache-Control: public, max-age=60
/city/*
  X-Content-Type-Options: again
  Link: </a>; rel=preload
/:file
  X-File: yes
/city/feed.xml
  Content-Type: application/rss+xml; charset=utf-8
  Link: </b>; rel=preload
  ! X-Content-Type-Options
/search/*
  ! Cache-Control
/é/*
  X-Accent: yes
`,
  targets: [
    '/',
    '/?a=1',
    '/index.html',
    '/about',
    '/about?x=%2f//',
    '/city',
    '/city?q=1&r=%20',
    '/city/',
    '/city/index.html',
    '/city/feed.xml',
    '/city/feed',
    '/city/a%20b.html',
    '/city/a%20b',
    '/%C3%A9/',
    '/%c3%a9/',
    '/%C3%A9',
    "/it's.html",
    '/a;b.html',
    '/$host.html',
    '/$host',
    '/%7Bx%7D.html',
    '/[x].html',
    '/%5Bx%5D.html',
    '/100%25.html',
    '/100%25',
    '/cost.JPG',
    '/plain',
    '/assets/a.css',
    '/assets/none.css',
    '/search/1.bin',
    '/both',
    '/both/',
    '/.well-known/x.txt',
    '/.hidden.html',
    '/.hidden',
    '/city/.hidden.html',
    '/%2ehidden.html',
    '/_headers',
    '/_redirects',
    '/nothing',
    '/nothing/',
    '/city//',
    '//city/',
    '/city/../about.html',
    '/./about.html',
    '/city%2F',
    '/%FF',
    '/old/%FF',
    '/news/%ED%A0%80',
    '/old',
    '/old?a=1',
    '/old/',
    '/Old',
    '/OLD',
    '/%6Fld',
    '/with%20space',
    '/with%20space?q',
    '/query',
    '/query?c=d',
    '/dollar$1',
    '/dollar%241?a=$b',
    `/quote"s'`,
    `/quote%22s'`,
    '/semi;colon%7B',
    '/regex.*(a|b)+[c]%3F',
    '/regexxx',
    '/caf%C3%A9',
    '/caf%c3%a9?x=%C3%A9',
    '/tick`"',
    '/away?x=1',
    '/about.html',
    '/about.html?x',
    '/news/kept',
    '/news/late',
    '/news/',
    '/news/a/b.html?c=d&e',
    '/news/caf%C3%A9%20x',
    '/news/a%3Fb%23c',
    '/news/%7Bhttp.request.host%7D',
    '/n%65ws/x',
    '/news',
    '/open/x',
    '/open/',
    '/open//other.example',
    '/open/%2Fother.example',
    '/mid/',
    '/mid/a',
    '/2026/caf%C3%A9/print',
    '/2026/x/print?y=1',
    '/2026/x/y/print',
    '/story-12.php',
    '/story-%31%32.php?x',
    '/st%6Fry-a-b.php',
    '/story-.php',
    '/caf%C3%A9/a/b/x',
    '/caf%C3%A9//x',
    '/$d/x',
    '/%24d/$1',
    '/a/b/c.asp',
    '/far/x%20y?z',
  ],
};
