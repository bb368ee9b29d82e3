import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { simulateSky, startLivestream, topicPackets, type EncodedPacket } from '@fink/sandbox';
import { installKafka, kafkaVersion } from '../install';
import { KafkaError } from '../KafkaError';
import { startKafka } from '../startKafka';
import { checkOutsiders, OUTSIDER_GROUPS, type CheckedServer } from './checkOutsiders';
import { Report } from './Report';

/** Topics with few alerts, among them alerts of asteroids. */
const TOPICS = [
	'fink_faint_trails_lsst',
	'fink_extragalactic_new_candidate_lsst',
	'fink_uniform_sample_lsst',
];

const PARTITIONS = 10;

/**
 * Has programs of others read the same alerts from the sandbox's broker and from Apache Kafka, and runs the tests that
 * need Apache Kafka. What needs a program that is not on this machine is skipped with a line.
 *
 * @returns Whether nothing failed.
 */
export async function runCheck(print: (line: string) => void): Promise<boolean> {
	const report = new Report(print);
	const sky = simulateSky({ seed: 1 });
	const topics = new Map(TOPICS.map((topic) => [topic, topicPackets(sky, topic)]));
	const stream = await startLivestream({ sky, heldBack: 0, groups: OUTSIDER_GROUPS });
	const { address } = stream.broker;
	await checkOutsiders({ name: "the sandbox's broker", address, topics }, report);
	await stream.close();
	await checkKafka(topics, report);
	return report.isGood;
}

async function checkKafka(topics: CheckedServer['topics'], report: Report): Promise<void> {
	try {
		const name = `Apache Kafka ${kafkaVersion(installKafka().libraries)}`;
		await report.check(name, () => readFromKafka(name, topics, report));
		await report.check(`${name}, its tests`, runTests);
	} catch (error) {
		if (!(error instanceof KafkaError)) throw error;
		report.skip('Apache Kafka', `${error.message}. ${error.advice}`);
	}
}

async function readFromKafka(
	name: string,
	topics: CheckedServer['topics'],
	report: Report,
): Promise<string> {
	const started = Date.now();
	const kafka = await startKafka({ hasAccessControl: true });
	const startSeconds = (Date.now() - started) / 1000;
	try {
		for (const [topic, packets] of topics) {
			await kafka.createTopic(topic, PARTITIONS);
			await kafka.produce(topic, messagesOf([...packets.values()]));
		}
		await kafka.allow({ topics: [...topics.keys()], groups: OUTSIDER_GROUPS });
		await checkOutsiders({ name, address: kafka.address, topics }, report);
	} finally {
		await kafka.close();
	}
	return `answered after ${startSeconds.toFixed(1)} s`;
}

function messagesOf(packets: readonly EncodedPacket[]) {
	return packets.map((packet, index) => ({ ...packet, timestampMs: Date.now() + index }));
}

/** The tests of this package that are skipped in `npm test`. */
async function runTests(): Promise<string> {
	const child = spawn('jest', ['--forceExit'], {
		cwd: join(__dirname, '..', '..'),
		env: { ...process.env, FINK_KAFKA: '1' },
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	const [code] = (await once(child, 'exit')) as [number | null];
	if (code !== 0) throw new Error('See above.');
	return 'passed';
}
