import { defineConfig } from './src/index.js';

/** The sample newsroom. A newsroom of its own imports `defineConfig` from 'stet'. */
export default defineConfig({
  title: 'The Aldermouth Lantern',
  tagline: 'News from the harbour, and from beyond it',
  // A deploy says where the site will lie; see docs/deploying.md.
  url: process.env.SITE_URL || 'https://lantern.example.org',
  language: 'en-GB',
  timeZone: 'Europe/London',
  organization: {
    name: 'The Aldermouth Lantern',
    logo: 'lantern-mark.png',
    foundingDate: '1908-03-02',
    email: 'newsroom@example.org',
    policies: {
      publishingPrinciples: 'ethics',
      ethicsPolicy: 'ethics',
      correctionsPolicy: 'corrections-policy',
      actionableFeedbackPolicy: 'contact',
      ownershipFundingInfo: 'about',
      masthead: 'about',
    },
  },
  sections: 'closed',
  topics: 'closed',
  authors: 'closed',
  related: { count: 5 },
  lite: true,
  socialCards: true,
  robots: { aiTraining: 'refuse', aiAnswers: 'allow' },
});
