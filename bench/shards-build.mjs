/** The build of bench/shards.mjs: node bench/shards-build.mjs CONFIG DEPOT NOW. Prints seconds of the processor's time of each phase. */
const dist = (file) => import(new URL(`../dist/${file}`, import.meta.url).href);
const { build } = await dist('build/build.js');
const { loadConfig } = await dist('config/load.js');
const { openFolderStore } = await dist('objects/folder.js');
const { createCoordinator, usualSizes } = await dist('shards/coordinator.js');
const { openDepot } = await dist('shards/depot.js');
const { depotDriver } = await dist('shards/runs.js');

const [file, folder, now] = process.argv.slice(2);
const { config } = await loadConfig({ cwd: process.cwd(), config: file });
const depot = openDepot(openFolderStore(folder));
const marks = [];
const mark = () => {
  const { user, system } = process.cpuUsage();
  marks.push((user + system) / 1e6);
};
const driver = depotDriver(depot, config, '');
const announce = driver.announce;
const coordinator = createCoordinator({
  depot,
  driver: {
    ...driver,
    async announce(ground, versions) {
      // Shards come when this build has ended, and find what there was to do.
      if (ground.key === undefined) return;
      await announce(ground, versions);
      if (ground.step === 'pages') mark();
    },
  },
  sizes: { ...usualSizes, least: 1 },
});
let isFirst = true;
const timed = {
  async parse(...all) {
    mark();
    await coordinator.parse(...all);
    mark();
  },
  async query(...all) {
    mark();
    const answers = await coordinator.query(...all);
    mark();
    return answers;
  },
  async pages(work) {
    // Redirects are few.
    if (!isFirst) return undefined;
    isFirst = false;
    mark();
    const left = await coordinator.pages(work);
    mark();
    return left;
  },
};
const { written } = await build({ config, now: Date.parse(now), write: true, elsewhere: timed });
if (written === undefined) throw new Error('nothing was written');
mark();
const [a, b, c, d, e, f, g, h] = marks;
process.stdout.write(
  JSON.stringify({
    begin: a,
    parsing: b - a,
    records: c - b,
    asking: d - c,
    lists: e - d,
    snapshot: f - e,
    taking: g - f,
    end: h - g,
    traffic: depot.traffic,
  }),
);
process.exit(0);
