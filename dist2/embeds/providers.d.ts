import type { Provider } from './provider.js';
/** All providers. To add one, write an entry here and an address in test/embeds/embed.test.ts. */
export declare const providers: readonly Provider[];
