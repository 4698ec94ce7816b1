/** What a page of a kind may weigh: its kilobytes with styles and scripts, the files it asks for, the scripts it runs. */
interface Weight {
    readonly kilobytes: number;
    readonly requests: number;
    readonly scripts: number;
}
/** Every kind of page, each with a rule in plan/registry.ts, a view in plan/views.ts and a template of its name. */
export declare const pageKinds: {
    readonly article: {
        readonly noun: 'the story';
        readonly inListSitemap: 'never';
        readonly budget: Weight;
    };
    readonly lite: {
        readonly noun: 'the lite edition of the story';
        readonly inListSitemap: 'never';
        readonly budget: Weight;
    };
    readonly 'lite-home': {
        readonly noun: 'the front page of the lite edition';
        readonly inListSitemap: 'never';
        readonly budget: {
            readonly requests: number;
            readonly scripts: number;
            readonly kilobytes: 15;
        };
        readonly isSingle: true;
    };
    readonly withdrawn: {
        readonly noun: 'the notice for the withdrawn story';
        readonly inListSitemap: 'never';
        readonly budget: Weight;
    };
    readonly home: {
        readonly noun: 'the front page';
        readonly inListSitemap: 'always';
        readonly budget: Weight;
    };
    readonly section: {
        readonly noun: 'the section front';
        readonly inListSitemap: 'with stories';
        readonly budget: Weight;
    };
    readonly topic: {
        readonly noun: 'the topic page';
        readonly inListSitemap: 'with stories';
        readonly budget: Weight;
    };
    readonly author: {
        readonly noun: 'the author page';
        readonly inListSitemap: 'with stories';
        readonly budget: Weight;
    };
    readonly series: {
        readonly noun: 'the series page';
        readonly inListSitemap: 'with stories';
        readonly budget: Weight;
    };
    readonly archive: {
        readonly noun: 'an archive page';
        readonly inListSitemap: 'always';
        readonly budget: Weight;
    };
    readonly calendar: {
        readonly noun: 'the front page of the archive';
        readonly inListSitemap: 'always';
        readonly budget: Weight;
    };
    readonly year: {
        readonly noun: 'the archive of a year';
        readonly inListSitemap: 'always';
        readonly budget: Weight;
    };
    readonly month: {
        readonly noun: 'the archive of a month';
        readonly inListSitemap: 'always';
        readonly budget: Weight;
    };
    readonly latest: {
        readonly noun: 'the page of the latest stories';
        readonly inListSitemap: 'always';
        readonly budget: Weight;
    };
    readonly corrections: {
        readonly noun: 'the page of corrections';
        readonly inListSitemap: 'always';
        readonly budget: Weight;
        readonly isSingle: true;
    };
    readonly search: {
        readonly noun: 'the search page';
        readonly inListSitemap: 'never';
        readonly budget: Weight;
        readonly isSingle: true;
    };
    readonly page: {
        readonly noun: 'the page';
        readonly inListSitemap: 'always';
        readonly budget: Weight;
    };
    readonly 'not-found': {
        readonly noun: 'the page for addresses that do not exist';
        readonly inListSitemap: 'never';
        readonly budget: Weight;
        readonly isSingle: true;
    };
    readonly redirect: {
        readonly noun: 'a redirect asked for by';
        readonly inListSitemap: 'never';
        readonly budget: Weight;
    };
};
export type PageKind = keyof typeof pageKinds;
export declare const allPageKinds: PageKind[];
/** The kinds of which there is one page each. */
export declare const singlePageKinds: ("archive" | "article" | "author" | "calendar" | "corrections" | "home" | "latest" | "lite" | "lite-home" | "month" | "not-found" | "page" | "redirect" | "search" | "section" | "series" | "topic" | "withdrawn" | "year")[];
export {};
