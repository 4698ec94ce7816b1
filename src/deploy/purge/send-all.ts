import { type Message, message } from '../../lib/message.js';
import { shorten } from '../../lib/shorten.js';
import { type Answer, type Ask, redacted, type Send, Unanswered } from '../../objects/request.js';
import { rules } from './rules.js';

/** What purgers are told besides the addresses. */
export interface SendAllOptions {
  /** How messages name the CDN. */
  readonly name: string;
  readonly send: Send;
  /** What must not be repeated from an answer. */
  readonly secrets: readonly string[];
  /** What an answer without success means, in the words of the CDN; undefined for success. By default the status and the beginning of the body decide. */
  readonly problem?: ((answer: Answer) => string | undefined) | undefined;
  /** How many addresses changed, and how many are purged one by one at most, where the requests purge all of the site instead. */
  readonly instead?: { readonly changed: number; readonly most: number } | undefined;
}

/** A request, and how many addresses it purges. */
export interface PurgeAsk extends Ask {
  readonly count: number;
}

/**
 * Sends the requests of a purge, the first one alone: where a key is refused or nobody answers, the others are not sent. Returns a message for each
 * reason for which something was not purged; and one where all of the site was purged.
 */
export async function sendAll(
  asks: readonly PurgeAsk[],
  { name, send, secrets, problem = statusProblem, instead }: SendAllOptions,
): Promise<Message[]> {
  const failed = new Map<string, number>();
  const fail = (reason: string, count: number) => failed.set(reason, (failed.get(reason) ?? 0) + count);
  /** Returns the reason for which no other request would fare better, if there is one. */
  const one = async ({ count, ...ask }: PurgeAsk): Promise<string | undefined> => {
    const { reason, isForAll } = await outcomeOf(send, ask, problem);
    if (reason !== undefined) fail(reason, count);
    return isForAll ? reason : undefined;
  };
  const [first, ...others] = asks;
  if (first === undefined) return [];
  const forAll = await one(first);
  if (forAll === undefined) await Promise.all(others.map(one));
  else for (const { count } of others) fail(forAll, count);
  if (failed.size === 0 && instead) {
    const { changed, most } = instead;
    const what = `${changed} addresses changed, more than ${most}, so all of the site was purged from ${name}.`;
    return [message(rules['purged-all'], what)];
  }
  return [...failed].map(([reason, count]) => {
    const what = count === 1 ? '1 address was' : `${count} addresses were`;
    return message(rules['not-purged'], redacted(`${what} not purged from ${name}: ${reason}.`, secrets));
  });
}

async function outcomeOf(
  send: Send,
  ask: Ask,
  problem: (answer: Answer) => string | undefined,
): Promise<{ readonly reason: string | undefined; readonly isForAll: boolean }> {
  try {
    const answer = await send(ask);
    return { reason: problem(answer), isForAll: answer.status === 401 || answer.status === 403 };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { reason: error.why, isForAll: true };
  }
}

/** The status of an answer and what it says, as a clause; undefined for success. */
export function statusProblem({ status, body }: Answer): string | undefined {
  if (status >= 200 && status < 300) return undefined;
  return said(status, body.toString('utf8'));
}

/** A clause with a status and a text of a CDN, without control characters. */
export function said(status: number, text: string): string {
  const words = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return words === ''
    ? `it answers ${status}`
    : `it answers ${status} and says “${shorten(words, { most: 200, language: 'en' })}”`;
}
