import type { Message } from '../lib/message.js';
interface Style {
    readonly color: boolean;
    /** Says where to find all messages, and is completed with “all of them”: `.stet/report.json has`. */
    readonly all?: string | undefined;
}
/** Formats messages for editors, in the order given. If a rule has many warnings or notes, says how many were left out. */
export declare function formatMessages(messages: readonly Message[], style: Style): string;
/**
 * Formats messages as workflow commands, with which GitHub Actions annotates a pull request. `prefix` is the path from the
 * repository to the folder that paths in messages are relative to.
 */
export declare function formatForGithub(messages: readonly Message[], prefix: string): string;
export {};
