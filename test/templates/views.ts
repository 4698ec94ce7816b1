import { liteStyle } from '../../src/plan/parts/lite-style.js';
import { litePolicy } from '../../src/plan/parts/policy.js';
import { blockTitle, stringsFor, stringsLanguage, wordingFor } from '../../src/plan/parts/strings.js';
import type {
  ArchiveView,
  ArticleView,
  AuthorView,
  BaseView,
  CalendarView,
  Card,
  CorrectionsView,
  DateView,
  Head,
  HomeView,
  ImageView,
  LatestView,
  LinkView,
  LiteHomeView,
  LiteView,
  MonthView,
  NotFoundView,
  RedirectView,
  SearchView,
  SectionView,
  SeriesView,
  Shell,
  StandingPageView,
  TopicView,
  View,
  WithdrawnView,
  YearView,
} from '../../src/plan/views.js';

/** Views as the plan makes them, one of each kind and more, of a newsroom that does not exist. */

const site = 'https://lantern.example';

export function linkTo(title: string, href: string): LinkView {
  return { title, href };
}

const world = linkTo('World', '/world/');
const city = linkTo('City', '/city/');
const business = linkTo('Business', '/business/');
const science = linkTo('Science', '/science/');
const culture = linkTo('Culture', '/culture/');
const sport = linkTo('Sport', '/sport/');
const opinion = linkTo('Opinion', '/opinion/');

export function day(iso: string, text: string): DateView {
  return { iso, text };
}

const november = day('2026-11-22T18:20:00+00:00', 'November 22, 2026');

export function shell(language: string): Shell {
  return {
    title: 'The Aldermouth Lantern',
    tagline: 'News from the harbour, and from beyond it',
    language: 'en',
    homeHref: '/',
    navigation: [world, city, business, science, culture, sport, opinion],
    footer: [
      linkTo('About us', '/about.html'),
      linkTo('Ethics', '/ethics.html'),
      linkTo('Contact', '/contact.html'),
      linkTo('Latest', '/latest/'),
      linkTo('Corrections', '/corrections/'),
    ],
    feedHref: '/feed.xml',
    stylesheets: ['/assets/main.css'],
    prefetch: '{}',
    iconHref: '/favicon.svg',
    strings: stringsFor(language),
    stringsLanguage: stringsLanguage(language),
  };
}

export function head(title: string, url: string, parts: Partial<Head> = {}): Head {
  return {
    title: `${title} | The Aldermouth Lantern`,
    description: 'What the page is about.',
    canonical: site + url,
    policy: "default-src 'none'; style-src 'self'",
    robots: 'index, follow, max-image-preview:large',
    properties: [
      { property: 'og:title', content: title },
      { property: 'og:url', content: site + url },
    ],
    metas: [{ name: 'twitter:card', content: 'summary' }],
    translations: [],
    feeds: [{ type: 'application/rss+xml', title: 'The Aldermouth Lantern', href: '/feed.xml' }],
    jsonLd: '{"@context":"https://schema.org","@type":"WebPage","name":"a \\u003c b"}',
    ...parts,
  };
}

function frame(title: string, url: string, parts: Partial<BaseView> = {}): BaseView {
  const language = parts.language ?? 'en';
  return { language, direction: 'ltr', shell: shell(language), head: head(title, url), ...parts };
}

export function picture(name: string, parts: Partial<ImageView> = {}): ImageView {
  return {
    src: `/media/${name}.jpg`,
    alt: `What is to be seen on the picture “${name}”.`,
    credit: 'Illustration: Lantern graphics',
    focus: '50% 60%',
    ...parts,
  };
}

export function card(parts: Partial<Card> & { headline: string }): Card {
  return {
    href: `/city/${parts.headline.toLowerCase().replace(/[^a-z]+/g, '-')}.html`,
    dek: undefined,
    label: 'news',
    section: city,
    authors: ['Miriam Osei'],
    date: november,
    language: 'en',
    direction: 'ltr',
    ...parts,
  };
}

