import type { Direction } from '../lib/direction.js';
/**
 * What templates see. A template never queries: its view is all there is, as plain data. Every `href` is complete
 * (percent-encoded, with the site's base path); every text is plain text unless its name ends in `Html`.
 */
export type View =
  | ArticleView
  | LiteView
  | LiteHomeView
  | WithdrawnView
  | HomeView
  | SectionView
  | TopicView
  | AuthorView
  | SeriesView
  | ArchiveView
  | CalendarView
  | YearView
  | MonthView
  | LatestView
  | CorrectionsView
  | SearchView
  | StandingPageView
  | NotFoundView
  | RedirectView;

export type { Direction };

export interface LinkView {
  readonly title: string;
  readonly href: string;
  /** BCP 47, of the title; absent where the title is in the page's language. */
  readonly language?: string | undefined;
}

export interface DateView {
  /** ISO 8601 with the site's offset: for `<time datetime>`. */
  readonly iso: string;
  /** In the page's language and the site's time zone. */
  readonly text: string;
}

/** The frame of every page, the same on each page of one language. */
export interface Shell {
  readonly title: string;
  readonly tagline?: string | undefined;
  /** BCP 47, of the title and the tagline: the site's own. */
  readonly language: string;
  /** Of the front page in the page's language, where there is one, else in the site's own. */
  readonly homeHref: string;
  /** The front pages in all languages, each named in its own; absent where there is one alone. */
  readonly editions?: readonly (LinkView & { readonly language: string })[] | undefined;
  readonly logo?: ImageView | undefined;
  readonly navigation: readonly LinkView[];
  /** Standing pages and archives, for the foot of the page. */
  readonly footer: readonly LinkView[];
  readonly feedHref: string;
  /** Absent when the site has no search page. */
  readonly searchHref?: string | undefined;
  readonly stylesheets: readonly string[];
  /** Ready for `<script>`, in the head; absent where pages have none. The policy names its digest. */
  readonly script?: string | undefined;
  /** Ready for `<script type="speculationrules">`: which pages a browser may fetch before they are opened. */
  readonly prefetch: string;
  /** What a browser shows on its tab: static/favicon.svg or .ico, where there is one. */
  readonly iconHref?: string | undefined;
  readonly strings: Strings;
  /** BCP 47, of `strings`: the page's, or English where stet has no texts in it. */
  readonly stringsLanguage: string;
}

/** Interface texts in the page's language. */
export interface Strings {
  readonly skipToContent: string;
  readonly sections: string;
  readonly by: string;
  readonly and: string;
  readonly published: string;
  readonly updated: string;
  readonly correction: string;
  readonly corrections: string;
  readonly topics: string;
  readonly series: string;
  readonly previousPart: string;
  readonly nextPart: string;
  readonly opinion: string;
  readonly analysis: string;
  readonly sponsored: string;
  readonly share: string;
  readonly shareByEmail: string;
  /** Leads to what the reader's device offers for it. */
  readonly shareByDevice: string;
  readonly latest: string;
  readonly archive: string;
  readonly newer: string;
  readonly older: string;
  readonly moreFrom: string;
  readonly all: string;
  readonly inThisSeries: string;
  readonly aboutTheAuthor: string;
  /** Names a table that can be pushed to the side. */
  readonly table: string;
  readonly photo: string;
  /** Stands for one in the lite edition. */
  readonly picture: string;
  /** Leads to the lite edition of a page. */
  readonly lite: string;
  /** Leads back from it. */
  readonly full: string;
  readonly originallyPublishedBy: string;
  readonly withdrawn: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly goHome: string;
  readonly movedTo: string;
  readonly noStories: string;
  readonly noCorrections: string;
  readonly feed: string;
  readonly home: string;
  /** Names the choice between the site's languages. */
  readonly languages: string;
  readonly footer: string;
  readonly search: string;
  /** Names the choice between these. */
  readonly colors: string;
  readonly colorsOfDevice: string;
  readonly light: string;
  readonly dark: string;
}

