import { ErrorCode } from '../ErrorCode';
import { WireWriter } from '../wire';
import type { Api } from './Api';

/** Lists the groups that the client may see. */
export const listGroups: Api = {
	name: 'ListGroups',
	key: 16,
	minVersion: 0,
	maxVersion: 0,
	answer({ cluster, failure, faults }) {
		const groups = cluster.allGroups().filter(({ id }) => !faults.isGroupDenied(id));
		const writer = new WireWriter().int16(failure ?? ErrorCode.none);
		return writer.array(groups, ({ id, protocolType }) => writer.string(id).string(protocolType));
	},
};