const ferries = card({
  headline: 'Harbour ferries are to run until midnight from January',
  dek: 'The council has voted 31 to 14 for a trial of eighteen months, paid for by the port’s berthing fees.',
  kicker: 'Transport',
  authors: ['Miriam Osei', 'Jonas Lind'],
  image: picture('ferry', { focus: '60% 40%' }),
});
const festival = card({
  headline: 'ستون فيلماً في مهرجان ألدرماوث',
  href: '/culture/festival.html',
  dek: 'يفتتح المهرجان بعرض مجاني في الهواء الطلق على رصيف الميناء، ويخصص يوماً كاملاً لأفلام الطلاب.',
  kicker: 'سينما',
  section: culture,
  authors: ['Leila Haddad'],
  language: 'ar',
  direction: 'rtl',
});
const sponsored = card({
  headline: 'Five ways to keep an old house warm',
  dek: 'Paid for by Aldermouth Home Energy.',
  label: 'sponsored',
  section: business,
  authors: [],
});
const tram = card({
  headline: 'Tram inquiry opens with a question about the brakes',
  dek: 'The driver of car 14 told the inquiry that he had reported a fault twice in the week before the accident.',
  kicker: 'Tram inquiry',
  image: picture('tram'),
});
const lanterns = card({
  headline: 'Museum lights two hundred lanterns made by schoolchildren',
  dek: 'The exhibition stays open until the longest night of the year.',
  section: culture,
  image: picture('lantern-gallery'),
});
const cargo = card({
  headline: 'Less cargo, more containers in October',
  dek: 'The port moved four per cent fewer tonnes than a year ago.',
  section: business,
  label: 'analysis',
  authors: ['Henrik Vos'],
});
const sensor = card({
  headline: 'A sensor on the seabed listens for the ships above it',
  dek: 'It tells a trawler from a tanker at nine kilometres.',
  section: science,
  kicker: 'Oceanography',
  image: picture('seagrass', { focus: '20% 80%' }),
});
const derby = card({
  headline: 'Rovers win the derby with a goal in stoppage time',
  section: sport,
  image: picture('stadium'),
});
const lastBoat = card({
  headline: 'Who the last boat is for',
  dek: 'A midnight ferry is not about revellers, but about the people who lock up after them.',
  label: 'opinion',
  section: opinion,
  authors: ['Grace Adeyemi'],
});
const map = card({
  headline: 'A map is a promise',
  label: 'opinion',
  section: opinion,
  authors: ['Tomasz Brandt', 'Leila Haddad'],
});
const hebrew = card({
  headline: 'מאתיים פנסים של ילדי בית ספר הודלקו במוזיאון',
  href: '/culture/lanterns-he.html',
  dek: 'התערוכה פתוחה עד הלילה הארוך בשנה.',
  section: culture,
  authors: ['דנה לוי', 'יוסי כהן'],
  label: 'analysis',
  language: 'he',
  direction: 'rtl',
});
const talks = card({
  headline: 'Hamas and Fatah to meet in Beijing',
  dek: 'The two movements last met in the Chinese capital in April.',
  kicker: 'Middle East',
  section: world,
  image: picture('negotiating-table'),
});

const cards = [
  ferries,
  tram,
  festival,
  cargo,
  lastBoat,
  sensor,
  lanterns,
  sponsored,
  derby,
  hebrew,
  map,
  talks,
];

