export {};
//# sourceMappingURL=picture.js.map