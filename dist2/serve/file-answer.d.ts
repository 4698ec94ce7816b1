import { type Answer, type Request, type SiteFile } from './answer.js';
import type { HeaderRules } from './header-rules.js';
/** Without a rule, hosts let browsers ask each time whether a file is still the same. */
export declare const revalidate = "public, max-age=0, must-revalidate";
/** A file, and the name by which its type is known: `city/index.html`. */
export interface Named {
    readonly name: string;
    readonly file: SiteFile;
}
/**
 * The answer with a file, by what the request says of codings, ranges, and versions that the browser has. `set` and `unset` are what the
 * site's rules say about headers.
 */
export declare function answerWithFile(request: Request, { name, file }: Named, { set, unset }: ReturnType<HeaderRules['of']>, status: 200 | 404): Answer;