/** Everything that Markdown can become. */
export const body = `<p>Delegations of the Palestinian movements Hamas and Fatah are to meet in Beijing next week for talks on reconciliation facilitated by China, according to officials of both movements.</p>
<p>The Hamas delegation is to be led by <a href="/world/haniyeh.html">Ismail Haniyeh</a>, the head of the movement’s political bureau. Fatah is to be represented by Mahmoud al-Aloul, its deputy chairman.<sup><a href="#footnote-1" id="footnote-ref-1" class="footnote-ref">1</a></sup> China’s foreign minister, <strong>Wang Yi</strong>, is <em>expected</em> to see the delegations on 21 and 23 July.</p>
<figure class="pullquote"><blockquote><p>We have met in nine cities. The tenth will not be different because of its hotel.</p></blockquote><figcaption>A negotiator who took part in the talks of 2011</figcaption></figure>
<p>It would be their second meeting in the Chinese capital this year. The first, <a href="https://example.org/april" rel="noopener external">held in April</a>, ended without progress towards an agreement.</p>
<h2 id="a-division">A division of seventeen years</h2>
<p>Hamas won the Palestinian legislative election of January 2006. In June 2007, after months of fighting between the two movements, it took control of the Gaza Strip.</p>
<aside class="factbox"><p class="factbox-title">The agreements in brief</p><ul><li>Mecca, 2007: a government of unity</li><li>Cairo, 2011: elections within a year</li><li>Doha, 2012: Mahmoud Abbas to lead an interim government</li></ul></aside>
<p>Arab states have brokered several agreements to end the division. None has been carried out in full.</p>
<h3 id="votes">How they voted</h3>
<table><thead><tr><th>List</th><th class="align-right">Votes</th><th class="align-right">Seats</th></tr></thead><tbody><tr><td>Change and Reform</td><td class="align-right">440,409</td><td class="align-right">74</td></tr><tr><td>Fatah</td><td class="align-right">410,554</td><td class="align-right">45</td></tr></tbody></table>
<figure><img src="/media/cargo-chart.png" alt="Two lines that cross in 2006." loading="lazy"><figcaption>Support since 1996. <span class="credit">Graphic: Lantern</span></figcaption></figure>
<blockquote><p>The parties agree to form an interim government of national reconciliation.</p></blockquote>
<ul><li>The first point</li><li>The second point</li></ul>
<figure class="embed embed-video"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ" rel="noopener external">Watch on YouTube</a><figcaption>The press conference in Beijing</figcaption></figure>
<pre><code class="language-sh">curl https://example.org/results.csv | sort</code></pre>
<details><summary>How we know this</summary><p>From two officials.</p></details>
<hr>
<p>In March 2023 Saudi Arabia and Iran agreed in Beijing to restore relations.</p>
<section class="footnotes"><h2 id="footnote-label">Footnotes</h2><ol><li id="footnote-1"><p>He was appointed in 2018. <a href="#footnote-ref-1" class="footnote-back" aria-label="Back to the text">↩︎</a></p></li></ol></section>`;

