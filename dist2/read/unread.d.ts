/** What the beginning of a file says. */
export interface Beginning {
    /** Whether the front matter has a title, which no program writes by itself. */
    readonly titled: boolean;
    /** Whether the front matter has a date. */
    readonly dated: boolean;
    /** Whether the front matter has any field. */
    readonly fields: boolean;
}
/** Reads the beginning of a file; a file that can’t be read has no fields. */
export declare function beginningOf(file: string): Beginning;
/**
 * What a file is that is neither a story nor a picture by its name: `story` has front matter like a story, so that an
 * editor expects to see it published; `text` may be somebody's writing; `other` needs no message.
 */
export declare function judgeUnread(name: string, look: () => Beginning): 'story' | 'text' | 'other';
