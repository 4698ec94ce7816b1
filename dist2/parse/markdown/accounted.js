import { toString as textOf } from 'hast-util-to-string';
import { markdownRules as rules } from '../markdown-rules.js';
import { placeOf, quoted, report, startOf } from './story.js';
/** Reports that an element has been removed, with the text that was in it. `what` names the element. */
export function takeOut(story, node, what) {
    const text = isProgram(node) ? '' : textOf(node).trim();
    const to = downTo(story, node);
    const itsText = text === '' ? '' : `, and with it “${quoted(text)}”`;
    report(story, rules['dropped-element'], `${what} has been taken out${itsText}${to}.`, startOf(node));
    accountFor(story, node);
}
/** `, down to line 12` for an element that ends on another line than it begins, else an empty text. */
export function downTo(story, node) {
    const end = node.position?.end;
    const last = end === undefined ? 0 : story.locate(end).line;
    return last > placeOf(story, startOf(node)).line ? `, down to line ${last}` : '';
}
function isProgram({ tagName }) {
    return tagName === 'script' || tagName === 'style';
}
/** Notes that a message reports the removal of an element with all words in it. */
export function accountFor(story, node) {
    if (node.type === 'text')
        story.accounted.push(node.value);
    if (node.type !== 'element')
        return;
    accountForAttributes(story, node);
    for (const child of node.children)
        accountFor(story, child);
}
export function accountForAttributes(story, { properties }) {
    for (const value of Object.values(properties)) {
        if (typeof value === 'string')
            story.accounted.push(value);
    }
}
/**
 * Notes the text that browsers show if they cannot show a frame or film: most often it says just that, and readers of a
 * link do not miss it.
 */
export function accountForFallback(story, node) {
    accountForAttributes(story, node);
    const text = textOf(node);
    if (aboutBrowsers.test(text))
        story.accounted.push(text);
}
const aboutBrowsers = /browser|navigateur|navegador|דפדפן|متصفح|браузер|浏览器|瀏覽器|ブラウザ|iframe|html ?5/i;
//# sourceMappingURL=accounted.js.map