/**
 * npm run bench:dev [-- COUNT …]: how soon `stet dev` shows what was saved, at 1,000 and 100,000 stories or as many as named.
 *
 * Builds the yardstick (bench/generate-corpus.mjs), starts `stet dev` with the store of that build, and opens a story and the front page in the
 * system's Chromium (CHROMIUM names another). Thirty times each a file is saved: the body of the story, the headline of the story, the front page's
 * file, a part of a template, the stylesheet. Prints medians and the longest, in milliseconds from the save to the frame in which the page shows it;
 * how long it takes until `stet dev` is ready, the memory of its own then and at the end (RssAnon), and how long a section's front takes to answer right after
 * a save.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { storiesOf } from './cases.mjs';
import { foldersFor } from './folders.mjs';

const here = import.meta.dirname;
const stet = path.join(here, '..', 'dist', 'cli.js');
const counts = process.argv.slice(2).map(Number);
const saves = 30;
const longest = 30_000;

for (const count of counts.length > 0 ? counts : [1_000, 100_000]) await measureAt(count);

async function measureAt(count) {
  const { corpus, output, store, scratch } = foldersFor({ count, shape: 'yardstick' }, false);
  const remove = () => {
    for (const dir of scratch) fs.rmSync(dir, { recursive: true, force: true });
  };
  process.on('exit', remove);
  spawnSync(process.execPath, [path.join(here, 'generate-corpus.mjs'), String(count), corpus], {
    stdio: 'inherit',
  });
  const config = path.join(output, 'stet.config.json');
  const templates = path.join(output, 'templates');
  fs.mkdirSync(path.join(templates, 'parts'), { recursive: true });
  fs.mkdirSync(path.join(templates, 'styles'));
  fs.writeFileSync(config, JSON.stringify({ title: 'The yardstick', search: false }));
  const footer = path.join(templates, 'parts', 'footer.tsx');
  const theme = path.join(templates, 'styles', 'theme.css');
  const footerText = fs.readFileSync(path.join(here, '..', 'templates', 'parts', 'footer.tsx'), 'utf8');
  fs.writeFileSync(footer, footerText);
  fs.writeFileSync(theme, 'h1 { letter-spacing: 0; }\n');
  const folders = [
    '--content',
    corpus,
    '--templates',
    templates,
    '--config',
    config,
    '--store',
    path.join(store, 'stet'),
  ];
  spawnSync(
    process.execPath,
    [stet, 'build', '--quiet', '--output', path.join(output, 'public'), ...folders],
    { stdio: 'inherit' },
  );

  const began = performance.now();
  const dev = spawn(process.execPath, [stet, 'dev', '--port', '0', ...folders], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve) => {
    dev.stdout.on('data', (data) => {
      const [found] = /http:\S+/.exec(data) ?? [];
      if (found) resolve(found.replace(/\/$/, ''));
    });
  });
  const ready = performance.now() - began;
  const memory = () =>
    Math.round(
      Number(/^RssAnon:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${dev.pid}/status`, 'utf8'))?.[1]) / 1024,
    );
  const memoryThen = memory();

  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const page = await browser.newPage();
  const [file] = storiesOf(corpus).slice(-Math.floor(count / 20));
  const text = fs.readFileSync(file, 'utf8');
  const section = /^section: "?([\w-]+)/m.exec(text)?.[1];
  const slug = path.basename(file, '.md');
  const [year, month] = /(\d{4})\/(\d{2})/.exec(file).slice(1);
  const url = `/${section}/${year}/${month}/${slug}.html`;
  const rows = [];

  /** Saves `saves` times, and waits each time until the page shows it; `shows` runs in the browser. */
  async function row(name, save, shows) {
    const times = [];
    for (let n = -3; n < saves; n++) {
      const mark = `m${n + 3}`;
      // A text, for the policy of the page forbids to make functions of texts.
      const shown = page.evaluate(`new Promise((resolve) => {
        const isShown = ${shows};
        const look = () => (isShown('${mark}') ? resolve(Date.now()) : requestAnimationFrame(look));
        look();
      })`);
      await new Promise((resolve) => setTimeout(resolve, 60));
      const at = Date.now();
      save(mark, n + 3);
      const time = await Promise.race([
        shown,
        new Promise((resolve) => setTimeout(() => resolve(at + longest), longest)),
      ]);
      // The first ones warm up.
      if (n >= 0) times.push(time - at);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    rows.push([name, ...spread(times)]);
  }

  await page.goto(address + url);
  await page.waitForSelector('stet-strip', { state: 'attached' });
  await row(
    'body of the open story',
    (mark) => fs.writeFileSync(file, `${text}\nSaved as ${mark}.\n`),
    (mark) => document.body.textContent.includes(`Saved as ${mark}.`),
  );
  await row(
    'headline of the open story',
    (mark) => fs.writeFileSync(file, text.replace(/^title: "/m, `$&Again ${mark}: `)),
    (mark) => document.querySelector('h1')?.textContent.includes(`Again ${mark}: `),
  );
  fs.writeFileSync(file, text);
  await row(
    'part of a template',
    (mark) => fs.writeFileSync(footer, footerText.replace(/<footer\b/, `<footer data-mark="${mark}"`)),
    (mark) => document.querySelector('footer[data-mark]')?.dataset.mark === mark,
  );
  fs.writeFileSync(footer, footerText);
  await row(
    'stylesheet',
    (mark) => fs.writeFileSync(theme, `h1 { letter-spacing: ${Number(mark.slice(1)) + 1}px; }\n`),
    (mark) =>
      getComputedStyle(document.querySelector('h1')).letterSpacing === `${Number(mark.slice(1)) + 1}px`,
  );
  await page.goto(`${address}/`);
  await page.waitForSelector('stet-strip', { state: 'attached' });
  await row(
    'front page’s file',
    (mark) =>
      fs.writeFileSync(
        path.join(corpus, 'front.md'),
        `---\nlead: { story: ${slug}, kicker: Lead ${mark} }\n---\n`,
      ),
    (mark) => document.querySelector('main').textContent.includes(`Lead ${mark}`),
  );
  await browser.close();
  const asked = [];
  for (let n = 0; n < saves; n++) {
    fs.writeFileSync(file, `${text}\nAsked ${n}.\n`);
    await new Promise((resolve) => setTimeout(resolve, 10));
    const at = performance.now();
    const answer = await fetch(`${address}/${section}/`);
    await answer.text();
    if (!answer.ok) throw new Error(`/${section}/: ${answer.status}`);
    asked.push(performance.now() - at);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  rows.push(['list page asked for after a save', ...spread(asked)]);
  const memoryNow = memory();
  dev.kill('SIGINT');
  await new Promise((resolve) => dev.once('exit', resolve));
  remove();

  console.log(
    `\n${count.toLocaleString('en')} stories: ready in ${(ready / 1000).toFixed(2)} s with ${memoryThen} MB of its own, ${memoryNow} MB at the end\n`,
  );
  console.log('| saved | median, ms | longest, ms |\n| --- | --- | --- |');
  for (const [name, median, most] of rows) console.log(`| ${name} | ${median} | ${most} |`);
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return [Math.round(sorted[Math.floor(sorted.length / 2)]), Math.round(sorted.at(-1))];
}
