import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { KafkaError } from '../KafkaError';

/** The oldest Java on which the servers of Kafka 4 run. */
const OLDEST_JAVA = 17;

/**
 * The Java program: of `JAVA_HOME` if that is set, else in the path.
 *
 * @throws KafkaError when there is none, or it is too old.
 */
export function findJava(): string {
	const home = process.env.JAVA_HOME;
	const java = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
	const { error, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
	const advice = `Install Java ${OLDEST_JAVA} or newer: apt-get install default-jre-headless (Debian, Ubuntu), brew install openjdk (macOS).`;
	if (error !== undefined) throw new KafkaError('Java is not on this machine', { advice });
	const version = /version "(\d+)/.exec(stderr)?.[1];
	if (version === undefined || Number(version) < OLDEST_JAVA) {
		throw new KafkaError(`Java ${version ?? 'of an unknown version'} is too old for Kafka 4`, {
			advice,
		});
	}
	return java;
}
