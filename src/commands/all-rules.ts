import { rules as config } from '../config/rules.js';
import { rules as hosts } from '../deploy/host-rules.js';
import { rules as purge } from '../deploy/purge/rules.js';
import { rules as hosting } from '../deploy/redirects/rules.js';
import { rules as deploy } from '../deploy/rules.js';
import { rules as guard } from '../guard/rules.js';
import type { Rule } from '../lib/message.js';
import { rules as media } from '../media/rules.js';
import { rules as model } from '../model/rules.js';
import { rules as objects } from '../objects/rules.js';
import { markdownRules as markdown } from '../parse/markdown-rules.js';
import { rules as parse } from '../parse/rules.js';
import { rules as plan } from '../plan/rules.js';
import { rules as read } from '../read/rules.js';
import { rules as render } from '../render/rules.js';
import { rules as serve } from '../serve/rules.js';
import { rules as shards } from '../shards/rules.js';
import { rules as web } from '../web/rules.js';
import { rules as write } from '../write/rules.js';

/** Every rule of every stage, by id. */
export const allRules: ReadonlyMap<string, Rule> = new Map(
  [
    config,
    read,
    parse,
    markdown,
    model,
    media,
    plan,
    render,
    serve,
    write,
    objects,
    deploy,
    shards,
    guard,
    web,
    purge,
    hosting,
    hosts,
  ]
    .flatMap((each): Rule[] => Object.values(each))
    .map((rule) => [rule.id, rule]),
);
