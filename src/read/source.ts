/** A Markdown file as it was found. */
export interface SourceFile {
  /** Path under the content folder, with `/`, NFC. */
  readonly path: string;
  readonly text: string;
  /** Digest of its bytes. */
  readonly digest: string;
}
