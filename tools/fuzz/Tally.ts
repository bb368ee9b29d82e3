import type { Verdict } from '../../packages/core/test/fits/fuzz';

/** What was seen of one kind of input. */
interface KindTally {
	inputs: number;
	read: number;
	refused: number;
	images: number;
	rendered: number;
	maxReadMs: number;
	maxRenderMs: number;
	maxMegabytes: number;
	maxMemoryShare: number;
}

/** Counts over a run, by kind of input. */
export class Tally {
	/** The input whose reading took longest. */
	slowest?: { readonly index: number; readonly ms: number };

	private readonly byKind = new Map<string, KindTally>();

	/** @param index - Of the input in the run. */
	add(index: number, kind: string, verdict: Verdict): void {
		const tally = this.byKind.get(kind) ?? {
			inputs: 0,
			read: 0,
			refused: 0,
			images: 0,
			rendered: 0,
			maxReadMs: 0,
			maxRenderMs: 0,
			maxMegabytes: 0,
			maxMemoryShare: 0,
		};
		tally.inputs++;
		tally[verdict.read]++;
		tally.images += verdict.images;
		if (verdict.rendered === 'rendered') tally.rendered++;
		tally.maxReadMs = Math.max(tally.maxReadMs, verdict.readMs);
		tally.maxRenderMs = Math.max(tally.maxRenderMs, verdict.renderMs);
		tally.maxMegabytes = Math.max(tally.maxMegabytes, verdict.allocated / 1e6);
		tally.maxMemoryShare = Math.max(tally.maxMemoryShare, verdict.memoryShare);
		this.byKind.set(kind, tally);
		if (verdict.readMs > (this.slowest?.ms ?? 0)) this.slowest = { index, ms: verdict.readMs };
	}

	total(what: keyof KindTally): number {
		return [...this.byKind.values()].reduce((sum, tally) => sum + tally[what], 0);
	}

	most(what: keyof KindTally): number {
		return Math.max(...[...this.byKind.values()].map((tally) => tally[what]));
	}

	/** A Markdown table. */
	table(): string {
		const rows = [...this.byKind].sort(([a], [b]) => a.localeCompare(b));
		return [
			'| kind of input | inputs | read | refused | images compared | pictures drawn | longest read, ms | longest drawing, ms | most memory, MB | of that allowed, % |',
			'|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
			...rows.map(
				([kind, t]) =>
					`| ${kind} | ${t.inputs} | ${t.read} | ${t.refused} | ${t.images} | ${t.rendered} | ${t.maxReadMs.toFixed(0)} | ${t.maxRenderMs.toFixed(0)} | ${t.maxMegabytes.toFixed(1)} | ${(100 * t.maxMemoryShare).toFixed(0)} |`,
			),
		].join('\n');
	}
}
