import { defineConfig } from 'stet';

export default defineConfig({
  title: 'The Morning Example',
  tagline: 'News from our town',
  // The address of your site, once you have one. The workflow in .github sets SITE_URL for GitHub Pages.
  url: process.env.SITE_URL || 'https://www.example.org',
  language: 'en',
  timeZone: 'Europe/London',
  organization: {
    email: 'newsroom@example.org',
  },
});