/** For `<head>`: the template prints it, it does not make it. */
export interface Head {
  readonly title: string;
  readonly description?: string | undefined;
  /** Absolute; of the original when the story is syndicated. Absent on pages that must not be indexed as such (404). */
  readonly canonical?: string | undefined;
  /** Content of `<meta http-equiv="Content-Security-Policy">`: what the page may load, and from where. */
  readonly policy: string;
  /** Content of `<meta name="robots">`. */
  readonly robots: string;
  /** `<meta property content>`: OpenGraph and article:* */
  readonly properties: readonly { readonly property: string; readonly content: string }[];
  /** `<meta name content>`: twitter:* and their kin. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** `<link rel="alternate" hreflang href>`, absolute. */
  readonly translations: readonly { readonly language: string; readonly href: string }[];
  readonly feeds: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  /** Ready for `<script type="application/ld+json">`: `<` is written as \u003c. */
  readonly jsonLd: string;
  /** Files for `<script defer src integrity>`. */
  readonly scripts?: readonly ScriptView[] | undefined;
}

/** A script of the site. */
export interface ScriptView {
  readonly href: string;
  readonly integrity: string;
}

export interface ImageView {
  readonly src: string;
  /** '' when the editor gave none. */
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** For `object-position`: `30% 50%`. */
  readonly focus?: string | undefined;
  /** In pixels, both or neither: with them a browser keeps the picture's place while it loads. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Its mean colour, for `data-tone`: what is seen until it is there. */
  readonly tone?: string | undefined;
  /** Other sizes and formats of the whole picture, the best first; absent of a picture from elsewhere. */
  readonly sources?: readonly SourceView[] | undefined;
  /** The picture cut to shapes, its point of interest in sight; absent where it is not cut. */
  readonly cuts?: Readonly<Record<'wide' | 'standard' | 'square', CutView>> | undefined;
}

/** For a `<source>`; the template knows how wide it shows it. */
export interface SourceView {
  readonly type: string;
  readonly media?: string | undefined;
  readonly srcset: string;
}

/** 16:9 (`wide`), 4:3 (`standard`) or 1:1 (`square`). */
export interface CutView {
  /** What every browser can show. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** The point of interest in it. */
  readonly focus: string;
  readonly sources: readonly SourceView[];
}

export interface BaseView {
  readonly language: string;
  readonly direction: Direction;
  readonly shell: Shell;
  readonly head: Head;
}

export type LabelView = 'news' | 'opinion' | 'analysis' | 'sponsored';

/** A story as lists show it. */
export interface Card {
  readonly href: string;
  readonly headline: string;
  readonly dek?: string | undefined;
  readonly kicker?: string | undefined;
  readonly label: LabelView;
  readonly section: LinkView;
  readonly authors: readonly string[];
  readonly date: DateView;
  readonly image?: ImageView | undefined;
  readonly language: string;
  readonly direction: Direction;
}

/** The series of a story. */
export interface SeriesPlace extends LinkView {
  /** Which part the story is: `Part 2 of 4`. */
  readonly part?: string | undefined;
  /** The parts beside the story. */
  readonly previous?: LinkView | undefined;
  readonly next?: LinkView | undefined;
}

export interface AuthorNote {
  /** BCP 47, of all texts of the note. */
  readonly language: string;
  readonly name: string;
  readonly href: string;
  readonly role?: string | undefined;
  readonly note?: string | undefined;
  /** The first paragraph of the text about the author, where there is no note. */
  readonly noteHtml?: string | undefined;
  readonly image?: ImageView | undefined;
}

export interface ArticleView extends BaseView {
  readonly kind: 'article';
  readonly headline: string;
  readonly kicker?: string | undefined;
  readonly dek?: string | undefined;
  readonly label: LabelView;
  readonly section: LinkView;
  /** Absent where the label says the same, and where the story is paid for: that is no part of a section's news. */
  readonly kickerSection?: LinkView | undefined;
  readonly series?: SeriesPlace | undefined;
  readonly authors: readonly LinkView[];
  readonly dateline?: string | undefined;
  readonly published: DateView;
  readonly updated?: DateView | undefined;
  /** What an old story tells its readers about its age. */
  readonly old?: string | undefined;
  readonly image?: ImageView | undefined;
  readonly bodyHtml: string;
  readonly corrections: readonly { readonly date: DateView; readonly text: string }[];
  readonly topics: readonly LinkView[];
  readonly authorNotes: readonly AuthorNote[];
  /** Absent when turned off or empty. */
  readonly recommendations?: RecommendationsView | undefined;
  readonly followUps?: FollowUpsView | undefined;
  /** Links that share, no scripts. */
  readonly share: readonly LinkView[];
  readonly source?: LinkView | undefined;
  readonly translations: readonly TranslationView[];
  /** The story's page of the lite edition, where there is one. */
  readonly liteHref?: string | undefined;
}

