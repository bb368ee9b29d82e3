/** Fink's name for the topic of a tag. */
const TAG_TOPIC = /^fink_(.+)_lsst$/;

/** The topic of a tag of the LSST livestream. */
export function topicOfTag(tag: string): string {
	return `fink_${tag}_lsst`;
}

/** The tag whose alerts a topic has; `undefined` for other topics. */
export function tagOfTopic(topic: string): string | undefined {
	return TAG_TOPIC.exec(topic)?.[1];
}
