/** How clients prove who they are; over plain TCP, as at Fink. */
export type SaslMechanism = 'PLAIN' | 'SCRAM-SHA-512';

/** The ports of one node. */
export interface NodePorts {
	readonly id: number;
	/** For clients. */
	readonly client: number;
	/** For us, and for the nodes among themselves. */
	readonly admin: number;
	readonly controller: number;
}

/** What all nodes of a cluster share. */
export interface ClusterSettings {
	readonly nodes: readonly NodePorts[];
	/** Undefined: clients are anonymous. */
	readonly sasl: SaslMechanism | undefined;
	/** Names and passwords of clients. */
	readonly users: Readonly<Record<string, string>>;
	/** Whether clients may do only what they are allowed to. */
	readonly hasAccessControl: boolean;
	/** Further lines, or other values, of `server.properties`. */
	readonly settings: Readonly<Record<string, string>>;
}

/** The user that may do everything, on the port for us only. */
export const ADMIN = { username: 'admin', password: 'admin' };

const HOST = '127.0.0.1';

/** The `server.properties` of a node that is broker and controller at once, on loopback only. */
export function serverProperties(
	{ id, client, admin, controller }: NodePorts,
	dataFolder: string,
	cluster: ClusterSettings,
): string {
	const { nodes, sasl, hasAccessControl, settings } = cluster;
	const replicas = String(Math.min(3, nodes.length));
	const clientProtocol = sasl === undefined ? 'PLAINTEXT' : 'SASL_PLAINTEXT';
	const address = (port: number): string => `${HOST}:${port}`;
	const properties: Record<string, string> = {
		'node.id': String(id),
		'process.roles': 'broker,controller',
		'controller.quorum.voters': nodes
			.map((node) => `${node.id}@${address(node.controller)}`)
			.join(','),
		listeners: `CLIENT://${address(client)},ADMIN://${address(admin)},CONTROLLER://${address(controller)}`,
		'advertised.listeners': `CLIENT://${address(client)},ADMIN://${address(admin)}`,
		'listener.security.protocol.map': `CLIENT:${clientProtocol},ADMIN:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT`,
		'controller.listener.names': 'CONTROLLER',
		'inter.broker.listener.name': 'ADMIN',
		'sasl.enabled.mechanisms': 'PLAIN',
		'sasl.mechanism.inter.broker.protocol': 'PLAIN',
		'sasl.mechanism.controller.protocol': 'PLAIN',
		'listener.name.admin.plain.sasl.jaas.config': plainLogin({}),
		'listener.name.controller.plain.sasl.jaas.config': plainLogin({}),
		...clientLogin(cluster),
		...(hasAccessControl
			? {
					'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
					'super.users': `User:${ADMIN.username}`,
				}
			: {}),
		'log.dirs': dataFolder,
		'auto.create.topics.enable': 'false',
		'default.replication.factor': replicas,
		'min.insync.replicas': nodes.length > 2 ? '2' : '1',
		'offsets.topic.replication.factor': replicas,
		'offsets.topic.num.partitions': '4',
		'transaction.state.log.replication.factor': replicas,
		'transaction.state.log.min.isr': '1',
		...QUICK,
		...settings,
	};
	const lines = Object.entries(properties).map(([name, value]) => `${name}=${value}\n`);
	return lines.join('');
}

/** Shorter times than on a large cluster, so that tests do not wait long for a rebalance, a new leader or retention. */
const QUICK: Readonly<Record<string, string>> = {
	'group.initial.rebalance.delay.ms': '150',
	'group.min.session.timeout.ms': '1000',
	'broker.heartbeat.interval.ms': '500',
	'broker.session.timeout.ms': '4000',
	'leader.imbalance.check.interval.seconds': '1',
	'leader.imbalance.per.broker.percentage': '0',
	// Messages of simulated nights are older than a week.
	'log.retention.ms': '-1',
	'log.retention.check.interval.ms': '1000',
	'log.initial.task.delay.ms': '500',
};

function clientLogin({ sasl, users }: ClusterSettings): Record<string, string> {
	if (sasl === undefined) return {};
	const mechanisms = { 'listener.name.client.sasl.enabled.mechanisms': sasl };
	return sasl === 'PLAIN'
		? { ...mechanisms, 'listener.name.client.plain.sasl.jaas.config': plainLogin(users) }
		: {
				...mechanisms,
				'listener.name.client.scram-sha-512.sasl.jaas.config':
					'org.apache.kafka.common.security.scram.ScramLoginModule required;',
			};
}

function plainLogin(users: Readonly<Record<string, string>>): string {
	const known = Object.entries({ ...users, [ADMIN.username]: ADMIN.password }).map(
		([name, password]) => `user_${name}="${password}"`,
	);
	return [
		'org.apache.kafka.common.security.plain.PlainLoginModule required',
		`username="${ADMIN.username}" password="${ADMIN.password}"`,
		`${known.join(' ')};`,
	].join(' ');
}
