/** The point of a picture that a cut must show: 0 to 1, from the left and from the top. */
interface Focus {
    readonly x: number;
    readonly y: number;
}
/** The name of a point, in whole percent: more digits make no difference at the size of a picture. */
export declare function focusName({ x, y }?: Focus): string;
/** The point that a name from `focusName` stands for. */
export declare function focusNamed(name: string): Focus;
export {};
