export const openStreetMap = {
    brand: 'OpenStreetMap',
    kind: 'map',
    hosts: ['openstreetmap.org'],
    page(url) {
        if (url.pathname !== '/export/embed.html')
            return undefined;
        const [west = NaN, south = NaN, east = NaN, north = NaN] = (url.searchParams.get('bbox') ?? '')
            .split(',')
            .map(Number);
        const zoom = Math.round(Math.log2(1080 / (east - west)));
        if (!(zoom >= 0) || Number.isNaN(north - south))
            return undefined;
        const [lat, lon] = [(south + north) / 2, (west + east) / 2].map((each) => each.toFixed(5));
        const [mlat, mlon] = (url.searchParams.get('marker') ?? '').split(',');
        const marker = Number(mlat) && Number(mlon) ? `?mlat=${Number(mlat)}&mlon=${Number(mlon)}` : '';
        return `https://www.openstreetmap.org/${marker}#map=${Math.min(zoom, 19)}/${lat}/${lon}`;
    },
    player: {
        hosts: ['openstreetmap.org'],
        origins: ['https://www.openstreetmap.org'],
        frame(url) {
            const [, zoom, lat, lon] = /^#map=(\d+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(url.hash) ?? [];
            if (lon === undefined)
                return undefined;
            const [x, y] = [Number(lon), Number(lat)];
            if (!(Math.abs(x) <= 180) || !(Math.abs(y) <= 85))
                return undefined;
            // A frame shows three tiles of the map by two. A tile is 360 degrees wide at zoom 0, and half as wide at each further zoom.
            const tile = 360 / 2 ** Math.min(Number(zoom), 19);
            const [dx, dy] = [1.5 * tile, tile * Math.cos((y * Math.PI) / 180)];
            const box = [x - dx, y - dy, x + dx, y + dy].map((each) => each.toFixed(5)).join('%2C');
            const marker = url.searchParams.has('mlat') ? `&marker=${lat}%2C${lon}` : '';
            return `https://www.openstreetmap.org/export/embed.html?bbox=${box}&layer=mapnik${marker}`;
        },
    },
};
//# sourceMappingURL=openstreetmap.js.map