export const article: ArticleView = {
  kind: 'article',
  ...frame('Hamas and Fatah to meet in Beijing', '/world/2024/07/talks.html', {
    head: head('Hamas and Fatah to meet in Beijing', '/world/2024/07/talks.html', {
      translations: [
        { language: 'en', href: `${site}/world/2024/07/talks.html` },
        { language: 'he', href: `${site}/world/2024/07/talks-he.html` },
      ],
    }),
  }),
  headline: 'Hamas and Fatah to meet in Beijing for talks facilitated by China',
  kicker: 'Middle East',
  dek: 'Delegations led by Ismail Haniyeh and Mahmoud al-Aloul are to see Foreign Minister Wang Yi, three months after a meeting that brought no progress.',
  label: 'news',
  section: world,
  series: linkTo('Talks and more talks', '/series/talks/'),
  authors: [
    linkTo('Tomasz Brandt', '/authors/tomasz-brandt/'),
    linkTo('Leila Haddad', '/authors/leila-haddad/'),
  ],
  dateline: 'Beijing',
  published: day('2024-07-16T09:30:00+01:00', 'July 16, 2024 at 9:30 AM'),
  updated: day('2024-07-16T18:05:00+01:00', 'July 16, 2024 at 6:05 PM'),
  image: picture('negotiating-table', { caption: 'The two movements last met in Beijing in April.' }),
  bodyHtml: body,
  corrections: [
    {
      date: day('2024-07-17T10:00:00+01:00', 'July 17, 2024'),
      text: 'An earlier version gave the wrong year for the Cairo agreement. It was signed in 2011.',
    },
  ],
  topics: [
    linkTo('Palestinian reconciliation', '/topics/palestinian-reconciliation/'),
    linkTo('Middle East', '/topics/middle-east/'),
    linkTo('Diplomacy', '/topics/diplomacy/'),
    linkTo('China', '/topics/china/'),
  ],
  authorNotes: [
    {
      language: 'en',
      name: 'Tomasz Brandt',
      href: '/authors/tomasz-brandt/',
      role: 'Foreign editor',
      note: 'Tomasz Brandt has reported from Ramallah and Cairo since 2009.',
      image: picture('library-window'),
    },
    {
      language: 'en',
      name: 'Leila Haddad',
      href: '/authors/leila-haddad/',
      note: 'Leila Haddad writes about the Middle East.',
    },
  ],
  followUps: { title: 'What happened next', language: 'en', cards: [festival, ferries] },
  recommendations: {
    ...blockTitle('recommended', 'en', 'We recommend to read', 'en'),
    items: [
      { kind: 'story', card: talks },
      { kind: 'story', card: lastBoat },
      {
        kind: 'elsewhere',
        title: 'The text of the declaration',
        href: 'https://example.org/text',
        host: 'example.org',
      },
      { kind: 'story', card: festival },
      { kind: 'story', card: ferries },
    ],
  },
  share: [
    linkTo('Email', 'mailto:?subject=Hamas%20and%20Fatah&body=https%3A%2F%2Flantern.example'),
    linkTo('Bluesky', 'https://bsky.app/intent/compose?text=Hamas'),
    linkTo('Mastodon', 'https://share.joinmastodon.org/#text=Hamas'),
    linkTo('WhatsApp', 'https://wa.me/?text=Hamas'),
  ],
  translations: [
    {
      title: 'חמאס ופתח ייפגשו בבייג׳ינג לשיחות פיוס',
      href: '/world/2024/07/talks-he.html',
      language: 'he',
      direction: 'rtl',
      languageName: 'עברית',
    },
  ],
};

/** As bare as a story can be. */
export const bareArticle: ArticleView = {
  kind: 'article',
  ...frame('Bridge closed', '/city/bridge.html'),
  headline: 'Bridge closed for the weekend',
  label: 'news',
  section: city,
  authors: [],
  published: day('2026-10-02T08:00:00+01:00', 'October 2, 2026 at 8:00 AM'),
  bodyHtml: '<p>The swing bridge is closed until Monday.</p>',
  corrections: [],
  topics: [],
  authorNotes: [],
  share: [],
  translations: [],
};

export const opinionArticle: ArticleView = {
  ...article,
  ...frame('The last boat', '/opinion/last-boat.html'),
  headline: 'The last boat is for those who mop the floor',
  kicker: undefined,
  dek: lastBoat.dek,
  label: 'opinion',
  section: opinion,
  series: undefined,
  authors: [linkTo('Grace Adeyemi', '/authors/grace-adeyemi/')],
  dateline: undefined,
  updated: undefined,
  image: undefined,
  bodyHtml:
    '<p>Whoever spoke in the council of “late-night entertainment” on Sunday has never taken the 22:40. I have, often, and I can tell you who is on it. There is the woman who closes the kitchen at the hospital. There are two men who mop the tram depot. There is a student with a violin.</p><p>They run. All of them run, because the shift ends at half past ten and the boat leaves at twenty to eleven.</p>',
  corrections: [],
  translations: [],
  authorNotes: [
    {
      language: 'en',
      name: 'Grace Adeyemi',
      href: '/authors/grace-adeyemi/',
      role: 'Columnist',
      note: 'Grace Adeyemi writes about work and the night.',
      image: picture('library-window'),
    },
  ],
};

export const sponsoredArticle: ArticleView = {
  ...opinionArticle,
  ...frame(sponsored.headline, '/business/warm.html'),
  headline: sponsored.headline,
  dek: sponsored.dek,
  label: 'sponsored',
  section: business,
  authors: [linkTo('Aldermouth Home Energy', '/authors/home-energy/')],
  image: picture('warm-homes'),
};

