/** A Markdown file of the content folder. */
export interface SourceFile {
    /** Path under the content folder, with `/`, NFC. */
    readonly path: string;
    readonly text: string;
    /** The digest of the file's bytes. */
    readonly digest: string;
}
