import { neutralise } from './neutralise';

const LONGEST_READ = 500; // characters
const TAIL = 8; // characters

/** A long identifier with its middle left out, so that both ends can be compared: "did:key:z6Mkf…2QxW". */
export function shortId(id: string, longest = 40): string {
  const line = neutralise(id, LONGEST_READ);
  return line.length <= longest ? line : `${line.slice(0, longest - TAIL - 1)}…${line.slice(-TAIL)}`;
}
