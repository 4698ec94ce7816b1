import type { Element, ElementContent } from 'hast';
import { type Message, message, type Rule } from '../../lib/message.js';
import type { BodyLink, BodyPicture, FieldPlace } from '../document.js';
import type { Anchors } from './anchors.js';
import type { Features } from './features.js';
import type { SiteAddress } from './links.js';
import type { Pen } from './pen.js';
import type { Wording } from './wording.js';

/** Where something begins in the text given to the Markdown parser; `offset` is 0-based, the others 1-based. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/** A directive or shortcode: what it is called and was given. Each is shown at most once. */
export interface Block {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: Point | undefined;
  shown: boolean;
}

/** One rendering of one text: what it is given, and what it has gathered so far. Never outlives it. */
export interface Story {
  readonly file: string;
  readonly language: string;
  readonly site: SiteAddress;
  readonly words: Wording;
  readonly features: Features;
  readonly pen: Pen;
  readonly blocks: Block[];
  readonly links: BodyLink[];
  readonly pictures: BodyPicture[];
  readonly messages: Message[];
  /** What is said once in a story, and has been. */
  readonly told: Set<string>;
  /** Words that have been taken out, and of which a message tells. */
  readonly accounted: string[];
  readonly headings: Element[];
  readonly anchors: Anchors;
  /** Raw HTML or text from outside Markdown has been parsed: characters and nesting must be checked. */
  foreign: boolean;
  /** Where all that is reported stands, while a piece of HTML from an attribute is shown. */
  anchor: Point | undefined;
  /** Where a point of the parsed text stands in the file. */
  readonly locate: (at: Point | undefined) => FieldPlace;
}

export function report(story: Story, rule: Rule, what: string, at?: Point, fix?: string): void {
  story.messages.push(message(rule, what, { file: story.file, ...placeOf(story, at) }, fix));
}

/** Reports what would be no news the second time: an archive may have the same in each paragraph. */
export function reportOnce(story: Story, rule: Rule, what: string, at?: Point): void {
  if (story.told.has(what)) return;
  story.told.add(what);
  report(story, rule, what, at);
}

export function placeOf(story: Story, at: Point | undefined): FieldPlace {
  return story.locate(story.anchor ?? at);
}

/** Cleans the children of a node and returns them; given to the parts that handle one kind of element. */
export type Visit = (children: readonly ElementContent[]) => ElementContent[];

export function startOf(node: { position?: { start: Point } | undefined }): Point | undefined {
  return node.position?.start;
}

/** Shortens a value for a message. */
export function quoted(value: string): string {
  const flat = value.replace(/\s+/g, ' ').trim();
  return flat.length > 80 ? `${flat.slice(0, 79).toWellFormed()}…` : flat;
}
