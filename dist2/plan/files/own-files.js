/** The text of one of them, with a line feed at its end; '' for none. */
export function ownText(files, name) {
    const text = files?.get(name)?.trim() ?? '';
    return text === '' ? '' : `${text}\n`;
}
//# sourceMappingURL=own-files.js.map