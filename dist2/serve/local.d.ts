import os from 'node:os';
interface Asking {
    readonly host?: string | undefined;
    readonly origin?: string | undefined;
}
/** Whether a server that listens at an address (`127.0.0.1`, `::1`) can be reached from this machine alone. */
export declare function isLoopback(address: string): boolean;
/**
 * The hosts by which a server can be reached that listens at an address: first for this machine, then for others. `0.0.0.0` and `::` stand for
 * all addresses of the machine.
 */
export declare function hostsOf(address: string, interfaces?: ReturnType<typeof os.networkInterfaces>): readonly string[];
/**
 * Whether a request was made by a page of another site. `Host` is what the browser looked up: a foreign name can be pointed at this
 * machine, which would make the answers readable for the pages of that name (DNS rebinding). `Origin` is where the page that asks comes from.
 * With `anyHost`, the server has names that only its network knows.
 */
export declare function isForeign({ host, origin }: Asking, anyHost?: boolean): boolean;
export {};
