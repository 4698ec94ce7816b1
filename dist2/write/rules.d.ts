export declare const rules: Readonly<Record<"failed" | "foreign-file" | "in-use" | "interrupted" | "leads-out" | "many-deletions" | "not-ours" | "store-not-ours", import("../lib/message.js").Rule>>;
