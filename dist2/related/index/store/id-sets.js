export function openIdSets(keeper, kind) {
    const open = new Map();
    const changed = new Set();
    const of = (name) => {
        let set = open.get(name);
        if (set === undefined) {
            const bytes = keeper.get(`${kind}/${name}`);
            set = new Set(bytes && new Uint32Array(new Uint8Array(bytes).buffer));
            open.set(name, set);
        }
        return set;
    };
    return {
        of,
        add(name, id) {
            if (of(name).has(id))
                return;
            of(name).add(id);
            changed.add(name);
        },
        remove(name, id) {
            if (of(name).delete(id))
                changed.add(name);
        },
        save() {
            for (const name of changed)
                putIdSet(keeper, kind, name, Uint32Array.from(of(name)));
            changed.clear();
        },
    };
}
/** Puts a set away, whatever it was. */
export function putIdSet(keeper, kind, name, ids) {
    if (ids.length === 0)
        keeper.delete(`${kind}/${name}`);
    else
        keeper.put(`${kind}/${name}`, new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength));
}
//# sourceMappingURL=id-sets.js.map