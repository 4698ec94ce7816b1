/** Digest of this version of stet with the packages in it. Rows of the store that another program wrote may have another form. */
export declare const program: string;
