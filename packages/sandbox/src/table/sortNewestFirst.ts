import type { Frame } from './Frame';

const TIME_COLUMN = 'r:midpointMjdTai';

/** Sorts by time, newest first, but only when the time column is in the table, as the server does. */
export function sortNewestFirst(frame: Frame): Frame {
	const time = frame.columns.findIndex(({ name }) => name === TIME_COLUMN);
	if (time < 0) return frame;
	return {
		columns: frame.columns,
		rows: [...frame.rows].sort((a, b) => Number(b[time]) - Number(a[time])),
	};
}
