import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  news: defineCollection({
    loader: glob({ pattern: '**/*.md', base: './news', retainBody: false }),
    schema: z.object({
      title: z.string(),
      slug: z.string(),
      date: z.coerce.date(),
      description: z.string(),
      section: z.string(),
      topics: z.array(z.string()),
      authors: z.array(z.string()),
      image: z.object({ src: z.string(), alt: z.string() }).optional(),
    }),
  }),
};
