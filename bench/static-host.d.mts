import type { IncomingMessage, ServerResponse } from 'node:http';

export function openSite(folder: string): (request: IncomingMessage, response: ServerResponse) => string;
