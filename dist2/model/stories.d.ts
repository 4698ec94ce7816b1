import type { Config } from '../config/config.js';
import type { Instant } from '../lib/time.js';
import type { ArticleDocument } from '../parse/document.js';
import { type Vocabularies } from './filing.js';
import { standingAt } from './gates.js';
import type { Report } from './place.js';
import type { Story } from './story.js';
/**
 * Every story, hidden ones too, with its standing at `now`, its URL and the keys it is filed under. Only what is public
 * or will be is reported on, for a draft is not finished and what has expired needs no work any more. `standingOf` decides
 * what is public, where that is not for readers to see.
 */
export declare function createStories(documents: readonly ArticleDocument[], vocabularies: Vocabularies, config: Config, now: Instant, report: Report, standingOf?: typeof standingAt): Story[];
