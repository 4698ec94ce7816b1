/** This stet's version, as package.json has it. */
export declare const version: string;
