import type { Verdict } from '../../packages/core/test/fits/fuzz';

/** What was seen of one kind of input. */
interface KindTally {
	inputs: number;
	read: number;
	refused: number;
	images: number;
	rendered: number;
	longestReadMs: number;
	longestRenderMs: number;
	mostMegabytes: number;
	mostMemoryShare: number;
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
			longestReadMs: 0,
			longestRenderMs: 0,
			mostMegabytes: 0,
			mostMemoryShare: 0,
		};
		tally.inputs++;
		tally[verdict.read]++;
		tally.images += verdict.images;
		if (verdict.rendered === 'rendered') tally.rendered++;
		tally.longestReadMs = Math.max(tally.longestReadMs, verdict.readMs);
		tally.longestRenderMs = Math.max(tally.longestRenderMs, verdict.renderMs);
		tally.mostMegabytes = Math.max(tally.mostMegabytes, verdict.allocated / 1e6);
		tally.mostMemoryShare = Math.max(tally.mostMemoryShare, verdict.memoryShare);
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
					`| ${kind} | ${t.inputs} | ${t.read} | ${t.refused} | ${t.images} | ${t.rendered} | ${t.longestReadMs.toFixed(0)} | ${t.longestRenderMs.toFixed(0)} | ${t.mostMegabytes.toFixed(1)} | ${(100 * t.mostMemoryShare).toFixed(0)} |`,
			),
		].join('\n');
	}
}
