/** Thrown when what was kept is not what was put: then all of it is to be forgotten, and made anew. */
export class Damaged extends Error {}
