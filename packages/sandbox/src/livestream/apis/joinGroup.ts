import { ErrorCode } from '../ErrorCode';
import { WireWriter, type WireReader } from '../wire';
import type { JoinAnswer, JoinRequest } from '../group';
import type { Api, Call } from './Api';
import { codeOf, groupProblem } from './problems';

/** Joins a group; answered when the group is complete. */
export const joinGroup: Api = {
	name: 'JoinGroup',
	key: 11,
	minVersion: 0,
	maxVersion: 2,
	async answer(call) {
		const { body, version } = call;
		const groupId = body.string();
		const request = readRequest(call.body, version, call.clientId);
		const { code, answer } = await join(call, groupId, request);
		const writer = new WireWriter();
		if (version >= 2) writer.int32(0);
		writer
			.int16(code)
			.int32(answer?.generation ?? -1)
			.string(answer?.protocol ?? '')
			.string(answer?.leaderId ?? '')
			.string(answer?.memberId ?? request.memberId);
		return writer.array(answer?.members ?? [], ({ memberId, metadata }) =>
			writer.string(memberId).bytes(metadata),
		);
	},
};

function readRequest(body: WireReader, version: number, clientId: string): JoinRequest {
	const sessionTimeoutMs = body.int32();
	const rebalanceTimeoutMs = version >= 1 ? body.int32() : sessionTimeoutMs;
	const memberId = body.string();
	const protocolType = body.string();
	const protocols = body.array(() => ({
		name: body.string(),
		metadata: body.bytesOrNull() ?? Buffer.alloc(0),
	}));
	return { memberId, clientId, sessionTimeoutMs, rebalanceTimeoutMs, protocolType, protocols };
}

async function join(
	call: Call,
	groupId: string,
	request: JoinRequest,
): Promise<{ code: number; answer?: JoinAnswer }> {
	const code = groupProblem(call, groupId);
	if (code !== ErrorCode.none) return { code };
	try {
		return { code, answer: await call.cluster.group(groupId).join(request) };
	} catch (error) {
		return { code: codeOf(error) };
	}
}
