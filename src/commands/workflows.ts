/**
 * The workflows that `stet init` can put into a newsroom, by name, and the file that each becomes. The file `starter/ci/NAME.yml` is the workflow,
 * `starter/ci/NAME.md` says how it is switched on.
 */
const files = {
  github: '.github/workflows/publish.yml',
  'github-deploy': '.github/workflows/publish.yml',
  gitlab: '.gitlab-ci.yml',
  forgejo: '.forgejo/workflows/publish.yml',
} as const;

export type WorkflowName = keyof typeof files;

export const workflowNames = Object.keys(files) as readonly WorkflowName[];

export function isWorkflow(name: string): name is WorkflowName {
  return Object.hasOwn(files, name);
}

/** The path of a workflow in a newsroom, with slashes. */
export function workflowFile(name: WorkflowName): string {
  return files[name];
}
