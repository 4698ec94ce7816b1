export declare const rules: Readonly<Record<"not-followed", import("../lib/message.js").Rule>>;
