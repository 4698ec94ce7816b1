import type { Article, Site } from '../../model/site.js';
import type { PlanContext } from '../context.js';
import type { Page } from '../page.js';
import type { TranslationView } from '../views.js';
/** The page of a story. */
export declare function articlePage(key: string, context: PlanContext): Page | undefined;
export declare function isOld({ modified }: Article, { oldBefore }: Site): boolean;
/** `href` is that of the translation's page. */
export declare function translationView({ title, language }: Article, href: string): TranslationView;
/** `example.org` of `https://www.example.org/page`; '' for what is no web address. */
export declare function hostOf(url: string): string;
