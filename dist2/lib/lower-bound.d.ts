/** The first place in ascending numbers whose number is not less than `least`. */
export declare function lowerBound(ascending: ArrayLike<number>, least: number): number;
