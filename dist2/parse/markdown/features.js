export const allFeatures = {
    sanitize: true,
    guard: true,
    typography: true,
    headings: true,
    links: true,
    pictures: true,
    gfm: true,
    cjk: true,
};
//# sourceMappingURL=features.js.map