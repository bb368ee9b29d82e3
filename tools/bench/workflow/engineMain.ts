import { loadPackage, outputItems, runWorkflow } from '@fink/engine';

import { chainOf, type Variant } from './chainOf';
import { LoopWatch, type LoopRecord } from './LoopWatch';
import { PlainDownload, PlainRender } from './plainNodes';
import { ALERTS_PER_OBJECT, wideObjectId } from './wideSky';

/** What one run found, by node; `Engine` is what n8n does before, between and after them. */
export interface WorkflowRecord {
	readonly alerts: number;
	readonly parts: Readonly<Record<string, LoopRecord>>;
	/** Heap and buffers in use after garbage collection, with the whole run still held by n8n, MB. */
	readonly heldMb: number;
	/** The same before the run. */
	readonly baseMb: number;
	/** Numbers of the first item's pictures, as JSON. */
	readonly pictures: string;
}

/** Runs one workflow in n8n's engine in this process and sends what happened to its parent. */
async function main(): Promise<void> {
	const [root, url, variant, objects, pictures = '{}'] = process.argv.slice(2);
	const loaded = await loadPackage(root);
	const nodes = {
		...loaded.nodes,
		'bench.plainDownload': new PlainDownload(),
		'bench.plainRender': new PlainRender(),
	};
	const input = Array.from({ length: Number(objects) }, (_, index) => ({
		json: { diaObjectId: wideObjectId(index) },
	}));
	const workflow = chainOf(variant as Variant, url, pictures);
	const options = {
		workflow,
		package: { ...loaded, nodes },
		credentials: { finkApi: { baseUrl: url } },
	};
	// Code that has run is quicker: every count starts alike.
	await runWorkflow({ ...options, input: input.slice(0, 5) });
	const baseMb = heldMb();
	const watch = new LoopWatch();
	const parts: Record<string, LoopRecord> = {};
	const run = await runWorkflow({
		...options,
		input,
		onNode: (event, name) => {
			const record = watch.next();
			if (event === 'end') parts[name] = record;
			else parts.Engine = worst(parts.Engine, record);
			process.send?.({ progress: `${event} ${name}` });
		},
	});
	watch.stop();
	const items = outputItems(run, 'Pictures');
	const drawn = items.filter(({ binary = {} }) => Object.keys(binary).length === 6).length;
	if (run.status !== 'success' || drawn !== Number(objects) * ALERTS_PER_OBJECT) {
		throw new Error(`${run.status}, ${drawn} alerts: ${run.data.resultData.error?.message ?? ''}`);
	}
	const record: WorkflowRecord = {
		alerts: drawn,
		parts,
		baseMb,
		heldMb: heldMb(),
		pictures: JSON.stringify(items[0].json.pictures),
	};
	process.send?.({ record }, undefined, undefined, () => process.exit(0));
}

function worst(a: LoopRecord | undefined, b: LoopRecord): LoopRecord {
	if (!a) return b;
	const names = Object.keys(b) as Array<keyof LoopRecord>;
	const sums = { tookMs: a.tookMs + b.tookMs };
	const most = names.map((name) => [name, Math.max(a[name], b[name])]);
	return { ...(Object.fromEntries(most) as Record<keyof LoopRecord, number>), ...sums };
}

function heldMb(): number {
	global.gc?.();
	global.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / 2 ** 20;
}

main().catch((error: unknown) => {
	process.send?.({ error: String(error) }, undefined, undefined, () => process.exit(1));
});
