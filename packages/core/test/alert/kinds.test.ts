import { CUTOUT_KINDS, parseCutoutKind } from '../../src/alert';

describe('parseCutoutKind', () => {
	it.each(CUTOUT_KINDS)('knows %s in any case', (kind) => {
		expect(
			[kind, kind.toLowerCase(), ` ${kind.toUpperCase()} `].map((k) => parseCutoutKind(k)),
		).toEqual([kind, kind, kind]);
	});

	it('suggests the nearest kind', () => {
		expect(() => parseCutoutKind('Sciense')).toThrow(
			expect.objectContaining({
				message: 'Kind "Sciense" is not a kind of cutout',
				advice: 'Did you mean Science? Choose Science, Template, Difference.',
			}),
		);
	});

	it.each(['All', '', undefined, 3, null])('refuses %p', (value) => {
		expect(() => parseCutoutKind(value)).toThrow(/is not a kind of cutout$/);
	});
});
