import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installKafka } from './install';
import { Kafka } from './Kafka';
import { KafkaError } from './KafkaError';
import { freePorts, KafkaNode, type ClusterSettings, type SaslMechanism } from './node';

/** How to start Apache Kafka; everything has a default. */
export interface KafkaOptions {
	/** Processes, each broker and controller at once. @default 1 */
	readonly nodes?: number;
	/** The port of the first node for clients; 0 takes a free one. @default 0 */
	readonly port?: number;
	/** How clients prove who they are. @default not at all */
	readonly sasl?: SaslMechanism;
	/** Names and passwords of clients, for `sasl`. */
	readonly users?: Readonly<Record<string, string>>;
	/** Clients may do only what `allow` of the running Kafka grants. @default false */
	readonly hasAccessControl?: boolean;
	/** Further settings of `server.properties`. */
	readonly settings?: Readonly<Record<string, string>>;
	/** How long it may take until Kafka answers. @default 120000 */
	readonly timeoutMs?: number;
}

const PORTS_PER_NODE = 3;

/**
 * Starts Apache Kafka on loopback: no ZooKeeper, no files that stay.
 *
 * @throws KafkaError when Java or Maven is missing, or Kafka does not answer in time.
 */
export async function startKafka(options: KafkaOptions = {}): Promise<Kafka> {
	const { nodes: count = 1, port = 0, sasl, users = {}, timeoutMs = 120_000 } = options;
	const installation = installKafka();
	const ports = await freePorts(PORTS_PER_NODE * count);
	const settings: ClusterSettings = {
		nodes: Array.from({ length: count }, (_, index) => ({
			id: index + 1,
			client: index === 0 && port !== 0 ? port : portAt(ports, index, 0),
			admin: portAt(ports, index, 1),
			controller: portAt(ports, index, 2),
		})),
		sasl,
		users,
		hasAccessControl: options.hasAccessControl ?? false,
		settings: options.settings ?? {},
	};
	const folder = mkdtempSync(join(tmpdir(), 'fink-kafka-'));
	const nodes = settings.nodes.map(
		(node) => new KafkaNode(node, join(folder, String(node.id)), installation, settings),
	);
	const kafka = new Kafka(nodes, () => rmSync(folder, { recursive: true, force: true }));
	try {
		await Promise.all(nodes.map((node) => node.format()));
		nodes.forEach((node) => node.start());
		await waitUntilReady(kafka, nodes, timeoutMs);
		return kafka;
	} catch (error) {
		await Promise.all(nodes.map((node) => node.stop('SIGKILL')));
		throw error;
	}
}

function portAt(ports: readonly number[], node: number, which: number): number {
	return ports[node * PORTS_PER_NODE + which] as number;
}

async function waitUntilReady(
	kafka: Kafka,
	nodes: readonly KafkaNode[],
	timeoutMs: number,
): Promise<void> {
	const endMs = Date.now() + timeoutMs;
	while ((await kafka.livingNodes()) < nodes.length) {
		nodes.forEach((node) => node.checkAlive());
		if (Date.now() > endMs) {
			throw new KafkaError(`Kafka did not answer within ${timeoutMs / 1000} s`, {
				advice: 'Try again when the machine has less to do.',
			});
		}
		await sleep(200);
	}
}
