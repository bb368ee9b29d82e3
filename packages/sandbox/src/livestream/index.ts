export { startBroker, type Broker, type BrokerOptions } from './startBroker';
export type { BrokerFaults } from './faults';
export type { BrokerMessage } from './BrokerMessage';
export type { BrokerTopic } from './BrokerTopic';
export { ErrorCode } from './ErrorCode';
export type { EncodedPacket } from './packet';
export {
	backlogTopic,
	startLivestream,
	topicPackets,
	type Livestream,
	type LivestreamOptions,
	type Pace,
	type SentAlert,
} from './stream';
