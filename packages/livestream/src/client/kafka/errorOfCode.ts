import { StreamError } from '../StreamError';
import { CODE } from './codes';

/** What a request was about, to name it in the sentence. */
export interface Subject {
	readonly groupId?: string;
	readonly topic?: string;
}

/** Kafka's names of codes that no sentence below covers; anything else is given as a number. */
const PASSING: Readonly<Record<number, string>> = {
	5: 'LEADER_NOT_AVAILABLE',
	6: 'NOT_LEADER_OR_FOLLOWER',
	7: 'REQUEST_TIMED_OUT',
	8: 'BROKER_NOT_AVAILABLE',
	9: 'REPLICA_NOT_AVAILABLE',
	13: 'NETWORK_EXCEPTION',
	14: 'COORDINATOR_LOAD_IN_PROGRESS',
	15: 'COORDINATOR_NOT_AVAILABLE',
	16: 'NOT_COORDINATOR',
	56: 'KAFKA_STORAGE_ERROR',
	72: 'LISTENER_NOT_FOUND',
	74: 'FENCED_LEADER_EPOCH',
	75: 'UNKNOWN_LEADER_EPOCH',
	78: 'OFFSET_NOT_AVAILABLE',
	100: 'UNKNOWN_TOPIC_ID',
};

/** The sentence for an error code of the protocol. */
export function errorOfCode(code: number, { groupId = '', topic = '' }: Subject): StreamError {
	switch (code) {
		case CODE.topicAuthorizationFailed:
			return new StreamError(
				'topic',
				`Fink does not let this account read ${topic || 'the topic'}`,
				{
					advice: `Ask Fink for access to this topic. The broker says: TOPIC_AUTHORIZATION_FAILED (29).`,
				},
			);
		case CODE.groupAuthorizationFailed:
			return new StreamError('group', `Fink does not know the group ID "${groupId}"`, {
				advice:
					'Enter the group ID that Fink gave you, exactly as in its email; it is what Fink authorizes. The broker says: GROUP_AUTHORIZATION_FAILED (30).',
			});
		case CODE.invalidGroupId:
			return new StreamError('group', `"${groupId}" can't be a group ID`, {
				advice: 'Enter the group ID that Fink gave you. The broker says: INVALID_GROUP_ID (24).',
			});
		case CODE.inconsistentGroupProtocol:
			return new StreamError('group', `Another program reads with the group ID "${groupId}"`, {
				advice:
					'It assigns partitions in a different way. Stop it, or ask Fink for a second group ID. The broker says: INCONSISTENT_GROUP_PROTOCOL (23).',
			});
		case CODE.unknownTopicOrPartition:
			return new StreamError('unknownTopic', `There is no topic "${topic}"`, {
				advice: 'Choose one from the list. The broker says: UNKNOWN_TOPIC_OR_PARTITION (3).',
			});
		case CODE.clusterAuthorizationFailed:
			return new StreamError('authentication', 'Fink does not accept this account', {
				advice: 'Check the credential. The broker says: CLUSTER_AUTHORIZATION_FAILED (31).',
			});
		case CODE.rebalanceInProgress:
			return new StreamError('rebalance', `The group "${groupId}" is reassigning its partitions`, {
				advice: 'The broker says: REBALANCE_IN_PROGRESS (27).',
			});
		case CODE.illegalGeneration:
		case CODE.unknownMemberId:
		case CODE.fencedInstanceId:
			return new StreamError('expelled', `The group "${groupId}" continued without this member`, {
				advice: `The broker's code is ${code}.`,
			});
		default: {
			const name = PASSING[code];
			const advice = `The broker says: ${name ?? 'error'} (${code}).`;
			return name
				? new StreamError('notReady', 'The broker is not ready', { advice })
				: new StreamError('protocol', 'The broker refuses the request', { advice });
		}
	}
}
