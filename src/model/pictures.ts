import { message, type Place } from '../lib/message.js';
import type {
  ArticleDocument,
  AuthorDocument,
  Body,
  BodyPicture,
  DocumentBase,
  Picture,
} from '../parse/document.js';
import { createNearest, suggestion } from './nearest.js';
import { placeOf, type Report } from './place.js';
import { rules } from './rules.js';

export interface Pictures {
  /**
   * The picture of a record's front matter, or undefined where its file is missing, which is reported, as is a story's
   * picture without a description.
   */
  ofRecord(document: ArticleDocument | AuthorDocument, report: Report): Picture | undefined;
  /** Which of a body's pictures exist; the missing ones are reported. */
  ofBody(document: DocumentBase, report: Report): boolean[];
}

/** `media`: the files under the content folder that are no texts. `onMiss` is told of each that is shown and not there. */
export function createPictures(
  media: ReadonlySet<string>,
  onMiss: (src: string) => void = () => {},
): Pictures {
  const nearest = createNearest(() => media);
  const exists = (src: string, place: Place, report: Report): boolean => {
    if (media.has(src)) return true;
    onMiss(src);
    report(
      message(
        rules['picture-missing'],
        `The picture “${src}” does not exist.${suggestion(nearest(src))}`,
        place,
      ),
    );
    return false;
  };
  return {
    ofRecord(document, report) {
      const picture = document.image;
      if (picture === undefined) return undefined;
      if (document.kind === 'article' && !picture.alt?.trim()) {
        const what = `The picture “${picture.src}” has no description.`;
        report(message(rules['picture-without-alt'], what, placeOf(document, 'image.src')));
      }
      if (isElsewhere(picture.src)) return picture;
      const src = picture.src.normalize('NFC').replace(/^(\.?\/)+/, '');
      if (!exists(src, placeOf(document, 'image.src'), report)) return undefined;
      return src === picture.src ? picture : { ...picture, src };
    },
    ofBody(document, report) {
      return document.body.pictures.map(({ src, line, column }: BodyPicture) =>
        exists(src.normalize('NFC'), { file: document.file, line, column }, report),
      );
    },
  };
}

/** A picture that is fetched from another host. */
export function isElsewhere(src: string): boolean {
  return /^(https?:)?\/\//i.test(src);
}

/** The files that a record's picture and body show. */
export function* shownBy(
  image: Picture | undefined,
  body: Body | undefined,
  bodyPictures: readonly boolean[],
): Generator<string> {
  if (image && !isElsewhere(image.src)) yield image.src;
  for (const [index, shown] of bodyPictures.entries()) {
    const src = body?.pictures[index]?.src;
    if (shown && src !== undefined) yield src.normalize('NFC');
  }
}
