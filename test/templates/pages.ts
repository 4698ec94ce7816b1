import type { FunctionComponent } from 'preact';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { View } from '../../src/plan/views.js';
import Archive from '../../templates/archive.js';
import Article from '../../templates/article.js';
import Author from '../../templates/author.js';
import Calendar from '../../templates/calendar.js';
import Corrections from '../../templates/corrections.js';
import Home from '../../templates/home.js';
import Latest from '../../templates/latest.js';
import Lite from '../../templates/lite.js';
import LiteHome from '../../templates/lite-home.js';
import Month from '../../templates/month.js';
import NotFound from '../../templates/not-found.js';
import StandingPage from '../../templates/page.js';
import Redirect from '../../templates/redirect.js';
import Search from '../../templates/search.js';
import Section from '../../templates/section.js';
import Series from '../../templates/series.js';
import Topic from '../../templates/topic.js';
import Withdrawn from '../../templates/withdrawn.js';
import Year from '../../templates/year.js';

type Templates = { readonly [V in View as V['kind']]: FunctionComponent<V> };

const templates: Templates = {
  archive: Archive,
  article: Article,
  author: Author,
  calendar: Calendar,
  corrections: Corrections,
  home: Home,
  latest: Latest,
  lite: Lite,
  'lite-home': LiteHome,
  month: Month,
  'not-found': NotFound,
  page: StandingPage,
  redirect: Redirect,
  search: Search,
  section: Section,
  series: Series,
  topic: Topic,
  withdrawn: Withdrawn,
  year: Year,
};

/** A view's page by the default templates, without the render stage. */
export function page<V extends View>(view: V): string {
  const template = templates[view.kind] as FunctionComponent<View>;
  return `<!doctype html>\n${renderToString(h(template, view))}`;
}
