import { ErrorCode } from '../ErrorCode';
import { WireWriter } from '../wire';
import type { Api, Call } from './Api';
import { codeOf, groupProblem } from './problems';

/** Keeps a member in its group, and says when it must join again. */
export const heartbeat: Api = {
	name: 'Heartbeat',
	key: 12,
	minVersion: 0,
	maxVersion: 1,
	answer(call) {
		const { body, version } = call;
		const code = beat(call, body.string(), body.int32(), body.string());
		const writer = new WireWriter();
		if (version >= 1) writer.int32(0);
		return writer.int16(code);
	},
};

function beat(call: Call, groupId: string, generation: number, memberId: string): number {
	const problem = groupProblem(call, groupId);
	if (problem !== ErrorCode.none) return problem;
	try {
		call.cluster.group(groupId).heartbeat(memberId, generation);
		return ErrorCode.none;
	} catch (error) {
		return codeOf(error);
	}
}
