/**
 * The texts of made-up stories, by shape. Each shape takes what bench/generate-corpus.mjs draws with and the number of the story,
 * and returns the body, and lines for the front matter where there are any.
 */
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

export const shapes = {
  /** News of about 410 words. */
  yardstick(draw, story) {
    let body = '';
    const paragraphs = 8 + draw.below(8);
    for (let p = 0; p < paragraphs; p++) body += newsParagraph(draw, story);
    return { body };
  },
  /** Posts of 20 kB as on blogs of projects: code, tables, nested lists, links, words set as code. */
  long(draw) {
    const parts = [
      () => prose(draw),
      () => prose(draw),
      () => prose(draw),
      code,
      table,
      list,
      quote,
      heading,
    ];
    let body = `${prose(draw)}\n\n`;
    while (body.length < 20_000) body += `${parts[draw.below(parts.length)](draw)}\n\n`;
    return { body };
  },
  /** News of about 100 words with a photograph above it. */
  async photo(draw, story) {
    const src = `media/photo-${story}.jpg`;
    fs.mkdirSync(path.join(draw.folder, 'media'), { recursive: true });
    fs.writeFileSync(path.join(draw.folder, src), await photograph(draw));
    const fields = `image:\n  src: ${src}\n  alt: "${draw.sentence()}"\n`;
    return { body: `${prose(draw)}\n\n${prose(draw)}\n\n${prose(draw)}\n`, fields };
  },
  /** Posts of about 500 words as WordPress exports them: HTML from the first line to the last. */
  html(draw) {
    const parts = [htmlParagraph, htmlParagraph, htmlParagraph, htmlFigure, htmlGallery, htmlList, htmlEmbed];
    let body = block('paragraph', htmlParagraph(draw));
    for (let p = 0; p < 14; p++) {
      const part = parts[draw.below(parts.length)];
      body += block(blockNames.get(part), part(draw));
    }
    return { body };
  },
};

function newsParagraph({ random, below, sentence, vocabulary }, story) {
  let text = Array.from({ length: 1 + below(3) }, sentence).join(' ');
  if (random() < 0.25) text = text.replace(/ (\w+) (\w+) /, ' [$1 $2](https://example.com/x) ');
  if (random() < 0.2) text = text.replace(/ (\w+) /, ' *$1* ');
  if (random() < 0.1) text = `> ${text}`;
  if (random() < 0.06) text = `## ${vocabulary[story % vocabulary.length]}\n\n${text}`;
  return `${text}\n\n`;
}

// Markdown

const some = (length, make) => Array.from({ length }, (_, at) => make(at));

function prose({ below, word, sentence }) {
  return some(2 + below(3), () => {
    const text = sentence();
    const address = `https://example.com/${word()}/${word()}`;
    const changes = [
      () => text.replace(/ (\w+) (\w+) /, ` [$1 $2](${address}) `),
      () => text.replace(/ (\w+) /, ' `$1()` '),
      () => text.replace(/ (\w+ \w+) /, ' **$1** '),
      () => text.replace(/ (\w+) /, ' *$1* '),
      () => text,
      () => text,
    ];
    return changes[below(changes.length)]();
  }).join(' ');
}

function heading({ below, word }) {
  return `${'#'.repeat(2 + below(2))} ${some(2 + below(4), word).join(' ')}`;
}

function quote(draw) {
  return `> ${prose(draw)}\n>\n> ${draw.sentence()}`;
}

function code({ below, word }) {
  const language = ['js', 'sh', 'yaml', ''][below(4)];
  const line = () =>
    `${'  '.repeat(below(4))}${word()} = ${word()}(${word()}, "${word()}"); // ${word()} <${word()}>`;
  return `\`\`\`${language}\n${some(8 + below(20), line).join('\n')}\n\`\`\``;
}

function table({ below, word }) {
  const columns = 3 + below(3);
  const row = (cell) => `| ${some(columns, cell).join(' | ')} |`;
  const rows = some(4 + below(10), () => row((at) => (at === 0 ? `\`${word()}\`` : `${word()} ${word()}`)));
  return [row(word), row(() => '---'), ...rows].join('\n');
}

function list({ below, word, sentence }) {
  const sign = ['-', '1.'][below(2)];
  const inner = ' '.repeat(sign.length + 1);
  return some(3 + below(5), () => {
    const nested =
      below(3) === 0 ? some(2, () => `\n${inner}- [${word()}](https://example.com/${word()})`) : [];
    return `${sign} ${sentence()}${nested.join('')}`;
  }).join('\n');
}

// HTML

function block(name, html) {
  return `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->\n\n`;
}

function htmlParagraph({ below, sentence, word }) {
  const text = some(1 + below(4), sentence)
    .join(' ')
    .replace(
      / (\w+) (\w+) /,
      ` <a href="https://example.com/${word()}/" target="_blank" rel="noopener">$1&nbsp;$2</a> `,
    )
    .replace(/ (\w+)\./, ' <strong>$1</strong>.');
  return `<p class="has-text-align-left">${text}</p>`;
}

const htmlPicture = ({ below, word, sentence }) => {
  const name = `https://example.com/wp-content/uploads/2020/${10 + below(3)}/${word()}`;
  return `<img src="${name}-1024x683.jpg" alt="${sentence()}" class="wp-image-${below(9_000)}" width="1024" height="683" srcset="${name}-1024x683.jpg 1024w, ${name}-300x200.jpg 300w" sizes="(max-width: 1024px) 100vw, 1024px" />`;
};

function htmlFigure(draw) {
  return `<figure class="wp-block-image size-large">${htmlPicture(draw)}<figcaption class="wp-element-caption">${draw.sentence()}&nbsp;<em>(${draw.word()})</em></figcaption></figure>`;
}

function htmlGallery(draw) {
  return `<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${some(3, () => htmlFigure(draw)).join('\n')}</figure>`;
}

function htmlList({ below, sentence }) {
  return `<ul class="wp-block-list">${some(3 + below(4), () => `<li>${sentence()}</li>`).join('')}</ul>`;
}

function htmlEmbed({ below }) {
  const id = `${10_000_000_000 + below(9) * 1_234_567}`;
  return `<figure class="wp-block-embed is-type-video is-provider-youtube"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=${id}\n</div></figure>`;
}

const blockNames = new Map([
  [htmlParagraph, 'paragraph'],
  [htmlFigure, 'image'],
  [htmlGallery, 'gallery'],
  [htmlList, 'list'],
  [htmlEmbed, 'embed'],
]);

// Photographs

const size = { width: 1_600, height: 1_200 };

/** A JPEG of soft light, some sharp shapes and grain. */
async function photograph({ below, random }) {
  const colour = () => `rgb(${below(256)},${below(256)},${below(256)})`;
  const ellipse = () =>
    `<ellipse cx="${below(1_600)}" cy="${below(1_200)}" rx="${50 + below(400)}" ry="${50 + below(300)}" fill="${colour()}" opacity="0.6"/>`;
  const shapesAbove = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${some(12, ellipse).join('')}</svg>`;
  const light = noise(random, 12, 9);
  const { data: grain, info } = await sharp(noise(random, 400, 300), raw(400, 300))
    .resize(size)
    .ensureAlpha(0.25)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(light, raw(12, 9))
    .resize({ ...size, kernel: 'cubic' })
    .composite([{ input: Buffer.from(shapesAbove) }, { input: grain, raw: info }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

const raw = (width, height) => ({ raw: { width, height, channels: 3 } });
const noise = (random, width, height) =>
  Buffer.from(some(3 * width * height, () => Math.floor(256 * random())));
