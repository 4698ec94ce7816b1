import { type FieldValue } from './value.js';
/** A field with what its value says. */
export interface FieldToJudge {
    /** The name as `plainName` gives it. */
    readonly plain: string;
    readonly value: FieldValue;
    /** The first of the texts of the value. */
    readonly text: string | undefined;
    /** Yes or no, where the text says one of them. */
    readonly answer: boolean | undefined;
}
/** Whether a field asks that search engines, sitemaps or lists leave the page out. */
export declare function asksNotToBeListed({ plain, value, text, answer }: FieldToJudge): boolean;
