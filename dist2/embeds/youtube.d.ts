import type { Provider } from './provider.js';
export declare const youtube: Provider;
