import { defineConfig } from 'stet';

export default defineConfig({
  title: 'The Morning Example',
  tagline: 'News from our town',
  // The address of your site, once you have one. A workflow for GitHub Pages sets SITE_URL.
  url: process.env.SITE_URL || 'https://www.example.org',
  // Where `npx stet deploy` sends the site, if it is not for GitHub Pages: an address such as s3://bucket/paper, file:/srv/www/paper,
  // netlify:SITE or cloudflare:WORKER.
  // deploy: { production: 's3://bucket/paper' },
  language: 'en',
  timeZone: 'Europe/London',
  // Social networks show stories that have no picture by a card with the headline.
  socialCards: true,
  // A page at /admin/ where stories are written in the browser: here into this folder, while `npm run dev` shows them. To save into the
  // repository from anywhere: { backend: 'github', repo: 'owner/name' }; docs/admin.md of stet says what else that needs.
  admin: { backend: 'local' },
  organization: {
    email: 'newsroom@example.org',
  },
});
