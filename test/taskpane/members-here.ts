import type { MemberReader } from '../../src/taskpane/rollup/member-reader';
import { readMember } from '../../src/taskpane/worker/member';

/** Reads units where it is called, without a worker. */
export const membersHere: MemberReader = { read: readMember, end: () => undefined };
