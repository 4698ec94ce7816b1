import { directionOf } from '../../lib/direction.js';
/**
 * Code reads from left to right. In a text that reads from right to left, characters would change places without the
 * attribute, since feeds have no styles.
 */
export function codeProperties(properties, { language }) {
    return properties.dir === undefined && directionOf(language) === 'rtl'
        ? { ...properties, dir: 'ltr' }
        : properties;
}
//# sourceMappingURL=code.js.map