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
  organization: {
    email: 'newsroom@example.org',
  },
});
