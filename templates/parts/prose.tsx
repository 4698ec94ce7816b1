interface Props {
  /** Sanitized by the parse stage. */
  html: string;
  /** Where the story was written; the stylesheet sets it into the first line. */
  dateline?: string | undefined;
}

/** A text written by editors. */
export function Prose({ html, dateline }: Props) {
  return (
    <>
      {dateline && (
        <p class="dateline">
          <span>{dateline}</span>
        </p>
      )}
      <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
