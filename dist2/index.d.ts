/** What the configuration of a newsroom imports: `import { defineConfig } from 'stet'`. */
export { defineConfig, type UserConfig } from './config/config.js';
