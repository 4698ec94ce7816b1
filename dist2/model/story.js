export {};
//# sourceMappingURL=story.js.map