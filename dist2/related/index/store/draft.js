export function draftOf(keeper) {
    /** Undefined for what is deleted. */
    const drafted = new Map();
    return {
        get: (name) => (drafted.has(name) ? drafted.get(name) : keeper.get(name)),
        put: (name, bytes) => void drafted.set(name, bytes),
        delete: (name) => void drafted.set(name, undefined),
        settle() {
            for (const [name, bytes] of drafted) {
                if (bytes === undefined)
                    keeper.delete(name);
                else
                    keeper.put(name, bytes);
            }
            drafted.clear();
        },
    };
}
//# sourceMappingURL=draft.js.map