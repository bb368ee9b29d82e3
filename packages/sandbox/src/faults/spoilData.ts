import { type Frame, sortNewestFirst, takeRows } from '../table';
import { formatPythonFloat } from '../python';
import type { Answer } from '../http';
import type { DataEffect } from './Fault';

const TIME = 'r:midpointMjdTai';

/** The time of a `futureRow`: in the year 2077. */
const FUTURE_MJD = 80_000;

/** The answer with wrong data; one without a table is left as it is. */
export async function spoilData(answer: Answer, effect: DataEffect): Promise<Answer> {
	if (effect.kind === 'floatIds') {
		if (answer.contentType !== 'application/json') return answer;
		return { ...answer, body: withFloatIds(Buffer.from(answer.body).toString(), effect.style) };
	}
	if (answer.table === undefined) return answer;
	const { body, table } = await answer.table.rewrite(spoilFrame(answer.table.frame, effect));
	return { ...answer, body, table };
}

/** Texts stay: what is quoted is not taken for a number. */
function withFloatIds(json: string, style: 'decimal' | 'exponent'): string {
	return json.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) => {
		if (!/^-?\d{16,}$/.test(token)) return token;
		return style === 'decimal' ? `${token}.0` : formatPythonFloat(Number(token));
	});
}

function spoilFrame(frame: Frame, effect: DataEffect): Frame {
	switch (effect.kind) {
		case 'rowCap':
			return takeRows(frame, [...frame.rows.keys()].slice(0, effect.rows));
		case 'futureRow': {
			const number = rowNumber(frame, effect.diaSourceId);
			const rows = frame.rows.map((row, index) =>
				index === number ? withCells(frame, row, { [TIME]: FUTURE_MJD }) : row,
			);
			return resorted(frame, { ...frame, rows });
		}
		case 'repeatedRow': {
			const number = rowNumber(frame, effect.diaSourceId);
			if (number < 0) return frame;
			const all = [...frame.rows.keys()];
			const twice = takeRows(frame, [...all.slice(0, number + 1), ...all.slice(number)]);
			const rows = twice.rows.map((row, index) =>
				index === number + 1 ? withCells(frame, row, repeatedCells(frame, row, effect)) : row,
			);
			return resorted(frame, { ...twice, rows });
		}
		case 'floatIds':
		case 'late':
			return frame;
	}
}

/** Number of the first row, or of the one with this id; -1 when it isn't there. */
function rowNumber({ columns, rows }: Frame, diaSourceId: string | undefined): number {
	if (diaSourceId === undefined) return rows.length > 0 ? 0 : -1;
	const column = columns.findIndex(({ name }) => name === 'r:diaSourceId');
	return rows.findIndex((row) => String(row[column]) === diaSourceId);
}

function repeatedCells(
	{ columns }: Frame,
	row: Frame['rows'][number],
	{ daysLater = 0, diaObjectId }: Extract<DataEffect, { kind: 'repeatedRow' }>,
): Readonly<Record<string, number | bigint>> {
	const time = row[columns.findIndex(({ name }) => name === TIME)];
	return {
		...(typeof time === 'number' ? { [TIME]: time + daysLater } : {}),
		...(diaObjectId === undefined ? {} : { 'r:diaObjectId': BigInt(diaObjectId) }),
	};
}

function withCells(
	{ columns }: Frame,
	row: Frame['rows'][number],
	cells: Readonly<Record<string, number | bigint>>,
): Frame['rows'][number] {
	return row.map((cell, index) => cells[columns[index].name] ?? cell);
}

/** Newest first again, if the table was before. */
function resorted(before: Frame, after: Frame): Frame {
	const column = before.columns.findIndex(({ name }) => name === TIME);
	const times = before.rows.map((row) => Number(row[column]));
	return times.every((time, index) => index === 0 || time <= times[index - 1])
		? sortNewestFirst(after)
		: after;
}
