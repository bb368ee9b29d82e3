export { startBroker, type Broker, type BrokerOptions } from './startBroker';
export type { BrokerFaults } from './faults';
export type { BrokerMessage } from './BrokerMessage';
export type { BrokerTopic } from './BrokerTopic';
export { ErrorCode } from './ErrorCode';
export { encodePacket, type AlertInSky, type EncodedPacket } from './packet';
export {
	SANDBOX_GROUP,
	startLivestream,
	topicPackets,
	type Livestream,
	type LivestreamOptions,
	type Pace,
	type SentAlert,
} from './stream';
