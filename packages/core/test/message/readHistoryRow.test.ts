import { readAlert, readHistoryRow, type AlertReader } from '../../src/message/readAlert';
import { RAW } from './alerts';

/** What a history is asked for. */
const read = (reader: AlertReader) => ({
	diaSourceId: reader.id('diaSourceId'),
	diaObjectId: reader.id('diaObjectId'),
	ssObjectId: reader.id('ssObjectId'),
	mjdTai: reader.mjdTai,
	band: reader.text('band'),
	fluxNjy: reader.number('fluxNjy'),
	fluxErrNjy: reader.number('fluxErrNjy'),
	scienceFluxNjy: reader.number('scienceFluxNjy'),
	scienceFluxErrNjy: reader.number('scienceFluxErrNjy'),
	numberOfDetections: reader.number('numberOfDetections'),
});

/** What a reader says, or why it refuses, as of a rounded id. */
function told(row: Record<string, unknown>, reader: typeof readAlert) {
	try {
		return read(reader(row));
	} catch (error) {
		return (error as Error).message;
	}
}

/** Values of cells as the API, tables and people's own nodes give them. */
const VALUES = [undefined, null, '', 'nan', NaN, 0, -1, -99, 12.5, '12.5', 61234.5, 'r', '170'];

describe('a raw row of a history', () => {
	it.each([...Object.keys(RAW), 'r:nDiaSources'])(
		'says what the alert of that row says, whatever is in %s',
		(column) => {
			for (const value of VALUES) {
				const row = { ...RAW, [column]: value };
				expect([value, told(row, readHistoryRow)]).toEqual([value, told(row, readAlert)]);
			}
		},
	);

	it('reads the same where simplified fields stand beside the raw ones', () => {
		const row = { ...RAW, mjdTai: 61000, timeUtc: '2026-07-14T00:00:00Z', numberOfDetections: 7 };
		for (const column of ['r:diaSourceId', 'r:midpointMjdTai', 'r:psfFlux']) {
			const rest = { ...row, [column]: undefined };
			expect(told(rest, readHistoryRow)).toEqual(told(rest, readAlert));
		}
	});
});
