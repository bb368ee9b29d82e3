export { backlogTopic } from './backlogTopic';
export type { SentAlert } from './Outbox';
export type { Pace } from './Pace';
export {
	SANDBOX_GROUP,
	startLivestream,
	type Livestream,
	type LivestreamOptions,
} from './startLivestream';
export { topicPackets } from './topicPackets';
