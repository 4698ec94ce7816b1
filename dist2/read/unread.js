import { closeSync, openSync, readSync } from 'node:fs';
/** How many bytes of a file are read: fields behind them are not needed to recognize a story. */
const headBytes = 4096;
const nothing = { titled: false, dated: false, fields: false };
/** Reads the beginning of a file; a file that can’t be read has no fields. */
export function beginningOf(file) {
    let text;
    try {
        const descriptor = openSync(file, 'r');
        try {
            const bytes = Buffer.alloc(headBytes);
            text = bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, headBytes, 0));
        }
        finally {
            closeSync(descriptor);
        }
    }
    catch {
        return nothing;
    }
    const block = /^\ufeff?\s*(---|\+\+\+)[^\S\n]*\r?\n([\s\S]*?)(?:\n(?:\1|\.\.\.)|$)/.exec(text)?.[2];
    if (block === undefined)
        return nothing;
    const has = (name) => new RegExp(`^["']?(?:${name})["']?\\s*[:=]`, 'im').test(block);
    return {
        titled: has('title|headline|name'),
        dated: has('[\\w-]*date[\\w-]*|published[\\w-]*|created[\\w-]*|pubdate|time'),
        fields: has('[A-Za-z][\\w-]*'),
    };
}
/** Endings of files that other programs of a newsroom read. Their front matter is not that of a story. */
const otherPrograms = /\.(?:xml|json|[cm]?jsx?|[cm]?tsx?|css|s[ac]ss|less|liquid|njk|hbs|ejs|pug|haml|php|py|rb|ya?ml|toml|csv|tsv|ics|webmanifest)$/i;
/** Endings of text in other markup languages, which stet cannot read. */
const otherMarkup = /\.(?:adoc|asciidoc|asc|rst|org|textile|rmd|qmd|docx?|odt|rtf|pages|html?)$/i;
/** Endings of backup copies that text editors leave behind, and of plain text. */
const copies = /(?:~|\.(?:bak|orig|old|sw[op]|tmp|rej))$/i;
const plainText = /\.(?:txt|text)$/i;
/** Endings of files that are not text. */
const binary = /\.(?:pdf|zip|gz|tgz|mp[34]|m4[av]|og[agv]|opus|wav|flac|aac|web[mp]|mov|avi|mkv|ttf|otf|woff2?|eot|ico|tiff?|heic|psd|ai|eps|xlsx?|pptx?)$/i;
/**
 * What a file is that is neither a story nor a picture by its name: `story` has front matter like a story, so that an
 * editor expects to see it published; `text` may be somebody's writing; `other` needs no message.
 */
export function judgeUnread(name, look) {
    if (binary.test(name))
        return 'other';
    if (otherMarkup.test(name))
        return 'text';
    if (otherPrograms.test(name))
        return look().titled ? 'text' : 'other';
    const { titled, fields } = look();
    if (copies.test(name))
        return fields ? 'text' : 'other';
    if (titled)
        return 'story';
    return fields || plainText.test(name) ? 'text' : 'other';
}
//# sourceMappingURL=unread.js.map