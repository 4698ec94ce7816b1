import { type Parsed } from './value.js';
/**
 * Reads YAML 1.2 with every scalar as written (the failsafe schema, YAML 1.2.2, section 10.1): `1e3`, `010`, `12:30:00`
 * and `2024-02-30` remain text. Only `null`, `~` and a missing value are empty. Duplicate keys, tags, merges of
 * recursive aliases, too many values and too deep nesting are problems. `base` is the block's offset in the file.
 */
export declare function readYaml(block: string, base: number): Parsed;
/** Like `readYaml`, but always with the library. */
export declare function readAnyYaml(block: string, base: number): Parsed;
