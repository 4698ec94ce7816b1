export declare function isHtmlElement(name: string): boolean;
export declare function isFlag(name: string): boolean;
