import { askedScript } from '../asked/askedScript';
import type { AskedProcess } from '../asked/askedProcess';
import { askUntil } from '../livestream/askUntil';
import type { BacklogState } from '../livestream/backlogMain';
import type { BenchReport, Suite } from '../Suite';
import { median } from '../timing/timeSubjects';

/** As many as one of Fink's topics had waiting for four days. */
const ALERTS = 300_000;
/** New alerts for a trigger that was left at Begin: Now. */
const FRESH = 20;
const PARTS = 10;
const SAMPLE_MS = 1_000;
/** What the process may take, MB, and how much more at the end than after the first part. */
const [MAX_MB, MAX_GROWTH] = [500, 1.2];

/** A livestream of hundreds of thousands of alerts, read to its end, and left alone by Begin: Now. */
export const backlog: Suite = {
	name: 'backlog',
	isLong: true,
	async run(context) {
		const { root, alerts: [size] = [ALERTS], log } = context;
		const broker = askedScript('livestream/brokerMain.ts');
		const reader = askedScript('livestream/backlogMain.ts', [root]);
		try {
			const topic = 'fink_backlog_lsst';
			const { address } = await broker.ask<{ address: string }>({ op: 'address' });
			await broker.ask({ op: 'create', topic, size });
			const now = await leaveAlone({ broker, reader, address, topic });
			log(`Backlog    Begin: Now read ${now.made} of ${size} alerts, and ${now.alerts} new ones`);
			const samples: BacklogState[] = [];
			await reader.ask({ op: 'activate', address, topic, groupId: 'all', begin: 'earliest' });
			const begunMs = performance.now();
			const isOver = (state: BacklogState) => {
				samples.push(state);
				if (samples.length % 60 === 0) log(`Backlog    ${lineOf(state)}`);
				return state.alerts >= size + FRESH;
			};
			await askUntil(reader, { op: 'state' }, isOver, SAMPLE_MS);
			const elapsedS = (performance.now() - begunMs) / 1000;
			await reader.ask({ op: 'deactivate' });
			return reportOf({ samples, elapsedS, now, size });
		} finally {
			reader.stop();
			broker.stop();
		}
	},
};

function lineOf({ alerts, residentMb, processorMs }: BacklogState): string {
	return `${alerts} alerts, ${residentMb.toFixed(0)} MB, ${(processorMs / alerts).toFixed(2)} ms each`;
}

interface LeftAlone {
	/** Messages of the backlog that the broker had to make. */
	readonly made: number;
	/** New alerts that were delivered. */
	readonly alerts: number;
}

/** Activates the trigger at Begin: Now, sends new alerts and waits for them. */
async function leaveAlone({
	broker,
	reader,
	address,
	topic,
}: {
	readonly broker: AskedProcess;
	readonly reader: AskedProcess;
	readonly address: string;
	readonly topic: string;
}): Promise<LeftAlone> {
	const groupId = 'now';
	await reader.ask({ op: 'activate', address, topic, groupId, begin: 'now' });
	const isReading = ({ offsets }: { offsets: number }) => offsets > 0;
	await askUntil(broker, { op: 'committed', groupId }, isReading);
	await broker.ask({ op: 'send', topic, count: FRESH });
	const isThere = ({ alerts }: BacklogState) => alerts >= FRESH;
	const { alerts } = await askUntil(reader, { op: 'state' }, isThere);
	await reader.ask({ op: 'deactivate' });
	const { made } = await broker.ask<{ made: number }>({ op: 'made', topic });
	return { made, alerts };
}

function reportOf({
	samples,
	elapsedS,
	now,
	size,
}: {
	readonly samples: readonly BacklogState[];
	readonly elapsedS: number;
	readonly now: LeftAlone;
	readonly size: number;
}): BenchReport {
	const parts = Array.from({ length: PARTS }, (_, part) => {
		const [from, to] = [(size * part) / PARTS, (size * (part + 1)) / PARTS];
		const within = samples.filter(({ alerts }) => alerts > from && alerts <= to + FRESH);
		const all = within.map(({ residentMb }) => residentMb);
		const [first, last] = [within[0], within[within.length - 1]];
		const processorMs = (last.processorMs - first.processorMs) / (last.alerts - first.alerts);
		return { to, medianMb: median(all), maxMb: Math.max(...all), processorMs };
	});
	const last = samples[samples.length - 1];
	const maxMb = Math.max(...samples.map(({ residentMb }) => residentMb));
	const growth = parts[PARTS - 1].medianMb / parts[1].medianMb;
	const { alerts, twice, images, processorMs } = last;
	return {
		title: `A backlog of ${size} alerts, read to its end by Fink Livestream Trigger`,
		columns: ['alerts', 'memory, MB: median', 'most', 'processor time per alert, ms'],
		rows: parts.map((part) => [
			part.to,
			part.medianMb.toFixed(0),
			part.maxMb.toFixed(0),
			part.processorMs.toFixed(2),
		]),
		targets: [
			{
				wish: 'every alert once',
				found: `${alerts - twice} of ${size + FRESH}, ${twice} twice, ${images} images`,
				met: alerts === size + FRESH && twice === 0,
			},
			{
				wish: `flat memory: at most ${MAX_MB} MB, and the last tenth at most ${MAX_GROWTH} × the second`,
				found: `${maxMb.toFixed(0)} MB, ${growth.toFixed(2)} ×`,
				met: maxMb <= MAX_MB && growth <= MAX_GROWTH,
			},
			{
				wish: 'Begin: Now reads none of them, and all new ones',
				found: `${now.made} and ${now.alerts} of ${FRESH}`,
				met: now.made === 0 && now.alerts === FRESH,
			},
		],
		notes: [
			`${(processorMs / alerts).toFixed(2)} ms of processor time per alert, ${elapsedS.toFixed(0)} s in all. Resident memory of the process that runs the trigger, once a second.`,
		],
	};
}
