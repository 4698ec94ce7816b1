import { rules } from '../guard/rules.js';
import { type Message, message } from '../lib/message.js';
import type { NoBase } from '../read/git-base.js';

const deeper =
  'Fetch the whole history: on GitHub write “fetch-depth: 0” below “with:” of actions/checkout, on GitLab “GIT_DEPTH: 0” below “variables:”, elsewhere run: git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*"';

/** The message that there is no earlier version of the newsroom to compare with. `since` is the name that was given. */
export function noBase(found: NoBase, since: string): Message {
  const tell = (what: string, fix?: string) => message(rules['no-base'], what, undefined, fix);
  switch (found.problem) {
    case 'no-git':
      return tell('There is no program git on this machine.', 'Install git, or leave --since out.');
    case 'no-repository':
      return tell(
        'The content folder is in no git repository.',
        'Run the command where the newsroom is kept in git, or leave --since out.',
      );
    case 'no-commit':
      return tell('Nothing was committed in this repository yet.', 'Leave --since out until something is.');
    case 'unknown': {
      if (found.isShallow)
        return tell(
          `This copy of the repository has no ${since}: it was fetched without its history.`,
          deeper,
        );
      const near = found.near === undefined ? '' : ` Did you mean ${found.near}?`;
      const fetched = since.startsWith('origin/')
        ? `Correct the name, or fetch the branch: git fetch origin ${since.slice('origin/'.length)}`
        : undefined;
      return tell(`There is no branch, tag or commit ${since}.${near}`, fetched);
    }
    case 'unrelated':
      return found.isShallow
        ? tell(
            `This copy of the repository does not reach back to where the branch left ${since}: it was fetched without its history.`,
            deeper,
          )
        : tell(`The branch and ${since} have no commit in common.`);
    case 'failed':
      return tell(`git cannot say what changed since ${since}: ${found.said}.`, 'Do what git asks for.');
  }
}
