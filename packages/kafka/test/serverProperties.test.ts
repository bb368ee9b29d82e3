import { serverProperties, type ClusterSettings } from '../src/node/serverProperties';

const NODE = { id: 1, client: 9092, admin: 9093, controller: 9094 };
const CLUSTER: ClusterSettings = {
	nodes: [NODE],
	sasl: undefined,
	users: {},
	hasAccessControl: false,
	settings: {},
};

const lines = (cluster: Partial<ClusterSettings>): string[] =>
	serverProperties(NODE, '/data', { ...CLUSTER, ...cluster }).split('\n');

it('listens on loopback only', () => {
	const addresses = lines({}).flatMap((line) => line.match(/\/\/[^:,]+/g) ?? []);
	expect(new Set(addresses)).toEqual(new Set(['//127.0.0.1']));
});

it('leaves clients anonymous unless they shall log in', () => {
	expect(lines({})).toContainEqual(expect.stringContaining('CLIENT:PLAINTEXT'));
	const sasl = lines({ sasl: 'PLAIN', users: { alice: 'secret' } });
	expect(sasl).toContainEqual(expect.stringContaining('CLIENT:SASL_PLAINTEXT'));
	expect(sasl).toContainEqual(expect.stringContaining('user_alice="secret"'));
});

it('lets settings replace its own', () => {
	expect(lines({ settings: { 'log.dirs': '/elsewhere' } })).toContain('log.dirs=/elsewhere');
});