export const analysisArticle: ArticleView = {
  ...article,
  headline: 'Why the port moves less and carries more',
  label: 'analysis',
  section: business,
  source: linkTo('The Northern Wire', 'https://wire.example/port'),
};

export const hebrewArticle: ArticleView = {
  ...article,
  ...frame('מאתיים פנסים', '/culture/lanterns-he.html', { language: 'he', direction: 'rtl' }),
  headline: 'מאתיים פנסים של ילדי בית ספר הודלקו במוזיאון החוף',
  kicker: 'מוזיאונים',
  dek: 'התערוכה, שהוכנה בידי תלמידים מכל שש עשרה שכונות העיר, פתוחה עד הלילה הארוך בשנה.',
  section: culture,
  series: undefined,
  authors: [linkTo('דנה לוי', '/authors/dana-levi/'), linkTo('יוסי כהן', '/authors/yossi-cohen/')],
  dateline: 'אלדרמות׳',
  published: day('2026-11-21T17:00:00+00:00', '21 בנובמבר 2026 בשעה 17:00'),
  updated: day('2026-11-22T09:00:00+00:00', '22 בנובמבר 2026 בשעה 9:00'),
  image: picture('lantern-gallery', { caption: 'הפנסים באולם הכניסה.', credit: 'Lantern graphics' }),
  bodyHtml:
    '<p>מאתיים פנסים שהכינו תלמידי בתי הספר בעיר הודלקו ביום שבת באולם הכניסה של מוזיאון החוף. ״כל פנס הוא בית״, אמרה מנהלת המוזיאון, <a href="/culture/ingrid.html">אינגריד הולם</a>.</p><figure class="pullquote"><blockquote><p>מי שמדליק פנס אומר למישהו אחר שהוא מחכה לו.</p></blockquote><figcaption>אינגריד הולם</figcaption></figure><h2 id="שש-עשרה-שכונות">שש עשרה שכונות</h2><p>בכל שכונה נבחר חומר אחר: נייר, פח, זכוכית ממוחזרת ואפילו רשתות דיג. הפרויקט נקרא באנגלית <bdi lang="en">Two Hundred Lights (2026)</bdi> ונמשך עד 21.12.</p><aside class="factbox"><p class="factbox-title">התערוכה</p><ul><li>שעות: 10:00–20:00</li><li>כניסה: חופשית</li></ul></aside><blockquote><p>האור עובר מיד ליד.</p></blockquote><ol><li>ראשית</li><li>שנית</li></ol>',
  corrections: [
    {
      date: day('2026-11-22', '22 בנובמבר 2026'),
      text: 'בגרסה קודמת של הכתבה נכתב שמספר השכונות הוא חמש עשרה.',
    },
  ],
  topics: [linkTo('Museums', '/topics/museums/')],
  authorNotes: [
    { language: 'he', name: 'דנה לוי', href: '/authors/dana-levi/', note: 'דנה לוי כותבת על תרבות.' },
  ],
  recommendations: {
    ...blockTitle('recommended', 'he', 'We recommend to read', 'en'),
    items: [
      { kind: 'story', card: hebrew },
      { kind: 'story', card: lanterns },
      { kind: 'story', card: festival },
      {
        kind: 'elsewhere',
        title: 'Two Hundred Lights',
        href: 'https://museum.example/',
        host: 'museum.example',
      },
    ],
  },
  translations: [
    {
      title: 'Museum lights two hundred lanterns made by schoolchildren',
      href: '/culture/lanterns.html',
      language: 'en',
      direction: 'ltr',
      languageName: 'English',
    },
  ],
};

