import type { CostRow } from './measureCost';

/** Ratios that were wished for at every size but one, where n8n's own share of an execution is nearly everything. */
const MAX_RATIO = { database: 0.7, filesystem: 0.8 } as const;

/** The rows as a table in Markdown: medians of the rounds, and the ratio with its range. */
export function costTable(rows: readonly CostRow[]): string {
	const head = [
		'| files in the | connection | alerts an execution | three nodes, ms | Fink Quick Look, ms | an empty execution, ms | ratio (range) |',
		'| --- | --- | --: | --: | --: | --: | --: |',
	];
	const lines = rows.map(({ store, connection, size, msPerAlert }) => {
		const { threeNodes, quickLook, nothing } = msPerAlert;
		const ratios = quickLook.map((ms, round) => ms / threeNodes[round]);
		const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
		const cells = [
			store === 'database' ? 'database' : 'folder',
			connection,
			size,
			median(threeNodes).toFixed(1),
			median(quickLook).toFixed(1),
			(median(nothing) * size).toFixed(0),
			`${median(ratios).toFixed(2)} (${range}); goal ${MAX_RATIO[store]}`,
		];
		return `| ${cells.join(' | ')} |`;
	});
	return [...head, ...lines].join('\n');
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
