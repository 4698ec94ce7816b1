import { type Asked, type AskOptions, ask } from './ask.js';

/** Hosts that are asked at the same time. */
const hostsAtOnce = 16;

/** Asks for addresses, those of one host one after the other. `onAnswer` gets each answer as soon as it is there. */
export async function askAll(
  addresses: Iterable<string>,
  options: AskOptions,
  onAnswer: (address: string, asked: Asked) => void,
): Promise<void> {
  const byHost = new Map<string, string[]>();
  for (const each of addresses) {
    const host = URL.canParse(each) ? new URL(each).host : '';
    byHost.set(host, [...(byHost.get(host) ?? []), each]);
  }
  // The host with the most addresses takes longest, so it begins first.
  const queues = [...byHost.values()].sort((a, b) => b.length - a.length);
  const work = async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift())
      for (const each of queue) onAnswer(each, await ask(each, options));
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
}