export const arabicArticle: ArticleView = {
  ...hebrewArticle,
  ...frame('ستون فيلماً', '/culture/festival.html', { language: 'ar', direction: 'rtl' }),
  headline: 'مهرجان ألدرماوث السينمائي يعلن برنامجه ويعرض ستين فيلماً',
  kicker: 'سينما',
  dek: festival.dek,
  authors: [linkTo('ليلى حداد', '/authors/leila-haddad/'), linkTo('سلمى بن يوسف', '/authors/salma/')],
  dateline: 'ألدرماوث',
  published: day('2026-11-16T13:00:00+00:00', '16 نوفمبر 2026 في 1:00 م'),
  updated: undefined,
  image: picture('harbour-skyline', { caption: 'الشاشة على رصيف الميناء.', credit: undefined }),
  bodyHtml:
    '<p>أعلن منظمو مهرجان ألدرماوث السينمائي يوم الاثنين برنامج دورته الثامنة عشرة، التي تُقام من 3 إلى 9 ديسمبر وتضم ستين فيلماً من 22 بلداً.</p><h2 id="الافتتاح">الافتتاح</h2><p>ويُفتتح المهرجان بعرض مجاني في الهواء الطلق على رصيف الميناء. وقالت مديرته، سلمى بن يوسف: «نريد أن يبدأ المهرجان حيث يمر الناس كل يوم».</p>',
  corrections: [],
  authorNotes: [],
};

export const lite: LiteView = {
  kind: 'lite',
  ...frame('Hamas and Fatah to meet in Beijing', '/world/2024/07/talks.html', {
    head: head('Talks', '/world/2024/07/talks.html', { policy: litePolicy, feeds: [], jsonLd: '' }),
  }),
  liteStyle,
  headline: article.headline,
  kicker: article.kicker,
  dek: article.dek,
  label: 'analysis',
  sectionTitle: world.title,
  sectionLanguage: 'en',
  series: { title: 'The long talks', part: 'Part 2 of 4' },
  authors: ['Leila Haddad', 'Li Na'],
  dateline: 'Beijing',
  published: article.published,
  updated: article.updated,
  old: 'This story is from July 2024. Some of it may have changed since.',
  picture: {
    title: 'Picture: The meeting hall.',
    href: '/media/hall.jpg',
    caption: 'The hall.',
    credit: 'Li Na',
  },
  bodyHtml: '<p>They met.</p><figure><a href="/media/a.jpg">[Picture: A map]</a></figure>',
  corrections: article.corrections,
  source: linkTo('The Northern Wire', 'https://wire.example/talks'),
  translations: article.translations,
  recommendations: {
    title: 'We recommend to read',
    language: 'en',
    links: [
      { ...linkTo('The text', 'https://example.org/text'), host: 'example.org' },
      { ...linkTo('The last boat', '/lite/opinion/last-boat.html'), label: 'Opinion' },
      { ...linkTo('ستون فيلماً', '/lite/culture/festival.html'), language: 'ar', direction: 'rtl' },
    ],
  },
  followUps: {
    title: 'What happened next',
    language: 'en',
    links: [linkTo('They met again', '/lite/world/again.html')],
  },
  fullHref: '/world/2024/07/talks.html',
  liteHomeHref: '/lite/',
};

/** As bare as a story can be. */
export const bareLite: LiteView = {
  kind: 'lite',
  ...frame('Bridge closed', '/city/bridge.html'),
  liteStyle,
  headline: bareArticle.headline,
  label: 'news',
  sectionTitle: city.title,
  sectionLanguage: 'en',
  authors: [],
  published: bareArticle.published,
  bodyHtml: bareArticle.bodyHtml,
  corrections: [],
  translations: [],
  fullHref: '/city/bridge.html',
  liteHomeHref: '/lite/',
};

export const liteHome: LiteHomeView = {
  kind: 'lite-home',
  ...frame('Text-only version', '/latest/'),
  liteStyle,
  title: 'The Aldermouth Lantern',
  days: [
    {
      date: day('2026-11-22', 'November 22, 2026'),
      links: [
        linkTo('Harbour ferries are to run until midnight', '/lite/city/ferries.html'),
        { ...linkTo('Warm homes', '/lite/business/warm.html'), label: 'Sponsored' },
      ],
    },
  ],
  fullHref: '/',
};

