/** The pictures of a site, as the plan uses them. */
export interface Pictures {
    /** A picture by the path under the content or static folder; undefined for one that is not made, or not published. */
    get(path: string): Picture | undefined;
    /** Whether a file is a picture that is processed or refused; if so, the original is not published. */
    isOurs(path: string): boolean;
    /** Paths of the pictures that are not published. */
    readonly refused: readonly string[];
    /** All files that are published of all pictures. */
    readonly files: readonly PictureFile[];
}
export interface Picture {
    /** Identifies all files made of the picture: where the name is the same, so are all other fields here. */
    readonly name: string;
    /** The size in pixels of the file at the picture's own path. */
    readonly width: number;
    readonly height: number;
    /** The mean colour, for the stylesheet; absent where the picture has transparent parts. */
    readonly tone?: string | undefined;
    /** Other sizes and formats of the whole picture, the best first. */
    readonly sources: readonly Source[];
    /** The picture cut to shapes that show the named point (see lib/focus.ts); undefined where it is not cut. */
    cuts(focus: string): Cuts | undefined;
}
/** One format of a picture, smallest first. */
export interface Source {
    readonly type: string;
    /** A media query that must hold for this source to be used. */
    readonly media?: string | undefined;
    readonly files: readonly {
        readonly url: string;
        readonly width: number;
    }[];
}
export type Shape = 'wide' | 'standard' | 'square';
export type Cuts = Readonly<Record<Shape, Cut>>;
export interface Cut {
    /** A JPEG, which every program can show. */
    readonly url: string;
    readonly width: number;
    readonly height: number;
    /** The position of the point in the cut. */
    readonly focus: {
        readonly x: number;
        readonly y: number;
    };
    readonly sources: readonly Source[];
}
/** A file that is made of a picture. */
export interface PictureFile {
    /** Path from the site's root, decoded. */
    readonly url: string;
    /** Path in the output folder. */
    readonly file: string;
    /** The original, as messages name it. */
    readonly source: string;
    /** Identifies the original and the way in which the file is made. */
    readonly inputs: string;
    bytes(): Promise<Uint8Array>;
}
