import { API_STRETCHES } from '../../../src/alert';
import { cutouts, type CutoutsOptions } from '../../../src/api/endpoints';

const ID = '170666304474710039';
const png: CutoutsOptions = { diaSourceId: ID, kind: 'Science', format: 'PNG' };
const payloadOf = (options: Partial<CutoutsOptions>) =>
	cutouts.buildRequest({ ...png, ...options }).payload;

describe('cutouts', () => {
	it('always sends kind and output-format, and the id as text', () => {
		expect(JSON.stringify(payloadOf({ format: 'FITS' }))).toBe(
			'{"diaSourceId":"170666304474710039","kind":"Science","output-format":"FITS"}',
		);
	});

	it('sends nothing for drawing options that are not set', () => {
		expect(
			payloadOf({ stretch: '', colormap: undefined, convolutionKernel: '', pmin: undefined }),
		).toEqual({ diaSourceId: ID, kind: 'Science', 'output-format': 'PNG' });
	});

	it('spells the drawing options as the API does', () => {
		expect(
			payloadOf({
				stretch: 'log',
				colormap: 'Blues_r',
				convolutionKernel: 'gauss',
				pmin: 0,
				pmax: 99.9,
			}),
		).toEqual({
			diaSourceId: ID,
			kind: 'Science',
			'output-format': 'PNG',
			stretch: 'log',
			colormap: 'Blues_r',
			convolution_kernel: 'gauss',
			pmin: 0,
			pmax: 99.9,
		});
	});

	it('knows that the server lacks the grayscale colormap of its docs', () => {
		expect(payloadOf({ colormap: 'grayscale' })).not.toHaveProperty('colormap');
	});

	it('sends drawing options with PNG only', () => {
		expect(payloadOf({ format: 'array', stretch: 'log', colormap: 'viridis' })).toEqual({
			diaSourceId: ID,
			kind: 'Science',
			'output-format': 'array',
		});
	});

	it('asks for all kinds as array only', () => {
		expect(payloadOf({ kind: 'All', format: 'array' }).kind).toBe('All');
		for (const format of ['PNG', 'FITS'] as const) {
			expect(() => payloadOf({ kind: 'All', format })).toThrow(
				'Kind All is only possible for arrays',
			);
		}
	});

	it.each(API_STRETCHES)('accepts the stretch $name', ({ name: stretch }) => {
		expect(payloadOf({ stretch }).stretch).toBe(stretch);
	});

	it.each<[Partial<CutoutsOptions>, string, string]>([
		[{ stretch: 'sigmoidd' }, 'Stretch "sigmoidd" does not exist', 'Did you mean sigmoid?'],
		[{ stretch: 'Log' }, 'Stretch "Log" does not exist', 'Did you mean log?'],
		[
			{ convolutionKernel: 'gaus' },
			'Convolution Kernel "gaus" does not exist',
			'Did you mean gauss?',
		],
		[{ format: 'png' as 'PNG' }, 'Format "png" does not exist', 'Did you mean PNG?'],
		[
			{ kind: 'Diference' as 'Difference' },
			'Kind "Diference" is not a kind of cutout',
			'Did you mean Difference?',
		],
		[{ pmin: -1 }, 'Lower Percentile -1 is not between 0 and 100', 'Enter a percentage'],
		[{ pmax: 101 }, 'Upper Percentile 101 is not between 0 and 100', 'Enter a percentage'],
		[{ pmax: NaN }, 'Upper Percentile NaN is not between 0 and 100', 'Enter a percentage'],
		[
			{ pmin: 60, pmax: 40 },
			'Lower Percentile 60 is not below Upper Percentile 40',
			'Enter the smaller',
		],
		[
			{ pmin: 99.9 },
			'Lower Percentile 99.9 is not below Upper Percentile 99.5',
			'Enter the smaller',
		],
		[{ diaSourceId: '0' }, 'diaSourceId 0 is not an alert', 'Use the diaSourceId'],
	])('refuses %p before sending', (options, message, advice) => {
		expect(() => payloadOf(options)).toThrow(
			expect.objectContaining({ message, advice: expect.stringContaining(advice) }),
		);
	});
});
