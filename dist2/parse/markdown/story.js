import { message } from '../../lib/message.js';
export function report(story, rule, what, at, fix) {
    story.messages.push(message(rule, what, { file: story.file, ...placeOf(story, at) }, fix));
}
/** Reports a fault once a story: an imported story may have the same in each paragraph. */
export function reportOnce(story, rule, what, at) {
    if (story.reported.has(what))
        return;
    story.reported.add(what);
    report(story, rule, what, at);
}
export function placeOf(story, at) {
    return story.locate(story.anchor ?? at);
}
export function startOf(node) {
    return node.position?.start;
}
/** Shortens a value for a message. */
export function quoted(value) {
    const flat = value.replace(/\s+/g, ' ').trim();
    return flat.length > 80 ? `${flat.slice(0, 79).toWellFormed()}…` : flat;
}
//# sourceMappingURL=story.js.map