import { caddyRules } from './caddy.js';
import { cloudFrontRules } from './cloudfront.js';
import type { HostRules, RulesSource } from './form.js';
import type { HostForm } from './host-forms.js';
import { nginxRules } from './nginx.js';
import { s3Rules } from './s3.js';

const forms: Readonly<Record<HostForm, (source: RulesSource) => HostRules>> = {
  nginx: nginxRules,
  caddy: caddyRules,
  cloudfront: cloudFrontRules,
  s3: s3Rules,
};

/** The rules of a site in the form of a host, and what there is to say about rules that the host cannot follow. */
export function rulesFor(form: HostForm, source: RulesSource): HostRules {
  return forms[form](source);
}
