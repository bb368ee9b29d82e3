import type { Suite, Target } from '../Suite';
import type { LoopRecord } from '../workflow/LoopWatch';
import { runInProcess, type ProcessRecord } from '../workflow/runInProcess';
import { ALERTS_PER_OBJECT } from '../workflow/wideSky';

const NODES = ['Fink Sources', 'Cutouts', 'Pictures'] as const;
/** How many alerts, run by run. */
const ALERTS = [1000, 3000, 10_000];
/** Longest time wished for that the loop may stand still. */
const MAX_MS = 50;

/**
 * Objects → alerts → cutouts → pictures in one execution of n8n's engine against a sandbox, each in a process
 * of its own; the same with nodes that do nothing but ask n8n for the same, which is n8n's own share.
 */
export const workflow: Suite = {
	name: 'workflow',
	isLong: true,
	async run({ root, log, alerts: counts = ALERTS }) {
		const ours: ProcessRecord[] = [];
		const plain: ProcessRecord[] = [];
		for (const alerts of counts) {
			const own = await runInProcess({ root, variant: 'ours', alerts, log });
			const { pictures } = own;
			ours.push(own);
			plain.push(await runInProcess({ root, variant: 'plain', alerts, pictures, log }));
		}
		const rows = ours.flatMap((own, i) => [rowOf('ours', own), rowOf('n8n alone', plain[i])]);
		return {
			title: 'A complete workflow: objects, alerts, three cutouts and three pictures of each alert',
			columns: [
				...[
					'alerts',
					'nodes',
					'lookup, s',
					'cutouts, s',
					'pictures, s',
					'alerts/s',
					'requests/alert',
				],
				...['peak, MB', 'held after, MB', 'longest standstill, ms', 'of it processor, ms'],
			],
			rows,
			targets: [...standstillTargets(ours, plain), ...memoryTargets(ours, plain)],
			notes: [
				`Peak: largest resident set while the nodes run. Held after: heap and buffers in use after garbage collection, with the whole run still held by n8n, less what was in use before.`,
				`Longest standstill: event loop, while the nodes run; of it processor: processor time of the main thread in the worst turn, which other programs can't lengthen.`,
				`n8n alone: nodes that send the same requests and store files and numbers of the same size, and draw nothing; the lookup is ours in both.`,
				`Lookup: ${counts.map((count) => `${count / ALERTS_PER_OBJECT} objects`).join(', ')}, 50 in a request.`,
			],
		};
	},
};

function rowOf(nodes: string, { alerts, parts, requests, heldMb, baseMb }: ProcessRecord) {
	const seconds = NODES.map((name) => parts[name].tookMs / 1000);
	const total = seconds.reduce((sum, took) => sum + took);
	const most = (field: keyof LoopRecord) => Math.max(...NODES.map((name) => parts[name][field]));
	return [
		...[alerts, nodes, ...seconds.map((took) => took.toFixed(1)), (alerts / total).toFixed(0)],
		...[(requests / alerts).toFixed(3), most('peakMb').toFixed(0), (heldMb - baseMb).toFixed(0)],
		...[most('maxMs').toFixed(0), most('maxCpuMs').toFixed(0)],
	];
}

function standstillTargets(
	ours: readonly ProcessRecord[],
	plain: readonly ProcessRecord[],
): Target[] {
	return NODES.map((name) => {
		const own = Math.max(...ours.map(({ parts }) => parts[name].maxCpuMs));
		const alone = Math.max(...plain.map(({ parts }) => parts[name].maxCpuMs));
		return {
			wish: `${name}: the loop never stands still for over ${MAX_MS} ms`,
			found: `${own.toFixed(0)} ms of processor time (n8n alone: ${alone.toFixed(0)} ms)`,
			met: own <= MAX_MS,
		};
	});
}

/** Growth from the smallest to the largest run, compared with n8n's own; a single run has no growth. */
function memoryTargets(ours: readonly ProcessRecord[], plain: readonly ProcessRecord[]): Target[] {
	if (ours.length < 2) return [];
	const growth = (runs: readonly ProcessRecord[]) => {
		const [first, last] = [runs[0], runs[runs.length - 1]];
		const held = last.heldMb - last.baseMb - (first.heldMb - first.baseMb);
		return (held * 1024) / (last.alerts - first.alerts);
	};
	const [own, alone] = [growth(ours), growth(plain)];
	return [
		{
			wish: 'memory held per alert: not more than n8n holds of the same items',
			found: `${own.toFixed(1)} kB (n8n alone: ${alone.toFixed(1)} kB)`,
			met: own <= alone * 1.1 + 0.5,
		},
	];
}
