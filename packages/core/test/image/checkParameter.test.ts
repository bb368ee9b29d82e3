import { checkParameter } from '../../src/image/checkParameter';
import { thrownBy } from './support/thrownBy';

describe('checkParameter', () => {
	it.each([-2, 0, 5])('takes %d between -2 and 5', (given) => {
		expect(thrownBy(() => checkParameter('Contrast', given, -2, 5))).toBeUndefined();
	});

	it.each([-2.01, 5.01, NaN, Infinity, -Infinity])('refuses %d between -2 and 5', (given) => {
		expect(thrownBy(() => checkParameter('Contrast', given, -2, 5))).toMatchObject({
			field: 'Contrast',
			given,
			message: `Contrast is ${given}, but must lie between -2 and 5`,
		});
	});
});
