import { execFileSync } from 'node:child_process';

/** Watches how much memory processes take, each with everything that it started. Linux only. */
export class PeakMemory {
	private readonly peaks = new Map<string, number>();
	private readonly timer: NodeJS.Timeout;

	/** @param groups - First processes of groups, by the names to report them under. */
	constructor(private readonly groups: Readonly<Record<string, number | undefined>>) {
		this.timer = setInterval(() => this.look(), 2_000).unref();
	}

	/** Ends watching; e.g. `main 812 MB, worker-1 701 MB`. */
	stop(): string {
		this.look();
		clearInterval(this.timer);
		return [...this.peaks].map(([name, mb]) => `${name} ${mb} MB`).join(', ');
	}

	private look(): void {
		for (const [name, pid] of Object.entries(this.groups)) {
			const mb = Math.round(residentKb(pid) / 1024);
			this.peaks.set(name, Math.max(this.peaks.get(name) ?? 0, mb));
		}
	}
}

/** Resident memory of a session's processes, kB; 0 when there is none any more. */
function residentKb(session: number | undefined): number {
	try {
		const rss = execFileSync('ps', ['-o', 'rss=', '-s', String(session)], { encoding: 'utf8' });
		return rss.split('\n').reduce((sum, line) => sum + Number(line), 0);
	} catch {
		return 0;
	}
}
