/** The media type of a file by its name, with the charset if it is a text. stet writes texts in UTF-8. */
export declare function mediaType(file: string): string;
/** Whether hosts compress files of a type. */
export declare function isCompressible(type: string): boolean;
