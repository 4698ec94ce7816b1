import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
/** Files that npm puts into every package, besides the files that `files` in package.json names. */
const always = ['package.json', 'README.md', 'LICENSE'];
/** The size of a block of a tar archive, in bytes. */
const block = 512;
/**
 * Makes a package as `npm pack` does, from the files under `root` that the package.json there names. `npm install` can install the
 * package from a file. The same files give the same bytes. Format: POSIX.1-1988 (ustar), gzipped.
 */
export function pack(root) {
    const { name, version, files } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    const listed = [
        ...always.filter((file) => fs.existsSync(path.join(root, file))),
        ...files.flatMap((dir) => filesIn(root, dir)),
    ];
    const parts = [];
    for (const file of [...new Set(listed)].sort()) {
        const bytes = fs.readFileSync(path.join(root, file));
        parts.push(header(`package/${file}`, bytes.length), bytes, Buffer.alloc((block - (bytes.length % block)) % block));
    }
    // Two empty blocks end an archive.
    parts.push(Buffer.alloc(2 * block));
    return { name: `${name}-${version}.tgz`, bytes: gzipSync(Buffer.concat(parts), { level: 9 }) };
}
function filesIn(root, dir) {
    return fs
        .readdirSync(path.join(root, dir), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
function header(name, size) {
    const head = Buffer.alloc(block);
    // A name of more than 100 bytes is split at a slash, and the first part goes into the field at byte 345.
    const cut = Buffer.byteLength(name) > 100 ? name.indexOf('/', name.length - 100) : -1;
    const octal = (value, length) => `${value.toString(8).padStart(length - 1, '0')}\0`;
    head.write(name.slice(cut + 1), 0);
    head.write(octal(0o644, 8), 100);
    head.write(octal(0, 8), 108);
    head.write(octal(0, 8), 116);
    head.write(octal(size, 12), 124);
    // The time of change is the one that npm sets, because some programs refuse times in 1970.
    head.write(octal(499162500, 12), 136);
    head.write(' '.repeat(8), 148);
    head.write('0', 156);
    head.write('ustar\x0000', 257);
    if (cut !== -1)
        head.write(name.slice(0, cut), 345);
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return head;
}
//# sourceMappingURL=pack.js.map