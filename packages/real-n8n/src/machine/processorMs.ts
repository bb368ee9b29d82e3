import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in ticks; nearly everywhere 100 per second. */
let ticksPerSecond: number | undefined;

/**
 * Processor time that all running processes of a session have used so far, with all their threads, in milliseconds.
 * Exact to a tick (10 ms) for each process. Linux only.
 *
 * @param session - Id of the session's first process: what a `ProcessGroup` starts is a session of its own.
 */
export function processorMs(session: number): number {
	ticksPerSecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	const ticks = pids.reduce((sum, pid) => sum + ticksOf(pid, session), 0);
	return (ticks / ticksPerSecond) * 1000;
}

/** User and system time (proc(5), `/proc/pid/stat`, fields 14 and 15) if the process is of the session (field 6). */
function ticksOf(pid: string, session: number): number {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		// The program's name, field 2, is in parentheses and may contain anything.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return Number(fields[3]) === session ? Number(fields[11]) + Number(fields[12]) : 0;
	} catch {
		// It has ended since the folder was listed.
		return 0;
	}
}
