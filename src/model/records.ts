import type { ArticleDocument, AuthorDocument, DocumentBase, Picture } from '../parse/document.js';
import type { LinkResolver } from './links.js';
import { type Pictures, shownAs } from './pictures.js';
import type { Report } from './place.js';
import type { ResolvedLink } from './site.js';

/** What a public record keeps of its text. */
interface RecordText {
  readonly body: string | undefined;
  readonly links: readonly ResolvedLink[];
  readonly bodyPictures: readonly (string | null)[];
}

export interface RecordKeeper {
  /** Puts away the text of a record that is public; the files it shows or links to are published with it. */
  keepText(document: DocumentBase): RecordText & { readonly body: string };
  keepPicture(document: ArticleDocument | AuthorDocument): Picture | undefined;
  /** Only reports what is wrong with the links and pictures of a record that is not public yet. */
  check(document: ArticleDocument): void;
  /** The files under the content folder that the records kept so far show or link to, and how (see `shownAs`). */
  readonly shown: ReadonlySet<string>;
  /** The same of each record that has any, by its file. */
  readonly shownIn: ReadonlyMap<string, ReadonlySet<string>>;
}

interface RecordOptions {
  readonly pictures: Pictures;
  readonly resolveLinks: LinkResolver;
  readonly report: Report;
}

/** The one place where texts and files become public: nothing hidden is ever handed to it to keep. */
export function createRecordKeeper({ pictures, resolveLinks, report }: RecordOptions): RecordKeeper {
  const shown = new Set<string>();
  const shownIn = new Map<string, Set<string>>();
  const show = ({ file }: DocumentBase, shows: string) => {
    shown.add(shows);
    const its = shownIn.get(file);
    if (its) its.add(shows);
    else shownIn.set(file, new Set([shows]));
  };
  return {
    shown,
    shownIn,
    keepText(document) {
      const bodyPictures = pictures.ofBody(document, report);
      for (const file of bodyPictures) if (file !== null) show(document, file);
      const links = resolveLinks(document, {
        report,
        judgeStanding: true,
        onMedia: (file) => show(document, file),
      });
      return { body: document.body.digest, links, bodyPictures };
    },
    keepPicture(document) {
      const kept = pictures.ofRecord(document, report);
      for (const shows of shownAs(kept)) show(document, shows);
      return kept;
    },
    check(document) {
      pictures.ofRecord(document, report);
      pictures.ofBody(document, report);
      resolveLinks(document, { report, judgeStanding: false });
    },
  };
}
