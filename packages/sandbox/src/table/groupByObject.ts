import { type Frame, takeRows } from './Frame';

/**
 * Keeps the row with the latest time of each object, in ascending order of objects; only when both the time
 * and the object are in the table, else all rows stay, as in the server.
 */
export function groupByObject(frame: Frame): Frame {
	const column = (name: string): number => frame.columns.findIndex((other) => other.name === name);
	const [time, object] = [column('r:midpointMjdTai'), column('r:diaObjectId')];
	if (time < 0 || object < 0) return frame;
	const latest = new Map<string, number>();
	frame.rows.forEach((row, number) => {
		const id = String(row[object]);
		const known = latest.get(id);
		if (known === undefined || Number(row[time]) > Number(frame.rows[known][time])) {
			latest.set(id, number);
		}
	});
	const numbers = [...latest.values()];
	numbers.sort((a, b) =>
		BigInt(String(frame.rows[a][object])) < BigInt(String(frame.rows[b][object])) ? -1 : 1,
	);
	return takeRows(frame, numbers);
}
