import { directionOf } from '../../lib/direction.js';
import { listHead } from './head.js';
/** What the view of every list begins with. */
export function listFrame(page, context) {
    return {
        language: page.language,
        direction: directionOf(page.language),
        shell: context.shell(page.language),
        head: listHead(page, context),
    };
}
//# sourceMappingURL=list-frame.js.map