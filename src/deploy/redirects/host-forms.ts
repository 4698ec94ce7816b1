/** Hosts that read neither `_redirects` nor `_headers`, and for which stet writes the rules in another form. */
export const hostForms = ['nginx', 'caddy', 'cloudfront', 's3'] as const;

export type HostForm = (typeof hostForms)[number];

export function isHostForm(text: string): text is HostForm {
  return hostForms.some((form) => form === text);
}
