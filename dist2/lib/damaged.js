/** Thrown when data read from a store differs from what was written. The store is then deleted and built anew. */
export class Damaged extends Error {
}
//# sourceMappingURL=damaged.js.map