import { spawn } from 'node:child_process';
/** The program that opens an address in the browser that a person chose, and what it is called with, by `process.platform`. */
export function opener(platform, url) {
    if (platform === 'darwin')
        return ['open', url];
    // `start` takes its first argument in quotation marks for the title of a window.
    if (platform === 'win32')
        return ['cmd', '/c', 'start', '""', url];
    return ['xdg-open', url];
}
/** Opens an address of stet's own in the browser. `onFailure` is called where there is no program for that. */
export function openBrowser(url, onFailure) {
    const [program, ...args] = opener(process.platform, url);
    const child = spawn(program, args, {
        stdio: 'ignore',
        detached: true,
        windowsVerbatimArguments: true,
    });
    child.once('error', onFailure);
    child.unref();
}
//# sourceMappingURL=open-browser.js.map