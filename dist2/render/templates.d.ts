import type { Config } from '../config/config.js';
import { type Message } from '../lib/message.js';
import { type PageKind } from '../lib/page-kinds.js';
import { type Asset, type Bundle } from './bundle.js';
import { type Component } from './component.js';
import { type ForeignFiles } from './foreign.js';
import { type Script } from './scripts.js';
import { type ForeignLanguage } from './template-files.js';
export type PageTemplate = ComponentTemplate | ForeignTemplate;
/** A template in TSX or JavaScript. */
export interface ComponentTemplate {
    readonly language: 'stet';
    /** The name in messages. */
    readonly shown: string;
    readonly bundle: Bundle;
    /** Whether a string that the template returns is the whole page. */
    readonly markup: boolean;
    readonly component: Component;
}
/** A template in another of Eleventy's languages. */
export interface ForeignTemplate {
    readonly language: ForeignLanguage;
    readonly shown: string;
    /** The path in the newsroom's templates folder. */
    readonly path: string;
    readonly text: string;
}
/** Everything that turns views into pages: loaded, checked and digested once a build. */
export interface Templates {
    /** The digest of each template with everything that it imports; for other languages, with the whole folder. */
    readonly digests: ReadonlyMap<PageKind, string>;
    /** URLs, in the order in which a page links them. */
    readonly stylesheets: readonly string[];
    readonly assets: readonly Asset[];
    /** The script of the search page, one of the assets; absent when the site has no search. */
    readonly searchScript?: Script | undefined;
    /** The script that opens embeds in the page, one of the assets; absent when embeds are links alone. */
    readonly embedScript?: Script | undefined;
    /** The text of the script in each page; absent when the newsroom wants none. */
    readonly pageScript?: string | undefined;
    readonly byKind: ReadonlyMap<PageKind, PageTemplate>;
    readonly foreignFiles: ForeignFiles;
    /** Whether any template or style is the newsroom's own. */
    readonly hasOwn: boolean;
    /** The budgets of pages. */
    readonly budgets?: Config['budgets'] | undefined;
    /** The newsroom's folder, as messages name it. */
    readonly ownFolder: string;
}
/** A place for the bundles of a newsroom's own templates, from one build to the next. */
export interface BundleCache {
    get(): string | undefined;
    put(bundles: string): void;
}
/**
 * Loads the templates: the newsroom's own in place of the built-in ones of the same name. Errors in any of them give
 * messages at their places, and no templates.
 */
export declare function loadTemplates(options: {
    readonly builtIn: string;
    readonly own: string;
    readonly theme?: Config['theme'] | undefined;
    /** Without budgets, pages may have any size. */
    readonly budgets?: Config['budgets'] | undefined;
    readonly cache?: BundleCache | undefined;
    /** Names the versions of stet, Node and packages, which decide on bytes too. */
    readonly environment?: string | undefined;
    /** Whether the site has a search page. */
    readonly search?: boolean | undefined;
    /** Whether readers can open embeds in the page. */
    readonly embeds?: boolean | undefined;
    /** Whether each page has a script. */
    readonly pageScript?: boolean | undefined;
}): Promise<{
    templates?: Templates;
    messages: Message[];
}>;
