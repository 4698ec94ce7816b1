/** What the configuration of a newsroom imports: `import { defineConfig } from 'stet'`. */
export { defineConfig } from './config/config.js';
//# sourceMappingURL=index.js.map