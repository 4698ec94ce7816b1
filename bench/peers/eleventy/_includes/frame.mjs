const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => entities[sign]);

export function frame({ title, description, url }, main) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><meta name="description" content="${escape(description)}"><link rel="canonical" href="https://example.org${url}"><meta property="og:title" content="${escape(title)}"></head><body><header><nav><a href="/">Home</a></nav></header><main>${main}</main><footer><p>Footer</p></footer></body></html>`;
}
