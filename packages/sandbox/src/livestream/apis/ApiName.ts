/** The kinds of requests that the broker answers, by Kafka's names. */
export type ApiName =
	| 'Produce'
	| 'Fetch'
	| 'ListOffsets'
	| 'Metadata'
	| 'OffsetCommit'
	| 'OffsetFetch'
	| 'FindCoordinator'
	| 'JoinGroup'
	| 'Heartbeat'
	| 'LeaveGroup'
	| 'SyncGroup'
	| 'DescribeGroups'
	| 'ListGroups'
	| 'ApiVersions';
