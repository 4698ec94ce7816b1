/**
 * What a name in the static folder shows: a file for readers, one left there by a program, or a hidden one. Hidden are,
 * for instance, .git, .env and .htpasswd, which nobody outside may read.
 */
export declare function meantBy(name: string): 'web' | 'leftover' | 'hidden';
