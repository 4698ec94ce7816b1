import type { Extension } from 'micromark-util-types';
/** Whether a text has any letters or marks of Chinese, Japanese or Korean. */
export declare function hasCjk(text: string): boolean;
/**
 * Emphasis beside Chinese, Japanese and Korean. CommonMark (0.31.2, section 6.2) lets `**` neither open before a
 * punctuation mark nor close behind one unless a space or another mark is on the other side; these scripts write no
 * spaces, so `**注意：**请看` would show its asterisks. With this extension, a character of these scripts on either side
 * counts like a space. Source: the CJK-friendly amendment (github.com/tats-u/markdown-cjk-friendly, specification).
 * `others` are further extensions in use; the rule holds for their `~~` too.
 */
export declare function cjkEmphasis(others: readonly Extension[]): Extension;
