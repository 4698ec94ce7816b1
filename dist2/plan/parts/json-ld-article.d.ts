import type { AdvertiserContentArticleLeaf, AnalysisNewsArticleLeaf, NewsArticleLeaf, OpinionNewsArticleLeaf } from 'schema-dts';
import type { Config } from '../../config/config.js';
import type { Pictures } from '../../media/picture.js';
import type { Article, Site } from '../../model/site.js';
type ArticleNode = NewsArticleLeaf | OpinionNewsArticleLeaf | AnalysisNewsArticleLeaf | AdvertiserContentArticleLeaf;
/** A story as schema.org has it. It says no more than the page shows: the same headline, authors and dates. */
export declare function articleNode(article: Article, site: Site, config: Config, pictures?: Pictures): ArticleNode;
export {};
