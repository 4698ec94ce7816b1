import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { newsroomToEdit } from '../support/edits.js';
import { contents } from '../support/folders.js';
it('repro', () => {
  const root = '/tmp/repro'; fs.rmSync(root, { recursive: true, force: true }); fs.mkdirSync(root);
  const n = newsroomToEdit(root, 1, 25);
  const b = (o: string, s: string) => { const r = spawnSync('node', ['/tmp/soakdist/dist/cli.js', 'build', '--quiet', '--now', new Date(n.now).toISOString(), '--output', o, '--store', s], { cwd: root, encoding: 'utf8' }); if (r.status) throw new Error(r.stderr); };
  b('public', '.stet'); 
  fs.cpSync(root, '/tmp/repro-before', { recursive: true, preserveTimestamps: true });
  for (let k = 0; k < 20; k++) {
    const e = [n.edit(), n.edit()];
    b('public', '.stet'); fs.rmSync(root + '/apart', { recursive: true, force: true }); b('apart/public', 'apart/.stet');
    const x = contents(root + '/public'), y = contents(root + '/apart/public');
    const d = [...new Set([...Object.keys(x), ...Object.keys(y)])].filter((f) => x[f] !== y[f] && !(f.startsWith('assets/') && y[f] === undefined));
    console.log(k, e.join(' / '), d.join());
    if (d.length) break;
  }
});
