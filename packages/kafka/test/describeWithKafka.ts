/**
 * `describe` when `npm run kafka -- --check` runs the tests; else a skipped one, since `npm test` needs neither Java
 * nor a network.
 */
export function describeWithKafka(): jest.Describe {
	if (process.env.FINK_KAFKA === '1') return describe;
	console.warn('Apache Kafka itself is not asked here: npm run kafka -- --check does');
	return describe.skip;
}
