/** What is known of a site's pictures, as the plan is handed it. */
export interface Pictures {
  /** A picture by its path under the content or static folder; undefined for one that is not made, or not published. */
  get(path: string): Picture | undefined;
  /** Whether a file is a picture that is made, or refused: then it is not published as it is. */
  isOurs(path: string): boolean;
  /** Paths of those that are not published. */
  readonly refused: readonly string[];
  /** Everything that is published of all pictures. */
  readonly files: readonly PictureFile[];
}

export interface Picture {
  /** Names all that is made of it: where this is the same, so are all the others here. */
  readonly name: string;
  /** In pixels, at its own path. */
  readonly width: number;
  readonly height: number;
  /** Its mean colour, for the stylesheet; absent where it can be seen through. */
  readonly tone?: string | undefined;
  /** Other sizes and formats of the whole picture, the best first. */
  readonly sources: readonly Source[];
  /** It cut to shapes, the named point (see lib/focus.ts) in sight; undefined for what is not cut. */
  cuts(focus: string): Cuts | undefined;
}

/** One format of a picture, smallest first. */
export interface Source {
  readonly type: string;
  /** A media query without which it is not to be taken. */
  readonly media?: string | undefined;
  readonly files: readonly { readonly url: string; readonly width: number }[];
}

export type Shape = 'wide' | 'standard' | 'square';

export type Cuts = Readonly<Record<Shape, Cut>>;

export interface Cut {
  /** A JPEG, which everything can show. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** Where the point is in it. */
  readonly focus: { readonly x: number; readonly y: number };
  readonly sources: readonly Source[];
}

/** A file that is made of a picture. */
export interface PictureFile {
  /** Path from the site's root, decoded. */
  readonly url: string;
  /** Path in the output folder. */
  readonly file: string;
  /** The picture it is made of, as messages name it. */
  readonly source: string;
  /** Names what it is made of and how. */
  readonly inputs: string;
  bytes(): Promise<Uint8Array>;
}
