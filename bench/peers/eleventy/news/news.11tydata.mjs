export default {
  layout: 'article.11ty.mjs',
  permalink: ({ page, slug }) => `/news/${page.date.toISOString().slice(0, 7).replace('-', '/')}/${slug}/`,
};