export const withdrawn: WithdrawnView = {
  kind: 'withdrawn',
  ...frame('Withdrawn', '/city/forged.html', {
    head: head('Withdrawn', '/x', { robots: 'noindex', jsonLd: '', canonical: undefined }),
  }),
  date: day('2024-07-20', 'July 20, 2024'),
  reason: 'It rested on a document that has turned out to be forged.',
};

export const home: HomeView = {
  kind: 'home',
  ...frame('The Aldermouth Lantern', '/'),
  lead: ferries,
  top: [tram, festival, cargo, derby, hebrew],
  opinion: [
    lastBoat,
    map,
    card({ headline: 'Keep the market dull', label: 'opinion', authors: ['Grace Adeyemi'] }),
  ],
  blocks: [
    { ...world, cards: [talks, cargo, hebrew, sensor] },
    {
      ...business,
      cards: [
        cargo,
        sponsored,
        card({ headline: 'The shipyard will build the first electric ferry', section: business }),
        sensor,
      ],
    },
    { ...culture, cards: [lanterns, festival] },
    { ...sport, kicker: 'Also today', cards: [derby] },
  ],
  latestHref: '/latest/',
};

export const emptyHome: HomeView = { ...home, lead: undefined, top: [], opinion: [], blocks: [] };

export const section: SectionView = {
  kind: 'section',
  ...frame('City', '/city/'),
  title: 'City',
  titleLanguage: 'en',
  description: 'The council, transport, housing and life in Aldermouth’s sixteen wards.',
  cards,
  archive: linkTo('March to July 2024', '/city/archive/2024-03.html'),
  feedHref: '/city/feed.xml',
  blocks: [],
};

export const topic: TopicView = {
  ...section,
  kind: 'topic',
  ...frame('Ferries', '/topics/ferries/'),
  title: 'Ferries',
  bodyHtml: '<p>All about <a href="/">ferries</a>.</p>',
};

export const author: AuthorView = {
  ...section,
  kind: 'author',
  ...frame('Leila Haddad', '/authors/leila-haddad/'),
  title: 'Leila Haddad',
  role: 'Middle East correspondent',
  description: undefined,
  bodyHtml: '<p>Leila Haddad has reported from Beirut, Amman and Ramallah. She speaks four languages.</p>',
  image: picture('library-window'),
  profiles: [
    linkTo('Mastodon', 'https://mastodon.example/@leila'),
    linkTo('leila@example.org', 'mailto:leila@example.org'),
  ],
};

export const series: SeriesView = {
  kind: 'series',
  ...frame('The water’s edge', '/series/waters-edge/'),
  title: 'The water’s edge',
  titleLanguage: 'en',
  description: 'Four parts on the wall that keeps the sea out of the city.',
  cards: cards.slice(0, 4),
};

export const archive: ArchiveView = {
  kind: 'archive',
  ...frame('March to July 2024', '/city/archive/2024-03.html'),
  title: 'March to July 2024',
  of: city,
  cards,
  newer: linkTo('August to October 2024', '/city/archive/2024-08.html'),
  older: linkTo('November 2023 to February 2024', '/city/archive/2023-11.html'),
};

export const calendar: CalendarView = {
  kind: 'calendar',
  ...frame('Archive', '/archive/'),
  title: 'Archive',
  years: [
    { ...linkTo('2026', '/2026/'), months: [linkTo('November 2026', '/2026/11/')] },
    {
      ...linkTo('2025', '/2025/'),
      months: [linkTo('June 2025', '/2025/06/'), linkTo('May 2025', '/2025/05/')],
    },
  ],
};

export const year: YearView = {
  kind: 'year',
  ...frame('2026', '/2026/'),
  title: '2026',
  archive: linkTo('Archive', '/archive/'),
  months: ['January', 'February', 'March', 'September', 'November'].map((name, index) =>
    linkTo(name, `/2026/0${index + 1}/`),
  ),
  newer: undefined,
  older: linkTo('2025', '/2025/'),
};

