import { type Frame, takeRows } from './Frame';

const TIME_COLUMN = 'r:midpointMjdTai';

/** Sorts by time, newest first, but only when the time column is in the table, as the server does. */
export function sortNewestFirst(frame: Frame): Frame {
	const time = frame.columns.findIndex(({ name }) => name === TIME_COLUMN);
	if (time < 0) return frame;
	const times = frame.rows.map((row) => Number(row[time]));
	const order = [...times.keys()].sort((a, b) => times[b] - times[a]);
	return takeRows(frame, order);
}
