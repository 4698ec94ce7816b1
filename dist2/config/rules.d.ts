export declare const rules: Readonly<Record<"folders-overlap" | "invalid-setting" | "missing" | "no-content" | "no-url" | "unknown-setting" | "unreadable", import("../lib/message.js").Rule>>;
