import { policyDigest } from '../../lib/digest.js';

/**
 * All the style of a page of the lite edition: lines that are not too long, and tables that can be pushed to the side. It is
 * written into the page, for a file of its own would be a second request.
 */
export const liteStyle = [
  // Said so that whoever judges contrast, be it a tool or a reader's extension, sees what it stands on.
  'html{background:canvas;color:canvastext}',
  'body{max-width:38em;margin:auto;padding:0 1em 2em;font:1.1em/1.6 Georgia,serif;overflow-wrap:break-word}',
  'h1,h2,h3{line-height:1.2}',
  'h1{font-size:1.7em}',
  'h2{font-size:1.25em}',
  'h3{font-size:1.1em}',
  // Otherwise a line becomes higher when the mark of a footnote arrives in it.
  'sup,sub{line-height:0}',
  'figure{margin:1em 0}',
  '.table{overflow-x:auto}',
  'td,th{padding:.2em .6em;text-align:start;vertical-align:top}',
  'pre{white-space:pre-wrap}',
  'aside{padding:0 1em;border:1px solid}',
  '.dates>span{display:block}',
].join('');

/** By which a Content-Security-Policy knows it. */
export const liteStyleDigest = `'${policyDigest(liteStyle)}'`;
