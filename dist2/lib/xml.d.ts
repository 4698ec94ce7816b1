/**
 * The characters of a text that no XML document can hold, by name (`U+0007`), each once, in order of appearance: control
 * characters, two noncharacters, and halves of a surrogate pair. They are dropped where XML is written.
 */
export declare function forbiddenInXml(text: string): string[];
/** The text without what XML forbids. */
export declare function withoutForbidden(text: string): string;
/** A text as the content of an element, without the characters that XML forbids. */
export declare function escapeXml(text: string): string;
type XmlAttributes = Readonly<Record<string, string>>;
/** Serialized XML. Only `element` makes it, so that every text in it is escaped. */
export interface Xml {
    readonly xml: string;
}
/**
 * An element. A text is escaped; each of several children is on a line of its own; undefined children are left out.
 * Names are the program's own and are not checked.
 */
export declare function element(name: string, attributes: XmlAttributes, content?: string | readonly (Xml | undefined)[]): Xml;
/** A whole document, in UTF-8. */
export declare function xmlDocument(root: Xml): string;
export {};
