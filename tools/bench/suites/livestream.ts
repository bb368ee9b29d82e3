import { askedScript } from '../asked/askedScript';
import type { AskedProcess } from '../asked/askedProcess';
import type { BrokerRequest } from '../livestream/brokerMain';
import type { StoreRequest, TurnAnswer } from '../livestream/nodesMain';
import { startFinkClient } from '../livestream/startFinkClient';
import { STREAM_TASKS, type StreamTask } from '../livestream/StreamTask';
import type { BenchContext, BenchReport, Suite } from '../Suite';
import { median } from '../timing/timeSubjects';

/** How many times as many packets as fink-client. */
const MIN_RATIO = 5;
/** Turns of our nodes before the first that counts: V8 optimizes what runs often. */
const WARM_UP_TURNS = 4;
/** Images that n8n stores without a node, and how often. */
const [STORED_IMAGES, STORING_TURNS] = [600, 5];

/** From the broker to items, triplets and cards: our nodes against fink-client, which consume the same topic in turns. */
export const livestream: Suite = {
	name: 'livestream',
	isLong: true,
	async run(context) {
		const finkClient = await startFinkClient(context.scratch, context.log);
		if (!finkClient) return reportOf([], ['fink-client is not on this machine']);
		const broker = askedScript('livestream/brokerMain.ts');
		const nodes = askedScript('livestream/nodesMain.ts', [context.root]);
		try {
			const { address } = await broker.ask<{ address: string }>({
				op: 'address',
			} satisfies BrokerRequest);
			const found: Found[] = [];
			for (const task of STREAM_TASKS) {
				const create: BrokerRequest = { op: 'create', topic: task.name, size: task.count };
				await broker.ask(create);
				found.push(await compare(context, { task, address, nodes, finkClient }));
			}
			return reportOf(found, [finkClient.versions, await storing(nodes)]);
		} finally {
			for (const process of [nodes, finkClient, broker]) process.stop();
		}
	},
};

interface Found {
	readonly task: StreamTask;
	/** Packets per second of processor time, and per second. */
	readonly ours: Rates;
	readonly theirs: Rates;
	/** Medians of the ratios of the same round. */
	readonly ratio: Rates;
}

interface Rates {
	readonly processor: number;
	readonly elapsed: number;
}

interface Contest {
	readonly task: StreamTask;
	readonly address: string;
	readonly nodes: AskedProcess;
	readonly finkClient: AskedProcess;
}

async function compare(
	{ rounds, log }: BenchContext,
	{ task, address, nodes, finkClient }: Contest,
): Promise<Found> {
	const { name, count } = task;
	let turns = 0;
	const take = async (who: AskedProcess): Promise<Rates> => {
		const groupId = `bench-${name}-${turns++}`;
		const isOurs = who === nodes;
		const does = isOurs ? name : task.theirs;
		const request = { task: does, address, topic: name, groupId, count };
		const answer = await who.ask<TurnAnswer>(request);
		// Users of fink-client have the images in memory, whatever they draw.
		requireAll(answer, isOurs ? task : { ...task, files: { ...task.files, images: true } });
		const perSecond = (ms: number) => answer.alerts / (ms / 1000);
		return { processor: perSecond(answer.processorMs), elapsed: perSecond(answer.elapsedMs) };
	};
	for (let turn = 0; turn < WARM_UP_TURNS; turn++) await take(nodes);
	await take(finkClient);
	const rows: Array<readonly [ours: Rates, theirs: Rates]> = [];
	for (let round = 0; round < Math.max(3, rounds / 6); round++) {
		rows.push([await take(nodes), await take(finkClient)]);
		log(`Livestream ${name}, round ${round + 1}`);
	}
	const middle = (value: (row: (typeof rows)[number]) => Rates): Rates => ({
		processor: median(rows.map((row) => value(row).processor)),
		elapsed: median(rows.map((row) => value(row).elapsed)),
	});
	return {
		task,
		ours: middle(([ours]) => ours),
		theirs: middle(([, theirs]) => theirs),
		ratio: middle(([ours, theirs]) => ({
			processor: ours.processor / theirs.processor,
			elapsed: ours.elapsed / theirs.elapsed,
		})),
	};
}

/** @throws When a turn left something out. */
function requireAll({ alerts, images, pictures }: TurnAnswer, { name, count, files }: StreamTask) {
	const wanted = { images: files.images ? 3 * count : 0, pictures: files.picture ? count : 0 };
	if (alerts === count && images === wanted.images && pictures === wanted.pictures) return;
	throw new Error(`${name}: ${alerts} alerts, ${images} images and ${pictures} pictures`);
}

/** What n8n itself takes to store an alert's three images: no node with them can be quicker. */
async function storing(nodes: AskedProcess): Promise<string> {
	const taken: number[] = [];
	for (let turn = 0; turn < STORING_TURNS; turn++) {
		const request: StoreRequest = { store: STORED_IMAGES };
		const { processorMs } = await nodes.ask<TurnAnswer>(request);
		taken.push((3 * processorMs) / STORED_IMAGES);
	}
	return `Storing three images takes n8n alone ${median(taken).toFixed(2)} ms of processor time.`;
}

function reportOf(found: readonly Found[], notes: readonly string[]): BenchReport {
	return {
		title: 'Packets of the livestream, from the broker: our nodes and fink-client',
		columns: [
			'each packet becomes',
			'ours, packets per processor second',
			'fink-client',
			'× faster',
			'ours, packets/s',
			'fink-client, packets/s',
			'× faster, elapsed',
		],
		rows: found.map(({ task, ours, theirs, ratio }) => [
			task.title,
			ours.processor.toFixed(0),
			theirs.processor.toFixed(1),
			ratio.processor.toFixed(1),
			ours.elapsed.toFixed(0),
			theirs.elapsed.toFixed(1),
			ratio.elapsed.toFixed(1),
		]),
		targets: found.map(({ task, ratio }) => ({
			wish: `${task.name}: at least ${MIN_RATIO} × fink-client`,
			found: `${ratio.processor.toFixed(1)} × by processor time`,
			met: ratio.processor >= MIN_RATIO,
		})),
		notes,
	};
}
