import * as z from 'zod';
import type { DeployTarget, UserConfig } from './config.js';

const text = z.string().trim().min(1);
/** Where an address has a name and a password, there is an `@`. */
const address = text.refine(
  (value) => !value.includes('@'),
  'an address without a name and a password before the @: keys are read from the environment alone',
);
const id = text.regex(/^[\w-]+$/, 'an id such as E2EXAMPLE');

const target = z.strictObject({
  to: address,
  endpoint: address
    .refine(
      (value) => /^https?:\/\//.test(value) && URL.canParse(value),
      'a web address such as https://s3.example.org',
    )
    .optional(),
  region: text.regex(/^[\w-]+$/, 'a region such as eu-central-1').optional(),
  keep: z.number().int().min(0).max(50).optional(),
  website: z.boolean().optional(),
  compress: z.array(z.enum(['br', 'gzip'])).optional(),
  atOnce: z.number().int().min(1).max(256).optional(),
  purge: z
    .strictObject({
      cloudfront: id.optional(),
      cloudflare: z
        .union([id, z.strictObject({ zone: id, plan: z.enum(['enterprise']).optional() })])
        .optional(),
      fastly: z.union([id, z.strictObject({ service: id, keys: z.boolean().optional() })]).optional(),
      bunny: z.union([id, z.number().int().min(1)]).optional(),
    })
    .optional(),
});

/** The part `deploy` of the configuration. What an address must be is known to what opens it. */
export const deploySchema = z.record(
  text.regex(/^[\w-]+$/, 'a name such as production'),
  z.union([address, target]),
);

/** Fills in defaults. */
export function completeDeploy(
  targets: NonNullable<UserConfig['deploy']>,
): ReadonlyMap<string, DeployTarget> {
  return new Map(
    Object.entries(targets).map(([name, value]) => [
      name,
      completeTarget(typeof value === 'string' ? { to: value } : value),
    ]),
  );
}

/** A target as the configuration or the command line names it, with defaults. */
export function completeTarget({
  keep = 10,
  website = false,
  compress = [],
  purge = {},
  ...rest
}: Exclude<NonNullable<UserConfig['deploy']>[string], string>): DeployTarget {
  return { ...rest, keep, website, compress, purge };
}
