import { ErrorCode } from '../ErrorCode';
import { WireWriter } from '../wire';
import type { Api } from './Api';

/** Says which node coordinates a group. */
export const findCoordinator: Api = {
	name: 'FindCoordinator',
	key: 10,
	minVersion: 0,
	maxVersion: 1,
	answer({ body, cluster, failure, faults, version }) {
		const groupId = body.string();
		const nodeId = faults.findCoordinator();
		const node = cluster.nodes.find(({ id }) => id === nodeId);
		const problem =
			failure ??
			(faults.isGroupDenied(groupId) ? ErrorCode.groupAuthorizationFailed : undefined) ??
			(node === undefined ? ErrorCode.coordinatorNotAvailable : ErrorCode.none);
		const found = problem === ErrorCode.none ? node : undefined;
		const writer = new WireWriter();
		if (version >= 1) writer.int32(0);
		writer.int16(problem);
		if (version >= 1) writer.nullableString(null);
		return writer
			.int32(found?.id ?? -1)
			.string(found?.host ?? '')
			.int32(found?.port ?? -1);
	},
};
