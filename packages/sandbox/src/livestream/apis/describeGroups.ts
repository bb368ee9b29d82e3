import { ErrorCode } from '../ErrorCode';
import { WireWriter } from '../wire';
import type { Api } from './Api';
import { groupProblem } from './problems';

/** Says who is in a group and what each member reads. */
export const describeGroups: Api = {
	name: 'DescribeGroups',
	key: 15,
	minVersion: 0,
	maxVersion: 0,
	answer(call) {
		const { body, cluster } = call;
		const ids = body.array(() => body.string());
		const writer = new WireWriter();
		return writer.array(ids, (id) => {
			const problem = groupProblem(call, id);
			const group = cluster.group(id);
			const isShown = problem === ErrorCode.none;
			writer
				.int16(problem)
				.string(id)
				.string(isShown ? group.state : '')
				.string(isShown ? group.protocolType : '')
				.string(isShown ? group.protocol : '')
				.array(isShown ? [...group.members.values()] : [], (member) =>
					writer
						.string(member.id)
						.string(member.request.clientId)
						.string('/127.0.0.1')
						.bytes(
							member.request.protocols.find(({ name }) => name === group.protocol)?.metadata ??
								Buffer.alloc(0),
						)
						.bytes(member.assignment),
				);
		});
	},
};
