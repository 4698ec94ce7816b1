/** A field of plain text, and the markup that was removed from it. */
interface PlainText {
    readonly text: string;
    /** Character references such as `&amp;`, as written. */
    readonly references: readonly string[];
    /** Tags and marks of Markdown, as written. */
    readonly marks: readonly string[];
}
/**
 * The text that a field is meant to have where another program wrote HTML or an editor wrote Markdown: references
 * become their characters; tags and marks are removed, and their words remain. `A & B`, `AT&T`, `x <b` and `snake_case`
 * are plain text.
 */
export declare function plainText(written: string): PlainText;
export {};
