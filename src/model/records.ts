import type { ArticleDocument, AuthorDocument, Body, DocumentBase, Picture } from '../parse/document.js';
import type { Bodies } from '../store/bodies.js';
import type { LinkResolver } from './links.js';
import { type Pictures, shownBy } from './pictures.js';
import type { Report } from './place.js';
import type { ResolvedLink } from './site.js';

/** What a public record keeps of its text. */
export interface RecordText {
  readonly body: string | undefined;
  readonly links: readonly ResolvedLink[];
  readonly bodyPictures: readonly boolean[];
}

export interface RecordKeeper {
  /** Puts away the text of a record that is public; the files it shows or links to are published with it. */
  keepText(document: DocumentBase): RecordText & { readonly body: string };
  keepPicture(document: ArticleDocument | AuthorDocument): Picture | undefined;
  /** Only reports what is wrong with the links and pictures of a record that is not public yet. */
  check(document: ArticleDocument): void;
  /** The files under the content folder that the records kept so far show. */
  readonly shown: ReadonlySet<string>;
}

export interface RecordOptions {
  readonly bodies: Bodies;
  readonly pictures: Pictures;
  readonly resolveLinks: LinkResolver;
  readonly report: Report;
}

/** The one place where texts reach `Bodies` and files become public: nothing hidden is ever handed to it to keep. */
export function createRecordKeeper({ bodies, pictures, resolveLinks, report }: RecordOptions): RecordKeeper {
  const shown = new Set<string>();
  const show = (image: Picture | undefined, body: Body | undefined, bodyPictures: readonly boolean[]) => {
    for (const file of shownBy(image, body, bodyPictures)) shown.add(file);
  };
  return {
    shown,
    keepText(document) {
      bodies.put(document.body);
      const bodyPictures = pictures.ofBody(document, report);
      show(undefined, document.body, bodyPictures);
      const links = resolveLinks(document, {
        report,
        judgeStanding: true,
        onMedia: (file) => shown.add(file),
      });
      return { body: document.body.digest, links, bodyPictures };
    },
    keepPicture(document) {
      const kept = pictures.ofRecord(document, report);
      show(kept, undefined, []);
      return kept;
    },
    check(document) {
      pictures.ofRecord(document, report);
      pictures.ofBody(document, report);
      resolveLinks(document, { report, judgeStanding: false });
    },
  };
}