/** The same story in another language. */
export interface TranslationView extends LinkView {
  readonly language: string;
  readonly direction: Direction;
  /** What the language is called in itself: `Deutsch`. */
  readonly languageName: string;
}

/** A page of the lite edition: text in one file, for slow lines, old phones and bare browsers. */
interface LiteBaseView extends BaseView {
  /** Ready for `<style>`: all of the page's style, whose digest its policy names. */
  readonly liteStyle: string;
  /** The page with everything. */
  readonly fullHref: string;
}

/** A story in a list of the lite edition. */
export interface LiteLink extends LinkView {
  /** What sets it apart from news, in the page's language. */
  readonly label?: string | undefined;
  /** Of the title, where it is not in the page's language. */
  readonly language?: string | undefined;
  readonly direction?: Direction | undefined;
  /** Where a page that is not ours lies. */
  readonly host?: string | undefined;
}

export interface LiteList {
  readonly title: string;
  /** BCP 47, of the title. */
  readonly language: string;
  readonly links: readonly LiteLink[];
}

export interface LiteView extends LiteBaseView {
  readonly kind: 'lite';
  readonly headline: string;
  readonly kicker?: string | undefined;
  readonly dek?: string | undefined;
  readonly label: LabelView;
  readonly sectionTitle: string;
  /** BCP 47, of the title of the section. */
  readonly sectionLanguage: string;
  readonly series?:
    | (Pick<SeriesPlace, 'title' | 'part' | 'language'> & {
        readonly previous?: LiteLink | undefined;
        readonly next?: LiteLink | undefined;
      })
    | undefined;
  readonly authors: readonly string[];
  readonly dateline?: string | undefined;
  readonly published: DateView;
  readonly updated?: DateView | undefined;
  readonly old?: string | undefined;
  /** The story's picture, in words. */
  readonly picture?: (LinkView & Pick<ImageView, 'caption' | 'credit'>) | undefined;
  /** Without pictures: links with their texts stand for them. */
  readonly bodyHtml: string;
  readonly corrections: readonly { readonly date: DateView; readonly text: string }[];
  readonly source?: LinkView | undefined;
  readonly translations: readonly TranslationView[];
  readonly recommendations?: LiteList | undefined;
  readonly followUps?: LiteList | undefined;
  readonly liteHomeHref: string;
}

/** The newest stories, by days. */
export interface LiteHomeView extends LiteBaseView {
  readonly kind: 'lite-home';
  readonly title: string;
  readonly days: readonly { readonly date: DateView; readonly links: readonly LiteLink[] }[];
}

/** Later stories that tell what happened next, oldest first. */
export interface FollowUpsView {
  readonly title: string;
  /** BCP 47, of the title. */
  readonly language: string;
  readonly cards: readonly Card[];
}

export interface RecommendationsView {
  readonly title: string;
  /** BCP 47, of the title. */
  readonly language: string;
  readonly items: readonly (
    | { readonly kind: 'story'; readonly card: Card }
    | { readonly kind: 'elsewhere'; readonly title: string; readonly href: string; readonly host: string }
  )[];
}

export interface WithdrawnView extends BaseView {
  readonly kind: 'withdrawn';
  readonly date: DateView;
  readonly reason: string;
}

export interface HomeView extends BaseView {
  readonly kind: 'home';
  /** The day of the newest story on the page; absent where there is none. */
  readonly edition?: DateView | undefined;
  readonly lead?: Card | undefined;
  /** Beside the lead. */
  readonly top: readonly Card[];
  readonly blocks: readonly FrontBlockView[];
  readonly opinion: readonly Card[];
  readonly latestHref: string;
}

/** Stories that stand together on a front page. */
export interface FrontBlockView {
  /** A line over this block and all that follow. */
  readonly kicker?: string | undefined;
  readonly title?: string | undefined;
  /** Where the title leads. */
  readonly href?: string | undefined;
  /** BCP 47, of the title; absent where it is in the page’s language. */
  readonly language?: string | undefined;
  readonly cards: readonly Card[];
}

