/**
 * node bench/look.mjs FOLDER: the seconds in which a bare program asks the disk about all sources, one `readdir` for each
 * folder and one `stat` for each file. Any build pays this to know what nobody changed, and it grows with the archive.
 */
import fs from 'node:fs';
import path from 'node:path';

function look(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) look(file);
    else fs.statSync(file);
  }
}

const began = performance.now();
look(process.argv[2]);
console.log((performance.now() - began) / 1_000);
