export {};
//# sourceMappingURL=search-options.js.map