import { ErrorCode } from '../ErrorCode';
import { WireWriter } from '../wire';
import type { Api, Call } from './Api';
import { codeOf, groupProblem } from './problems';

interface Request {
	readonly groupId: string;
	readonly generation: number;
	readonly memberId: string;
	readonly assignments: ReadonlyMap<string, Buffer>;
}

/** Gives the leader's shares to all members; answered when they are there. */
export const syncGroup: Api = {
	name: 'SyncGroup',
	key: 14,
	minVersion: 0,
	maxVersion: 1,
	async answer(call) {
		const { body, version } = call;
		const { code, assignment } = await sync(call, {
			groupId: body.string(),
			generation: body.int32(),
			memberId: body.string(),
			assignments: new Map(
				body.array(() => [body.string(), body.bytesOrNull() ?? Buffer.alloc(0)] as const),
			),
		});
		const writer = new WireWriter();
		if (version >= 1) writer.int32(0);
		return writer.int16(code).bytes(assignment);
	},
};

async function sync(
	call: Call,
	{ groupId, generation, memberId, assignments }: Request,
): Promise<{ code: number; assignment: Buffer }> {
	const nothing = Buffer.alloc(0);
	const code = groupProblem(call, groupId);
	if (code !== ErrorCode.none) return { code, assignment: nothing };
	try {
		const group = call.cluster.group(groupId);
		return { code, assignment: await group.sync(memberId, generation, assignments) };
	} catch (error) {
		return { code: codeOf(error), assignment: nothing };
	}
}
