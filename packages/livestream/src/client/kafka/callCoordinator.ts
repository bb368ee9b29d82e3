import { StreamError } from '../StreamError';
import type { Api } from './apis';
import { isCoordinatorMoved, type Cluster } from './Cluster';
import { errorOfCode } from './errorOfCode';

/** Sends a request to the broker that looks after the group, and forgets it when it does not any more. */
export async function callCoordinator<Args extends unknown[], Answer>(
	cluster: Cluster,
	groupId: string,
	use: 'group' | 'join',
	api: ReadonlyArray<Api<Args, Answer>>,
	...args: Args
): Promise<Answer> {
	try {
		const address = await cluster.coordinatorOf(groupId);
		const answer = await cluster.call(address, use, api, ...args);
		const { errorCode = 0 } = answer as { errorCode?: number };
		if (isCoordinatorMoved(errorCode)) throw errorOfCode(errorCode, { groupId });
		return answer;
	} catch (error) {
		if (error instanceof StreamError && error.isTrouble) cluster.forgetCoordinator();
		throw error;
	}
}
