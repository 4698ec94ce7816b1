/**
 * Endings of files that browsers run or show as pages, or that servers run. Published from an editor's folder, such a
 * file would be a page or script of the site itself that no sanitizer has seen.
 */
const shown = new Set(('htm html xhtm xhtml xht shtm shtml stm mht mhtml htc hta xml xsl xslt xsd dtd rdf rss atom xul mathml mml svgz ' +
    'js mjs cjs jsx wasm css swf webmanifest appcache htaccess htpasswd').split(' '));
const run = /^(?:php\d?|phps|pht|phtml|phar|cgi|fcgi|pl|asp|aspx|ashx|asmx|jsp|jspx|cfm)$/;
/** Endings that Apache obeys anywhere in a name, not only at the end. */
const runAnywhere = /^(?:php\d?|phps|pht|phtml|phar)$/;
/** Whole names of files that configure a server. */
const settings = /^(?:web\.config|_headers|_redirects|_worker\.js|_routes\.json)$/i;
/** Endings that servers know, and that browsers neither run nor show as pages. */
const plain = new Set(('pdf txt text csv tsv json geojson topojson md rtf doc docx docm xls xlsx xlsm ppt pptx pps odt ods odp odg key pages numbers epub mobi ' +
    'ics vcf zip gz tgz tar bz2 xz 7z rar dmg mp3 m4a m4b aac oga ogg opus wav flac aif aiff mid mp4 m4v mov webm ogv mkv avi mpg ' +
    'mpeg 3gp vtt srt jpg jpeg jpe jfif png gif webp avif heic heif tif tiff bmp ico psd jxl jp2 svg woff woff2 ttf otf eot parquet xlsb kmz').split(' '));
/** Endings of data written as XML. Browsers show such a file as a page if it contains elements of pages. */
const data = new Set(['gpx', 'kml', 'gml', 'tcx', 'opml', 'srx', 'ttml', 'dfxp']);
/** How many bytes of a file `activeKind` needs: more than hosts and browsers read to recognize a type. */
export const activeBytes = 65_536;
/**
 * In words, what makes a file a page or a script of the site, by the ending of the name and the first bytes; undefined
 * for a file that browsers only show or save. Hosts go by the ending, and by the bytes where they do not know the
 * ending (WHATWG MIME Sniffing, section 7.1). Apache obeys each ending of `a.php.jpg`.
 */
export function activeKind(path, head) {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?<![\s.])[\s.]+$/, '');
    if (settings.test(name))
        return 'sets up a server';
    const ends = name.toLowerCase().split('.').slice(1);
    const last = ends.at(-1) ?? '';
    const served = run.test(last) ? last : ends.find((end) => runAnywhere.test(end));
    if (served !== undefined)
        return `would be run by a server (.${served})`;
    if (shown.has(last))
        return `would be a page, script or style of the site (.${last})`;
    if (plain.has(last))
        return undefined;
    const other = ends.find((end) => shown.has(end));
    if (other !== undefined)
        return `may be taken for a page or script of the site (.${other})`;
    const text = Buffer.from(head.subarray(0, activeBytes)).toString('latin1').replace(/\0/g, '');
    if (data.has(last))
        return /<(?:[\w-]+:)?script|1999\/xhtml|2000\/svg|xml-stylesheet|<!ENTITY/i.test(text)
            ? 'has elements of pages in it'
            : undefined;
    return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<[!?/a-z%]|#!)/i.test(text)
        ? 'looks like a page or a program'
        : undefined;
}
//# sourceMappingURL=active.js.map