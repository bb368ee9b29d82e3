import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** Places in `/proc/<pid>/stat` behind the name: session, and ticks in user mode and in the kernel. */
const [SESSION, USER, SYSTEM] = [3, 11, 12];

/**
 * Processor time that all processes of a session have used so far, s. Linux only.
 *
 * @param session - Process id of the first of them.
 */
export function processorSeconds(session: number | undefined): number {
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	const ticks = pids.map((pid) => {
		const fields = statOf(pid);
		if (Number(fields[SESSION]) !== session) return 0;
		return Number(fields[USER]) + Number(fields[SYSTEM]);
	});
	return ticks.reduce((sum, count) => sum + count, 0) / TICKS_PER_SECOND;
}

/** Fields behind the program's name, which may hold blanks; none when the process has ended. */
function statOf(pid: string): string[] {
	try {
		const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return line.slice(line.lastIndexOf(')') + 2).split(' ');
	} catch {
		return [];
	}
}
