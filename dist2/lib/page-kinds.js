/** What readers of a long story on a slow line can bear; lists may have many pictures and stories. */
const story = { kilobytes: 150, requests: 10, scripts: 3 };
const list = { kilobytes: 250, requests: 10, scripts: 3 };
/** One file, on the slowest of lines. A list of fifty headlines is longer than most stories. */
const lite = { kilobytes: 10, requests: 1, scripts: 0 };
/** Every kind of page, each with a rule in plan/registry.ts, a view in plan/views.ts and a template of its name. */
export const pageKinds = {
    article: { noun: 'the story', inListSitemap: 'never', budget: story },
    lite: { noun: 'the lite edition of the story', inListSitemap: 'never', budget: lite },
    'lite-home': {
        noun: 'the front page of the lite edition',
        inListSitemap: 'never',
        budget: { ...lite, kilobytes: 15 },
        isSingle: true,
    },
    withdrawn: { noun: 'the notice for the withdrawn story', inListSitemap: 'never', budget: story },
    home: { noun: 'the front page', inListSitemap: 'always', budget: list },
    section: { noun: 'the section front', inListSitemap: 'with stories', budget: list },
    topic: { noun: 'the topic page', inListSitemap: 'with stories', budget: list },
    author: { noun: 'the author page', inListSitemap: 'with stories', budget: list },
    series: { noun: 'the series page', inListSitemap: 'with stories', budget: list },
    archive: { noun: 'an archive page', inListSitemap: 'always', budget: list },
    calendar: { noun: 'the front page of the archive', inListSitemap: 'always', budget: list },
    year: { noun: 'the archive of a year', inListSitemap: 'always', budget: list },
    month: { noun: 'the archive of a month', inListSitemap: 'always', budget: list },
    latest: { noun: 'the page of the latest stories', inListSitemap: 'always', budget: list },
    corrections: { noun: 'the page of corrections', inListSitemap: 'always', budget: list, isSingle: true },
    search: { noun: 'the search page', inListSitemap: 'never', budget: list, isSingle: true },
    page: { noun: 'the page', inListSitemap: 'always', budget: story },
    'not-found': {
        noun: 'the page for addresses that do not exist',
        inListSitemap: 'never',
        budget: story,
        isSingle: true,
    },
    redirect: { noun: 'a redirect asked for by', inListSitemap: 'never', budget: story },
};
export const allPageKinds = Object.keys(pageKinds);
/** The kinds of which there is one page each. */
export const singlePageKinds = allPageKinds.filter((kind) => 'isSingle' in pageKinds[kind]);
//# sourceMappingURL=page-kinds.js.map