import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { simulateSky, topicPackets } from '@fink/sandbox';
import { runCheck } from './check';
import { KafkaError } from './KafkaError';
import { startKafka, type KafkaOptions } from './startKafka';

const HELP = `Apache Kafka itself on this machine, with alerts of the sandbox's sky in it. Needs Java 17; Maven fetches Kafka.

  npm run kafka -- [options]

  --nodes <1 or 3>  processes, each broker and controller at once (default 1)
  --port <number>   TCP port of the first node on 127.0.0.1 (default 24499)
  --sasl <name>     PLAIN or SCRAM-SHA-512: clients log in as alice with the password secret
  --group <id>      only this group may read (default: all groups)
  --topic <name>    a topic to fill; may be given several times (default fink_faint_trails_lsst)
  --check           have kcat, kafkajs and fink-client read the sandbox's broker and Apache Kafka, and run the
                    tests that need Apache Kafka; skips with a line what is not on this machine
  --help            this text
`;

const PARTITIONS = 10;

/** Runs the command line. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		args: process.argv.slice(2).filter((argument) => argument !== '--'),
		options: {
			nodes: { type: 'string', default: '1' },
			port: { type: 'string', default: '24499' },
			sasl: { type: 'string' },
			group: { type: 'string' },
			topic: { type: 'string', multiple: true, default: ['fink_faint_trails_lsst'] },
			check: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		process.stdout.write(HELP);
	} else if (values.check) {
		const isGood = await runCheck((line) => process.stdout.write(`${line}\n`));
		if (!isGood) process.exitCode = 1;
	} else {
		await run(readOptions(values), values.topic, values.group);
	}
}

function readOptions({
	nodes,
	port,
	sasl,
	group,
}: Record<'nodes' | 'port', string> & {
	sasl?: string;
	group?: string;
}): KafkaOptions {
	if (nodes !== '1' && nodes !== '3') throw new Error(`--nodes must be 1 or 3, not "${nodes}".`);
	if (!/^\d{1,5}$/.test(port)) throw new Error(`--port must be a number, not "${port}".`);
	if (sasl !== undefined && sasl !== 'PLAIN' && sasl !== 'SCRAM-SHA-512') {
		throw new Error(`--sasl must be PLAIN or SCRAM-SHA-512, not "${sasl}".`);
	}
	return {
		nodes: Number(nodes),
		port: Number(port),
		hasAccessControl: group !== undefined,
		...(sasl === undefined ? {} : { sasl, users: { alice: 'secret' } }),
	};
}

/** Runs Kafka until Ctrl-C. */
async function run(
	options: KafkaOptions,
	topics: readonly string[],
	group?: string,
): Promise<void> {
	const sky = simulateSky({ seed: 1 });
	const kafka = await startKafka(options);
	try {
		for (const topic of topics) {
			const packets = [...topicPackets(sky, topic).values()];
			await kafka.createTopic(topic, PARTITIONS);
			for (const packet of packets) {
				await kafka.produce(topic, [{ ...packet, timestampMs: Date.now() }]);
			}
			console.log(`${topic}: ${packets.length} alerts`);
		}
		if (group !== undefined) {
			const user = options.sasl === undefined ? 'ANONYMOUS' : 'alice';
			await kafka.allow({ user, topics, groups: [group] });
		}
		console.log(`Apache Kafka on ${kafka.address}, group ID ${group ?? 'any'}. Ctrl-C stops it.`);
		await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
	} finally {
		await kafka.close();
	}
}

main().catch((error: unknown) => {
	const text = error instanceof Error ? error.message : String(error);
	const advice = error instanceof KafkaError ? `\n${error.advice}` : '';
	process.stderr.write(`Kafka did not start: ${text}${advice}\n`);
	process.exitCode = 1;
});
