/** Gives an editor's configuration its type. */
export function defineConfig(config) {
    return config;
}
//# sourceMappingURL=config.js.map