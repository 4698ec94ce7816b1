export const googleMaps = {
    brand: 'Google Maps',
    kind: 'map',
    hosts: ['maps.google.com', 'maps.app.goo.gl'],
    owns: ({ host, pathname }) => /^(?:www\.)?google\.[a-z.]+$/.test(host) && pathname.startsWith('/maps'),
    // An address for frames shows nothing in a window of its own. The list `pb` has the centre of the map as `!2d` and `!3d`.
    page(url) {
        const list = url.searchParams.get('pb') ?? '';
        const lon = /!2d(-?[\d.]+)/.exec(list)?.[1];
        const lat = /!3d(-?[\d.]+)/.exec(list)?.[1];
        const place = lon && lat ? `${lat},${lon}` : url.searchParams.get('q');
        return place && (url.pathname.startsWith('/maps/embed') || url.searchParams.get('output') === 'embed')
            ? `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place.toWellFormed())}`
            : undefined;
    },
    wordPress: ['googlemaps'],
    player: {
        hosts: ['google.com', 'maps.google.com'],
        ownsHost: (host) => /^google\.[a-z.]+$/.test(host),
        origins: ['https://www.google.com'],
        frame(url) {
            if (!/^(?:maps\.|.*\/maps)/.test(url.host + url.pathname))
                return undefined;
            const at = /\/@(-?[\d.]+,-?[\d.]+)(?:,([\d.]+)z)?/.exec(url.pathname);
            const place = /\/place\/([^/@]+)/.exec(url.pathname)?.[1];
            const named = place === undefined ? undefined : decoded(place);
            const query = url.searchParams.get('query') ?? url.searchParams.get('q') ?? named ?? at?.[1];
            if (!query)
                return undefined;
            const zoom = at?.[2] === undefined ? '' : `&z=${Math.round(Number(at[2]))}`;
            return `https://www.google.com/maps?q=${encodeURIComponent(query.toWellFormed())}${zoom}&output=embed`;
        },
    },
};
/** A part of a path, decoded; unchanged where decoding fails. */
function decoded(text) {
    try {
        return decodeURIComponent(text.replace(/\+/g, ' '));
    }
    catch {
        return text;
    }
}
//# sourceMappingURL=google-maps.js.map