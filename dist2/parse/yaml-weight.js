import { Parser } from 'yaml';
import { deepest } from './value.js';
/**
 * An estimate of the parser's work by one fast scan: `signs` are characters that could each cost a value or an error;
 * `nested` is whether nesting could be deep by other means than indentation, which needs a long text.
 */
export function weigh(block) {
    let signs = 0;
    let levels = 0;
    for (let at = 0; at < block.length; at++) {
        const code = block.charCodeAt(at);
        if (code > 125)
            continue;
        // [ { and - ? : with a space, tab or line end behind them: each level of nesting needs one.
        if (code === 91 || code === 123)
            levels++;
        else if (code === 45 || code === 63 || code === 58) {
            if (block.charCodeAt(at + 1) > 32)
                continue;
            levels++;
            // " ' , \ & * ! |
        }
        else if (code !== 34 &&
            code !== 39 &&
            code !== 44 &&
            code !== 92 &&
            code !== 38 &&
            code !== 42 &&
            code !== 33 &&
            code !== 124) {
            continue;
        }
        signs++;
    }
    return { signs, nested: levels > deepest };
}
/** The depth of collections, from the token tree, which is built and walked without recursion. */
export function depthOf(block) {
    let most = 0;
    const stack = [];
    for (const token of new Parser().parse(block))
        stack.push({ token, depth: 0 });
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
        const { token, depth } = top;
        if (token.type === 'document') {
            if (token.value)
                stack.push({ token: token.value, depth });
        }
        else if ('items' in token) {
            if (depth + 1 > most)
                most = depth + 1;
            if (most > deepest)
                return most;
            for (const item of token.items) {
                if (item.key)
                    stack.push({ token: item.key, depth: depth + 1 });
                if (item.value)
                    stack.push({ token: item.value, depth: depth + 1 });
            }
        }
    }
    return most;
}
//# sourceMappingURL=yaml-weight.js.map