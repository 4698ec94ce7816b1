import type { Config, GuardLevel } from './config.js';

export const guardLevels = ['off', 'note', 'warning', 'error'] as const satisfies readonly GuardLevel[];

/** An address that leads nowhere harms readers and has a remedy, so it is an error. The others may be what was meant. */
export const guardDefaults: Config['guard'] = {
  changedWithoutUpdate: 'warning',
  addressChanged: 'error',
  deleted: 'error',
  embargoEarlier: 'warning',
};
