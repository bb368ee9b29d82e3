import { alertCaption, describeAlert } from '../../src/message';

const ALERT = {
	diaSourceId: '170345214400528686',
	diaObjectId: '170345214400528600',
	band: 'g',
	mjdTai: 61181.105,
};
const captionOf = (fields: object) => alertCaption(describeAlert({ ...ALERT, ...fields }));

describe('alertCaption', () => {
	it.each([
		[22_900, 28.8, '20.50 mag', 'S/N 795'],
		[150, 30, '26.0 mag', 'S/N 5.0'],
		[300, 30, '25.21 mag', 'S/N 10.0'],
		[120, 30, '120 ± 30 nJy', 'S/N 4.0'],
		[30, 30, '> 25.96 mag', 'S/N 1.0, 5σ limit'],
		[-180, 18, '−180 nJy', 'S/N −10.0, fainter than template'],
		[-4500, 300, '−4.50 µJy', 'S/N −15.0, fainter than template'],
	])('says of %d ± %d nJy: %s, %s', (fluxNjy, fluxErrNjy, brightness, remark) => {
		expect(captionOf({ fluxNjy, fluxErrNjy })).toMatchObject({ brightness, remark, band: 'g' });
	});

	it('names the object, with its id in full beside a name', () => {
		expect(captionOf({ tnsName: 'SN 2026kzf' })).toEqual({
			name: 'SN 2026kzf',
			id: 'diaObject 170345214400528600',
			date: '2026-05-21 02:30 UTC',
		});
		const { name, id, ...others } = captionOf({});
		expect([name, id]).toEqual(['170345214400528600', undefined]);
		expect(others).toEqual({ date: '2026-05-21 02:30 UTC' });
	});

	it('has no magnitude for what fell below its template, whatever leads', () => {
		const light = { scienceFluxNjy: 90_000, scienceFluxErrNjy: 40 };
		const { brightness } = captionOf({ fluxNjy: -900, fluxErrNjy: 30, ...light });
		expect(brightness).toBe('−900 nJy');
		const total = captionOf({ fluxNjy: 900, fluxErrNjy: 30, leadingBrightness: 'total', ...light });
		expect(total.brightness).toBe('19.01 mag');
		expect(total.remark).toContain('total light');
	});
});
