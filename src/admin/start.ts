/// <reference lib="dom" />

import type { Kind } from '../parse/schema.js';
import type { AdminSettings } from '../plan/parts/editor.js';
import { cmsConfig, formatName } from './cms-config.js';
import { createFormat } from './format.js';
import { init, registerCustomFormat } from './sveltia.js';

/** Starts the editor on the page of the newsroom's site. */

const response = await fetch(new URL('settings.json', document.baseURI), { cache: 'no-cache' });
if (!response.ok) throw new Error(`settings.json: ${response.status}`);
const settings = (await response.json()) as AdminSettings;
for (const [kind, fields] of Object.entries(settings.fields))
  registerCustomFormat(formatName(kind as Kind), 'md', createFormat(fields, settings.timeZone));
const today = new Intl.DateTimeFormat('en-CA', {
  timeZone: settings.timeZone,
  year: 'numeric',
  month: '2-digit',
}).formatToParts();
const part = (type: 'year' | 'month') => today.find((each) => each.type === type)?.value ?? '';
await init({ config: cmsConfig(settings, [part('year'), part('month')]) });
