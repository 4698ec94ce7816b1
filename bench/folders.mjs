/** Where corpus, output folders and store of one size lie. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What is in a folder, at most, in bytes for each story of a shape. `peer` is what a peer publishes. */
const rooms = {
  yardstick: { output: 31_000, peer: 20_000, corpus: 5_000, store: 28_000 },
  long: { output: 400_000, peer: 60_000, corpus: 30_000, store: 150_000 },
  photo: { output: 1_800_000, peer: 500_000, corpus: 500_000, store: 1_800_000 },
  html: { output: 150_000, peer: 50_000, corpus: 20_000, store: 100_000 },
};
/** Memory for programs and all else on the machine, which files in memory leave free. Bytes. */
const SPARE = 6e9;

/** Makes a folder each for corpus, outputs and store: in memory where they fit, and `onDisk` names those that do not. */
export function foldersFor({ count, shape }, peer) {
  const room = rooms[shape];
  const inMemory = '/dev/shm';
  const made = new Map();
  const within = (parent) => {
    if (!made.has(parent)) made.set(parent, fs.mkdtempSync(path.join(parent, 'stet-bench-')));
    return made.get(parent);
  };
  const needs = {
    output: room.output + (peer ? room.peer : 0),
    corpus: room.corpus,
    store: room.store,
  };
  let free = fs.existsSync(inMemory) ? Math.min(roomIn(inMemory), availableMemory() - SPARE) : 0;
  const folders = {};
  const onDisk = [];
  for (const [name, each] of Object.entries(needs)) {
    const need = count * each;
    if (need <= free) {
      free -= need;
      folders[name] = path.join(within(inMemory), name);
    } else {
      if (need > roomIn(os.tmpdir()))
        console.error(`${count} ${shape}: ${os.tmpdir()} may have too little room`);
      onDisk.push(name);
      folders[name] = path.join(within(os.tmpdir()), name);
    }
  }
  for (const folder of Object.values(folders)) fs.mkdirSync(folder);
  return { ...folders, scratch: [...made.values()], onDisk };
}

function roomIn(dir) {
  const { bavail, bsize } = fs.statfsSync(dir);
  return bavail * bsize;
}

function availableMemory() {
  return Number(/^MemAvailable: +(\d+)/m.exec(fs.readFileSync('/proc/meminfo', 'utf8'))?.[1]) * 1024;
}
