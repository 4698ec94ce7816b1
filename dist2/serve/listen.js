import http from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { isForeign, isLoopback } from './local.js';
/** A CDN compresses once; here it is done for each answer, so not as well as can be. */
const brotli = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } };
/**
 * Listens at the first port that is free, and answers requests. Requests of pages of other sites get status 403. `onError` gets
 * what went wrong with an answer, which then ends. Throws the error of the system if no port can be had (`EADDRINUSE`, `EACCES`,
 * `EADDRNOTAVAIL`).
 */
export async function listen({ host, ports }, answer, onError) {
    const anyHost = !isLoopback(host);
    const server = http.createServer((request, response) => {
        const { method = '', url: target = '', headers } = request;
        const answered = isForeign(headers, anyHost)
            ? Promise.resolve(refused)
            : answer({ method, target, headers });
        answered
            .then((given) => send(given, response))
            .catch((error) => {
            // A browser that has seen enough is no failure.
            if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE')
                onError(error);
            response.destroy();
        });
    });
    for (const [index, port] of ports.entries())
        try {
            await new Promise((resolve, reject) => {
                server.once('error', reject).listen({ port, host }, () => {
                    server.off('error', reject);
                    resolve();
                });
            });
            break;
        }
        catch (error) {
            server.removeAllListeners('error');
            const { code } = error;
            if (code !== 'EADDRINUSE' || index === ports.length - 1)
                throw error;
        }
    const { port } = server.address();
    return {
        port,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
const refused = {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: {
        text: 'This server answers requests to localhost and 127.0.0.1 alone. To reach it by another name, start it with --host.\n',
    },
};
async function send({ status, headers, body }, response) {
    response.writeHead(status, headers);
    if (body === undefined)
        response.end();
    else
        await pipeline([...streams(body), response]);
}
/** The bytes of an answer, and what compresses them. */
function streams(body) {
    if ('text' in body)
        return [Readable.from([Buffer.from(body.text)])];
    const read = body.file.read(body.range);
    if (body.coding === undefined)
        return [read];
    return [read, body.coding === 'br' ? zlib.createBrotliCompress(brotli) : zlib.createGzip()];
}
//# sourceMappingURL=listen.js.map