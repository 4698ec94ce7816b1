import type { Budget, BudgetedKind, Config } from '../config.js';

/** What readers on a slow line can bear for a story; lists may have many pictures and stories. */
const story: Budget = { kilobytes: 150, requests: 10, scripts: 3 };
const list: Budget = { kilobytes: 250, requests: 10, scripts: 3 };

/** One file, for the slowest of lines. A list of fifty headlines is longer than most stories. */
const lite: Budget = { kilobytes: 10, requests: 1, scripts: 0 };

export const budgetDefaults: Config['budgets'] = {
  article: story,
  lite,
  'lite-home': { ...lite, kilobytes: 15 },
  withdrawn: story,
  page: story,
  'not-found': story,
  redirect: story,
  home: list,
  section: list,
  topic: list,
  author: list,
  series: list,
  archive: list,
  calendar: list,
  year: list,
  month: list,
  latest: list,
  corrections: list,
  search: list,
};

export const budgetedKinds = Object.keys(budgetDefaults) as BudgetedKind[];
