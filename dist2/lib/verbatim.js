/**
 * Characters that cannot be in an address in running text: white space, quotation marks, angle brackets, the
 * punctuation of CJK.
 */
const inAddress = '[^\\s<>"“”„«»\\u3000-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65]';
const host = '(?:[\\w-]{1,63}\\.){1,8}[A-Za-z]{2,24}';
/**
 * Each form begins at the beginning of a word and can match from one place of a word only, so that time grows with the
 * length.
 */
const forms = [
    // https://example.org/a--b
    `(?<![\\w+.-])[A-Za-z][A-Za-z0-9+.-]{1,30}://${inAddress}+`,
    // www.example.org/a--b
    `(?<![\\w.-])[Ww]{3}\\.${inAddress}+`,
    // press--office@example.org
    `(?<![\\w.+%-])[\\w+%][\\w.+%'-]{0,63}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}`,
    // @handle--of.one, @one@example.social
    '(?<![\\w@.])@\\w[\\w.@-]*',
    // example.org/a--b
    `(?<![\\w./@-])${host}(?::\\d{1,5})?/${inAddress}*`,
    // report--final.pdf, xn--bcher-kva.example; a sentence that follows without a space begins with a capital.
    '(?<![\\w./@-])[\\w-]+(?:\\.[\\w-]+)*\\.[a-z][a-z0-9]{1,6}(?![\\w-])',
    // /var/www/a--b, ~/notes--old/
    '(?<![\\w./~-])(?:~|\\.{1,2})?/[\\w.-]+(?:/[\\w.-]*)*',
];
const addresses = new RegExp(forms.join('|'), 'g');
/** Characters that may be in an address but, at its end, belong to the sentence around it. */
const trailing = new Set(".,;:!?'’)]}*_~…");
/**
 * The addresses, e-mail addresses, handles and file names in a text, in order, as `[start, end)`: readers copy them, so
 * they are not changed.
 */
export function addressesIn(text) {
    if (!/[@/.]/.test(text))
        return [];
    const found = [];
    for (const match of text.matchAll(addresses)) {
        let { length } = match[0];
        while (trailing.has(match[0].charAt(length - 1)))
            length -= 1;
        if (length > 0)
            found.push([match.index, match.index + length]);
    }
    return found;
}
/** Whether the words of a link are the address that it leads to, in full or without parts such as `https://`. */
export function isAddressOf(text, href) {
    return text !== '' && !/\s/.test(text) && bare(text) === bare(href);
}
function bare(address) {
    const plain = address.replace(/^(?:https?:\/\/|mailto:|tel:|\/\/)/i, '').replace(/^www\./i, '');
    try {
        return decodeURIComponent(plain).replace(/\/$/, '');
    }
    catch {
        return plain.replace(/\/$/, '');
    }
}
//# sourceMappingURL=verbatim.js.map