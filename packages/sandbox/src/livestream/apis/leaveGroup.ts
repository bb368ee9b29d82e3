import { ErrorCode } from '../ErrorCode';
import { WireWriter } from '../wire';
import type { Api, Call } from './Api';
import { codeOf, groupProblem } from './problems';

/** Takes a member out of its group. */
export const leaveGroup: Api = {
	name: 'LeaveGroup',
	key: 13,
	minVersion: 0,
	maxVersion: 1,
	answer(call) {
		const { body, version } = call;
		const code = leave(call, body.string(), body.string());
		const writer = new WireWriter();
		if (version >= 1) writer.int32(0);
		return writer.int16(code);
	},
};

function leave(call: Call, groupId: string, memberId: string): number {
	const problem = groupProblem(call, groupId);
	if (problem !== ErrorCode.none) return problem;
	try {
		call.cluster.group(groupId).leave(memberId);
		return ErrorCode.none;
	} catch (error) {
		return codeOf(error);
	}
}
