/** `bad` is a clause that says what is wrong with the text. */
type Address<Name extends string> = ({
    readonly [N in Name]: string;
} & {
    readonly bad?: undefined;
}) | ({
    readonly [N in Name]?: undefined;
} & {
    readonly bad: string;
});
/**
 * A path of this site, decoded, NFC, beginning with `/`. It may be written `/world/talks.html`, `world/talks.html`,
 * percent-encoded, or with the site's own host in front.
 */
export declare function ownPath(text: string, siteUrl: string): Address<'url'>;
/** Whether a path would lead out of the folder that it is relative to. */
export declare function leadsOut(text: string): boolean;
/**
 * The place of a picture named in front matter: a path under the content folder, or an absolute https URL.
 * `media/x.jpg` and `/x.jpg` are paths from the content folder, and so is an address on the site's own host; all others
 * are relative to the folder of `file`.
 */
export declare function picturePath(written: string, file: string, siteUrl: string): Address<'src'> & {
    readonly elsewhere?: boolean;
};
/**
 * A slug for an address: unchanged if it consists of letters, digits and `-` `_` `.` `~`, so that a newsroom can keep
 * existing addresses; otherwise slugified. `bad` where nothing of the text can be used, or where it has a slash, which
 * would make it a path.
 */
export declare function toSlug(text: string): Address<'slug'>;
/**
 * The language in a file's name, as in Hugo: `story.de.md`, `index.zh-hans.md`; `bare` is the path without the
 * language. Undefined where there is none, or where the part is more likely a version or a host: `notes.1.de.md`.
 */
export declare function languageOfFile(file: string): {
    readonly language: string;
    readonly bare: string;
} | undefined;
/**
 * The slug of a file whose front matter names none: the file's name, or the folder's for an index.md, without a date in
 * front.
 */
export declare function slugOfFile(file: string): Address<'slug'>;
/** The words of a file's name, each with a capital, from which Jekyll makes a title: `2016-03-04-river-rises.md`. */
export declare function titleOfFile(file: string): string;
/** The date in front of a file's name, `2016-03-04-talks.md`: the date of a story that gives no other (Jekyll). */
export declare function dateOfFile(file: string): string | undefined;
export {};
