import { escape, frame } from './_includes/frame.mjs';

export default class {
  data() {
    return {
      pagination: { data: 'collections.lists', size: 1, alias: 'list' },
      permalink: ({ list }) => list.url,
    };
  }

  render({ list }) {
    const items = list.stories.map(
      ({ url, data }) => `<li><a href="${url}">${escape(data.title)}</a><p>${escape(data.description)}</p></li>`,
    );
    const next = list.next ? `<a rel="next" href="${list.next}">Older</a>` : '';
    return frame({ ...list, description: list.title }, `<h1>${escape(list.title)}</h1><ol>${items.join('')}</ol>${next}`);
  }
}
