/** The guarded name that a name differs from by one letter: wrong, missing, added or swapped with the next. */
export declare function guardedNameNear(plain: string): string | undefined;
