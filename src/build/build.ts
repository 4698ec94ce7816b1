import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { queryOnAllCores } from '../related/index/memory/query-all.js';
