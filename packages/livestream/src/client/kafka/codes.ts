/** Error codes of Kafka's protocol that a reader meets. @see https://kafka.apache.org/protocol#protocol_error_codes */
export const CODE = {
	offsetOutOfRange: 1,
	unknownTopicOrPartition: 3,
	notEnoughReplicas: 19,
	notCoordinator: 16,
	illegalGeneration: 22,
	inconsistentGroupProtocol: 23,
	invalidGroupId: 24,
	unknownMemberId: 25,
	rebalanceInProgress: 27,
	topicAuthorizationFailed: 29,
	groupAuthorizationFailed: 30,
	clusterAuthorizationFailed: 31,
	unsupportedVersion: 35,
	saslAuthenticationFailed: 58,
	memberIdRequired: 79,
	fencedInstanceId: 82,
} as const;