export const month: MonthView = {
  kind: 'month',
  ...frame('November 2026', '/2026/11/'),
  title: 'November 2026',
  year: linkTo('2026', '/2026/'),
  days: [
    { date: day('2026-11-22', 'November 22, 2026'), cards: [ferries, lastBoat, festival] },
    { date: day('2026-11-21', 'November 21, 2026'), cards: [tram, sponsored] },
  ],
  newer: undefined,
  older: linkTo('October 2026', '/2026/10/'),
};

export const latest: LatestView = {
  kind: 'latest',
  ...frame('Latest', '/latest/'),
  title: 'Latest',
  cards,
  years: [linkTo('2026', '/2026/'), linkTo('2025', '/2025/'), linkTo('2024', '/2024/')],
};

export const corrections: CorrectionsView = {
  kind: 'corrections',
  ...frame('Corrections', '/corrections/'),
  title: 'Corrections',
  items: [
    {
      date: day('2024-07-17T10:00:00+01:00', 'July 17, 2024'),
      text: 'An earlier version gave the wrong year for the Cairo agreement. It was signed in 2011.',
      story: linkTo('Hamas and Fatah to meet in Beijing', '/world/2024/07/talks.html'),
      language: 'en',
      direction: 'ltr',
    },
    {
      date: day('2024-07-10T10:00:00+01:00', 'July 10, 2024'),
      text: 'בגרסה קודמת של הכתבה נכתב שמספר השכונות הוא חמש עשרה.',
      story: linkTo('מאתיים פנסים', '/culture/lanterns-he.html'),
      language: 'he',
      direction: 'rtl',
    },
  ],
};

const searchFrame = frame('Search', '/search/');
export const search: SearchView = {
  kind: 'search',
  ...searchFrame,
  head: { ...searchFrame.head, scripts: [{ href: '/assets/search-0123456789.js', integrity: 'sha384-0' }] },
  title: 'Search',
  action: '/search/',
  sections: ['World', 'Culture'],
  topics: ['Peace'],
  authors: ['Jane Doe'],
  years: [{ value: '2024', title: '2024' }],
  archive: linkTo('Archive', '/latest/'),
  options: '{"files":"/search/"}',
  wording: wordingFor('en').search,
};

export const standingPage: StandingPageView = {
  kind: 'page',
  ...frame('About us', '/about.html'),
  title: 'About us',
  description: 'Who we are and who pays for it.',
  bodyHtml:
    '<p>The Lantern has appeared since 1908.</p><h2 id="money">Money</h2><p>It belongs to its readers.</p>',
};

export const notFound: NotFoundView = {
  kind: 'not-found',
  ...frame('Page not found', '/404.html', {
    head: head('Page not found', '/404.html', { canonical: undefined, robots: 'noindex', jsonLd: '' }),
  }),
  cards: cards.slice(0, 5),
};

export const redirect: RedirectView = {
  kind: 'redirect',
  ...frame('Moved', '/old.html', { head: head('Moved', '/new.html', { jsonLd: '', feeds: [] }) }),
  to: linkTo('Hamas and Fatah to meet in Beijing', '/world/2024/07/talks.html'),
};

/** By name; each kind at least once. */
export const views: Readonly<Record<string, View>> = {
  article,
  'bare article': bareArticle,
  'opinion article': opinionArticle,
  'analysis article': analysisArticle,
  'sponsored article': sponsoredArticle,
  'Hebrew article': hebrewArticle,
  'Arabic article': arabicArticle,
  lite,
  'bare lite': bareLite,
  'lite home': liteHome,
  withdrawn,
  home,
  'empty home': emptyHome,
  section,
  topic,
  author,
  series,
  archive,
  calendar,
  year,
  month,
  latest,
  corrections,
  search,
  page: standingPage,
  'not found': notFound,
  redirect,
};
