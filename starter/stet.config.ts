import { defineConfig } from 'stet';

export default defineConfig({
  title: 'The Morning Example',
  tagline: 'News from our town',
  // The address of your site, once you have one. The workflow in .github sets SITE_URL for GitHub Pages.
  url: process.env.SITE_URL || 'https://www.example.org',
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
