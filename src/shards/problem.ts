import { type Message, message } from '../lib/message.js';
import { version } from '../lib/version.js';
import { Lost } from './depot.js';
import { OtherSources } from './parsing.js';
import { rules } from './rules.js';
import { OtherProgram } from './snapshot.js';

/** The message for an error of a step; undefined for errors that are none of them. */
export function problemMessage(error: unknown): Message | undefined {
  if (error instanceof OtherProgram) {
    const { stet, node } = error.made;
    const isSame = stet === version && node === process.version;
    const here = isSame
      ? 'This machine has the same versions, but other packages or another build of stet'
      : `This machine has stet ${version} on Node ${process.version}`;
    return message(rules['other-program'], `The build was begun by stet ${stet} on Node ${node}. ${here}.`);
  }
  if (error instanceof OtherSources)
    return message(
      rules['other-sources'],
      'The file is not the one that is to be built, or the configuration is another.',
      {
        file: error.file,
      },
    );
  if (error instanceof Lost)
    return message(rules.lost, `${error.object} is missing or damaged in the store.`);
  return undefined;
}
