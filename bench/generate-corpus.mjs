/**
 * What is measured: node bench/generate-corpus.mjs COUNT FOLDER [SHAPE]
 *
 * Writes COUNT made-up news stories as Markdown. The yardstick, if no shape is named: about 410 words each, 8 sections, 400
 * topics and a vocabulary of 20,000 words, both drawn by Zipf's law, 60 authors, spread evenly over 2016 to 2026. The shapes
 * of bench/shapes.mjs have other texts: `long`, `photo`, `html`. The same COUNT and SHAPE give the same bytes on every machine,
 * so that figures can be compared; nothing here may be changed without measuring all peers anew.
 */
import fs from 'node:fs';
import path from 'node:path';
import { shapes } from './shapes.mjs';

const count = Number(process.argv[2]);
const folder = process.argv[3];
const shape = shapes[process.argv[4] ?? 'yardstick'];
if (!Number.isInteger(count) || count < 1 || folder === undefined || shape === undefined) {
  console.error(`node bench/generate-corpus.mjs COUNT FOLDER [${Object.keys(shapes).join(' | ')}]`);
  process.exit(2);
}

let state = 12345;
/** The next of a fixed sequence of numbers from 0 to 1. */
function random() {
  state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
  return (state >>> 0) / 4294967296;
}
const below = (n) => Math.floor(random() * n);

const syllables =
  'ba be bi bo bu da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  );
const vocabulary = [];
for (let i = 0; i < 20_000; i++) {
  const length = below(3) + 2;
  let word = '';
  for (let j = 0; j < length; j++) word += syllables[below(syllables.length)];
  vocabulary.push(word);
}
const sections = ['world', 'politics', 'business', 'technology', 'culture', 'sport', 'science', 'opinion'];
const topics = Array.from({ length: 400 }, (_, i) => `topic-${i}`);
const authors = Array.from({ length: 60 }, (_, i) => `author-${i}`);

const zipf = (size) => Math.floor(Math.exp(random() * Math.log(size))) - 1;
const word = () => vocabulary[zipf(vocabulary.length)] ?? vocabulary[0];
const topic = () => topics[Math.min(399, zipf(400))] ?? topics[0];

function sentence() {
  const words = Array.from({ length: 8 + below(18) }, word);
  words[0] = words[0][0].toUpperCase() + words[0].slice(1);
  return `${words.join(' ')}.`;
}

const start = Date.UTC(2016, 0, 1);
const span = Date.UTC(2026, 10, 20) - start;
for (let i = 0; i < count; i++) {
  const date = new Date(start + Math.floor((span * i) / count));
  const section = sections[below(8)];
  const slug = `story-${i}-${word()}-${word()}`;
  const tags = [...new Set(Array.from({ length: 3 + below(4) }, topic))];
  // Three draws that an earlier corpus used: they keep the sequence, and with it every figure ever measured.
  for (let k = 0; k < 3 && i > 10; k++) random();
  const { body, fields = '' } = await shape({ random, below, word, sentence, vocabulary, folder }, i);
  const dir = path.join(
    folder,
    String(date.getUTCFullYear()),
    String(date.getUTCMonth() + 1).padStart(2, '0'),
  );
  fs.mkdirSync(dir, { recursive: true });
  const title = sentence().slice(0, 70).replace(/\.$/, '');
  const description = sentence().slice(0, 140);
  fs.writeFileSync(
    path.join(dir, `${slug}.md`),
    `---\ntitle: "${title}"\nslug: ${slug}\ndate: ${date.toISOString()}\ndescription: "${description}"\nsection: ${section}\n` +
      `topics: [${tags.join(', ')}]\nauthors: [${authors[below(60)]}]\n${fields}---\n\n${body}`,
  );
}
