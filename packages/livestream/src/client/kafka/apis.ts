import {
	apiVersionsV0,
	apiVersionsV3,
	fetchV10,
	fetchV11,
	fetchV12,
	fetchV4,
	fetchV5,
	fetchV6,
	fetchV7,
	fetchV8,
	fetchV9,
	findCoordinatorV0,
	findCoordinatorV1,
	findCoordinatorV2,
	findCoordinatorV3,
	heartbeatV0,
	heartbeatV1,
	heartbeatV2,
	heartbeatV3,
	joinGroupV0,
	joinGroupV1,
	joinGroupV2,
	joinGroupV3,
	joinGroupV4,
	joinGroupV5,
	leaveGroupV0,
	leaveGroupV1,
	leaveGroupV2,
	leaveGroupV3,
	listOffsetsV1,
	listOffsetsV2,
	listOffsetsV3,
	listOffsetsV4,
	listOffsetsV5,
	metadataV1,
	metadataV2,
	metadataV3,
	metadataV4,
	metadataV5,
	metadataV6,
	metadataV7,
	metadataV8,
	offsetCommitV2,
	offsetCommitV3,
	offsetCommitV4,
	offsetCommitV5,
	offsetCommitV6,
	offsetCommitV7,
	offsetFetchV1,
	offsetFetchV2,
	offsetFetchV3,
	offsetFetchV4,
	offsetFetchV5,
	offsetFetchV6,
	offsetFetchV7,
	saslAuthenticateV0,
	saslAuthenticateV1,
	saslAuthenticateV2,
	saslHandshakeV1,
	syncGroupV0,
	syncGroupV1,
	syncGroupV2,
	syncGroupV3,
	type Connection,
} from '@platformatic/kafka';

/** A request of Kafka's protocol in one of its versions. */
export interface Api<Args extends unknown[], Answer> {
	readonly key: number;
	readonly version: number;
	(
		connection: Connection,
		...args: [...Args, (error: Error | null, answer?: Answer) => void]
	): void;
}

/** The argument list and the answer are the same in all versions of a request: the library fills in the rest. */
function versions<Args extends unknown[], Answer>(
	newest: { readonly api: Api<Args, Answer> },
	...older: ReadonlyArray<{ readonly api: unknown }>
): ReadonlyArray<Api<Args, Answer>> {
	return [newest, ...older].map(({ api }) => api as Api<Args, Answer>);
}

/**
 * The requests that a reader sends, each in the versions that it can use, newest first. Topics are named by
 * name, not id, in all of them. Kafka 0.11 knows the oldest, Kafka 4 the newest.
 */
export const APIS = {
	fetch: versions(
		fetchV12,
		fetchV11,
		fetchV10,
		fetchV9,
		fetchV8,
		fetchV7,
		fetchV6,
		fetchV5,
		fetchV4,
	),
	listOffsets: versions(listOffsetsV5, listOffsetsV4, listOffsetsV3, listOffsetsV2, listOffsetsV1),
	metadata: versions(
		metadataV8,
		metadataV7,
		metadataV6,
		metadataV5,
		metadataV4,
		metadataV3,
		metadataV2,
		metadataV1,
	),
	offsetCommit: versions(
		offsetCommitV7,
		offsetCommitV6,
		offsetCommitV5,
		offsetCommitV4,
		offsetCommitV3,
		offsetCommitV2,
	),
	offsetFetch: versions(
		offsetFetchV7,
		offsetFetchV6,
		offsetFetchV5,
		offsetFetchV4,
		offsetFetchV3,
		offsetFetchV2,
		offsetFetchV1,
	),
	findCoordinator: versions(
		findCoordinatorV3,
		findCoordinatorV2,
		findCoordinatorV1,
		findCoordinatorV0,
	),
	joinGroup: versions(joinGroupV5, joinGroupV4, joinGroupV3, joinGroupV2, joinGroupV1, joinGroupV0),
	syncGroup: versions(syncGroupV3, syncGroupV2, syncGroupV1, syncGroupV0),
	heartbeat: versions(heartbeatV3, heartbeatV2, heartbeatV1, heartbeatV0),
	leaveGroup: versions(leaveGroupV3, leaveGroupV2, leaveGroupV1, leaveGroupV0),
	saslHandshake: versions(saslHandshakeV1),
	saslAuthenticate: versions(saslAuthenticateV2, saslAuthenticateV1, saslAuthenticateV0),
} as const;

/** How a broker is asked for the versions that it knows: the compact form, and the one that every broker reads. */
export const API_VERSIONS = versions(apiVersionsV3, apiVersionsV0);
