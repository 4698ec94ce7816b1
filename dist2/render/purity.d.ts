import { type Message } from '../lib/message.js';
import type { Bundle } from './bundle.js';
import { type TemplateFolders } from './template-files.js';
/** Refuses a template that uses anything but its view, with one message for each place in its code. */
export declare function checkPurity(bundle: Bundle, folders: TemplateFolders): Message[];
