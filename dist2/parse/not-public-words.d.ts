export declare function plainName(name: string): string;
/** Not public when true, in any group. A value that means neither yes nor no is an error. */
export declare const draftNames: ReadonlySet<string>;
/** Not public when true, at the top level or in a group about the page. */
export declare const hiddenNames: ReadonlySet<string>;
/** Of the names above, those that mean with a date: not public from that date on. */
export declare const goneNames: ReadonlySet<string>;
/** Not public when false. */
export declare const publicNames: ReadonlySet<string>;
/** Not empty in a text with a password. */
export declare const passwordNames: ReadonlySet<string>;
/** A word for the state of a text. An unknown word is an error. */
export declare const statusNames: ReadonlySet<string>;
/** A word for the kind of a text, which may say that it is not public. */
export declare const kindNames: ReadonlySet<string>;
/** Lists in which the word draft marks a draft, as in Nikola. */
export declare const listNames: ReadonlySet<string>;
/** Public from a date on. Such a field has no other meaning, so a value that is no date is an error. */
export declare const embargoNames: ReadonlySet<string>;
/** With a date: public from then on. A value that is neither a date nor yes or no has no meaning here. */
export declare const publicFromNames: ReadonlySet<string>;
/** With a date: not public from then on. */
export declare const publicUntilNames: ReadonlySet<string>;
/** Groups about the page itself, not about a picture or a newsletter. */
export declare const pageGroups: ReadonlySet<string>;
/** A name that differs from one of these by one letter is taken for it. */
export declare const guarded: readonly ['draft', 'drafts', 'isdraft', 'unpublished', 'embargo', 'embargoed', 'embargountil', 'expires', 'expirydate', 'expirationdate', 'unpublishdate', 'publishdate', 'published', 'private', 'hidden', 'unlisted', 'headless', 'password', 'retracted', 'scheduled', 'visibility', 'withdrawn'];
/** Words that differ by one letter from a guarded name and have a meaning of their own. */
export declare const otherWords: ReadonlySet<string>;
/** Values that do so in a field for the kind of a text, and have other meanings elsewhere: `type: review`. */
export declare const narrowValues: ReadonlySet<string>;
/** Yes or no, where a text says one of them; else undefined. */
export declare function answerOf(text: string): boolean | undefined;
/** Whether a word such as `pending` or `publish` says that a text is public; undefined for any other word. */
export declare function isPublicWord(text: string): boolean | undefined;
