/** An answer in words. */
export function plain(status, text, headers = {}) {
    return {
        status,
        headers: {
            'content-type': 'text/plain; charset=utf-8',
            'content-length': String(Buffer.byteLength(text)),
            ...headers,
        },
        body: { text },
    };
}
//# sourceMappingURL=answer.js.map