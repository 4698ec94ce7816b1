export {};
//# sourceMappingURL=bodies.js.map