interface FrontView extends BaseView {
  readonly title: string;
  /** BCP 47, of the title. */
  readonly titleLanguage: string;
  readonly description?: string | undefined;
  readonly bodyHtml?: string | undefined;
  readonly cards: readonly Card[];
  /** The newest page of the archive behind the front; absent when the front shows all. */
  readonly archive?: LinkView | undefined;
  readonly feedHref: string;
}

/** Where editors say what stands on the front page of a section, `cards` are the first stories, and `rest` has those behind the blocks. */
export interface SectionView extends FrontView {
  readonly kind: 'section';
  readonly blocks: readonly FrontBlockView[];
  readonly rest?: { readonly kicker?: string | undefined; readonly cards: readonly Card[] } | undefined;
}

export interface TopicView extends FrontView {
  readonly kind: 'topic';
}

export interface AuthorView extends FrontView {
  readonly kind: 'author';
  readonly role?: string | undefined;
  readonly image?: ImageView | undefined;
  readonly profiles: readonly LinkView[];
}

/** Oldest first: a series is read from its beginning. */
export interface SeriesView extends BaseView {
  readonly kind: 'series';
  readonly title: string;
  /** BCP 47, of the title. */
  readonly titleLanguage: string;
  readonly description?: string | undefined;
  readonly bodyHtml?: string | undefined;
  readonly cards: readonly Card[];
}

/** A page of the archive behind a front, named by the dates it spans. */
export interface ArchiveView extends BaseView {
  readonly kind: 'archive';
  readonly title: string;
  /** The front it lies behind. */
  readonly of: LinkView;
  readonly cards: readonly Card[];
  readonly newer?: LinkView | undefined;
  readonly older?: LinkView | undefined;
}

/** The front of an edition's archive. */
export interface CalendarView extends BaseView {
  readonly kind: 'calendar';
  readonly title: string;
  /** Newest first. */
  readonly years: readonly (LinkView & { readonly months: readonly LinkView[] })[];
}

export interface YearView extends BaseView {
  readonly kind: 'year';
  readonly title: string;
  /** The page with all years. */
  readonly archive: LinkView;
  readonly months: readonly LinkView[];
  readonly newer?: LinkView | undefined;
  readonly older?: LinkView | undefined;
}

export interface MonthView extends BaseView {
  readonly kind: 'month';
  readonly title: string;
  readonly year: LinkView;
  readonly days: readonly { readonly date: DateView; readonly cards: readonly Card[] }[];
  readonly newer?: LinkView | undefined;
  readonly older?: LinkView | undefined;
}

export interface LatestView extends BaseView {
  readonly kind: 'latest';
  readonly title: string;
  readonly cards: readonly Card[];
  /** Newest first. */
  readonly years: readonly LinkView[];
}

export interface CorrectionsView extends BaseView {
  readonly kind: 'corrections';
  readonly title: string;
  /** Newest first. */
  readonly items: readonly {
    readonly date: DateView;
    readonly text: string;
    readonly story: LinkView;
    /** BCP 47, of the text and the story. */
    readonly language: string;
    readonly direction: Direction;
  }[];
}

/** The form of the search page. What is found is put into it by its script, in the form of the card it has for that. */
export interface SearchView extends BaseView {
  readonly kind: 'search';
  readonly title: string;
  /** Where the form leads. */
  readonly action: string;
  /** Titles of sections that have stories. */
  readonly sections: readonly string[];
  /** Titles to choose from; a reader may type others. */
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  /** Years that have stories, newest first. */
  readonly years: readonly { readonly value: string; readonly title: string }[];
  /** Where stories are without scripts. */
  readonly archive: LinkView;
  /** JSON: what the script has to know. */
  readonly options: string;
  readonly wording: SearchWording;
}

/** What the form of the search page says. */
export interface SearchWording {
  readonly query: string;
  readonly filters: string;
  readonly section: string;
  readonly topic: string;
  readonly author: string;
  readonly year: string;
  readonly all: string;
  readonly results: string;
  readonly noScript: string;
}

export interface StandingPageView extends BaseView {
  readonly kind: 'page';
  readonly title: string;
  readonly description?: string | undefined;
  readonly bodyHtml: string;
}

export interface NotFoundView extends BaseView {
  readonly kind: 'not-found';
  readonly cards: readonly Card[];
}

export interface RedirectView extends BaseView {
  readonly kind: 'redirect';
  readonly to: LinkView;
}
