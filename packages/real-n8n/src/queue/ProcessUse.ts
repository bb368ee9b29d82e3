import { execFileSync } from 'node:child_process';

/** What one process, with everything that it started, has used. */
interface Use {
	/** Most resident memory at once, MB. */
	peakMb: number;
	/** Processor time, s. */
	processorS: number;
}

/**
 * Watches how much memory and processor time processes take, each with everything that it started. Unlike
 * rates, processor time does not depend on what else the machine does. Linux only.
 */
export class ProcessUse {
	private readonly uses = new Map<string, Use>();
	private readonly before: ReadonlyMap<string, number>;
	private readonly timer: NodeJS.Timeout;

	/** @param groups - First processes of groups, by the names to report them under. */
	constructor(private readonly groups: Readonly<Record<string, number | undefined>>) {
		const entries = Object.entries(groups);
		this.before = new Map(entries.map(([name, pid]) => [name, look(pid).processorS]));
		this.timer = setInterval(() => this.look(), 2_000).unref();
	}

	/** Ends watching; e.g. `main 812 MB 41 s, worker-1 701 MB 122 s`. */
	stop(): string {
		this.look();
		clearInterval(this.timer);
		return [...this.uses]
			.map(([name, { peakMb, processorS }]) => {
				const usedS = Math.round(processorS - (this.before.get(name) ?? 0));
				return `${name} ${Math.round(peakMb)} MB ${usedS} s`;
			})
			.join(', ');
	}

	private look(): void {
		for (const [name, pid] of Object.entries(this.groups)) {
			const { peakMb, processorS } = look(pid);
			const known = this.uses.get(name) ?? { peakMb: 0, processorS: 0 };
			this.uses.set(name, {
				peakMb: Math.max(known.peakMb, peakMb),
				processorS: Math.max(known.processorS, processorS),
			});
		}
	}
}

/** Resident memory and processor time of a session's processes; zeros when it has ended. */
function look(session: number | undefined): Use {
	try {
		const args = ['-o', 'rss=,cputimes=', '-s', String(session)];
		const lines = execFileSync('ps', args, { encoding: 'utf8' }).trim().split('\n');
		const rows = lines.map((line) => line.trim().split(/\s+/).map(Number));
		const sum = (column: number) => rows.reduce((total, row) => total + row[column], 0);
		return { peakMb: sum(0) / 1024, processorS: sum(1) };
	} catch {
		return { peakMb: 0, processorS: 0 };
	}
}
